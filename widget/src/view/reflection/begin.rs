//! Beginning a reflection or a review, and opening it.

use binome_core::notebook::Command;
use binome_core::pack::library::ReviewForm;
use binome_core::record::ListChange;
use binome_core::reflection::{Review, begin_reflection};
use leptos::prelude::*;

use crate::boundary::clock;
use crate::place::{Place, ReflectionPlace};
use crate::visit::Visit;

/// Begins a reflection on a session, an empty name for none, along the first structure of the programme.
pub(super) fn begin_to_write(visit: &Visit, session: &str) {
    let id = clock::new_id();
    let library = visit.library();
    let structure = library.structures.first().map(|structure| structure.id.clone()).unwrap_or_default();
    if visit.apply(begin_reflection(&id, &visit.pairing_id(), session, &structure, clock::now())) {
        visit.go(Place::Reflection(ReflectionPlace::Write { reflection: id }));
    }
}

/// Opens what was written about a session, or begins to write about it.
pub(in crate::view) fn reflect_on(visit: &Visit, session: &str) {
    let written = visit.session().notebook().with_untracked(|notebook| {
        let about = notebook.content().reflections.iter().find(|reflection| reflection.session == session);
        about.map(|reflection| reflection.id.clone())
    });
    match written {
        Some(reflection) => visit.go(Place::Reflection(ReflectionPlace::Write { reflection })),
        None => begin_to_write(visit, session),
    }
}

/// Begins a review along a form.
pub(super) fn begin_review(visit: &Visit, form: &ReviewForm) {
    let review = Review {
        id: clock::new_id(),
        pairing: visit.pairing_id(),
        form: form.form.id.clone(),
        moment: form.moment,
        started: clock::now(),
        finished: None,
        responses: Default::default(),
        notes: Vec::new(),
        now: Default::default(),
        then: Default::default(),
    };
    let place = Place::Reflection(ReflectionPlace::Review { review: review.id.clone() });
    if visit.apply(Command::reviews(ListChange::add(review))) {
        visit.go(place);
    }
}
