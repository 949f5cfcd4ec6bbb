//! All objectives, those that are worked on first; for who has none, the ways to a first one.

use binome_core::notebook::Command;
use binome_core::objective::{Objective, ObjectivePart, attained};
use binome_core::record::ListChange;
use leptos::html::custom;
use leptos::prelude::*;

use super::{name, output, owner_name};
use crate::boundary::clock;
use crate::place::{ObjectivesPlace, Place};
use crate::text::ObjectiveWord;
use crate::view::parts::button::{button, row};
use crate::view::parts::element::{changing, element, list as items, paragraph, text};
use crate::view::parts::heading::{heading, title};
use crate::view::parts::levels;
use crate::view::welcome::card as invite;
use crate::visit::Visit;

pub(super) fn list(visit: &Visit) -> AnyView {
    let (notebook, drawn) = (visit.session().notebook(), visit.clone());
    let content = move || notebook.with(|notebook| groups(&drawn, &notebook.content().objectives));
    let head = title(visit, "", visit.say(ObjectiveWord::Title));
    vec![head, element("div", "stack", vec![changing(content)]), output::output(visit)].into_any()
}

fn groups(visit: &Visit, objectives: &[Objective]) -> Vec<AnyView> {
    if objectives.is_empty() {
        return vec![invitation(visit)];
    }
    let (open, closed): (Vec<&Objective>, Vec<&Objective>) = objectives.iter().partition(|one| one.closed.is_none());
    let mut drawn = Vec::new();
    let count = attained(open.iter().copied());
    if count.of > 0 {
        let (reached, of) = (count.as_expected_or_better.to_string(), count.of.to_string());
        drawn.push(paragraph(visit.fill(ObjectiveWord::Attained, &[("n", &reached), ("total", &of)])));
    }
    drawn.push(items("cards", open.iter().map(|one| card(visit, one)).collect()));
    drawn.push(element("div", "actions", ways(visit)));
    if !closed.is_empty() {
        drawn.push(heading(visit, 1, "rule", visit.say(ObjectiveWord::Closed)));
        drawn.push(items("cards", closed.iter().map(|one| card(visit, one)).collect()));
    }
    drawn
}

fn invitation(visit: &Visit) -> AnyView {
    invite(visit, visit.say(ObjectiveWord::FirstTitle), visit.say(ObjectiveWord::FirstText), ways(visit))
}

fn ways(visit: &Visit) -> Vec<AnyView> {
    let (writing, reading) = (visit.clone(), visit.clone());
    vec![
        button("objective-write", "button", visit.say(ObjectiveWord::WriteOne), move || begin(&writing)),
        button("objective-examples", "quiet", visit.say(ObjectiveWord::SeeExamples), move || {
            reading.go(Place::Objectives(ObjectivesPlace::Examples));
        }),
    ]
}

fn begin(visit: &Visit) {
    let mut objective = Objective::new(&clock::new_id(), clock::now());
    objective.pairing = visit.pairing_id();
    let place = Place::Objectives(ObjectivesPlace::Write { objective: objective.id.clone() });
    if visit.apply(Command::objectives(ListChange::add(objective))) {
        visit.go(place);
    }
}

fn card(visit: &Visit, objective: &Objective) -> AnyView {
    let (present, all) = (objective.wording.parts().len(), ObjectivePart::ALL.len());
    let mut meta = vec![owner_name(visit, &objective.pairing, objective.owner)];
    if present < all {
        let (present, all) = (present.to_string(), all.to_string());
        meta.push(visit.fill(ObjectiveWord::PartsPresent, &[("n", &present), ("total", &all)]));
    }
    if objective.private {
        meta.push(visit.say(ObjectiveWord::PrivateShort));
    }
    let last = objective.check_ins.iter().map(|check_in| check_in.at).max();
    if let Some(at) = last {
        meta.push(visit.fill(ObjectiveWord::LastLook, &[("date", &visit.words().date(at))]));
    }
    let meta = meta.into_iter().map(|words| text("span", "fact", words)).collect();
    let what = custom("span").class("what").child(vec![
        text("span", "card-title", name(visit, objective)),
        levels::steps(visit, objective.level()),
        element("span", "meta card-facts", meta),
    ]);
    let place = Place::Objectives(ObjectivesPlace::One { objective: objective.id.clone() });
    let go = visit.clone();
    element("li", "", vec![row(vec![what.into_any()], move || go.go(place.clone()))])
}
