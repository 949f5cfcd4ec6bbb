//! The next step first, then what else is open, strengths, and one thing to prepare.

use binome_core::assessment::{Highlights, NextStep};
use leptos::prelude::*;

use super::Shown;
use crate::part::View;
use crate::place::{ObjectivesPlace, Place};
use crate::text::Word;
use crate::view::parts::element::{element, list, text};
use crate::view::parts::heading::heading;
use crate::view::parts::step_words;
use crate::view::welcome::go;

pub(super) fn steps(shown: &Shown) -> AnyView {
    let Highlights { first, gates, strengths, prepare } = Highlights::of(&shown.readiness);
    let drawn = [
        first.map(|step| card(shown, step)),
        steps_list(shown, Word::OpenGates, &gates),
        steps_list(shown, Word::Strengths, &strengths),
        steps_list(shown, Word::OneThing, prepare.as_slice()),
    ];
    drawn.into_iter().flatten().collect::<Vec<_>>().into_any()
}

fn card(shown: &Shown, step: NextStep) -> AnyView {
    let visit = &shown.visit;
    let kicker = text("p", "kicker", visit.say(Word::NextStep));
    let about = text("p", "meta", name(shown, step));
    let content = vec![kicker, heading(visit, 1, "", words(shown, step)), about];
    element("div", "next", content.into_iter().chain(to_objectives(shown)).collect())
}

/// The way from what to do next to a first objective, where the notebook is shown whole.
fn to_objectives(shown: &Shown) -> Option<AnyView> {
    let visit = &shown.visit;
    let has_none = visit
        .session()
        .notebook()
        .with_untracked(|notebook| notebook.content().objectives.iter().all(|objective| objective.closed.is_some()));
    let way = || go(visit, "find-objective", "button", Word::FindObjective, Place::Objectives(ObjectivesPlace::List));
    let is_whole = visit.view().get_untracked() == View::All;
    (is_whole && has_none).then(|| element("div", "actions screen-only", vec![way()]))
}

fn steps_list(shown: &Shown, title: Word, steps: &[NextStep]) -> Option<AnyView> {
    let row = |step: &NextStep| {
        element("li", "", vec![text("strong", "", name(shown, *step)), text("span", "", words(shown, *step))])
    };
    let rows: Vec<_> = steps.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        let head = heading(&shown.visit, 1, "", shown.visit.say(title));
        element("div", "stack", vec![head, list("steps", rows)])
    })
}

/// What a step is about.
pub(super) fn name(shown: &Shown, step: NextStep) -> String {
    step_words::name(&shown.visit, &shown.questionnaire, step)
}

fn words(shown: &Shown, step: NextStep) -> String {
    step_words::words(&shown.visit, &shown.questionnaire, step)
}
