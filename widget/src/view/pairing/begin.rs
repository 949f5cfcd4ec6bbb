//! Beginning a pair: two decisions, and no name.

use binome_core::notebook::Command;
use binome_core::pairing::{Pairing, Part};
use binome_core::record::ListChange;
use leptos::prelude::*;

use super::{bar, others};
use crate::boundary::clock;
use crate::place::{PairingPlace, Place};
use crate::text::PairingWord;
use crate::view::parts::button::button;
use crate::view::parts::choice::one_of_few;
use crate::view::parts::element::{element, paragraph};
use crate::view::parts::field::{Field, line};
use crate::view::parts::heading::title;
use crate::visit::Visit;

/// The form; `at_hand` is the pair that goes on meanwhile, if there is one.
pub(super) fn begin(visit: &Visit, at_hand: Option<&Pairing>) -> AnyView {
    let part = RwSignal::new(Part::Mentee);
    let alias = RwSignal::new(String::new());
    let chosen = move || part.get().word().to_owned();
    let choose = move |word: String| part.set(Part::from_word(&word).unwrap_or(Part::Mentee));
    let part_choice = one_of_few("pairing-part", visit.say(PairingWord::PartTitle), parts(visit), chosen, choose);
    let field =
        Field::new("pairing-alias", visit.say(PairingWord::Alias), move || alias.get(), move |text| alias.set(text))
            .hint(visit.say(PairingWord::AliasHint));
    let start = visit.clone();
    let start = button("pairing-begin", "button", visit.say(PairingWord::Begin), move || {
        start.typing().settle();
        let mut pairing = Pairing::new(&clock::new_id(), part.get_untracked(), clock::now());
        pairing.alias = alias.get_untracked().trim().to_owned();
        if start.apply(Command::pairings(ListChange::add(pairing))) {
            start.go(Place::Pairing(PairingPlace::Overview));
        }
    });
    vec![
        at_hand.map(|_| bar(visit, Vec::new())).into_any(),
        title(visit, "", visit.say(PairingWord::BeginTitle)),
        paragraph(visit.say(PairingWord::BeginText)),
        part_choice,
        line(visit, "text", field),
        element("div", "actions", vec![start]),
        others::others(visit, None).into_any(),
    ]
    .into_any()
}

/// The two parts in words.
pub(super) fn parts(visit: &Visit) -> Vec<(String, String)> {
    let word = |part: Part| match part {
        Part::Mentee => PairingWord::PartMentee,
        Part::Mentor => PairingWord::PartMentor,
    };
    [Part::Mentee, Part::Mentor].map(|part| (part.word().to_owned(), visit.say(word(part)))).into()
}
