//! The pair at a glance: what one calls the partner, which part one takes, and the ways to themes, charter and sharing.

use binome_core::notebook::Command;
use binome_core::pairing::{Pairing, PairingEdit, Part, undecided};
use binome_core::record::ListChange;
use leptos::prelude::*;

use super::{begin, followed, members};
use crate::boundary::clock;
use crate::place::{PairingPlace, Place};
use crate::text::PairingWord;
use crate::view::parts::button::{button, row};
use crate::view::parts::choice::one_of_few;
use crate::view::parts::element::{element, list, text};
use crate::view::parts::field::{Field, line};
use crate::view::parts::heading::title;
use crate::visit::Visit;

pub(super) fn overview(visit: &Visit, pairing: &Pairing) -> AnyView {
    let end = visit.clone();
    let (id, edit_id) = (pairing.id.clone(), pairing.id.clone());
    let edit = move |visit: &Visit, edit| {
        visit.apply(Command::pairings(ListChange::edit(&edit_id, edit)));
    };
    let (naming, turning, edit_part) = (visit.clone(), visit.clone(), edit.clone());
    let alias = followed(visit, &id, |pairing| pairing.alias.clone());
    let field = Field::new(
        "pairing-alias",
        visit.say(PairingWord::Alias),
        move || alias().unwrap_or_default(),
        move |text| edit(&naming, PairingEdit::Alias(text.trim().to_owned())),
    )
    .hint(visit.say(PairingWord::AliasHint));
    let part = followed(visit, &id, |pairing| pairing.part.word().to_owned());
    let parts = one_of_few(
        "pairing-part",
        visit.say(PairingWord::PartTitle),
        begin::parts(visit),
        move || part().unwrap_or_default(),
        move |word| {
            if let Some(part) = Part::from_word(&word) {
                edit_part(&turning, PairingEdit::Part(part));
            }
        },
    );
    let ended = Command::pairings(ListChange::edit(&id, PairingEdit::Ended(Some(clock::now()))));
    let end = button("pairing-end", "quiet small", visit.say(PairingWord::End), move || {
        if end.apply(ended.clone()) {
            end.announce(end.say_now(PairingWord::Ended));
            end.redraw(Place::Pairing(PairingPlace::Overview));
        }
    });
    vec![
        title(visit, "", name(visit, pairing)),
        list("ways", ways(visit, pairing)),
        element("div", "stack", vec![line(visit, "text", field), parts]),
        members::members(visit, pairing),
        element("div", "actions", vec![end]),
        text("p", "hint", visit.say(PairingWord::EndHint)),
    ]
    .into_any()
}

fn name(visit: &Visit, pairing: &Pairing) -> String {
    if pairing.alias.is_empty() {
        visit.say(PairingWord::Title)
    } else {
        visit.fill(PairingWord::TitleWith, &[("alias", &pairing.alias)])
    }
}

/// The ways on, each with what there is to know before going there.
fn ways(visit: &Visit, pairing: &Pairing) -> Vec<AnyView> {
    let chosen = pairing.themes.iter().filter(|theme| theme.chosen).count();
    let themes = visit
        .count([PairingWord::ThemesChosenOne, PairingWord::ThemesChosenMany, PairingWord::ThemesChosenOther], chosen);
    let charter = if pairing.charter_to_agree().is_some() {
        PairingWord::CharterWaits
    } else if pairing.charter_in_force().is_some() {
        PairingWord::CharterAgreed
    } else {
        PairingWord::CharterNone
    };
    let content = visit.session().notebook();
    let open = content.with_untracked(|notebook| undecided(notebook.content(), &pairing.id).len());
    let received = if open == 0 {
        visit.say(PairingWord::ReceiveNone)
    } else {
        visit.count([PairingWord::UndecidedOne, PairingWord::UndecidedMany, PairingWord::UndecidedOther], open)
    };
    [
        (PairingWord::Themes, themes, PairingPlace::Themes),
        (PairingWord::Charter, visit.say(charter), PairingPlace::Charter),
        (PairingWord::Share, visit.say(PairingWord::ShareHint), PairingPlace::Share),
        (PairingWord::Receive, received, PairingPlace::Receive),
    ]
    .into_iter()
    .map(|(word, hint, place)| {
        let go = visit.clone();
        let what = element("span", "what", vec![visit.say(word).into_any(), text("span", "meta", hint)]);
        element("li", "", vec![row(vec![what], move || go.go(Place::Pairing(place.clone())))])
    })
    .collect()
}
