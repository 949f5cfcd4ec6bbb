//! Dimensions as bars: a dot for the score, a band for its error, a line at the middle. The table says the same.

use binome_core::assessment::DimensionResult;
use binome_core::assessment::formula::rounded;
use binome_core::pack::Dimension;
use leptos::prelude::*;

use super::{Shown, label_class, label_word};
use crate::text::Word;
use crate::view::parts::element::{element, list, text};

/// Width of the drawing, in its own units: one for each point of 0–100, and room for half a dot at each end.
const VIEW_BOX: &str = "-4 0 108 12";

pub(super) fn chart(shown: &Shown) -> AnyView {
    let rows = shown.questionnaire.dimensions.iter().zip(&shown.readiness.dimensions);
    let rows: Vec<_> = rows.map(|(dimension, result)| row(shown, dimension, result)).collect();
    list("dimensions", rows)
}

fn row(shown: &Shown, dimension: &Dimension, result: &DimensionResult) -> AnyView {
    let label = result.label();
    let name = text("span", "name", shown.visit.read(&dimension.title));
    let word = text("span", label_class(label), label_word(shown, label));
    element("li", "", [Some(name), drawing(shown, result), Some(word)].into_iter().flatten().collect())
}

fn drawing(shown: &Shown, result: &DimensionResult) -> Option<AnyView> {
    let estimate = result.estimate()?;
    let (low, high) = (estimate.lower(), estimate.upper());
    let sentence = sentence(shown, result)?;
    let cut = shown.pack.scoring.cut;
    Some(
        view! {
            <svg class="chart" viewBox=VIEW_BOX preserveAspectRatio="none" role="img" aria-label=sentence>
                <line class="axis" x1="0" x2="100" y1="6" y2="6" />
                <line class="cut" x1=cut.to_string() x2=cut.to_string() y1="0" y2="12" />
                <line class="band" x1=low.to_string() x2=high.to_string() y1="6" y2="6" />
                <line class="dot" x1=estimate.score.to_string() x2=estimate.score.to_string() y1="6" y2="6" />
            </svg>
        }
        .into_any(),
    )
}

/// "79 on 100, between 70 and 88".
pub(super) fn sentence(shown: &Shown, result: &DimensionResult) -> Option<String> {
    let estimate = result.estimate()?;
    let whole = |value: f64| rounded(value).to_string();
    let values =
        [("score", whole(estimate.score)), ("low", whole(estimate.lower())), ("high", whole(estimate.upper()))];
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Some(shown.visit.words().fill(Word::BandSentence, &values))
}
