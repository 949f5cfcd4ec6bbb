//! Which templates of the programme suit a session, and whose advice goes with it.

use binome_core::agenda::{SessionKind, cycle};
use binome_core::pack::library::{Library, Template};
use binome_core::pairing::Part;
use binome_core::reflection::Phase;

use leptos::prelude::*;

use super::change::Agenda;

/// The templates for the session's place in its cycle, and the others.
pub(super) fn suited<'a>(agenda: &Agenda, library: &'a Library) -> (Vec<&'a Template>, Vec<&'a Template>) {
    let (phase, is_group) = agenda.session.with_untracked(|session| {
        agenda.visit.session().notebook().with_untracked(|notebook| {
            let content = notebook.content();
            let cycle = cycle(content, &session.pairing);
            let found = cycle.sessions.iter().find(|one| one.session.id == session.id).and_then(|one| one.number);
            let number = match session.kind {
                SessionKind::Pulse => cycle.total,
                _ => found.unwrap_or(1),
            };
            let pairing = content.pairings.iter().find(|pairing| pairing.id == session.pairing);
            let is_group = pairing.is_some_and(|pairing| !pairing.members.is_empty());
            (Phase::of_session(number, cycle.total), is_group)
        })
    });
    library.templates_for(phase, is_group)
}

/// The template whose advice goes with the session: its own, or the first that suits it.
pub(super) fn template<'a>(agenda: &Agenda, library: &'a Library, name: &str) -> Option<&'a Template> {
    library.template(name).or_else(|| suited(agenda, library).0.into_iter().next())
}

/// The part that the writer takes in the session's pairing; none before there is one.
pub(super) fn part(agenda: &Agenda) -> Option<Part> {
    let pairing = agenda.session.with_untracked(|session| session.pairing.clone());
    agenda.visit.session().notebook().with_untracked(|notebook| {
        notebook.content().pairings.iter().find(|known| known.id == pairing).map(|pairing| pairing.part)
    })
}
