//! The ways on from an agenda: where its blocks may come from, and what is done with it.

use leptos::prelude::*;

use binome_core::agenda::{Session, SessionState};

use super::super::output;
use super::change::Agenda;
use crate::place::{Place, SessionsPlace};
use crate::text::SessionWord as Say;
use crate::view::parts::button::button;
use crate::view::parts::element::{changing, element};
use crate::view::parts::heading::heading;
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
        ways.extend(session.with(|session| after_agenda(&visit, session)));
        ways
    };
    element("div", "actions", vec![changing(content)])
}

fn way(visit: &Visit, id: &'static str, class: &'static str, word: Say, place: SessionsPlace) -> AnyView {
    let go = visit.clone();
    button(id, class, visit.say(word), move || go.go(Place::Sessions(place.clone())))
}

/// What is done with an agenda that is there: run it, or see what came of it; and pages to prepare with.
fn after_agenda(visit: &Visit, session: &Session) -> [AnyView; 2] {
    let id = session.id.clone();
    let on = if session.state == SessionState::Held {
        way(visit, "session-outcome", "button", Say::SeeOutcome, SessionsPlace::Outcome { session: id })
    } else {
        let word = if session.is_under_way() { Say::GoOn } else { Say::BeginSession };
        way(visit, "session-live", "button", word, SessionsPlace::Live { session: id })
    };
    [on, way(visit, "session-sheets", "quiet", Say::Sheets, SessionsPlace::Sheets)]
}

/// What leaves the session: paper, text, calendar.
pub(super) fn out(agenda: &Agenda) -> AnyView {
    let visit = &agenda.visit;
    let head = heading(visit, 1, "rule", visit.say(Say::TakeAlong));
    let outputs = element("div", "outputs", output::buttons(visit, &agenda.id));
    element("div", "stack", vec![head, outputs])
}
