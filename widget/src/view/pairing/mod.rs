//! The pair: who, which themes, the charter, and what is shared.

mod begin;
mod charter;
mod clauses;
mod facts;
mod incoming;
mod members;
mod others;
mod overview;
mod receive;
mod share;
mod shared_words;
mod side_by_side;
mod themes;

use binome_core::pairing::Pairing;
use leptos::prelude::*;

use super::parts::bar::back_bar;
use crate::place::{PairingPlace, Place};
use crate::view::parts::element::changing;
use crate::visit::Visit;

pub(super) fn pairing(visit: &Visit, place: &PairingPlace) -> Option<AnyView> {
    let notebook = visit.session().notebook();
    // Undoing may bring another pairing to hand, or none.
    let at_hand =
        Memo::new(move |_| notebook.with(|notebook| notebook.content().current_pairing().map(|one| one.id.clone())));
    let (visit, place) = (visit.clone(), place.clone());
    let drawn = move || match at_hand.with(|_| visit.pairing_now()) {
        Some(pairing) if place != PairingPlace::Begin => screen(&visit, &place, &pairing),
        at_hand => begin::begin(&visit, at_hand.as_ref()),
    };
    Some(changing(drawn))
}

fn screen(visit: &Visit, place: &PairingPlace, pairing: &Pairing) -> AnyView {
    match place {
        PairingPlace::Overview | PairingPlace::Begin => overview::overview(visit, pairing),
        PairingPlace::Themes => themes::themes(visit, pairing),
        PairingPlace::Charter => charter::charter(visit, pairing),
        PairingPlace::Share => share::share(visit, pairing),
        PairingPlace::Receive => receive::receive(visit, pairing),
    }
}

/// What `read` finds in the pairing, followed.
fn followed<T: Send + Sync + 'static>(
    visit: &Visit,
    id: &str,
    read: impl Fn(&Pairing) -> T + Send + Sync + 'static,
) -> impl Fn() -> Option<T> + Send + Sync + Clone + 'static {
    visit.follow(|content| &content.pairings, id, read)
}

/// The bar of a screen inside the room.
fn bar(visit: &Visit, aside: Vec<AnyView>) -> AnyView {
    back_bar(visit, Place::Pairing(PairingPlace::Overview), aside)
}
