//! The next step first, then what else is open, strengths, and one thing to prepare.

use binome_core::assessment::NextStep;
use leptos::prelude::*;

use super::Shown;
use crate::text::Word;
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
    view! {
        {first.map(|step| card(shown, *step))}
        {list(shown, Word::OpenGates, &gates)}
        {list(shown, Word::Strengths, &strengths)}
        {list(shown, Word::OneThing, &prepare.into_iter().collect::<Vec<_>>())}
    }
    .into_any()
}

fn card(shown: &Shown, step: NextStep) -> AnyView {
    let visit = &shown.visit;
    view! {
        <div class="next">
            <p class="kicker">{visit.say(Word::NextStep)}</p>
            {heading(visit, 1, "", name(shown, step))}
            <p>{text(shown, step)}</p>
        </div>
    }
    .into_any()
}

fn list(shown: &Shown, title: Word, steps: &[&NextStep]) -> Option<AnyView> {
    if steps.is_empty() {
        return None;
    }
    let rows: Vec<_> = steps
        .iter()
        .map(|step| view! { <li><strong>{name(shown, **step)}</strong><span>{text(shown, **step)}</span></li> })
        .collect();
    Some(
        view! {
            {heading(&shown.visit, 1, "", shown.visit.say(title))}
            <ul class="steps">{rows}</ul>
        }
        .into_any(),
    )
}

/// What a step is about: the gate's question or the dimension's name.
pub(super) fn name(shown: &Shown, step: NextStep) -> String {
    let gate = step.gate(&shown.questionnaire).map(|gate| &gate.text);
    let name = gate.or_else(|| step.dimension(&shown.questionnaire).map(|dimension| &dimension.title));
    name.map(|name| shown.visit.read(name)).unwrap_or_default()
}

fn text(shown: &Shown, step: NextStep) -> String {
    let text = step.text(&shown.questionnaire).map(|text| shown.visit.read(text));
    text.unwrap_or_else(|| shown.visit.say(Word::MissingDimensionStep))
}
