//! The fields of a day and an hour: what they hold, and when it is used.

use binome_core::agenda::Session;
use binome_core::calendar::{Date, parse_date};
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, Node};

use crate::text::SessionWord as Say;
use crate::view::parts::element::element;
use crate::visit::Visit;

/// The date and the minute that two fields hold, where they are whole and other than the session's.
pub(in crate::view::sessions) fn settled(
    session: &Session,
    date: RwSignal<String>,
    time: RwSignal<String>,
) -> Option<(Date, u32)> {
    let (date, minute) = (parse_date(&date.get_untracked())?, minute_of(&time.get_untracked())?);
    ((session.date, session.start_minute) != (Some(date), minute)).then_some((date, minute))
}

/// Fields that say something together: what they hold is used once the focus leaves all of them.
pub(in crate::view::sessions) fn left_together(
    fields: Vec<AnyView>,
    act: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let is_left = |event: &FocusEvent| {
        let around = event.current_target().and_then(|around| around.dyn_into::<Node>().ok());
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        !around.is_some_and(|around| around.contains(to.as_ref()))
    };
    let leave = move |event: FocusEvent| {
        if is_left(&event) {
            act();
        }
    };
    custom("div").class("fields").on(ev::focusout, leave).child(fields).into_any()
}

/// A field whose content is used once it is left with those beside it, or a button is pressed.
pub(in crate::view::sessions) fn input(
    visit: &Visit,
    kind: &'static str,
    id: &str,
    label: Say,
    value: RwSignal<String>,
) -> AnyView {
    let control = custom("input")
        .attr("id", id.to_owned())
        .attr("type", kind)
        .prop("value", move || value.get())
        .on(ev::input, move |event| value.set(event_target_value(&event)))
        .into_any();
    let label = custom("label").attr("for", id.to_owned()).child(visit.say(label)).into_any();
    element("div", "field", vec![label, control])
}

/// A minute of the day as a field for a time writes it: `09:30`.
pub(in crate::view::sessions) fn clock_text(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60 % 24, minute % 60)
}

/// The minute of the day that a field for a time holds.
pub(in crate::view::sessions) fn minute_of(text: &str) -> Option<u32> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}
