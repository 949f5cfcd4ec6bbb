//! Why: what holds the status where it is, what each answer gave, and the single change that would help most.

use binome_core::assessment::formula::rounded;
use binome_core::assessment::{BestChange, Contribution, Explanation, NextStep, explain};
use leptos::prelude::*;

use super::{Shown, steps};
use crate::text::Word;
use crate::view::parts::element::{column, element, list, paragraph, table, text};
use crate::view::parts::heading::heading;

pub(super) fn why(shown: &Shown) -> AnyView {
    let visit = &shown.visit;
    let explanation = explain(&shown.pack.scoring, &shown.questionnaire, &shown.sheet);
    let drawn = [
        Some(text("summary", "", visit.say(Word::Why))),
        Some(reasons(shown)),
        explanation.best_change.and_then(|change| best_change(shown, change)),
        contributions(shown, &explanation),
    ];
    element("details", "", drawn.into_iter().flatten().collect())
}

fn reasons(shown: &Shown) -> AnyView {
    let visit = &shown.visit;
    if shown.assessment.doubted {
        return paragraph(visit.say(Word::ReasonDoubted));
    }
    let row = |reason: &NextStep| text("li", "", steps::name(shown, *reason));
    let rows: Vec<_> = shown.readiness.reasons.iter().map(row).collect();
    if rows.is_empty() {
        return paragraph(visit.say(Word::NoReasons));
    }
    vec![paragraph(visit.say(Word::Reasons)), list("plain", rows)].into_any()
}

fn best_change(shown: &Shown, change: BestChange) -> Option<AnyView> {
    let visit = &shown.visit;
    let item = shown.questionnaire.items.get(change.item)?;
    let label = |point| item.scale.label(point).map(|label| visit.read(label)).unwrap_or_default();
    let words = visit.words().fill(
        Word::BestChange,
        &[
            ("item", visit.read(&item.text).trim_end_matches('.')),
            ("from", &label(change.from)),
            ("to", &label(change.to)),
        ],
    );
    Some(vec![heading(visit, 2, "", visit.say(Word::BestChangeTitle)), paragraph(words)].into_any())
}

fn contributions(shown: &Shown, explanation: &Explanation) -> Option<AnyView> {
    let visit = &shown.visit;
    let composite = shown.readiness.composite?;
    let row = |contribution: &Contribution| {
        let item = shown.questionnaire.items.get(contribution.item)?;
        let points = text("td", "number", visit.words().decimal(contribution.points));
        Some(element("tr", "", vec![text("td", "", visit.read(&item.text)), points]))
    };
    let rows = explanation.contributions.iter().filter_map(row).collect();
    let heads = vec![column("", visit.say(Word::ColumnItem)), column("number", visit.say(Word::ColumnPoints))];
    let total = visit.words().fill(Word::ContributionsTotal, &[("total", &rounded(composite.score).to_string())]);
    let drawn = vec![
        heading(visit, 2, "", visit.say(Word::Contributions)),
        paragraph(total),
        table(visit.say(Word::Contributions), heads, rows),
    ];
    Some(drawn.into_any())
}
