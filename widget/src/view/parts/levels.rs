//! The five levels of an objective as steps, with the level in a word beside them.

use leptos::prelude::*;

use super::element::{element, text};
use crate::text::Word;
use crate::visit::Visit;

/// The levels in words, lowest first.
pub(crate) const LEVELS: [Word; 5] =
    [Word::LevelMuchLess, Word::LevelLess, Word::LevelExpected, Word::LevelMore, Word::LevelMuchMore];

/// The word of a level from −2 to +2.
pub(crate) fn word(level: i8) -> Word {
    let place = usize::try_from(i16::from(level) + 2).unwrap_or_default();
    LEVELS.get(place).copied().unwrap_or(Word::LevelExpected)
}

/// Five steps, filled up to the level reached; the third one is what is expected.
pub(crate) fn steps(visit: &Visit, level: Option<i8>) -> AnyView {
    let words = visit.say(level.map_or(Word::LevelNone, word));
    let bars = (-2..=2_i8).map(|step| {
        let is_on = level.is_some_and(|level| step <= level);
        element("i", if is_on { "on" } else { "" }, Vec::new())
    });
    let drawn = leptos::html::custom("span").class("steps-drawn").attr("aria-hidden", "true");
    let drawn = drawn.child(bars.collect::<Vec<_>>()).into_any();
    element("span", "level-steps", vec![drawn, text("span", "level-word", words)])
}
