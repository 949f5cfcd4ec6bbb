//! The next step first, then what else is open, strengths, and one thing to prepare.

use binome_core::assessment::NextStep;
use leptos::prelude::*;

use super::Shown;
use crate::text::Word;
use crate::view::parts::element::{element, list, paragraph, text};
use crate::view::parts::heading::heading;

/// How many strengths are named.
const STRENGTHS: usize = 2;

pub(super) fn steps(shown: &Shown) -> AnyView {
    let steps = &shown.readiness.next_steps;
    let first = steps.first();
    let rest = steps.get(1..).unwrap_or_default();
    let gates: Vec<_> = rest.iter().filter(|step| step.gate(&shown.questionnaire).is_some()).collect();
    let prepare = rest.iter().find(|step| matches!(step, NextStep::Attention(_) | NextStep::Unclear(_)));
    let strengths: Vec<_> = rest.iter().filter(|step| matches!(step, NextStep::Ready(_))).take(STRENGTHS).collect();
    let one_thing: Vec<_> = prepare.into_iter().collect();
    let drawn = [
        first.map(|step| card(shown, *step)),
        steps_list(shown, Word::OpenGates, &gates),
        steps_list(shown, Word::Strengths, &strengths),
        steps_list(shown, Word::OneThing, &one_thing),
    ];
    drawn.into_iter().flatten().collect::<Vec<_>>().into_any()
}

fn card(shown: &Shown, step: NextStep) -> AnyView {
    let visit = &shown.visit;
    let kicker = text("p", "kicker", visit.say(Word::NextStep));
    element("div", "next", vec![kicker, heading(visit, 1, "", name(shown, step)), paragraph(words(shown, step))])
}

fn steps_list(shown: &Shown, title: Word, steps: &[&NextStep]) -> Option<AnyView> {
    let row = |step: &&NextStep| {
        element("li", "", vec![text("strong", "", name(shown, **step)), text("span", "", words(shown, **step))])
    };
    let rows: Vec<_> = steps.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        let head = heading(&shown.visit, 1, "", shown.visit.say(title));
        element("div", "stack", vec![head, list("steps", rows)])
    })
}

/// What a step is about: the gate's question or the dimension's name.
pub(super) fn name(shown: &Shown, step: NextStep) -> String {
    let gate = step.gate(&shown.questionnaire).map(|gate| &gate.text);
    let name = gate.or_else(|| step.dimension(&shown.questionnaire).map(|dimension| &dimension.title));
    name.map(|name| shown.visit.read(name)).unwrap_or_default()
}

fn words(shown: &Shown, step: NextStep) -> String {
    let text = step.text(&shown.questionnaire).map(|text| shown.visit.read(text));
    text.unwrap_or_else(|| shown.visit.say(Word::MissingDimensionStep))
}
