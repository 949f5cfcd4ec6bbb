//! Whether the three journeys of the product can be gone from the first view to the end, each as one story, with the
//! mouse; and all of the product with the keyboard alone.

#![allow(clippy::indexing_slicing, reason = "a test that reads past the end fails, as it should")]

mod employee;
mod keyboard;
mod mentee;
mod pair;

use binome_tests::Outcome;
use binome_tests::locale::Language;
use binome_tests::pages::{Hands, Notebook, Person, Portal, View};

/// A page with nothing but the notebook.
const ALONE: &str = "<binome-widget eager></binome-widget>";

fn page() -> Outcome<Portal> {
    Portal::with(ALONE)
}

/// Somebody in front of the page, in French.
fn person(portal: &Portal, hands: Hands) -> Outcome<Person<'_>> {
    Ok(Person::at(Notebook::of(&portal.browser, View::All, Language::French)?, hands))
}
