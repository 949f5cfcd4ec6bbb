//! The model once more, written from the page of formulas alone: slow, plain, and sharing no code with the crate.

use binome_core::assessment::{GateAnswer, Response};
use serde_json::Value;

use super::generate::Taking;
use super::support::ItemSpec;

/// What the model says of one dimension.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Dimension {
    pub(crate) applicable: usize,
    pub(crate) answered: usize,
    /// Score and error.
    pub(crate) scored: Option<(f64, f64)>,
}

/// Whether the item at `place` is shown: its condition is read from the author's JSON, and items that it asks about
/// are looked up by recursion.
pub(crate) fn visible(taking: &Taking, responses: &[Option<Response>], place: usize) -> bool {
    let show = &taking.items()[place].show;
    show.is_null() || holds(taking, responses, show)
}

pub(crate) fn holds(taking: &Taking, responses: &[Option<Response>], condition: &Value) -> bool {
    if let Some(parts) = condition["all"].as_array() {
        return parts.iter().filter(|part| !holds(taking, responses, part)).count() == 0;
    }
    if let Some(parts) = condition["any"].as_array() {
        return parts.iter().filter(|part| holds(taking, responses, part)).count() > 0;
    }
    if !condition["not"].is_null() {
        return !holds(taking, responses, &condition["not"]);
    }
    if let Some(gate) = condition["gate"].as_str() {
        let word = match taking.gates[gate[1..].parse::<usize>().unwrap()] {
            GateAnswer::Pass => "pass",
            GateAnswer::Fail => "fail",
            GateAnswer::Unknown => "unknown",
        };
        return condition["is"] == word;
    }
    let name = condition["item"].as_str().unwrap();
    let place = taking.form().items.iter().position(|item| item.id == name).unwrap();
    let response = if visible(taking, responses, place) { responses[place] } else { None };
    let (word, point) = match response {
        None => ("empty", None),
        Some(Response::Skipped) => ("skipped", None),
        Some(Response::NotApplicable) => ("not_applicable", None),
        Some(Response::Point(point)) => ("answered", Some(i64::from(point))),
    };
    if let Some(expected) = condition["is"].as_str() {
        return word == expected;
    }
    let Some(point) = point else { return false };
    let at_least = condition["at_least"].as_i64().is_none_or(|bound| point >= bound);
    let at_most = condition["at_most"].as_i64().is_none_or(|bound| point <= bound);
    at_least && at_most && condition["equals"].as_i64().is_none_or(|value| point == value)
}

pub(crate) fn share(item: &ItemSpec, point: i32) -> f64 {
    let from_bottom = f64::from(if item.reverse { item.max - point } else { point - item.min });
    from_bottom / f64::from(item.max - item.min) * 100.0
}

pub(crate) fn dimensions(taking: &Taking, responses: &[Option<Response>]) -> Vec<Dimension> {
    let mut place = 0;
    let mut results = Vec::new();
    for spec in &taking.dimensions {
        let places = place..place + spec.items.len();
        place = places.end;
        let asked: Vec<_> = places.filter(|place| visible(taking, responses, *place)).collect();
        let applicable = asked.iter().filter(|place| responses[**place] != Some(Response::NotApplicable)).count();
        let items = taking.items();
        let answers: Vec<_> = asked
            .iter()
            .filter_map(|place| match responses[*place] {
                Some(Response::Point(point)) => Some((share(items[*place], point), items[*place].weight)),
                _ => None,
            })
            .collect();
        let answered = answers.len();
        let enough = 2 * applicable >= spec.items.len() && 2 * answered >= applicable && answered >= 3;
        results.push(Dimension { applicable, answered, scored: enough.then(|| estimate(&answers)) });
    }
    results
}

/// `D = Σ(u p)/Σu`, `cSEM = √Σ(u²(p − D)²)/Σu · √(a/(a − 1))`, `a_eff = (Σu)²/Σu²`.
fn estimate(answers: &[(f64, f64)]) -> (f64, f64) {
    let count = answers.len() as f64;
    let weights: f64 = answers.iter().map(|(_, weight)| weight).sum();
    let score = answers.iter().map(|(share, weight)| share * weight).sum::<f64>() / weights;
    let squares: f64 = answers.iter().map(|(share, weight)| (weight * (share - score)).powi(2)).sum();
    let conditional = squares.sqrt() / weights * (count / (count - 1.0)).sqrt();
    let effective = weights.powi(2) / answers.iter().map(|(_, weight)| weight.powi(2)).sum::<f64>();
    let reliability = 0.4 * effective / (1.0 + 0.4 * (effective - 1.0));
    (score, conditional.max(18.0 * (1.0 - reliability).sqrt()))
}

/// Composite and its error.
pub(crate) fn composite(taking: &Taking, dimensions: &[Dimension]) -> Option<(f64, f64)> {
    let scored: Vec<_> = taking
        .dimensions
        .iter()
        .zip(dimensions)
        .filter_map(|(spec, result)| Some((spec.weight, result.scored?)))
        .collect();
    let weights: f64 = scored.iter().map(|(weight, _)| weight).sum();
    let score = scored.iter().map(|(weight, (score, _))| weight / weights * score).sum();
    let variance: f64 = scored.iter().map(|(weight, (_, sem))| (weight / weights * sem).powi(2)).sum();
    (!scored.is_empty()).then_some((score, variance.sqrt()))
}
