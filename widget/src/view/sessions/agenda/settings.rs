//! What a session says of itself, to change: its name, its place, what it is in the cycle, its day and hour.

use binome_core::agenda::{SessionEdit, SessionKind};
use binome_core::calendar::{date_text, parse_date};
use leptos::html::custom;
use leptos::prelude::*;

use super::change::Agenda;
use crate::boundary::clock;
use crate::text::SessionWord as Say;
use crate::view::parts::button::button;
use crate::view::parts::choice::one_of_many;
use crate::view::parts::element::text;
use crate::view::parts::field::{Field, line};
use crate::view::sessions::cycle::{clock_text, input, left_together, minute_of, settled};
use crate::view::sessions::naming::{session_day, session_kind};

pub(super) fn settings(agenda: &Agenda) -> AnyView {
    let visit = &agenda.visit;
    let (session, kept) = (agenda.session, agenda.clone());
    let name = Field::new(
        "agenda-title",
        visit.say(Say::FieldTitle),
        move || session.with(|session| session.title.clone()),
        move |title| {
            kept.apply(&|session, _| session.change_shown(vec![SessionEdit::Title(title.clone())], clock::now()));
        },
    );
    let kept = agenda.clone();
    let place = Field::new(
        "agenda-place",
        visit.say(Say::FieldPlace),
        move || session.with(|session| session.place.clone()),
        move |place| {
            kept.apply(&|session, _| session.change_shown(vec![SessionEdit::Place(place.clone())], clock::now()));
        },
    )
    .hint(visit.say(Say::FieldPlaceHint));
    let opens = session.with_untracked(|session| session.date.is_none());
    let summary = text("summary", "", visit.say(Say::Settings));
    let content = vec![summary, line(visit, "text", name), date(agenda), line(visit, "text", place), kind(agenda)];
    custom("details").class("settings").attr("open", opens).child(content).into_any()
}

/// The day and the hour, settled together so that the session moves once.
fn date(agenda: &Agenda) -> AnyView {
    let (visit, act) = (&agenda.visit, agenda.clone());
    let (day, hour) = agenda
        .session
        .with_untracked(|session| (session.date.map(date_text).unwrap_or_default(), clock_text(session.start_minute)));
    let (date, time) = (RwSignal::new(day), RwSignal::new(hour));
    let settle = button("agenda-move", "quiet", visit.say(Say::Move), move || {
        let settled = (parse_date(&date.get_untracked()), minute_of(&time.get_untracked()));
        let (Some(date), Some(minute)) = settled else {
            act.visit.announce(act.visit.say_now(Say::MoveNeedsDate));
            return;
        };
        act.apply(&|session, _| session.move_to(date, minute, clock::now()));
        if let Some(session) = act.now() {
            let words = act.visit.words_now();
            let (day, time) = (session_day(&act.visit, &session), words.minute(session.start_minute));
            act.visit.announce(words.fill(Say::Moved, &[("day", &day), ("time", &time)]));
        }
    });
    let fields = vec![
        input(visit, "date", "agenda-date", Say::FieldDate, date),
        input(visit, "time", "agenda-time", Say::FieldTime, time),
        settle,
    ];
    let act = agenda.clone();
    left_together(fields, move || {
        let moved = act.now().and_then(|session| settled(&session, date, time));
        if let Some((date, minute)) = moved {
            act.apply(&|session, _| session.move_to(date, minute, clock::now()));
        }
    })
}

fn kind(agenda: &Agenda) -> AnyView {
    let (visit, session, kept) = (&agenda.visit, agenda.session, agenda.clone());
    let choices = SessionKind::ALL.iter().map(|kind| (kind.word().to_owned(), visit.say(session_kind(*kind))));
    let value = move || session.with(|session| session.kind.word().to_owned());
    one_of_many("agenda-kind", visit.say(Say::FieldKind), choices.collect(), value, move |name| {
        if let Some(kind) = SessionKind::ALL.iter().find(|kind| kind.word() == name) {
            kept.edit(SessionEdit::Kind(*kind));
        }
    })
}
