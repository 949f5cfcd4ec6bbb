//! Why the result is what it is: what each answer gave to the composite, and the single answer that would lift it most.

use super::dimension::counted;
use super::formula::{EPSILON, best_point};
use super::readiness::{Readiness, assess, items_of, shown};
use super::visibility::visible;
use super::{AnswerSheet, Response};
use crate::pack::{Questionnaire, Scoring};

/// Where the composite comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What each answer of a scored dimension gave, in presentation order; they sum to the composite.
    pub contributions: Vec<Contribution>,
    /// The single change that would lift the composite most; `None` when no answer has room.
    pub best_change: Option<BestChange>,
}

/// What one answer gave to the composite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// Place of the item in the questionnaire.
    pub item: usize,
    /// Place of its dimension.
    pub dimension: usize,
    /// Points of the composite, from 0.
    pub points: f64,
}

/// One answer moved to its best point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BestChange {
    /// Place of the item in the questionnaire.
    pub item: usize,
    /// The raw point answered, as shown on the scale.
    pub from: i32,
    /// The raw point that speaks most for the dimension.
    pub to: i32,
    /// What the composite would gain, in points, above 0.
    pub gain: f64,
}

/// Explains the composite of these answers.
///
/// An answer with points `p` and weight `u` in a dimension of weight `w` gives `w/Σw · u·p/Σu`. The best change is
/// found by scoring again with each answer at its best point, so what that answer shows or hides is part of the gain;
/// equal gains go to the earlier item.
///
/// # Source
/// Our own; the sum is exact but for rounding (1e-9).
#[must_use]
pub fn explain(scoring: &Scoring, questionnaire: &Questionnaire, sheet: &AnswerSheet) -> Explanation {
    let visible = visible(questionnaire, sheet);
    let readiness = assess(scoring, questionnaire, sheet);
    Explanation {
        contributions: contributions(questionnaire, sheet, &readiness, &visible),
        best_change: best_change(scoring, questionnaire, sheet, &readiness, &visible),
    }
}

fn contributions(
    questionnaire: &Questionnaire,
    sheet: &AnswerSheet,
    readiness: &Readiness,
    visible: &[bool],
) -> Vec<Contribution> {
    let scored = questionnaire.dimensions.iter().zip(&readiness.dimensions).enumerate();
    let scored = scored.filter(|(_, (_, result))| result.scored.is_some());
    let total: f64 = scored.clone().map(|(_, (dimension, _))| dimension.weight).sum();
    let mut contributions = Vec::new();
    for (index, (dimension, _)) in scored {
        let answers = items_of(questionnaire, dimension).filter(|(item, _)| shown(visible, *item));
        let answers = answers.filter_map(|(place, item)| Some((place, counted(item, sheet.response(place))?)));
        let weights: f64 = answers.clone().map(|(_, answer)| answer.weight).sum();
        contributions.extend(answers.map(|(item, answer)| Contribution {
            item,
            dimension: index,
            points: dimension.weight / total * (answer.weight * answer.points / weights),
        }));
    }
    contributions
}

fn best_change(
    scoring: &Scoring,
    questionnaire: &Questionnaire,
    sheet: &AnswerSheet,
    readiness: &Readiness,
    visible: &[bool],
) -> Option<BestChange> {
    let before = readiness.composite?.score;
    let mut trial = sheet.clone();
    let mut best: Option<BestChange> = None;
    for (index, item) in questionnaire.items.iter().enumerate().filter(|(index, _)| shown(visible, *index)) {
        let to = best_point(item.scale.min, item.scale.max, item.reverse);
        let Some(Response::Point(from)) = sheet.response(index).filter(|response| *response != Response::Point(to))
        else {
            continue;
        };
        trial.place_response(index, Some(Response::Point(to)));
        let after = assess(scoring, questionnaire, &trial).composite;
        trial.place_response(index, Some(Response::Point(from)));
        let gain = after.map_or(0.0, |after| after.score - before);
        if gain > best.map_or(0.0, |best| best.gain) + EPSILON {
            best = Some(BestChange { item: index, from, to, gain });
        }
    }
    best
}
