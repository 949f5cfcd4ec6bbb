//! Home: what to do now, in all of the notebook; the next session, open actions, objectives. It shows only what exists.

use binome_core::agenda::{Session, duration_text};
use binome_core::calendar::Date;
use binome_core::notebook::{Content, Next, Notebook};
use binome_core::reflection::all_open_actions;
use leptos::prelude::*;

use super::parts::button::row;
use super::parts::element::{element, list, text};
use super::parts::heading::{heading, title_followed};
use super::parts::levels;
use super::welcome::{card, go};
use super::{assessments, home_actions};
use crate::boundary::clock;
use crate::boundary::intl::DayStyle;
use crate::place::{ObjectivesPlace, PairingPlace, Place, ReflectionPlace, SessionsPlace};
use crate::text::Word;
use crate::visit::Visit;

/// How many open actions and objectives are shown.
const SHOWN: usize = 3;

pub(super) fn home(visit: &Visit) -> AnyView {
    let (notebook, drawn, naming) = (visit.session().notebook(), visit.clone(), visit.clone());
    let titled = notebook.clone();
    let title = move || titled.with(|notebook| greeting(&naming, notebook.content()));
    let content = move || notebook.with(|notebook| sections(&drawn, notebook));
    vec![title_followed(visit, title), element("div", "stack", vec![content.into_any()])].into_any()
}

fn greeting(visit: &Visit, content: &Content) -> String {
    let day = content.next_session(clock::today()).and_then(|session| session.date);
    match day {
        Some(day) => visit.fill(Word::HomeTitleNext, &[("day", &visit.words().day(day, DayStyle::Weekday))]),
        None => visit.say(Word::HomeTitle),
    }
}

fn sections(visit: &Visit, notebook: &Notebook) -> Vec<AnyView> {
    let (content, today) = (notebook.content(), clock::today());
    // A self-assessment leads while it is under way, and until something else has begun.
    let has_begun = !content.pairings.is_empty() || !content.sessions.is_empty() || !content.objectives.is_empty();
    let first = if has_begun && notebook.draft().is_none() {
        next(visit, content.next(today))
    } else {
        assessments::next_step(visit)
    };
    let parts = [Some(first), session(visit, content, today), actions(visit, content), objectives(visit, content)];
    parts.into_iter().flatten().collect()
}

/// The one thing to do now.
fn next(visit: &Visit, next: Next<'_>) -> AnyView {
    let agenda = |session: &Session| Place::Sessions(SessionsPlace::Agenda { session: session.id.clone() });
    let (head, words, place) = match next {
        Next::Pair => (Word::HomeNoPair, Word::HomeNoPairText, Place::Pairing(PairingPlace::Overview)),
        Next::Objective => (Word::HomeNoObjective, Word::HomeNoObjectiveText, Place::Objectives(ObjectivesPlace::List)),
        Next::Sessions => (Word::HomeNoSession, Word::HomeNoSessionText, Place::Sessions(SessionsPlace::Cycle)),
        Next::LookBack(_) => (Word::HomeReflect, Word::HomeReflectText, Place::Reflection(ReflectionPlace::List)),
        Next::Agenda(session) => (Word::HomeNoAgenda, Word::HomeNoAgendaText, agenda(session)),
        Next::Ready(session) => (Word::HomeReady, Word::HomeReadyText, agenda(session)),
    };
    card(visit, visit.say(head), visit.say(words), vec![go(visit, "start", "button", Word::HomeOpen, place)])
}

fn session(visit: &Visit, content: &Content, today: Date) -> Option<AnyView> {
    let session = content.next_session(today)?;
    let words = visit.words();
    let day = session.date.map(|date| words.day(date, DayStyle::Weekday)).unwrap_or_default();
    let (time, length) = (words.minute(session.start_minute), duration_text(session.slot_minutes));
    let when = words.fill(Word::HomeSessionWhen, &[("day", &day), ("time", &time), ("length", &length)]);
    let name = if session.title.is_empty() { words.get(Word::HomeSessionUntitled) } else { session.title.clone() };
    let place = Place::Sessions(SessionsPlace::Agenda { session: session.id.clone() });
    let go = visit.clone();
    let what = element("span", "what", vec![name.into_any(), text("span", "meta", when)]);
    let open = row(vec![what], move || go.go(place.clone()));
    Some(vec![heading(visit, 1, "rule", words.get(Word::HomeSession)), open].into_any())
}

fn actions(visit: &Visit, content: &Content) -> Option<AnyView> {
    let open = all_open_actions(&content.actions);
    let rows: Vec<AnyView> = open.iter().take(SHOWN).map(|action| home_actions::row(visit, action)).collect();
    (!rows.is_empty())
        .then(|| vec![heading(visit, 1, "rule", visit.say(Word::HomeActions)), list("home-actions", rows)].into_any())
}

fn objectives(visit: &Visit, content: &Content) -> Option<AnyView> {
    let open = content.objectives.iter().filter(|objective| objective.closed.is_none()).take(SHOWN);
    let rows: Vec<AnyView> = open
        .map(|objective| {
            let place = Place::Objectives(ObjectivesPlace::One { objective: objective.id.clone() });
            let go = visit.clone();
            let what = text("span", "what", objective.wording.activity.clone());
            let open = row(vec![what, levels::steps(visit, objective.level())], move || go.go(place.clone()));
            element("li", "", vec![open])
        })
        .collect();
    (!rows.is_empty())
        .then(|| vec![heading(visit, 1, "rule", visit.say(Word::HomeObjectives)), list("takings", rows)].into_any())
}
