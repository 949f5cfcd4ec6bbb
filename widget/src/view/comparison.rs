//! Two takings side by side: what changed by more than noise, and what did not.

use binome_core::assessment::formula::rounded;
use binome_core::assessment::{DimensionComparison, compare};
use binome_core::pack::Dimension;
use leptos::prelude::*;

use super::parts::bar::back_bar;
use super::parts::heading::title;
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

pub(super) fn comparison(visit: &Visit, earlier: &str, later: &str) -> Option<AnyView> {
    let (later, questionnaire) = visit.filled(later)?;
    let earlier = visit.assessment(earlier)?;
    let pack = visit.pack();
    let compared = compare(&pack.scoring, &questionnaire, &earlier.sheet(&questionnaire), &later.sheet(&questionnaire));
    let words = visit.words();
    let date =
        |assessment: &binome_core::notebook::Assessment| words.date(assessment.finished.unwrap_or(assessment.started));
    let dates = words.fill(Word::ComparedDates, &[("earlier", &date(&earlier)), ("later", &date(&later))]);
    let summary = if compared.something_changed { Word::SomethingChanged } else { Word::NothingChanged };
    let common = compared.common_items_only.then(|| view! { <p>{visit.say(Word::CommonItemsOnly)}</p> });
    let rows = questionnaire.dimensions.iter().zip(&compared.dimensions);
    let rows: Vec<_> = rows.map(|(dimension, change)| row(visit, dimension, change)).collect();
    Some(
        view! {
            {back_bar(visit, Place::Result { assessment: later.id.clone() }, ().into_any())}
            {title(visit, "", visit.say(Word::ComparisonTitle))}
            <p class="meta">{dates}</p>
            <p>{visit.say(summary)}</p>
            {common}
            <div class="wide" tabindex="0" role="region" aria-label=visit.say(Word::ComparisonTitle)>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{visit.say(Word::ColumnDimension)}</th>
                            <th scope="col" class="number">{visit.say(Word::ColumnEarlier)}</th>
                            <th scope="col" class="number">{visit.say(Word::ColumnLater)}</th>
                            <th scope="col">{visit.say(Word::ColumnChange)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="legend">{visit.say(Word::NoiseLegend)}</p>
        }
        .into_any(),
    )
}

fn row(visit: &Visit, dimension: &Dimension, compared: &DimensionComparison) -> AnyView {
    let score = |estimate: Option<binome_core::assessment::formula::Estimate>| {
        estimate.map_or_else(|| visit.say(Word::NotComputed), |estimate| rounded(estimate.score).to_string())
    };
    let verdict = match compared.change {
        None => Word::ChangeUnknown,
        Some(change) if !change.is_larger_than_noise() => Word::ChangeNoise,
        Some(change) if change.difference > 0.0 => Word::ChangeUp,
        Some(_) => Word::ChangeDown,
    };
    view! {
        <tr>
            <th scope="row">{visit.read(&dimension.title)}</th>
            <td class="number">{score(compared.earlier)}</td>
            <td class="number">{score(compared.later)}</td>
            <td>{visit.say(verdict)}</td>
        </tr>
    }
    .into_any()
}
