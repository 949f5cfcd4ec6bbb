//! Choosing: one of a few, yes or no, one of many.

use std::sync::Arc;

use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use super::element::element;

/// One of the answers: what it is called in the notebook, and in words.
pub(crate) type Choice = (String, String);

/// A choice of one of a few, all of them visible: native radios in a fieldset. `value` is followed.
pub(crate) fn one_of_few(
    id: &str,
    legend: String,
    choices: Vec<Choice>,
    value: impl Fn() -> String + Send + Sync + 'static,
    choose: impl Fn(String) + Send + Sync + 'static,
) -> AnyView {
    let (value, choose) = (Arc::new(value), Arc::new(choose));
    let mut content = vec![custom("legend").child(legend).into_any()];
    let answers = choices.into_iter().enumerate().map(|(place, (name, words))| {
        let (value, choose, chosen) = (value.clone(), choose.clone(), name.clone());
        let radio = custom("input")
            .attr("type", "radio")
            .attr("id", format!("{id}-{place}"))
            .attr("name", id.to_owned())
            .attr("value", name.clone())
            .prop("checked", move || value() == name)
            .on(ev::change, move |_| choose(chosen.clone()))
            .into_any();
        element("label", "choice", vec![radio, words.into_any()])
    });
    content.push(element("div", "choices", answers.collect()));
    custom("fieldset").class("group few").child(content).into_any()
}

/// Yes or no: a box to tick. `value` is followed.
pub(crate) fn tick_box(
    id: &str,
    label: String,
    value: impl Fn() -> bool + Send + Sync + 'static,
    tick: impl Fn(bool) + Send + Sync + 'static,
) -> AnyView {
    let input = custom("input")
        .attr("type", "checkbox")
        .attr("id", id.to_owned())
        .prop("checked", value)
        .on(ev::change, move |event| tick(event_target_checked(&event)))
        .into_any();
    element("label", "choice", vec![input, element("span", "", vec![label.into_any()])])
}

/// One of many, in a list that opens. `value` is followed.
pub(crate) fn one_of_many(
    id: &str,
    label: String,
    choices: Vec<Choice>,
    value: impl Fn() -> String + Send + Sync + 'static,
    choose: impl Fn(String) + Send + Sync + 'static,
) -> AnyView {
    let value = Arc::new(value);
    let options: Vec<AnyView> = choices
        .into_iter()
        .map(|(name, words)| {
            let (value, chosen) = (value.clone(), name.clone());
            custom("option").attr("value", name).prop("selected", move || value() == chosen).child(words).into_any()
        })
        .collect();
    let select = custom("select")
        .attr("id", id.to_owned())
        .on(ev::change, move |event| choose(event_target_value(&event)))
        .child(options)
        .into_any();
    let label = custom("label").attr("for", id.to_owned()).child(label).into_any();
    element("div", "field", vec![label, select])
}

/// A button that lets a person choose a file; what was chosen comes with the event.
pub(crate) fn file(
    id: &str,
    label: String,
    accept: &'static str,
    chosen: impl Fn(ev::Event) + Send + Sync + 'static,
) -> AnyView {
    let input = custom("input")
        .attr("type", "file")
        .attr("id", id.to_owned())
        .attr("accept", accept)
        .on(ev::change, chosen)
        .into_any();
    element("label", "quiet file", vec![input, element("span", "", vec![label.into_any()])])
}
