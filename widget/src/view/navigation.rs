//! The way from part to part of the notebook, above every screen of an instance that shows all of it.

use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use super::parts::bar::name_bar;
use super::parts::element::element;
use crate::part::View;
use crate::text::Word;
use crate::visit::Visit;

/// The name of the product and the parts; nothing where one part is shown alone.
pub(super) fn navigation(visit: &Visit) -> Option<AnyView> {
    if visit.view().get() != View::All {
        return None;
    }
    let is_work = |part: &View| *part != View::Data;
    let parts = View::PARTS.into_iter().filter(is_work).map(|part| element("li", "", vec![way_to(visit, part)]));
    let parts = element("ul", "", parts.collect());
    // What is kept is looked at now and then: it stands apart from what is worked on.
    let bar = name_bar(visit.say(Word::NotebookName), vec![way_to(visit, View::Data)]);
    let ways = custom("nav").class("parts").attr("aria-label", visit.say(Word::PartsOfNotebook));
    Some(ways.child(vec![bar, parts]).into_any())
}

fn way_to(visit: &Visit, part: View) -> AnyView {
    let (go, place) = (visit.clone(), visit.place());
    let is_here = Memo::new(move |_| place.with(View::of) == part);
    custom("button")
        .attr("type", "button")
        .attr("id", part.name())
        .attr("aria-current", move || is_here.get().then_some("page"))
        .on(ev::click, move |_| go.go(part.start()))
        .child(visit.say(name(part)))
        .into_any()
}

fn name(part: View) -> Word {
    match part {
        View::All => Word::PartHome,
        View::Assessment => Word::PartAssessment,
        View::Objectives => Word::PartObjectives,
        View::Sessions => Word::PartSessions,
        View::Reflection => Word::PartReflection,
        View::Pairing => Word::PartPairing,
        View::Data => Word::PartData,
    }
}
