//! A field for a duration in any form that people write: kept after a pause, and written out anew once it is left.

use std::sync::Arc;

use binome_core::agenda::{DurationError, duration_text, parse_duration};
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use crate::text::SessionWord as Say;
use crate::view::parts::element::{changing, element, text};
use crate::view::parts::icon;
use crate::visit::Visit;

/// One field.
pub(super) struct Duration {
    pub(super) id: String,
    pub(super) label: String,
    /// Between which two buttons it stands; none for a field alone.
    pub(super) around: Option<(AnyView, AnyView)>,
    /// Its minutes now, followed.
    pub(super) value: Arc<dyn Fn() -> u32 + Send + Sync>,
    pub(super) keep: Arc<dyn Fn(u32) + Send + Sync>,
}

/// What is wrong with a duration, in words.
fn complaint(visit: &Visit, error: &DurationError) -> String {
    let words = visit.words_now();
    match error {
        DurationError::Empty => words.get(Say::DurationEmpty),
        DurationError::Nonsense(text) => words.fill(Say::DurationNonsense, &[("text", text)]),
        DurationError::Negative(text) => words.fill(Say::DurationNegative, &[("text", text)]),
        DurationError::Zero(text) => words.fill(Say::DurationZero, &[("text", text)]),
        DurationError::TooLong(text) => words.fill(Say::DurationTooLong, &[("text", text)]),
    }
}

/// A field for a duration.
pub(super) fn field(visit: &Visit, duration: Duration) -> AnyView {
    let Duration { id, label, around, value, keep } = duration;
    let typed = RwSignal::new(None::<String>);
    let error = RwSignal::new(String::new());
    // While it is being typed, half a duration is nothing to complain about, and what is written stays as it is.
    let attempt: Arc<dyn Fn() + Send + Sync> = Arc::new(move || {
        let written = typed.try_get_untracked().flatten();
        if let Some(Ok(minutes)) = written.as_deref().map(parse_duration) {
            keep(minutes);
            error.try_set(String::new());
        }
    });
    let finish = {
        let (visit, id) = (visit.clone(), id.clone());
        move || {
            visit.typing().settle_field(&id);
            let written = typed.try_get_untracked().flatten();
            match written.as_deref().map(parse_duration) {
                Some(Err(reason)) => drop(error.try_set(complaint(&visit, &reason))),
                _ => drop(typed.try_set(None)),
            }
        }
    };
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    let (typing, name) = (visit.clone(), id.clone());
    let entered = finish.clone();
    let input = custom("input")
        .attr("id", id.clone())
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("aria-describedby", move || (!error.get().is_empty()).then(|| described.clone()))
        .attr("aria-invalid", move || (!error.get().is_empty()).then_some("true"))
        .prop("value", move || typed.get().unwrap_or_else(|| duration_text(value())))
        .on(ev::input, move |event| {
            typed.set(Some(event_target_value(&event)));
            let attempt = attempt.clone();
            typing.typing().begin(&name, move || attempt());
        })
        .on(ev::keydown, move |event| {
            if event.key() == "Enter" {
                entered();
            }
        })
        .on(ev::change, move |_| finish())
        .into_any();
    let control = match around {
        Some((before, after)) => element("span", "stepper", vec![before, input, after]),
        None => input,
    };
    let complaint = move || {
        let reason = error.get();
        let content = vec![icon::caution(), text("span", "", reason.clone())];
        (!reason.is_empty()).then(|| custom("p").class("error").attr("id", error_id.clone()).child(content).into_any())
    };
    let label = custom("label").attr("for", id).child(label).into_any();
    element("div", "field duration", vec![label, control, changing(complaint)])
}
