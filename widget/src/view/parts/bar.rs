//! The row above a screen: the way back on one side, something about the screen on the other.

use leptos::prelude::*;

use super::element::element;
use super::{button, icon};
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

/// A bar with a way back to `place`.
pub(crate) fn back_bar(visit: &Visit, place: Place, aside: Vec<AnyView>) -> AnyView {
    let back = visit.clone();
    let label = vec![icon::back(), visit.say(Word::Back).into_any()];
    let back = button::drawn("back", "back", None, label, Box::new(move || back.go(place.clone())));
    element("div", "bar", std::iter::once(back).chain(aside).collect())
}

/// A bar with the name of the product, and something beside it.
pub(crate) fn name_bar(name: String, aside: Vec<AnyView>) -> AnyView {
    let brand = element("span", "brand", vec![icon::mark(), name.into_any()]);
    element("div", "bar", std::iter::once(brand).chain(aside).collect())
}
