//! What to look at next, most urgent first: unmet gates, what is missing, what to prepare, strengths.

use super::dimension::DimensionResult;
use super::{AnswerSheet, GateAnswer, Label, Status};
use crate::pack::{Dimension, Gate, Questionnaire};
use crate::text::Text;

/// One thing to look at next. Each holds the place of its gate or dimension in the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NextStep {
    /// A gate that is not met.
    FailedGate(usize),
    /// A gate that is not known yet.
    UnknownGate(usize),
    /// A core dimension with too few answers to be scored.
    MissingDimension(usize),
    /// A dimension that needs attention.
    Attention(usize),
    /// A dimension that is not clear from the answers.
    Unclear(usize),
    /// A strength.
    Ready(usize),
}

impl NextStep {
    /// The gate that it is about, if it is about one.
    #[must_use]
    pub fn gate(self, questionnaire: &Questionnaire) -> Option<&Gate> {
        match self {
            Self::FailedGate(gate) | Self::UnknownGate(gate) => questionnaire.gates.get(gate),
            Self::MissingDimension(_) | Self::Attention(_) | Self::Unclear(_) | Self::Ready(_) => None,
        }
    }

    /// The dimension that it is about, if it is about one.
    #[must_use]
    pub fn dimension(self, questionnaire: &Questionnaire) -> Option<&Dimension> {
        match self {
            Self::MissingDimension(dimension)
            | Self::Attention(dimension)
            | Self::Unclear(dimension)
            | Self::Ready(dimension) => questionnaire.dimensions.get(dimension),
            Self::FailedGate(_) | Self::UnknownGate(_) => None,
        }
    }

    /// The pack's words for it: the remedy of a gate, the next step of a dimension and its label.
    ///
    /// `None` for a missing dimension, for which the interface has a sentence of its own.
    #[must_use]
    pub fn text(self, questionnaire: &Questionnaire) -> Option<&Text> {
        let steps = || self.dimension(questionnaire).map(|dimension| &dimension.next_steps);
        match self {
            Self::FailedGate(_) | Self::UnknownGate(_) => self.gate(questionnaire).map(|gate| &gate.remedy),
            Self::MissingDimension(_) => None,
            Self::Attention(_) => steps().map(|steps| &steps.attention),
            Self::Unclear(_) => steps().map(|steps| &steps.unclear),
            Self::Ready(_) => steps().map(|steps| &steps.ready),
        }
    }

    /// How far the status can go while this stands. A dimension that is not core holds nothing back.
    #[must_use]
    pub fn allows(self, questionnaire: &Questionnaire) -> Status {
        match self {
            Self::FailedGate(_) => Status::Blocked,
            Self::UnknownGate(_) | Self::MissingDimension(_) => Status::Incomplete,
            Self::Attention(_) if self.is_core(questionnaire) => Status::Prepare,
            Self::Unclear(_) if self.is_core(questionnaire) => Status::ReadyToDiscuss,
            Self::Attention(_) | Self::Unclear(_) | Self::Ready(_) => Status::Ready,
        }
    }

    fn is_core(self, questionnaire: &Questionnaire) -> bool {
        self.dimension(questionnaire).is_some_and(|dimension| dimension.core)
    }
}

/// Failed gates, unknown gates, missing core dimensions, all in the questionnaire's order; then dimensions that need
/// attention and unclear ones, lowest score first; then strengths, highest first. Equal scores keep the order.
pub(super) fn next_steps(
    questionnaire: &Questionnaire,
    sheet: &AnswerSheet,
    dimensions: &[DimensionResult],
) -> Vec<NextStep> {
    let gates = questionnaire.gates.len();
    let mut steps = Vec::with_capacity(gates + dimensions.len());
    let gates_with = |answer: GateAnswer| (0..gates).filter(move |gate| sheet.gate(*gate) == answer);
    steps.extend(gates_with(GateAnswer::Fail).map(NextStep::FailedGate));
    steps.extend(gates_with(GateAnswer::Unknown).map(NextStep::UnknownGate));
    let results = || questionnaire.dimensions.iter().zip(dimensions).enumerate();
    let missing = results().filter(|(_, (dimension, result))| dimension.core && result.scored.is_none());
    steps.extend(missing.map(|(index, _)| NextStep::MissingDimension(index)));
    for label in [Label::Attention, Label::Unclear, Label::Ready] {
        let start = steps.len();
        for (index, (_, result)) in results().filter(|(_, (_, result))| result.label() == Some(label)) {
            // A place after those that are as urgent or more keeps the questionnaire's order among equals.
            let is_before = |step: &NextStep| rank(*step, dimensions) <= rank_of(label, result);
            let place = start + steps.get(start..).unwrap_or_default().partition_point(is_before);
            steps.insert(place, labelled_step(label, index));
        }
    }
    steps
}

fn labelled_step(label: Label, dimension: usize) -> NextStep {
    match label {
        Label::Attention => NextStep::Attention(dimension),
        Label::Unclear => NextStep::Unclear(dimension),
        Label::Ready => NextStep::Ready(dimension),
    }
}

fn labelled_index(step: NextStep) -> Option<usize> {
    match step {
        NextStep::Attention(index) | NextStep::Unclear(index) | NextStep::Ready(index) => Some(index),
        NextStep::FailedGate(_) | NextStep::UnknownGate(_) | NextStep::MissingDimension(_) => None,
    }
}

fn rank(step: NextStep, dimensions: &[DimensionResult]) -> i64 {
    let result = labelled_index(step).and_then(|index| dimensions.get(index));
    result.and_then(|result| Some(rank_of(result.label()?, result))).unwrap_or_default()
}

/// The place of a dimension among those of its label: the lowest score first, the highest first among strengths.
fn rank_of(label: Label, result: &DimensionResult) -> i64 {
    let rank = result.estimate().map_or(0, |estimate| coarse(estimate.score));
    if label == Label::Ready { -rank } else { rank }
}

/// The score in steps of a billionth, so that the order of an addition does not decide an order of steps.
fn coarse(score: f64) -> i64 {
    (score * 1e9 + 0.5) as i64
}
