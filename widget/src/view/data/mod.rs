//! What is kept, and what a person may do with it.

use leptos::prelude::*;

use super::parts::heading::title;
use crate::text::DataWord;
use crate::visit::Visit;

pub(super) fn data(visit: &Visit) -> AnyView {
    title(visit, "", visit.say(DataWord::Title))
}
