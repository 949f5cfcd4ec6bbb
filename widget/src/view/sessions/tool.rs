//! Buttons of which there are many on a screen, each with an id of its own, so that the focus finds it again.

use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use crate::view::parts::button::Act;

/// A button; `name` says more than what it shows, where that is needed.
pub(super) fn tool(
    id: String,
    class: &'static str,
    name: Option<String>,
    content: Vec<AnyView>,
    act: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    drawn(id, class, name, content, Box::new(act))
}

fn drawn(id: String, class: &'static str, name: Option<String>, content: Vec<AnyView>, act: Act) -> AnyView {
    custom("button")
        .attr("type", "button")
        .attr("id", id)
        .class(class)
        .attr("aria-label", name)
        .on(ev::click, move |_| act())
        .child(content)
        .into_any()
}
