//! The whole way from answers to a status with its reasons and what to do next.

use super::dimension::{self, DimensionResult};
use super::formula::{Estimate, composite};
use super::next_step::{NextStep, next_steps};
use super::visibility::visible;
use super::{AnswerSheet, Status};
use crate::pack::{Dimension, Item, Questionnaire, Scoring};

/// What the answers suggest today.
#[derive(Clone, Debug, PartialEq)]
pub struct Readiness {
    /// In one word. A gate or a label decides it, never an average.
    pub status: Status,
    /// What holds the status where it is; empty when nothing does.
    pub reasons: Vec<NextStep>,
    /// What to look at next, most urgent first.
    pub next_steps: Vec<NextStep>,
    /// One result for each dimension of the questionnaire, in its order.
    pub dimensions: Vec<DimensionResult>,
    /// Mean of the scored dimensions, for orientation only; `None` when none is scored.
    pub composite: Option<Estimate>,
}

/// Computes what these answers suggest: dimension scores, labels, status, reasons and next steps.
///
/// # Source
/// The model is on the front page of this crate. It is a proposal with cited parts, not a validated instrument.
#[must_use]
pub fn assess(scoring: &Scoring, questionnaire: &Questionnaire, sheet: &AnswerSheet) -> Readiness {
    let visible = visible(questionnaire, sheet);
    let result = |dimension: &Dimension| {
        let asked = items_of(questionnaire, dimension).filter(|(index, _)| shown(&visible, *index));
        let asked = asked.map(|(index, item)| (item, sheet.response(index)));
        dimension::score(dimension.items.len(), asked, scoring)
    };
    let dimensions: Vec<_> = questionnaire.dimensions.iter().map(result).collect();
    let next_steps = next_steps(questionnaire, sheet, &dimensions);
    let allowed = next_steps.iter().map(|step| step.allows(questionnaire));
    let status = allowed.min().unwrap_or(Status::Ready);
    let holds_back = |step: &&NextStep| status < Status::Ready && step.allows(questionnaire) == status;
    let reasons = next_steps.iter().filter(holds_back).copied().collect();
    let composite = composite_of(questionnaire, &dimensions);
    Readiness { status, reasons, next_steps, dimensions, composite }
}

pub(super) fn composite_of(questionnaire: &Questionnaire, dimensions: &[DimensionResult]) -> Option<Estimate> {
    let weighted = questionnaire.dimensions.iter().zip(dimensions);
    composite(weighted.filter_map(|(dimension, result)| Some((dimension.weight, result.estimate()?))))
}

/// The items of a dimension with their places in the questionnaire.
pub(super) fn items_of<'a>(
    questionnaire: &'a Questionnaire,
    dimension: &Dimension,
) -> impl Iterator<Item = (usize, &'a Item)> + Clone {
    let range = dimension.items.clone();
    let items = questionnaire.items.get(range.clone()).unwrap_or_default();
    range.zip(items)
}

pub(super) fn shown(visible: &[bool], index: usize) -> bool {
    visible.get(index).copied().unwrap_or_default()
}
