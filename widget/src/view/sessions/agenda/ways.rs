//! The ways on from an agenda: where its blocks may come from, and what is done with it.

use leptos::prelude::*;

use super::change::Agenda;
use crate::place::{Place, SessionsPlace};
use crate::text::SessionWord as Say;
use crate::view::parts::button::button;
use crate::view::parts::element::element;
use crate::visit::Visit;

pub(super) fn ways(agenda: &Agenda) -> AnyView {
    let (visit, session, id) = (agenda.visit.clone(), agenda.session, agenda.id.to_string());
    let is_empty = Memo::new(move |_| session.with(|session| session.blocks.is_empty()));
    let content = move || {
        let proposal = SessionsPlace::Proposal { session: id.clone() };
        let templates = SessionsPlace::Templates { session: id.clone() };
        let class = if is_empty.get() { "button" } else { "quiet" };
        let mut ways = vec![
            way(&visit, "agenda-propose", class, Say::Propose, proposal),
            way(&visit, "agenda-templates", "quiet", Say::ChooseTemplate, templates),
        ];
        ways.extend(after_agenda(&visit, &id));
        ways
    };
    element("div", "actions", vec![content.into_any()])
}

fn way(visit: &Visit, id: &'static str, class: &'static str, word: Say, place: SessionsPlace) -> AnyView {
    let go = visit.clone();
    button(id, class, visit.say(word), move || go.go(Place::Sessions(place.clone())))
}

/// What is done with an agenda that is there.
pub(super) fn after_agenda(_visit: &Visit, _session: &str) -> Vec<AnyView> {
    Vec::new()
}
