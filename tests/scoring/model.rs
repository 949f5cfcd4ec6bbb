//! The scoring rules read a second time, straight from their description and with nothing of the core.

#![allow(clippy::indexing_slicing, reason = "a field that a JSON value lacks reads as null")]

use binome_tests::{Outcome, workspace};
use serde_json::{Map, Value, json};

/// What one dimension should come to.
pub(crate) struct Dimension {
    pub(crate) id: String,
    pub(crate) applicable: usize,
    pub(crate) answered: usize,
    pub(crate) score: Option<f64>,
    pub(crate) error: Option<f64>,
    pub(crate) label: Option<&'static str>,
}

/// What one sheet should come to.
pub(crate) struct Expected {
    pub(crate) status: &'static str,
    pub(crate) composite: Option<f64>,
    pub(crate) composite_error: Option<f64>,
    pub(crate) dimensions: Vec<Dimension>,
    /// The item to change and what that gains.
    pub(crate) best_change: Option<(String, f64)>,
}

/// One questionnaire of a pack, as its JSON says it; unit weights and five points are taken for granted.
pub(crate) struct Questionnaire(Value);

/// A point of 1 to 5 on 0 to 100, turned round for a reverse-keyed item.
fn percent(item: &Value, point: f64) -> f64 {
    let point = if item["reverse"] == true { 6.0 - point } else { point };
    (point - 1.0) * 25.0
}

/// The smallest error that a mean of this many answers may claim: 18 √(1 − r), r by Spearman-Brown from .4.
fn floor(answered: f64) -> f64 {
    18.0 * (1.0 - 0.4 * answered / (1.0 + 0.4 * (answered - 1.0))).sqrt()
}

fn half_up(count: usize) -> usize {
    count.div_ceil(2)
}

fn dimension(dimension: &Value, responses: &Value) -> Dimension {
    let items = dimension["items"].as_array().cloned().unwrap_or_default();
    let response = |item: &Value| responses[item["id"].as_str().unwrap_or_default()].clone();
    let applicable = items.iter().filter(|item| response(item) != "na").count();
    let values: Vec<f64> = items.iter().filter_map(|item| Some(percent(item, response(item).as_f64()?))).collect();
    let answered = values.len();
    let n = answered as f64;
    let counts = applicable >= half_up(items.len()) && answered >= half_up(applicable).max(3);
    let mean = values.iter().sum::<f64>() / n;
    let spread = (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt();
    let error = (spread / n.sqrt()).max(floor(n));
    let label = if mean + error < 50.0 - 1e-9 {
        "attention"
    } else if mean - error >= 50.0 - 1e-9 {
        "ready"
    } else {
        "unclear"
    };
    Dimension {
        id: dimension["id"].as_str().unwrap_or_default().to_owned(),
        applicable,
        answered,
        score: counts.then_some(mean),
        error: counts.then_some(error),
        label: counts.then_some(label),
    }
}

impl Questionnaire {
    /// Reads one questionnaire of a pack folder of the repository.
    pub(crate) fn read(pack: &str, id: &str) -> Outcome<Self> {
        let file = workspace::root().join(pack).join(format!("questionnaires/{id}.json"));
        Ok(Self(serde_json::from_str(&std::fs::read_to_string(file)?)?))
    }

    fn list(&self, field: &str) -> Vec<Value> {
        self.0[field].as_array().cloned().unwrap_or_default()
    }

    fn items(&self) -> Vec<Value> {
        self.list("dimensions").iter().flat_map(|d| d["items"].as_array().cloned().unwrap_or_default()).collect()
    }

    fn sheet(&self, gate: impl Fn(usize) -> Value, response: impl Fn(usize, &Value) -> Value) -> Value {
        let named = |value: &Value| value["id"].as_str().unwrap_or_default().to_owned();
        let gates: Map<String, Value> =
            self.list("gates").iter().enumerate().map(|(place, value)| (named(value), gate(place))).collect();
        let responses: Map<String, Value> =
            self.items().iter().enumerate().map(|(place, item)| (named(item), response(place, item))).collect();
        json!({"questionnaire": self.0["id"], "gates": gates, "responses": responses})
    }

    /// Every gate passed, every item at its best point.
    pub(crate) fn best_sheet(&self) -> Value {
        self.sheet(|_| json!("pass"), |_, item| json!(if item["reverse"] == true { 1 } else { 5 }))
    }

    /// What a sheet should come to.
    pub(crate) fn expect(&self, sheet: &Value) -> Expected {
        let responses = &sheet["responses"];
        let dimensions: Vec<Dimension> = self.list("dimensions").iter().map(|d| dimension(d, responses)).collect();
        let composite = self.composite(responses);
        let scored: Vec<f64> = dimensions.iter().filter_map(|dimension| dimension.error).collect();
        let squares: f64 = scored.iter().map(|error| error * error).sum();
        let composite_error = composite.map(|_| squares.sqrt() / scored.len() as f64);
        Expected {
            status: self.status(sheet, &dimensions),
            composite,
            composite_error,
            best_change: self.best_change(responses, composite),
            dimensions,
        }
    }

    /// The plain mean of the dimensions that can be computed.
    fn composite(&self, responses: &Value) -> Option<f64> {
        let scores: Vec<f64> = self.list("dimensions").iter().filter_map(|d| dimension(d, responses).score).collect();
        (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
    }

    fn status(&self, sheet: &Value, dimensions: &[Dimension]) -> &'static str {
        let gates: Vec<Value> = self
            .list("gates")
            .iter()
            .map(|gate| sheet["gates"][gate["id"].as_str().unwrap_or_default()].clone())
            .collect();
        let any = |label: Option<&str>| dimensions.iter().any(|dimension| dimension.label == label);
        if gates.iter().any(|gate| gate == "fail") {
            "blocked"
        } else if gates.iter().any(|gate| gate != "pass") || any(None) {
            "incomplete"
        } else if any(Some("attention")) {
            "prepare"
        } else if any(Some("unclear")) {
            "ready_to_discuss"
        } else {
            "ready"
        }
    }

    /// Every single answer tried at its best point; the first of those that gain most.
    fn best_change(&self, responses: &Value, composite: Option<f64>) -> Option<(String, f64)> {
        let before = composite?;
        let mut best: Option<(String, f64)> = None;
        for item in self.items() {
            let id = item["id"].as_str().unwrap_or_default();
            if responses[id].as_f64().is_none() {
                continue;
            }
            let mut changed = responses.clone();
            changed[id] = json!(if item["reverse"] == true { 1 } else { 5 });
            let gain = self.composite(&changed).unwrap_or(before) - before;
            if gain > best.as_ref().map_or(0.0, |(_, most)| *most) + 1e-9 {
                best = Some((id.to_owned(), gain));
            }
        }
        best
    }
}

/// A sheet made of a seed: many points, some skips, "not applicable" where the form offers it; the higher
/// the seed the better the answers, so that every status comes up.
pub(crate) fn random_sheet(questionnaire: &Questionnaire, seed: usize) -> Value {
    let draw = |place: usize, of: usize| {
        let mixed =
            (place as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (seed as u64).wrapping_mul(0xD1B5_4A32_D192_ED03);
        ((mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 33) as usize % of
    };
    let gate = |place: usize| match (seed % 4, draw(place + 100, 7)) {
        (0, 0) => json!("fail"),
        (1, 0) => json!("unknown"),
        _ => json!("pass"),
    };
    questionnaire.sheet(gate, |place, item| match draw(place, 10) {
        0 if seed.is_multiple_of(3) => Value::Null,
        1 | 2 if item["not_applicable"] == true => json!("na"),
        _ => {
            let good = (1 + draw(place + 50, 5)).max(seed / 3).min(5);
            json!(if item["reverse"] == true { 6 - good } else { good })
        }
    })
}
