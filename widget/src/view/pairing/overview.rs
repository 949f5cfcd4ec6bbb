//! The pair at a glance: what one calls the partner, which part one takes, and the ways to themes, charter and sharing.

use binome_core::notebook::{Command, Content, Timestamp};
use binome_core::pairing::{Pairing, PairingEdit, Part, undecided};
use binome_core::record::ListChange;
use leptos::prelude::*;

use super::{begin, followed, members, others};
use crate::boundary::clock;
use crate::place::{PairingPlace, Place};
use crate::text::PairingWord;
use crate::view::parts::button::{button, row};
use crate::view::parts::choice::one_of_few;
use crate::view::parts::element::{changing, element, text};
use crate::view::parts::field::{Field, line};
use crate::view::parts::heading::title;
use crate::visit::Visit;

pub(super) fn overview(visit: &Visit, pairing: &Pairing) -> AnyView {
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
    let (ending, beginning) = (visit.clone(), visit.clone());
    let end = button("pairing-end", "quiet small", visit.say(PairingWord::End), move || {
        if ending.pairing_now().is_some_and(|pairing| ending.apply(pairing.end(clock::now()))) {
            ending.announce(ending.say_now(PairingWord::Ended));
            ending.host().focus_soon("heading");
        }
    });
    let other = button("pairing-other", "quiet small", visit.say(PairingWord::OtherBegin), move || {
        beginning.go(Place::Pairing(PairingPlace::Begin));
    });
    vec![
        name(visit, &id),
        ways(visit, &id),
        element("div", "stack", vec![line(visit, "text", field), parts]),
        members::members(visit, pairing),
        others::others(visit, Some(&id)).into_any(),
        element("div", "actions rule", vec![other, end]),
        text("p", "hint", visit.say(PairingWord::EndHint)),
    ]
    .into_any()
}

/// The title, which follows what the partner is called.
fn name(visit: &Visit, id: &str) -> AnyView {
    let alias = followed(visit, id, |pairing| pairing.alias.clone());
    let alias = Memo::new(move |_| alias().unwrap_or_default());
    let visit = visit.clone();
    let drawn = move || {
        let alias = alias.get();
        let words = if alias.is_empty() {
            visit.say(PairingWord::Title)
        } else {
            visit.fill(PairingWord::TitleWith, &[("alias", &alias)])
        };
        title(&visit, "", words)
    };
    changing(drawn)
}

/// What there is to know before going on.
#[derive(Clone, PartialEq)]
struct Standing {
    themes: usize,
    charter: PairingWord,
    given: u32,
    received: Option<Timestamp>,
    undecided: usize,
}

impl Standing {
    fn of(content: &Content, pairing: &Pairing) -> Self {
        let exchange = content.exchanges.iter().find(|exchange| exchange.id == pairing.id);
        let charter = if pairing.charter_to_agree().is_some() {
            PairingWord::CharterWaits
        } else if pairing.charter_in_force().is_some() {
            PairingWord::CharterAgreed
        } else {
            PairingWord::CharterNone
        };
        Self {
            themes: pairing.themes.iter().filter(|theme| theme.chosen).count(),
            charter,
            given: exchange.map_or(0, |exchange| exchange.sent_revision),
            received: exchange.and_then(|exchange| exchange.received_at),
            undecided: undecided(content, &pairing.id).len(),
        }
    }

    /// About what was given to the partner.
    fn given(&self, visit: &Visit) -> String {
        let forms = [PairingWord::GivenOne, PairingWord::GivenMany, PairingWord::GivenOther];
        let given = usize::try_from(self.given).unwrap_or_default();
        if given == 0 { visit.say(PairingWord::ShareHint) } else { visit.count(forms, given) }
    }

    /// About what the partner gave.
    fn received(&self, visit: &Visit) -> String {
        let forms = [PairingWord::UndecidedOne, PairingWord::UndecidedMany, PairingWord::UndecidedOther];
        match self.received {
            _ if self.undecided > 0 => visit.count(forms, self.undecided),
            Some(at) => visit.fill(PairingWord::ReceivedOn, &[("date", &visit.words().date(at))]),
            None => visit.say(PairingWord::ReceiveNone),
        }
    }
}

/// The ways on, each with what there is to know before going there.
fn ways(visit: &Visit, id: &str) -> AnyView {
    let (notebook, visit, id) = (visit.session().notebook(), visit.clone(), id.to_owned());
    let standing = Memo::new(move |_| {
        notebook.with(|notebook| {
            let pairing = notebook.content().pairings.iter().find(|pairing| pairing.id == id)?;
            Some(Standing::of(notebook.content(), pairing))
        })
    });
    let rows = move || standing.get().map(|standing| rows(&visit, &standing));
    element("ul", "pair-ways", vec![changing(rows)])
}

fn rows(visit: &Visit, standing: &Standing) -> Vec<AnyView> {
    let forms = [PairingWord::ThemesChosenOne, PairingWord::ThemesChosenMany, PairingWord::ThemesChosenOther];
    let themes =
        if standing.themes == 0 { visit.say(PairingWord::ThemesNone) } else { visit.count(forms, standing.themes) };
    [
        (PairingWord::Themes, themes, PairingPlace::Themes),
        (PairingWord::Charter, visit.say(standing.charter), PairingPlace::Charter),
        (PairingWord::Share, standing.given(visit), PairingPlace::Share),
        (PairingWord::Receive, standing.received(visit), PairingPlace::Receive),
    ]
    .into_iter()
    .map(|(word, hint, place)| {
        let go = visit.clone();
        let what = element("span", "what", vec![visit.say(word).into_any(), text("span", "meta", hint)]);
        element("li", "", vec![row(vec![what], move || go.go(Place::Pairing(place.clone())))])
    })
    .collect()
}
