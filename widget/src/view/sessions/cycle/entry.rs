//! One session on the line of dates: when, which, what became of it; open it, move it, call it off.

use binome_core::agenda::{Cycle, InCycle, Session, SessionKind, SessionState, cycle, cycles, next_session};
use binome_core::calendar::{date_text, parse_date};
use binome_core::notebook::{Command, Content, Notebook};
use binome_core::record::ListChange;
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use super::moving::{clock_text, input, left_together, minute_of, settled};
use crate::boundary::clock;
use crate::place::{Place, SessionsPlace};
use crate::text::SessionWord as Say;
use crate::view::parts::element::{changing, element, text};
use crate::view::parts::icon;
use crate::view::sessions::naming::{hours, session_day, session_kind, session_name};
use crate::view::sessions::tool::tool;
use crate::visit::Visit;

/// Where a session is in its cycle.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Numbered {
    number: Option<u32>,
    total: u32,
    is_next: bool,
}

/// The pairings with their sessions in order, each by its name.
pub(super) type Shape = Vec<(String, Vec<(String, Numbered)>)>;

/// Which cycles there are.
pub(super) fn shape(content: &Content) -> Shape {
    let of_cycle = |cycle: Cycle<'_>| {
        let next = next_session(&content.sessions, cycle.pairing, clock::today()).map(|next| &next.id);
        let place = |one: &InCycle<'_>| {
            let is_next = next == Some(&one.session.id);
            (one.session.id.clone(), Numbered { number: one.number, total: cycle.total, is_next })
        };
        (cycle.pairing.to_owned(), cycle.sessions.iter().map(place).collect())
    };
    cycles(content).into_iter().map(of_cycle).collect()
}

/// What is shown of a session.
#[derive(Clone, PartialEq)]
struct Shown {
    session: Session,
    place: Numbered,
}

fn shown(notebook: &Notebook, shape: &Shape, id: &str) -> Option<Shown> {
    let session = notebook.content().sessions.iter().find(|session| session.id == id)?;
    let place = shape.iter().flat_map(|(_, sessions)| sessions).find(|(name, _)| name == id).map(|(_, place)| *place);
    Some(Shown { session: Session { blocks: Vec::new(), ..session.clone() }, place: place.unwrap_or_default() })
}

pub(super) fn entry(visit: &Visit, id: &str, shape: Memo<Shape>, open: RwSignal<Option<String>>) -> AnyView {
    let (notebook, name) = (visit.session().notebook(), id.to_owned());
    let seen = Memo::new(move |_| notebook.with(|notebook| shape.with(|shape| shown(notebook, shape, &name))));
    let class = move || {
        seen.with(|seen| {
            seen.as_ref().map_or("", |seen| match (seen.session.state, seen.place.is_next) {
                (SessionState::Held, _) => "held",
                (SessionState::Cancelled, _) => "cancelled",
                (SessionState::Planned, true) => "coming",
                (SessionState::Planned, false) => "",
            })
        })
    };
    let (drawn, row_id) = (visit.clone(), id.to_owned());
    let row = move || seen.get().map(|seen| row(&drawn, &row_id, &seen));
    let (tools, tools_id) = (visit.clone(), id.to_owned());
    let is_open = Memo::new(move |_| open.with(|open| open.as_deref() == Some(tools_id.as_str())));
    let (opener_id, opener) = (id.to_owned(), visit.clone());
    let name = move || {
        let name = seen.with(|seen| seen.as_ref().map(|seen| label(&opener, &seen.session)).unwrap_or_default());
        opener.fill(Say::ChangeSession, &[("session", &name)])
    };
    let toggle_id = opener_id.clone();
    let toggle = custom("button")
        .attr("type", "button")
        .attr("id", format!("sessions-change-{opener_id}"))
        .class("quiet small")
        .attr("aria-label", name)
        .attr("aria-expanded", move || if is_open.get() { "true" } else { "false" })
        .on(ev::click, move |_| {
            let closes = open.with_untracked(|open| open.as_deref() == Some(toggle_id.as_str()));
            open.set((!closes).then(|| toggle_id.clone()));
        })
        .child(visit.say(Say::Change))
        .into_any();
    let tools_of = opener_id;
    let inside = move || is_open.get().then(|| change(&tools, &tools_of)).flatten();
    let line = element("div", "line", vec![changing(row), toggle]);
    custom("li").class(class).child(vec![line, changing(inside)]).into_any()
}

/// "Mardi 1er décembre, Montrer": how a session is told from the others.
fn label(visit: &Visit, session: &Session) -> String {
    let (day, name) = (session_day(visit, session), session_name(visit, session));
    visit.fill(Say::SessionLabel, &[("day", &day), ("name", &name)])
}

fn row(visit: &Visit, id: &str, shown: &Shown) -> AnyView {
    let session = &shown.session;
    let number = shown.place.number.map(|number| {
        let (number, total) = (number.to_string(), shown.place.total.to_string());
        visit.fill(Say::NumberOf, &[("n", &number), ("total", &total)])
    });
    let kind = (session.kind != SessionKind::Topic && !session.title.trim().is_empty())
        .then(|| visit.say(session_kind(session.kind)));
    let state = match (session.state, shown.place.is_next) {
        _ if session.is_under_way() => Some(Say::StateUnderWay),
        (SessionState::Held, _) => Some(Say::StateHeld),
        (SessionState::Cancelled, _) => Some(Say::StateCancelled),
        (SessionState::Planned, true) => Some(Say::StateNext),
        (SessionState::Planned, false) => None,
    };
    let when = element(
        "span",
        "when",
        vec![text("span", "day", session_day(visit, session)), text("span", "meta", hours(visit, session))],
    );
    let facts: Vec<AnyView> = number.into_iter().chain(kind).map(|fact| text("span", "", fact)).collect();
    let facts = element("span", "meta session-facts", facts);
    let what = element("span", "what", vec![text("span", "name", session_name(visit, session)), facts]);
    let state = state.map(|state| text("span", "state", visit.say(state)));
    let place = Place::Sessions(SessionsPlace::Agenda { session: id.to_owned() });
    let go = visit.clone();
    let content = vec![when, what, state.into_any(), icon::forward()];
    tool(format!("sessions-open-{id}"), "row", None, content, move || go.go(place.clone()))
}

fn find(visit: &Visit, id: &str) -> Option<Session> {
    let find = |notebook: &Notebook| notebook.content().sessions.iter().find(|session| session.id == id).cloned();
    visit.session().notebook().with_untracked(find)
}

/// Another date or time; called off; taken out.
fn change(visit: &Visit, id: &str) -> Option<AnyView> {
    let session = find(visit, id)?;
    let date = RwSignal::new(session.date.map(date_text).unwrap_or_default());
    let time = RwSignal::new(clock_text(session.start_minute));
    let fields = vec![
        input(visit, "date", &format!("sessions-date-{id}"), Say::FieldDate, date),
        input(visit, "time", &format!("sessions-time-{id}"), Say::FieldTime, time),
        move_button(visit, id, date, time),
    ];
    let cancel = cancel(visit, id);
    let (act, name) = (visit.clone(), id.to_owned());
    let remove =
        tool(format!("sessions-remove-{id}"), "quiet", None, vec![visit.say(Say::Remove).into_any()], move || {
            let focus = neighbour(&act, &name);
            if act.apply(Command::sessions(ListChange::remove(&name))) {
                act.announce(act.say_now(Say::Removed));
                act.host().focus_soon(&focus);
            }
        });
    let (act, name) = (visit.clone(), id.to_owned());
    let fields = left_together(fields, move || {
        if let Some(session) = find(&act, &name)
            && let Some((date, minute)) = settled(&session, date, time)
        {
            act.apply(session.move_to(date, minute, clock::now()));
        }
    });
    Some(element("div", "change", vec![fields, element("div", "actions", vec![cancel, remove])]))
}

/// Calls the session off, or takes that back.
fn cancel(visit: &Visit, id: &str) -> AnyView {
    let (drawn, name) = (visit.clone(), id.to_owned());
    let notebook = visit.session().notebook();
    let is_off = Memo::new(move |_| {
        notebook.with(|notebook| notebook.content().sessions.iter().any(|one| one.id == name && one.is_cancelled()))
    });
    let label = move || drawn.say(if is_off.get() { Say::TakeBack } else { Say::Cancel });
    let (act, name) = (visit.clone(), id.to_owned());
    tool(format!("sessions-cancel-{id}"), "quiet", None, vec![changing(label)], move || {
        let Some(session) = find(&act, &name) else { return };
        let (is_off, now) = (session.is_cancelled(), clock::now());
        if act.apply(if is_off { session.take_back(now) } else { session.cancel(now) }) {
            act.announce(act.say_now(if is_off { Say::TakenBack } else { Say::Cancelled }));
        }
    })
}

/// What has the focus once a session is gone: the one after it, or before it, or the heading.
fn neighbour(visit: &Visit, id: &str) -> String {
    let near = |notebook: &Notebook| {
        let session = notebook.content().sessions.iter().find(|session| session.id == id)?;
        let cycle = cycle(notebook.content(), &session.pairing);
        let place = cycle.sessions.iter().position(|one| one.session.id == id)?;
        let near = cycle.sessions.get(place + 1).or_else(|| cycle.sessions.get(place.checked_sub(1)?))?;
        Some(format!("sessions-open-{}", near.session.id))
    };
    visit.session().notebook().with_untracked(near).unwrap_or_else(|| "heading".to_owned())
}

fn move_button(visit: &Visit, id: &str, date: RwSignal<String>, time: RwSignal<String>) -> AnyView {
    let (act, name) = (visit.clone(), id.to_owned());
    tool(format!("sessions-move-{id}"), "button", None, vec![visit.say(Say::Move).into_any()], move || {
        let settled = (parse_date(&date.get_untracked()), minute_of(&time.get_untracked()), find(&act, &name));
        let (Some(date), Some(minute), Some(session)) = settled else {
            act.announce(act.say_now(Say::MoveNeedsDate));
            return;
        };
        if act.apply(session.move_to(date, minute, clock::now()))
            && let Some(session) = find(&act, &name)
        {
            let words = act.words_now();
            let (day, time) = (session_day(&act, &session), words.minute(session.start_minute));
            act.announce(words.fill(Say::Moved, &[("day", &day), ("time", &time)]));
        }
    })
}
