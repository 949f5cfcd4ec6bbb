//! The pair: who, which themes, the charter, and what is shared.

mod begin;
mod charter;
mod clauses;
mod members;
mod overview;
mod receive;
mod share;
mod shared_words;
mod themes;

use binome_core::pairing::Pairing;
use leptos::prelude::*;

use super::parts::bar::back_bar;
use crate::place::{PairingPlace, Place};
use crate::visit::Visit;

pub(super) fn pairing(visit: &Visit, place: &PairingPlace) -> Option<AnyView> {
    let Some(pairing) = current(visit) else { return Some(begin::begin(visit)) };
    Some(match place {
        PairingPlace::Overview => overview::overview(visit, &pairing),
        PairingPlace::Themes => themes::themes(visit, &pairing),
        PairingPlace::Charter => charter::charter(visit, &pairing),
        PairingPlace::Share => share::share(visit, &pairing),
        PairingPlace::Receive => receive::receive(visit, &pairing),
    })
}

/// The pairing that goes on, as it is now.
fn current(visit: &Visit) -> Option<Pairing> {
    visit.session().notebook().with_untracked(|notebook| notebook.content().current_pairing().cloned())
}

/// What `read` finds in the pairing, followed.
fn followed<T: Send + Sync + 'static>(
    visit: &Visit,
    id: &str,
    read: impl Fn(&Pairing) -> T + Send + Sync + 'static,
) -> impl Fn() -> Option<T> + Send + Sync + Clone + 'static {
    let (notebook, id, read) = (visit.session().notebook(), id.to_owned(), std::sync::Arc::new(read));
    move || notebook.with(|notebook| notebook.content().pairings.iter().find(|one| one.id == id).map(|one| read(one)))
}

/// The bar of a screen inside the room.
fn bar(visit: &Visit, aside: Vec<AnyView>) -> AnyView {
    back_bar(visit, Place::Pairing(PairingPlace::Overview), aside)
}
