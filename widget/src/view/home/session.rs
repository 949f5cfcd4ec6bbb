//! The next session: when it is, and what to prepare for it.

use binome_core::agenda::{Advice, AdviceTime, Session, duration_text};
use binome_core::calendar::Date;
use binome_core::notebook::{Command, Content};
use binome_core::pack::library::Library;
use binome_core::record::ListChange;
use leptos::prelude::*;

use crate::boundary::intl::DayStyle;
use crate::place::{Place, SessionsPlace};
use crate::text::{Word, sentence_case};
use crate::view::parts::button::row;
use crate::view::parts::choice::tick_box;
use crate::view::parts::element::{changing, element, list, text};
use crate::view::parts::heading::heading;
use crate::visit::Visit;

pub(super) fn session(visit: &Visit, content: &Content, today: Date) -> Option<AnyView> {
    let session = content.next_session(today)?;
    let words = visit.words();
    let day = session.date.map(|date| sentence_case(&words.day(date, DayStyle::Weekday))).unwrap_or_default();
    let (time, length) = (words.minute(session.start_minute), duration_text(session.slot_minutes));
    let when = words.fill(Word::HomeSessionWhen, &[("day", &day), ("time", &time), ("length", &length)]);
    let name =
        if session.title.trim().is_empty() { words.get(Word::HomeSessionUntitled) } else { session.title.clone() };
    let place = Place::Sessions(SessionsPlace::Agenda { session: session.id.clone() });
    let go = visit.clone();
    let what = element("span", "what", vec![name.into_any(), text("span", "meta", when)]);
    let open = row(vec![what], move || go.go(place.clone()));
    let head = heading(visit, 1, "rule", words.get(Word::HomeSession));
    let (drawn, id) = (visit.clone(), session.id.clone());
    let preparation = move || preparation(&drawn, &id);
    Some(vec![head, open, changing(preparation)].into_any())
}

/// What the writer prepares, to tick off, and how much of it is done; as soon as the programme's library is there.
fn preparation(visit: &Visit, session: &str) -> Option<AnyView> {
    let library = visit.library();
    visit.session().notebook().with_untracked(|notebook| {
        let content = notebook.content();
        let session = content.sessions.iter().find(|known| known.id == session)?;
        list_of(visit, session, content, &library)
    })
}

fn list_of(visit: &Visit, session: &Session, content: &Content, library: &Library) -> Option<AnyView> {
    let template = session.guide(content, library)?;
    let advice = template.advice(AdviceTime::Before, session.writer(content));
    let done = advice.iter().filter(|advice| session.is_ticked(&advice.name)).count();
    let (count, total) = (done.to_string(), advice.len().to_string());
    let head = text("p", "to-prepare", visit.fill(Word::HomePrepared, &[("done", &count), ("total", &total)]));
    let rows = advice.iter().map(|advice| element("li", "", vec![ticked(visit, session, advice)])).collect();
    (!advice.is_empty()).then(|| vec![head, list("home-actions", rows)].into_any())
}

fn ticked(visit: &Visit, session: &Session, advice: &Advice<'_>) -> AnyView {
    let (ticking, session, name) = (visit.clone(), session.clone(), advice.name.clone());
    let control = format!("home-ready-{name}");
    let (is_done, focus) = (session.is_ticked(&name), control.clone());
    tick_box(
        &control,
        visit.read(advice.text),
        move || is_done,
        move |is_done| {
            let edit = session.tick(&name, is_done);
            if ticking.apply(Command::sessions(ListChange::edit(&session.id, edit))) {
                ticking.host().focus_soon(&focus);
            }
        },
    )
}
