//! Looking back: reflections after a session, reviews, and the signs of a risk that a notebook shows.

mod begin;
mod list;
mod outcome;
mod own_prompts;
mod prompts;
mod review;
mod signals;
mod step;
mod then_test;
mod write;

use binome_core::pairing::{Pairing, Part};
use leptos::prelude::*;

use super::parts::bar::back_bar;
use crate::place::{Place, ReflectionPlace};
use crate::visit::Visit;

pub(super) fn reflection(visit: &Visit, place: &ReflectionPlace) -> Option<AnyView> {
    match place {
        ReflectionPlace::List => Some(list::list(visit)),
        ReflectionPlace::Write { reflection } => write::write(visit, reflection),
        ReflectionPlace::Review { review } => review::review(visit, review),
        ReflectionPlace::Outcome { review } => outcome::outcome(visit, review),
    }
}

/// The pairing that goes on, as it is now.
fn current(visit: &Visit) -> Option<Pairing> {
    visit.session().notebook().with_untracked(|notebook| notebook.content().current_pairing().cloned())
}

/// The name of the pairing that goes on; empty where there is none.
fn pairing_id(visit: &Visit) -> String {
    current(visit).map(|pairing| pairing.id).unwrap_or_default()
}

/// The part that the writer takes; the one who learns where nobody said.
fn part(visit: &Visit) -> Part {
    current(visit).map_or(Part::Mentee, |pairing| pairing.part)
}

fn bar(visit: &Visit, aside: Vec<AnyView>) -> AnyView {
    back_bar(visit, Place::Reflection(ReflectionPlace::List), aside)
}
