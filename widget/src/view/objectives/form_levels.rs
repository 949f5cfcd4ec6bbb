//! Five written levels: proposed from what was written, and changed by the person.

use binome_core::objective::{LevelWords, ObjectiveEdit, Wording, WordingEdit, propose_levels};
use leptos::prelude::*;

use super::{change, followed, now};
use crate::text::ObjectiveWord;
use crate::view::parts::button::button;
use crate::view::parts::element::{element, paragraph};
use crate::view::parts::field::{Field, area};
use crate::view::parts::heading::title;
use crate::view::parts::levels::LEVELS;
use crate::visit::Visit;

pub(super) fn levels(visit: &Visit, id: &str) -> AnyView {
    let fields: Vec<AnyView> = LEVELS
        .iter()
        .enumerate()
        .rev()
        .map(|(place, word)| {
            let value = followed(visit, id, move |objective| objective.wording.levels.get(place).cloned());
            let (writing, about) = (visit.clone(), id.to_owned());
            let field = Field::new(
                format!("level-text-{place}"),
                visit.say(*word),
                move || value().flatten().unwrap_or_default(),
                move |words| {
                    let Some(objective) = now(&writing, &about) else { return };
                    let mut levels = objective.wording.levels;
                    levels.resize(Wording::LEVELS, String::new());
                    if let Some(level) = levels.get_mut(place) {
                        *level = words;
                    }
                    change(&writing, &about, ObjectiveEdit::Wording(WordingEdit::Levels(levels)));
                },
            );
            area(visit, field)
        })
        .collect();
    let (proposing, about) = (visit.clone(), id.to_owned());
    let propose = button("levels-propose", "quiet", visit.say(ObjectiveWord::LevelsPropose), move || {
        let Some(objective) = now(&proposing, &about) else { return };
        let levels = propose_levels(&objective.wording, &patterns(&proposing));
        if change(&proposing, &about, ObjectiveEdit::Wording(WordingEdit::Levels(levels))) {
            proposing.announce(proposing.say_now(ObjectiveWord::LevelsProposed));
        }
    });
    vec![
        title(visit, "", visit.say(ObjectiveWord::AskLevels)),
        paragraph(visit.say(ObjectiveWord::HelpLevels)),
        propose,
        element("div", "level-fields", fields),
    ]
    .into_any()
}

/// How levels are worded, by quantity and by support.
fn patterns(visit: &Visit) -> LevelWords {
    let words = visit.words_now();
    let quantity = [
        ObjectiveWord::QuantityMuchLess,
        ObjectiveWord::QuantityLess,
        ObjectiveWord::QuantityExpected,
        ObjectiveWord::QuantityMore,
        ObjectiveWord::QuantityMuchMore,
    ];
    let support = [
        ObjectiveWord::SupportMuchLess,
        ObjectiveWord::SupportLess,
        ObjectiveWord::SupportExpected,
        ObjectiveWord::SupportMore,
        ObjectiveWord::SupportMuchMore,
    ];
    LevelWords { by_quantity: quantity.map(|word| words.get(word)), by_support: support.map(|word| words.get(word)) }
}
