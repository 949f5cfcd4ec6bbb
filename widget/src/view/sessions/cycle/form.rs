//! A cycle from a start and a rhythm: a form, and the dated plan that it gives, before anything is written.

use std::sync::Arc;

use leptos::html::custom;
use leptos::prelude::*;

use super::closures::closures;
use super::draft::{Draft, WEEKDAYS, WEEKS, name_of, of_name};
use super::planned::planned;
use crate::boundary::clock;
use crate::place::{Place, SessionsPlace};
use crate::text::SessionWord as Say;
use crate::view::parts::bar::back_bar;
use crate::view::parts::choice::{one_of_few, one_of_many};
use crate::view::parts::element::{changing, element, paragraph};
use crate::view::parts::field::{Field, line};
use crate::view::parts::heading::title;
use crate::view::sessions::duration::{self, Duration};
use crate::visit::Visit;

/// Where the form waits while it is not used.
pub(super) const PLACE: &str = "cadence";

pub(in crate::view::sessions) fn cadence(visit: &Visit) -> AnyView {
    let waiting = visit.session().draft(PLACE).and_then(|text| Draft::read(&text, clock::today()));
    let draft = RwSignal::new(waiting.unwrap_or_else(|| Draft::usual(clock::today())));
    let keeping = visit.clone();
    Effect::watch(move || draft.with(Draft::write), move |text, _, _| keeping.session().keep_draft(PLACE, text), false);
    let form = vec![start(visit, draft), rhythm(visit, draft), length(visit, draft), closures(visit, draft)];
    let content = vec![
        back_bar(visit, Place::Sessions(SessionsPlace::Cycle), Vec::new()),
        title(visit, "", visit.say(Say::PlanCycle)),
        paragraph(visit.say(Say::PlanText)),
        element("div", "two", vec![element("div", "form", form), planned(visit, draft)]),
    ];
    content.into_any()
}

/// A field of one line over a part of the draft.
fn part(
    visit: &Visit,
    kind: &'static str,
    id: &str,
    label: Say,
    draft: RwSignal<Draft>,
    of: fn(&mut Draft) -> &mut String,
) -> AnyView {
    let value = move || draft.with(|draft| of(&mut draft.clone()).clone());
    let keep = move |text: String| {
        draft.try_update(|draft| *of(draft) = text);
    };
    line(visit, kind, Field::new(id, visit.say(label), value, keep))
}

fn start(visit: &Visit, draft: RwSignal<Draft>) -> AnyView {
    part(visit, "date", "sessions-start", Say::FieldStart, draft, |draft| &mut draft.start)
}

fn rhythm(visit: &Visit, draft: RwSignal<Draft>) -> AnyView {
    let kinds = [("weeks", Say::RhythmWeeks), ("month", Say::RhythmMonth)];
    let kind = one_of_few(
        "sessions-rhythm",
        visit.say(Say::FieldRhythm),
        kinds.map(|(name, word)| (name.to_owned(), visit.say(word))).into(),
        move || if draft.with(|draft| draft.monthly) { "month" } else { "weeks" }.to_owned(),
        move |name| draft.update(|draft| draft.monthly = name == "month"),
    );
    let monthly = Memo::new(move |_| draft.with(|draft| draft.monthly));
    let drawn = visit.clone();
    let turn = move || {
        if monthly.get() {
            let words = [Say::WeekFirst, Say::WeekSecond, Say::WeekThird, Say::WeekFourth, Say::WeekLast];
            let choices = WEEKS.iter().zip(words).map(|((_, name), word)| ((*name).to_owned(), drawn.say(word)));
            let value = move || name_of(WEEKS, draft.with(|draft| draft.week));
            let choose = move |name: String| {
                if let Some(week) = of_name(WEEKS, &name) {
                    draft.update(|draft| draft.week = week);
                }
            };
            one_of_many("sessions-week", drawn.say(Say::FieldWeek), choices.collect(), value, choose)
        } else {
            part(&drawn, "number", "sessions-every", Say::FieldEvery, draft, |draft| &mut draft.every)
        }
    };
    let words = [Say::Monday, Say::Tuesday, Say::Wednesday, Say::Thursday, Say::Friday, Say::Saturday, Say::Sunday];
    let days = WEEKDAYS.iter().zip(words).map(|((_, name), word)| ((*name).to_owned(), visit.say(word))).collect();
    let value = move || name_of(WEEKDAYS, draft.with(|draft| draft.weekday));
    let choose = move |name: String| {
        if let Some(weekday) = of_name(WEEKDAYS, &name) {
            draft.update(|draft| draft.weekday = weekday);
        }
    };
    let weekday = one_of_many("sessions-weekday", visit.say(Say::FieldWeekday), days, value, choose);
    let fields = custom("div").class("fields").child(vec![changing(turn), weekday]).into_any();
    vec![kind, fields].into_any()
}

fn length(visit: &Visit, draft: RwSignal<Draft>) -> AnyView {
    let count = part(visit, "number", "sessions-count", Say::FieldCount, draft, |draft| &mut draft.sessions);
    let time = part(visit, "time", "sessions-hour", Say::FieldTime, draft, |draft| &mut draft.time);
    let slot = Duration {
        id: "sessions-slot".to_owned(),
        label: visit.say(Say::FieldSlot),
        around: None,
        value: Arc::new(move || draft.with(|draft| draft.slot_minutes)),
        keep: Arc::new(move |minutes| {
            draft.try_update(|draft| draft.slot_minutes = minutes);
        }),
    };
    element("div", "fields", vec![count, time, duration::field(visit, slot)])
}
