//! The sessions: the cycle, one agenda, the live run, what came out of it, and sheets.

use leptos::prelude::*;

use super::parts::heading::title;
use crate::place::SessionsPlace;
use crate::text::SessionWord;
use crate::visit::Visit;

pub(super) fn sessions(visit: &Visit, _place: &SessionsPlace) -> Option<AnyView> {
    Some(title(visit, "", visit.say(SessionWord::Title)))
}
