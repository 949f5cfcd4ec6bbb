//! What a person sees who has written nothing yet: the way to begin. The first view is this, and little else.

use leptos::prelude::*;

use super::parts::bar::name_bar;
use super::parts::button::button;
use super::parts::element::{element, paragraph, text};
use super::parts::heading::{heading, title};
use crate::part::View;
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

pub(super) fn home(visit: &Visit) -> AnyView {
    vec![title(visit, "", visit.say(Word::HomeTitle)), element("div", "stack", vec![begin(visit)])].into_any()
}

pub(super) fn assessments(visit: &Visit) -> AnyView {
    let head = title(visit, "", visit.say(Word::AssessmentName));
    vec![bar(visit), head, element("div", "stack", vec![begin(visit)])].into_any()
}

pub(super) fn bar(visit: &Visit) -> AnyView {
    if visit.view().get() == View::All { ().into_any() } else { name_bar(visit.say(Word::NotebookName), Vec::new()) }
}

/// The invitation to the first self-assessment.
pub(super) fn begin(visit: &Visit) -> AnyView {
    let start = go(visit, "start", "button", Word::Begin, Place::Roles);
    card(visit, visit.say(Word::BeginTitle), visit.say(Word::BeginText), vec![start])
}

/// The one thing to do now.
pub(super) fn card(visit: &Visit, head: String, words: String, actions: Vec<AnyView>) -> AnyView {
    let kicker = text("p", "kicker", visit.say(Word::DoNow));
    let actions = element("div", "actions", actions);
    element("div", "next", vec![kicker, heading(visit, 1, "", head), paragraph(words), actions])
}

/// A button that opens a screen.
pub(super) fn go(visit: &Visit, id: &'static str, class: &'static str, word: Word, place: Place) -> AnyView {
    let visit = visit.clone();
    button(id, class, visit.say(word), move || visit.go(place.clone()))
}
