//! A dimension as a bar: a dot for the score, a band for its error, a line at the middle, and a word. A table or a
//! sentence beside it says the same.

use binome_core::assessment::formula::rounded;
use binome_core::assessment::{DimensionResult, Label};
use binome_core::pack::Dimension;
use leptos::prelude::*;

use super::element::{element, text};
use crate::text::Word;
use crate::visit::Visit;

/// Width of the drawing, in its own units: one for each point of 0–100, and room for half a dot at each end.
const VIEW_BOX: &str = "-4 0 108 12";

/// The name, the bar and the word of a dimension.
pub(crate) fn row(visit: &Visit, dimension: &Dimension, result: &DimensionResult) -> AnyView {
    let label = result.label();
    let name = text("span", "name", visit.read(&dimension.title));
    let word = text("span", label_class(label), label_word(visit, label));
    element("li", "", [Some(name), drawing(visit, result), Some(word)].into_iter().flatten().collect())
}

fn drawing(visit: &Visit, result: &DimensionResult) -> Option<AnyView> {
    let estimate = result.estimate()?;
    let (low, high) = (estimate.lower(), estimate.upper());
    let sentence = sentence(visit, result)?;
    let cut = visit.pack().scoring.cut;
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
pub(crate) fn sentence(visit: &Visit, result: &DimensionResult) -> Option<String> {
    let estimate = result.estimate()?;
    let whole = |value: f64| rounded(value).to_string();
    let values =
        [("score", whole(estimate.score)), ("low", whole(estimate.lower())), ("high", whole(estimate.upper()))];
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Some(visit.words().fill(Word::BandSentence, &values))
}

/// The pack's word for a label, `None` for a dimension that was not computed.
pub(crate) fn label_word(visit: &Visit, label: Option<Label>) -> String {
    let pack = visit.pack();
    let words = &pack.labels;
    visit.read(match label {
        Some(Label::Attention) => &words.attention,
        Some(Label::Unclear) => &words.unclear,
        Some(Label::Ready) => &words.ready,
        None => &words.missing,
    })
}

fn label_class(label: Option<Label>) -> &'static str {
    match label {
        Some(Label::Attention) => "label attention",
        Some(Label::Unclear) => "label unclear",
        Some(Label::Ready) => "label ready",
        None => "label missing",
    }
}
