//! One statement of a review: its choices as radio buttons with a label at every point, as in a self-assessment.

use binome_core::assessment::Response;
use binome_core::pack::Item;
use binome_core::reflection::{Answer, ReviewEdit};
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use super::review::{self, followed};
use crate::text::Word;
use crate::view::parts::element::{alert, changing, element, text};
use crate::visit::Visit;

/// The statement with its choices; `missed` says that the person went on without an answer.
pub(super) fn statement(visit: &Visit, review: &str, item: &Item, missed: RwSignal<bool>) -> AnyView {
    let name = item.id.clone();
    let chosen = followed(visit, review, move |review| review.responses.get(&name).copied());
    let chosen = Memo::new(move |_| chosen().flatten());
    let points = (item.scale.min..=item.scale.max).zip(&item.scale.points);
    let mut choices: Vec<_> = points.map(|(point, words)| ("choice", Response::Point(point), words)).collect();
    if let Some(words) = item.scale.not_applicable.as_ref().filter(|_| item.not_applicable) {
        choices.push(("choice apart", Response::NotApplicable, words));
    }
    let choices = choices.into_iter().enumerate().map(|(place, (class, answer, words))| {
        let (choosing, review, name) = (visit.clone(), review.to_owned(), item.id.clone());
        let radio = custom("input")
            .attr("type", "radio")
            .attr("name", format!("statement-{name}"))
            .attr("id", choice_id(item, place))
            .prop("checked", move || chosen.get() == Some(answer))
            .on(ev::change, move |_| {
                let edit = ReviewEdit::Response(Answer { to: name.clone(), answer: Some(answer) });
                review::change(&choosing, &review, edit);
            });
        element("label", class, vec![radio.into_any(), text("span", "", visit.read(words))])
    });
    let (choices, complaining) = (choices.collect(), visit.clone());
    let (error_id, described) = (format!("missed-{}", item.id), format!("missed-{}", item.id));
    let is_missed = move || missed.get() && chosen.get().is_none();
    let complaint =
        move || is_missed().then(|| alert(Some(error_id.clone()), complaining.say(Word::ErrorChooseOrSkip)));
    let content = vec![
        custom("legend").child(visit.read(&item.text)).into_any(),
        changing(complaint),
        element("div", "choices", choices),
    ];
    custom("fieldset")
        .class("group")
        .attr("aria-describedby", move || is_missed().then(|| described.clone()))
        .child(content)
        .into_any()
}

/// The id of a choice, by which it gets the focus.
pub(super) fn choice_id(item: &Item, place: usize) -> String {
    format!("statement-{}-{place}", item.id)
}
