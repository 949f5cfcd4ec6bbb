//! Fields to write in. What is typed is kept after a pause, when the field is left and when the page is.

use std::sync::Arc;

use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use super::element::{changing, element, text};
use super::icon;
use crate::visit::{Draft, Visit};

/// Keeps what was written; answers with a sentence when it cannot be kept as it is.
pub(crate) type Keep = Arc<dyn Fn(String) -> Result<(), String> + Send + Sync>;

/// One field.
pub(crate) struct Field {
    /// Unique in the widget, stable, so that the focus is found again.
    pub(crate) id: String,
    /// What it is called.
    pub(crate) label: String,
    /// What helps to fill it in; empty for nothing.
    pub(crate) hint: String,
    /// What it holds now, followed.
    pub(crate) value: Arc<dyn Fn() -> String + Send + Sync>,
    /// What is done with what is written.
    pub(crate) keep: Keep,
}

impl Field {
    /// A field without a hint whose text is always kept as it is.
    pub(crate) fn new(
        id: impl Into<String>,
        label: String,
        value: impl Fn() -> String + Send + Sync + 'static,
        keep: impl Fn(String) + Send + Sync + 'static,
    ) -> Self {
        let keep: Keep = Arc::new(move |text| {
            keep(text);
            Ok(())
        });
        Self { id: id.into(), label, hint: String::new(), value: Arc::new(value), keep }
    }

    /// A field for what waits to be used.
    pub(crate) fn over(draft: &Draft, id: impl Into<String>, label: String) -> Self {
        let (shown, typed) = (draft.clone(), draft.clone());
        Self::new(id, label, move || shown.get(), move |text| typed.set(text))
    }

    /// The same with a hint.
    pub(crate) fn hint(self, hint: String) -> Self {
        Self { hint, ..self }
    }

    /// The same, where some texts cannot be kept.
    pub(crate) fn checked(self, keep: impl Fn(String) -> Result<(), String> + Send + Sync + 'static) -> Self {
        Self { keep: Arc::new(keep), ..self }
    }
}

/// A field of one line. `kind` is the input's type: `text`, `date`, `time`, `number`.
pub(crate) fn line(visit: &Visit, kind: &'static str, field: Field) -> AnyView {
    written(visit, "input", kind, field)
}

/// A field of several lines.
pub(crate) fn area(visit: &Visit, field: Field) -> AnyView {
    written(visit, "textarea", "", field)
}

fn written(visit: &Visit, tag: &'static str, kind: &'static str, field: Field) -> AnyView {
    let Field { id, label, hint, value, keep } = field;
    let typed = RwSignal::new(None::<String>);
    let error = RwSignal::new(String::new());
    let keep_now: Arc<dyn Fn() + Send + Sync> = Arc::new(move || {
        let Some(text) = typed.try_get_untracked().flatten() else { return };
        match keep(text) {
            Ok(()) => {
                typed.try_set(None);
                error.try_set(String::new());
            }
            Err(reason) => {
                error.try_set(reason);
            }
        }
    });
    let (typing, left, name, left_name) = (visit.clone(), visit.clone(), id.clone(), id.clone());
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = {
        let (hint_id, error_id, has_hint) = (hint_id.clone(), error_id.clone(), !hint.is_empty());
        move || {
            let hint = has_hint.then(|| hint_id.clone());
            let error = (!error.get().is_empty()).then(|| error_id.clone());
            let ids: Vec<String> = hint.into_iter().chain(error).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let control = custom(tag)
        .attr("id", id.clone())
        .attr("type", (!kind.is_empty()).then_some(kind))
        .attr("rows", kind.is_empty().then_some("3"))
        .attr("autocomplete", "off")
        .attr("aria-describedby", described)
        .attr("aria-invalid", move || (!error.get().is_empty()).then_some("true"))
        .prop("value", move || typed.get().unwrap_or_else(|| value()))
        .on(ev::input, move |event| {
            typed.set(Some(event_target_value(&event)));
            let keep_now = keep_now.clone();
            typing.typing().begin(&name, move || keep_now());
        })
        .on(ev::change, move |_| left.typing().settle_field(&left_name))
        .into_any();
    let hint = (!hint.is_empty()).then(|| custom("p").class("hint").attr("id", hint_id).child(hint).into_any());
    let complaint = move || {
        let reason = error.get();
        let content = vec![icon::caution(), text("span", "", reason.clone())];
        (!reason.is_empty()).then(|| custom("p").class("error").attr("id", error_id.clone()).child(content).into_any())
    };
    let label = custom("label").attr("for", id).child(label).into_any();
    element("div", "field", vec![label, hint.into_any(), control, changing(complaint)])
}
