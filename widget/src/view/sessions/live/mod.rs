//! One session while it runs: what is left of the present part, what comes next, and whether it keeps its time.
//!
//! Every figure is derived from instants that the notebook keeps, so that a hidden page, a sleeping machine or a reload
//! loses nothing; the beat only says when to look again.

mod clock;
mod controls;
mod going;
mod plan;
mod sound;

pub(super) use clock::pace_words;
pub(super) use plan::{PlanRow, plan};

use binome_core::agenda::{Session, SessionState, duration_text};
use leptos::prelude::*;

use super::after::{change, followed, name, when};
use crate::boundary::clock as now;
use crate::place::{Place, SessionsPlace};
use crate::text::SessionAfterWord as After;
use crate::view::parts::bar::back_bar;
use crate::view::parts::button::button;
use crate::view::parts::element::{changing, element, paragraph, text};
use crate::view::parts::heading::title;
use crate::visit::Visit;

/// What there is to show.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Empty,
    Ready,
    Going,
    Over,
    Cancelled,
}

impl State {
    fn of(session: &Session) -> Self {
        match (&session.run, session.state) {
            (_, SessionState::Cancelled) => Self::Cancelled,
            (Some(run), _) if run.finished.is_none() => Self::Going,
            (Some(_), _) | (None, SessionState::Held) => Self::Over,
            (None, _) if session.blocks.is_empty() => Self::Empty,
            (None, _) => Self::Ready,
        }
    }
}

pub(super) fn live(visit: &Visit, id: &str) -> Option<AnyView> {
    super::after::session_now(visit, id)?;
    let (drawn, id) = (visit.clone(), id.to_owned());
    let session = followed(visit, &id);
    let state = Memo::new(move |_| session.with(|session| session.as_ref().map(State::of)));
    let back = Place::Sessions(SessionsPlace::Agenda { session: id.clone() });
    let content = move || match state.get() {
        Some(State::Going) => going::going(&drawn, &id, session),
        Some(state) => session.get_untracked().map(|session| still(&drawn, &session, state)).into_any(),
        None => ().into_any(),
    };
    let titled = visit.clone();
    let aside = move || {
        let session = (state.get() == Some(State::Going)).then(|| session.get_untracked()).flatten();
        session.map(|session| text("span", "meta", name(&titled, &session)))
    };
    Some(vec![back_bar(visit, back, vec![changing(aside)]), changing(content)].into_any())
}

/// A session that does not run: what to do about it.
fn still(visit: &Visit, session: &Session, state: State) -> AnyView {
    let count = session.blocks.len();
    let said = match state {
        State::Ready => {
            let parts = visit.count([After::PartsOne, After::PartsMany, After::PartsOther], count);
            let length = duration_text(session.timeline().total_minutes);
            visit.fill(After::ReadyText, &[("parts", &parts), ("length", &length)])
        }
        State::Empty => visit.say(After::EmptyText),
        State::Cancelled => visit.say(After::CancelledText),
        State::Going | State::Over => visit.say(After::OverText),
    };
    let content = vec![
        title(visit, "", name(visit, session)),
        text("p", "meta", when(visit, session)),
        paragraph(said),
        element("div", "actions", way_on(visit, &session.id, state).into_iter().collect()),
    ];
    element("div", "stack", content)
}

fn way_on(visit: &Visit, id: &str, state: State) -> Option<AnyView> {
    let (visit, id) = (visit.clone(), id.to_owned());
    match state {
        State::Ready => Some(button("live-start", "button", visit.say(After::Start), move || start(&visit, &id))),
        State::Empty => {
            let place = Place::Sessions(SessionsPlace::Agenda { session: id });
            Some(button("live-agenda", "button", visit.say(After::OpenAgenda), move || visit.go(place.clone())))
        }
        State::Going | State::Over => {
            let place = Place::Sessions(SessionsPlace::Outcome { session: id });
            Some(button("live-outcome", "button", visit.say(After::OpenOutcome), move || visit.go(place.clone())))
        }
        State::Cancelled => None,
    }
}

fn start(visit: &Visit, id: &str) {
    if change(visit, id, |session| session.start_run(now::now())) {
        visit.host().focus_soon("heading");
    }
}
