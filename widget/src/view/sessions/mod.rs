//! The sessions: the cycle, one agenda, the live run, what came out of it, and sheets.

mod agenda;
mod cycle;
mod duration;
mod naming;
mod preview;
mod tool;

use leptos::prelude::*;

use crate::place::SessionsPlace;
use crate::visit::Visit;

pub(super) fn sessions(visit: &Visit, place: &SessionsPlace) -> Option<AnyView> {
    match place {
        SessionsPlace::Cycle => Some(cycle::cycle(visit)),
        SessionsPlace::Cadence => Some(cycle::cadence(visit)),
        SessionsPlace::Agenda { session } => agenda::agenda(visit, session),
        SessionsPlace::Templates { session } => agenda::templates(visit, session),
        SessionsPlace::Proposal { session } => agenda::proposal(visit, session),
        _ => None,
    }
}
