//! Why: what holds the status where it is, what each answer gave, and the single change that would help most.

use binome_core::assessment::formula::rounded;
use binome_core::assessment::{BestChange, Explanation, explain};
use leptos::prelude::*;

use super::{Shown, steps};
use crate::text::Word;
use crate::view::parts::heading::heading;

pub(super) fn why(shown: &Shown) -> AnyView {
    let visit = &shown.visit;
    let explanation = explain(&shown.pack.scoring, &shown.questionnaire, &shown.sheet);
    let change = explanation.best_change.and_then(|change| best_change(shown, change));
    view! {
        <details id="why">
            <summary>{visit.say(Word::Why)}</summary>
            {reasons(shown)}
            {change}
            {contributions(shown, &explanation)}
        </details>
    }
    .into_any()
}

fn reasons(shown: &Shown) -> AnyView {
    let visit = &shown.visit;
    if shown.assessment.doubted {
        return view! { <p>{visit.say(Word::ReasonDoubted)}</p> }.into_any();
    }
    let rows: Vec<_> =
        shown.readiness.reasons.iter().map(|reason| view! { <li>{steps::name(shown, *reason)}</li> }).collect();
    if rows.is_empty() {
        return view! { <p>{visit.say(Word::NoReasons)}</p> }.into_any();
    }
    view! {
        <p>{visit.say(Word::Reasons)}</p>
        <ul class="plain">{rows}</ul>
    }
    .into_any()
}

fn best_change(shown: &Shown, change: BestChange) -> Option<AnyView> {
    let visit = &shown.visit;
    let item = shown.questionnaire.items.get(change.item)?;
    let label = |point| item.scale.label(point).map(|label| visit.read(label)).unwrap_or_default();
    let text = visit.words().fill(
        Word::BestChange,
        &[("item", &visit.read(&item.text)), ("from", &label(change.from)), ("to", &label(change.to))],
    );
    Some(
        view! {
            {heading(visit, 2, "", visit.say(Word::BestChangeTitle))}
            <p>{text}</p>
        }
        .into_any(),
    )
}

fn contributions(shown: &Shown, explanation: &Explanation) -> Option<AnyView> {
    let visit = &shown.visit;
    let composite = shown.readiness.composite?;
    let rows: Vec<_> = explanation
        .contributions
        .iter()
        .filter_map(|contribution| {
            let item = shown.questionnaire.items.get(contribution.item)?;
            Some(view! {
                <tr>
                    <td>{visit.read(&item.text)}</td>
                    <td class="number">{visit.words().decimal(contribution.points)}</td>
                </tr>
            })
        })
        .collect();
    let total = visit.words().fill(Word::ContributionsTotal, &[("total", &rounded(composite.score).to_string())]);
    Some(
        view! {
            {heading(visit, 2, "", visit.say(Word::Contributions))}
            <p>{total}</p>
            <div class="wide" tabindex="0" role="region" aria-label=visit.say(Word::Contributions)>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{visit.say(Word::ColumnItem)}</th>
                            <th scope="col" class="number">{visit.say(Word::ColumnPoints)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any(),
    )
}
