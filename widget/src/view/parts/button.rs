//! Buttons: one that leads on, quiet ones, and rows that open something.

use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use super::icon;

/// What a button does.
pub(crate) type Act = Box<dyn Fn() + Send + Sync>;

/// A button. An empty `id` gives none; focus is only remembered for buttons with one.
pub(crate) fn button(
    id: &'static str,
    class: &'static str,
    label: String,
    act: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    drawn(id, class, None, vec![label.into_any()], Box::new(act))
}

/// A button of which there may be several, each with an id of its own.
pub(crate) fn identified(
    id: String,
    class: &'static str,
    label: String,
    act: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    with_id(Some(id), class, None, vec![label.into_any()], Box::new(act))
}

/// A button whose visible word needs more to be understood alone.
pub(crate) fn named(
    class: &'static str,
    label: String,
    name: String,
    act: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    drawn("", class, Some(name), vec![label.into_any()], Box::new(act))
}

/// A wide button that opens what it says.
pub(crate) fn row(mut content: Vec<AnyView>, act: impl Fn() + Send + Sync + 'static) -> AnyView {
    content.push(icon::forward());
    drawn("", "row", None, content, Box::new(act))
}

pub(super) fn drawn(
    id: &'static str,
    class: &'static str,
    name: Option<String>,
    content: Vec<AnyView>,
    act: Act,
) -> AnyView {
    with_id((!id.is_empty()).then(|| id.to_owned()), class, name, content, act)
}

fn with_id(id: Option<String>, class: &'static str, name: Option<String>, content: Vec<AnyView>, act: Act) -> AnyView {
    custom("button")
        .attr("type", "button")
        .attr("id", id)
        .class(class)
        .attr("aria-label", name)
        .on(ev::click, move |_| act())
        .child(content)
        .into_any()
}
