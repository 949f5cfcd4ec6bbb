//! The other pairs of the notebook: those that go on beside the one at hand, and those that ended.

use binome_core::pairing::Pairing;
use leptos::prelude::*;

use crate::place::{PairingPlace, Place};
use crate::text::PairingWord;
use crate::view::parts::button::row;
use crate::view::parts::element::{element, list, text};
use crate::view::parts::heading::heading;
use crate::visit::Visit;

/// Every pair but `shown`, each with the way to it; nothing where there is none.
pub(super) fn others(visit: &Visit, shown: Option<&str>) -> Option<AnyView> {
    let content = visit.session().notebook();
    let rows: Vec<AnyView> = content.with_untracked(|notebook| {
        let others = notebook.content().pairings.iter().rev().filter(|pairing| Some(pairing.id.as_str()) != shown);
        others.map(|pairing| one(visit, pairing)).collect()
    });
    (!rows.is_empty()).then(|| {
        let word = if shown.is_some() { PairingWord::OthersTitle } else { PairingWord::OthersResume };
        vec![heading(visit, 1, "rule", visit.say(word)), list("pair-ways", rows)].into_any()
    })
}

fn one(visit: &Visit, pairing: &Pairing) -> AnyView {
    let state = match pairing.ended {
        None => visit.say(PairingWord::OtherGoesOn),
        Some(at) => visit.fill(PairingWord::OtherEnded, &[("date", &visit.words().date(at))]),
    };
    let what = element("span", "what", vec![name(visit, pairing).into_any(), text("span", "meta", state)]);
    let (opening, command) = (visit.clone(), pairing.take_up());
    let open = row(vec![what], move || {
        if opening.apply(command.clone()) {
            opening.go(Place::Pairing(PairingPlace::Overview));
        }
    });
    element("li", "", vec![open])
}

/// What the writer calls a pair.
pub(super) fn name(visit: &Visit, pairing: &Pairing) -> String {
    if pairing.alias.is_empty() { visit.say(PairingWord::Unnamed) } else { pairing.alias.clone() }
}
