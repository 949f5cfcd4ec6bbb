//! The full result with every place turned back into its id: what `binome score` prints.

use std::collections::BTreeMap;

use serde::Serialize;

use super::explanation::{BestChange, Contribution, explain};
use super::formula::Estimate;
use super::next_step::NextStep;
use super::readiness::assess;
use super::{AnswerSheet, DimensionResult, GateAnswer, Label, Status};
use crate::pack::{Dimension, Pack, Questionnaire};
use crate::text::Text;

/// Everything that the answers say, for pack authors. Scores are not rounded; `null` is "not computed".
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// The pack that was used.
    pub pack: PackName,
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// Readiness in one word.
    pub status: Status,
    /// What holds the status where it is.
    pub reasons: Vec<ReportedStep>,
    /// Every gate with its answer.
    pub gates: BTreeMap<String, GateAnswer>,
    /// For orientation only.
    pub composite: Option<ReportedEstimate>,
    /// Whether the pack gives items or dimensions unequal weights.
    pub weighted: bool,
    /// In the questionnaire's order.
    pub dimensions: Vec<ReportedDimension>,
    /// What each answer gave to the composite.
    pub contributions: Vec<ReportedContribution>,
    /// The single change that would lift the composite most.
    pub best_change: Option<ReportedBestChange>,
    /// What to look at next, most urgent first, in the pack's words.
    pub next_steps: Vec<ReportedStep>,
}

/// Which pack made a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the fields of the same name of a pack")]
pub struct PackName {
    pub id: String,
    pub version: String,
}

/// A score and its error, 0–100.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[allow(missing_docs, reason = "the fields of an estimate")]
pub struct ReportedEstimate {
    pub score: f64,
    pub sem: f64,
}

/// One dimension.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[allow(missing_docs, reason = "the fields of the same name of a dimension and its result")]
pub struct ReportedDimension {
    pub id: String,
    pub core: bool,
    pub weight: f64,
    pub applicable: usize,
    pub answered: usize,
    pub score: Option<f64>,
    pub sem: Option<f64>,
    pub label: Option<Label>,
}

/// What one answer gave.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[allow(missing_docs, reason = "the fields of a contribution, with ids")]
pub struct ReportedContribution {
    pub item: String,
    pub dimension: String,
    pub points: f64,
}

/// One answer moved to its best point.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[allow(missing_docs, reason = "the fields of a best change, with ids")]
pub struct ReportedBestChange {
    pub item: String,
    pub from: i32,
    pub to: i32,
    pub gain: f64,
}

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportedStep {
    /// `gate` or `dimension`.
    pub kind: &'static str,
    /// Id of the gate or dimension.
    pub id: String,
    /// `fail`, `unknown`; `missing`, `attention`, `unclear`, `ready`.
    pub label: &'static str,
    /// The pack's words; `null` for a missing dimension.
    pub text: Option<Text>,
}

/// Puts together everything that these answers say.
#[must_use]
pub fn report(pack: &Pack, questionnaire: &Questionnaire, sheet: &AnswerSheet) -> Report {
    let readiness = assess(&pack.scoring, questionnaire, sheet);
    let explanation = explain(&pack.scoring, questionnaire, sheet);
    let steps = |steps: &[NextStep]| steps.iter().map(|step| reported_step(*step, questionnaire)).collect();
    let gates = questionnaire.gates.iter().enumerate();
    let dimensions = questionnaire.dimensions.iter().zip(&readiness.dimensions);
    Report {
        pack: PackName { id: pack.id.clone(), version: pack.version.clone() },
        questionnaire: questionnaire.id.clone(),
        status: readiness.status,
        reasons: steps(&readiness.reasons),
        gates: gates.map(|(index, gate)| (gate.id.clone(), sheet.gate(index))).collect(),
        composite: readiness.composite.map(|Estimate { score, sem }| ReportedEstimate { score, sem }),
        weighted: questionnaire.is_weighted(),
        dimensions: dimensions.map(|(dimension, result)| reported_dimension(dimension, result)).collect(),
        contributions: explanation
            .contributions
            .iter()
            .map(|given| reported_contribution(given, questionnaire))
            .collect(),
        best_change: explanation.best_change.map(|change| reported_best_change(change, questionnaire)),
        next_steps: steps(&readiness.next_steps),
    }
}

fn reported_dimension(dimension: &Dimension, result: &DimensionResult) -> ReportedDimension {
    ReportedDimension {
        id: dimension.id.clone(),
        core: dimension.core,
        weight: dimension.weight,
        applicable: result.applicable,
        answered: result.answered,
        score: result.estimate().map(|estimate| estimate.score),
        sem: result.estimate().map(|estimate| estimate.sem),
        label: result.label(),
    }
}

fn reported_contribution(given: &Contribution, questionnaire: &Questionnaire) -> ReportedContribution {
    let dimension = questionnaire.dimensions.get(given.dimension).map(|dimension| dimension.id.clone());
    ReportedContribution {
        item: item_id(questionnaire, given.item),
        dimension: dimension.unwrap_or_default(),
        points: given.points,
    }
}

fn reported_best_change(change: BestChange, questionnaire: &Questionnaire) -> ReportedBestChange {
    let BestChange { item, from, to, gain } = change;
    ReportedBestChange { item: item_id(questionnaire, item), from, to, gain }
}

fn reported_step(step: NextStep, questionnaire: &Questionnaire) -> ReportedStep {
    let gate = step.gate(questionnaire).map(|gate| gate.id.clone());
    let dimension = step.dimension(questionnaire).map(|dimension| dimension.id.clone());
    let (kind, label) = match step {
        NextStep::FailedGate(_) => ("gate", "fail"),
        NextStep::UnknownGate(_) => ("gate", "unknown"),
        NextStep::MissingDimension(_) => ("dimension", "missing"),
        NextStep::Attention(_) => ("dimension", "attention"),
        NextStep::Unclear(_) => ("dimension", "unclear"),
        NextStep::Ready(_) => ("dimension", "ready"),
    };
    ReportedStep { kind, id: gate.or(dimension).unwrap_or_default(), label, text: step.text(questionnaire).cloned() }
}

fn item_id(questionnaire: &Questionnaire, index: usize) -> String {
    questionnaire.items.get(index).map(|item| item.id.clone()).unwrap_or_default()
}
