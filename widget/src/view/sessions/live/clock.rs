//! The large clock of the present part, and what is said of time in words.

use binome_core::agenda::{Left, Run, Session};
use leptos::html::custom;
use leptos::prelude::*;

use crate::boundary::clock;
use crate::text::SessionAfterWord as After;
use crate::view::parts::element::{changing, element, text};
use crate::visit::Visit;

/// A value of the run that is looked at again with every beat.
pub(super) fn looked_at<T: Clone + PartialEq + Send + Sync + 'static>(
    session: Memo<Option<Session>>,
    beat: ReadSignal<u32>,
    look: impl Fn(&Run) -> T + Send + Sync + 'static,
) -> Memo<Option<T>> {
    Memo::new(move |_| {
        beat.track();
        session.with(|session| session.as_ref().and_then(|session| session.run.as_ref()).map(&look))
    })
}

/// The clock, and under it how much of the time has passed.
pub(super) fn clock(visit: &Visit, session: Memo<Option<Session>>, beat: ReadSignal<u32>) -> AnyView {
    let left = looked_at(session, beat, |run| run.left(clock::now()));
    let passed = Memo::new(move |_| left.get().map_or(0, |left| left.per_mille));
    let is_running = looked_at(session, beat, Run::is_running);
    let class = move || match (is_running.get(), left.get()) {
        (Some(false), _) => "clock paused",
        (_, Some(left)) if left.is_over => "clock over",
        _ => "clock",
    };
    let named = visit.clone();
    let is_over = Memo::new(move |_| left.get().is_some_and(|left| left.is_over));
    let name = move || named.say(if is_over.get() { After::TimeOver } else { After::TimeLeft });
    let shown = custom("p")
        .class(class)
        .attr("role", "timer")
        .attr("aria-label", name)
        .child(move || left.get().map(face))
        .into_any();
    let track = custom("progress")
        .attr("aria-hidden", "true")
        .attr("max", "1000")
        .attr("value", move || passed.get().to_string())
        .into_any();
    element("div", "face", vec![shown, element("div", "progress", vec![track])])
}

/// "11:42", or "+2:05" after the time is up.
fn face(left: Left) -> String {
    let sign = if left.is_over && left.minutes + left.seconds > 0 { "+" } else { "" };
    format!("{sign}{}:{:02}", left.minutes, left.seconds)
}

/// What is said of time: that it is up, and how far the session is ahead or behind.
pub(super) fn pace(visit: &Visit, session: Memo<Option<Session>>, beat: ReadSignal<u32>) -> AnyView {
    let is_over = looked_at(session, beat, |run| run.left(clock::now()).is_over);
    let ahead = looked_at(session, beat, |run| run.minutes_ahead(clock::now()));
    let (up, drawn) = (visit.clone(), visit.clone());
    let up = move || (is_over.get() == Some(true)).then(|| text("p", "", up.say(After::TimeIsUp)));
    let pace = move || ahead.get().map(|ahead| text("p", "meta", pace_words(&drawn, ahead)));
    element("div", "pace", vec![changing(up), changing(pace)])
}

/// How far it is from its plan, in words.
pub(in crate::view::sessions) fn pace_words(visit: &Visit, ahead: i64) -> String {
    let minutes = usize::try_from(ahead.unsigned_abs()).unwrap_or_default();
    match ahead {
        0 => visit.say(After::OnTime),
        1.. => visit.count([After::AheadOne, After::AheadMany, After::AheadOther], minutes),
        _ => visit.count([After::BehindOne, After::BehindMany, After::BehindOther], minutes),
    }
}

/// When it will probably end.
pub(super) fn expected_end(visit: &Visit, session: Memo<Option<Session>>, beat: ReadSignal<u32>) -> AnyView {
    let visit = visit.clone();
    let end = looked_at(session, beat, |run| run.expected_end(clock::now()));
    let said = Memo::new(move |_| {
        let time = end.get().map(|end| visit.words().time(end)).unwrap_or_default();
        visit.fill(After::ExpectedEnd, &[("time", &time)])
    });
    (move || said.get()).into_any()
}
