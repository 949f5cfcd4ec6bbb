//! What came out of a session: what was done, what was decided, who does what, and the way on.

mod decisions;
mod done;
mod way_on;

use binome_core::agenda::{Session, SessionState};
use leptos::prelude::*;

use super::after::{followed, name, session_now, when};
use super::{actions, output};
use crate::place::{Place, SessionsPlace};
use crate::text::SessionAfterWord as After;
use crate::view::parts::bar::back_bar;
use crate::view::parts::element::{element, text};
use crate::view::parts::heading::{heading, title};
use crate::visit::Visit;

/// How far the session is.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Planned,
    Going,
    Held,
}

impl State {
    fn of(session: &Session) -> Self {
        match (&session.run, session.state) {
            (Some(run), _) if run.finished.is_none() => Self::Going,
            (_, SessionState::Held) => Self::Held,
            _ => Self::Planned,
        }
    }
}

pub(super) fn outcome(visit: &Visit, id: &str) -> Option<AnyView> {
    let session = session_now(visit, id)?;
    let back = Place::Sessions(SessionsPlace::Agenda { session: id.to_owned() });
    let content = vec![
        back_bar(visit, back, Vec::new()),
        title(visit, "", visit.say(After::OutcomeTitle)),
        text("p", "meta", format!("{} \u{b7} {}", name(visit, &session), when(visit, &session))),
        state(visit, id),
        heading(visit, 1, "rule", visit.say(After::DecisionsTitle)),
        decisions::decisions(visit, id),
        heading(visit, 1, "rule", visit.say(After::ActionsTitle)),
        actions::agreed(visit, &session),
        actions::earlier(visit, &session).into_any(),
        way_on::way_on(visit, id),
        heading(visit, 1, "rule", visit.say(After::KeepTrace)),
        element("div", "outputs", output::buttons(visit, id)),
    ];
    Some(content.into_any())
}

/// What was done, or what is to be said first.
fn state(visit: &Visit, id: &str) -> AnyView {
    let (drawn, id) = (visit.clone(), id.to_owned());
    let session = followed(visit, &id);
    let state = Memo::new(move |_| session.with(|session| session.as_ref().map(State::of)));
    (move || match state.get() {
        Some(State::Held) => done::done(&drawn, &id, session),
        Some(State::Going) => way_on::still_going(&drawn, &id),
        Some(State::Planned) => way_on::not_held(&drawn, &id),
        None => ().into_any(),
    })
    .into_any()
}
