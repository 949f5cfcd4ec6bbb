//! Looking back: reflections after a session, reviews, and the signs of a risk that a notebook shows.

mod action;
mod begin;
mod list;
mod outcome;
mod own_prompts;
mod prompts;
mod review;
mod signals;
mod statement;
mod step;
mod structures;
mod then_test;
mod write;

pub(super) use begin::reflect_on;

use binome_core::pack::Role;
use binome_core::reflection::role_of_writer;
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

/// The role that the writer takes, as far as the notebook tells.
pub(super) fn role(visit: &Visit) -> Option<Role> {
    let (pack, library) = (visit.pack(), visit.library());
    visit.session().notebook().with_untracked(|notebook| role_of_writer(&pack, &library, notebook.content()))
}

fn bar(visit: &Visit, aside: Vec<AnyView>) -> AnyView {
    back_bar(visit, Place::Reflection(ReflectionPlace::List), aside)
}
