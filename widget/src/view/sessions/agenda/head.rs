//! The head of an agenda: what the session is, when, how long, where, and who leads how much of it.

use std::sync::Arc;

use binome_core::agenda::{Lead, SessionEdit, cycle, duration_text, led_minutes};
use leptos::prelude::*;

use super::change::Agenda;
use super::settings::settings;
use crate::boundary::clock;
use crate::text::SessionWord as Say;
use crate::view::parts::element::{changing, element, text};
use crate::view::parts::heading::title;
use crate::view::sessions::duration::{self, Duration};
use crate::view::sessions::naming::{lead_name, session_day, session_name};

pub(super) fn head(agenda: &Agenda) -> AnyView {
    let (visit, session) = (agenda.visit.clone(), agenda.session);
    let named = visit.clone();
    let name = Memo::new(move |_| session.with(|session| session_name(&named, session)));
    let titled = visit.clone();
    let heading = move || title(&titled, "", name.get());
    let slot = slot(agenda);
    let head = element("div", "session-head", vec![element("div", "when", vec![when(agenda), leads(agenda)]), slot]);
    vec![changing(heading), head, settings(agenda)].into_any()
}

/// "Mardi 1er décembre, 9 h 30", the number in the cycle, the place.
fn when(agenda: &Agenda) -> AnyView {
    let (visit, session, notebook) = (agenda.visit.clone(), agenda.session, agenda.visit.session().notebook());
    let facts = Memo::new(move |_| {
        session.with(|session| {
            let day = session_day(&visit, session);
            let time = visit.words().minute(session.start_minute);
            let number = notebook.with(|notebook| {
                let cycle = cycle(notebook.content(), &session.pairing);
                let found = cycle.sessions.iter().find(|one| one.session.id == session.id);
                found.and_then(|one| one.number).map(|number| (number.to_string(), cycle.total.to_string()))
            });
            let number = number.map(|(n, total)| visit.fill(Say::NumberOf, &[("n", &n), ("total", &total)]));
            let place = Some(session.place.clone()).filter(|place| !place.trim().is_empty());
            let off = session.is_cancelled().then(|| visit.say(Say::StateCancelled));
            let first = visit.fill(Say::DayAndTime, &[("day", &day), ("time", &time)]);
            [Some(first), number, place, off].into_iter().flatten().collect::<Vec<_>>()
        })
    });
    let spans = move || facts.get().into_iter().map(|fact| text("span", "", fact)).collect::<Vec<_>>();
    element("p", "session-facts", vec![changing(spans)])
}

/// Who leads how long, from the blocks.
fn leads(agenda: &Agenda) -> AnyView {
    let (visit, session, pairing) = (agenda.visit.clone(), agenda.session, agenda.pairing());
    let led = Memo::new(move |_| session.with(|session| led_minutes(&session.blocks)));
    let spans = move || {
        let said = |(lead, minutes): (Lead, u32)| {
            let who = lead_name(&visit, &pairing, lead);
            text("span", "", visit.fill(Say::Led, &[("who", &who), ("minutes", &duration_text(minutes))]))
        };
        led.get().into_iter().map(said).collect::<Vec<_>>()
    };
    element("p", "session-facts meta", vec![changing(spans)])
}

fn slot(agenda: &Agenda) -> AnyView {
    let (session, kept) = (agenda.session, agenda.clone());
    let field = Duration {
        id: "agenda-slot".to_owned(),
        label: agenda.visit.say(Say::FieldSlot),
        around: None,
        value: Arc::new(move || session.with(|session| session.slot_minutes)),
        keep: Arc::new(move |minutes| {
            kept.apply(&|session, _| {
                let edit = (session.slot_minutes != minutes).then_some(SessionEdit::SlotMinutes(minutes));
                session.change_shown(edit.into_iter().collect(), clock::now())
            });
        }),
    };
    duration::field(&agenda.visit, field)
}
