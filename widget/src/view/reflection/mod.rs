//! Looking back: reflections and reviews.

use leptos::prelude::*;

use super::parts::heading::title;
use crate::place::ReflectionPlace;
use crate::text::ReflectionWord;
use crate::visit::Visit;

pub(super) fn reflection(visit: &Visit, _place: &ReflectionPlace) -> Option<AnyView> {
    Some(title(visit, "", visit.say(ReflectionWord::Title)))
}
