//! Scores one dimension, or says that it cannot be scored.

use super::formula::{Estimate, WeightedAnswer, estimate, percent_of_maximum, reversed};
use super::{Label, Response};
use crate::pack::{Item, Scoring};

/// What came of one dimension.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DimensionResult {
    /// Items that were shown and not answered "not applicable".
    pub applicable: usize,
    /// Items answered with a point.
    pub answered: usize,
    /// Score and label; `None` when there are too few answers, which is neither 0 nor 50.
    pub scored: Option<Scored>,
}

/// The score of a dimension and what it says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// Mean of its answers, with its error.
    pub estimate: Estimate,
    /// What that says against the pack's cut.
    pub label: Label,
}

impl DimensionResult {
    /// The score with its error, when computed.
    #[must_use]
    pub fn estimate(&self) -> Option<Estimate> {
        self.scored.map(|scored| scored.estimate)
    }

    /// The label, when computed.
    #[must_use]
    pub fn label(&self) -> Option<Label> {
        self.scored.map(|scored| scored.label)
    }
}

/// Scores `length` items of which `asked` were shown.
///
/// Scored only when at least half of the items apply and enough of these are answered: half of them, and
/// [`Scoring::minimum_answered`]. Halves are rounded up: half of five items is three.
pub(super) fn score<'a>(
    length: usize,
    asked: impl Iterator<Item = (&'a Item, Option<Response>)> + Clone,
    scoring: &Scoring,
) -> DimensionResult {
    let (mut applicable, mut answered) = (0, 0);
    for (_, response) in asked.clone() {
        applicable += usize::from(response != Some(Response::NotApplicable));
        answered += usize::from(matches!(response, Some(Response::Point(_))));
    }
    let enough =
        applicable >= length.div_ceil(2) && answered >= applicable.div_ceil(2) && answered >= scoring.minimum_answered;
    let answers = asked.filter_map(|(item, response)| counted(item, response));
    let scored = enough.then(|| estimate(answers, scoring)).flatten();
    let scored = scored.map(|estimate| Scored { estimate, label: Label::of(estimate, scoring.cut) });
    DimensionResult { applicable, answered, scored }
}

/// The answer as it counts: keyed, on 0–100, with the weight of its item.
pub(super) fn counted(item: &Item, response: Option<Response>) -> Option<WeightedAnswer> {
    let raw = response?.point()?;
    let (min, max) = (item.scale.min, item.scale.max);
    let keyed = if item.reverse { reversed(raw, min, max) } else { raw };
    Some(WeightedAnswer { points: percent_of_maximum(keyed, min, max), weight: item.weight })
}
