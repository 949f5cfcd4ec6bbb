//! The sessions: the cycle, one agenda, the live run, what came out of it, and sheets.

pub(super) mod actions;
mod after;
mod live;
mod outcome;
pub(super) mod output;
mod sheets;

use leptos::prelude::*;

use super::parts::heading::title;
use crate::place::SessionsPlace;
use crate::text::SessionWord;
use crate::visit::Visit;

pub(super) fn sessions(visit: &Visit, place: &SessionsPlace) -> Option<AnyView> {
    match place {
        SessionsPlace::Live { session } => live::live(visit, session),
        SessionsPlace::Outcome { session } => outcome::outcome(visit, session),
        SessionsPlace::Sheets => Some(sheets::sheets(visit)),
        SessionsPlace::Sheet { sheet } => sheets::sheet(visit, sheet),
        _ => Some(title(visit, "", visit.say(SessionWord::Title))),
    }
}
