//! The sessions: the cycle, one agenda, the live run, what came out of it, and sheets.

pub(super) mod actions;
mod after;
mod agenda;
mod cycle;
mod duration;
mod live;
mod naming;
mod outcome;
pub(super) mod output;
mod preview;
mod sheets;
mod tool;

use leptos::prelude::*;

use crate::place::SessionsPlace;
use crate::visit::Visit;

pub(super) fn sessions(visit: &Visit, place: &SessionsPlace) -> Option<AnyView> {
    match place {
        SessionsPlace::Live { session } => live::live(visit, session),
        SessionsPlace::Outcome { session } => outcome::outcome(visit, session),
        SessionsPlace::Sheets => Some(sheets::sheets(visit)),
        SessionsPlace::Sheet { sheet } => sheets::sheet(visit, sheet),
        SessionsPlace::Cycle => Some(cycle::cycle(visit)),
        SessionsPlace::Cadence => Some(cycle::cadence(visit)),
        SessionsPlace::Agenda { session } => agenda::agenda(visit, session),
        SessionsPlace::Templates { session } => agenda::templates(visit, session),
        SessionsPlace::Proposal { session } => agenda::proposal(visit, session),
    }
}
