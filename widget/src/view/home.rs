//! Home: what to do now, in all of the notebook. It shows only what exists.

use leptos::prelude::*;

use super::assessments;
use super::parts::element::element;
use super::parts::heading::title;
use crate::text::Word;
use crate::visit::Visit;

pub(super) fn home(visit: &Visit) -> AnyView {
    let (notebook, drawn) = (visit.session().notebook(), visit.clone());
    let content = move || {
        notebook.track();
        assessments::next_step(&drawn)
    };
    let head = title(visit, "", visit.say(Word::HomeTitle));
    vec![head, element("div", "stack", vec![content.into_any()])].into_any()
}
