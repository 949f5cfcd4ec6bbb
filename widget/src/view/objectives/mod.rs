//! The objectives: all of them, one, and what one says.

use leptos::prelude::*;

use super::parts::heading::title;
use crate::place::ObjectivesPlace;
use crate::text::ObjectiveWord;
use crate::visit::Visit;

pub(super) fn objectives(visit: &Visit, _place: &ObjectivesPlace) -> Option<AnyView> {
    Some(title(visit, "", visit.say(ObjectiveWord::Title)))
}
