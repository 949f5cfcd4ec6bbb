//! The scoring rules read a second time, straight from their description and with nothing of the core.

use serde_json::{Map, Value, json};

use crate::{Outcome, workspace};

/// What one dimension should come to.
pub struct Dimension {
    /// Its id in the pack.
    pub id: String,
    /// Items that can apply to the person.
    pub applicable: usize,
    /// Items with a point.
    pub answered: usize,
    /// 0 to 100, none when too little was answered.
    pub score: Option<f64>,
    /// The standard error, in the same points.
    pub error: Option<f64>,
    /// `attention`, `unclear` or `ready`.
    pub label: Option<&'static str>,
}

impl Dimension {
    /// The whole numbers that are shown: the score, the lower and the upper end of its band.
    pub fn band(&self) -> Option<[i64; 3]> {
        let (score, error) = (self.score?, self.error?);
        let whole = |value: f64| (value.clamp(0.0, 100.0) + 0.5 + 1e-9).floor() as i64;
        Some([whole(score), whole(score - error), whole(score + error)])
    }
}

/// What one sheet should come to.
pub struct Expected {
    /// `blocked`, `incomplete`, `prepare`, `ready_to_discuss` or `ready`.
    pub status: &'static str,
    /// The mean of the scored dimensions.
    pub composite: Option<f64>,
    /// Its standard error.
    pub composite_error: Option<f64>,
    /// In the questionnaire's order.
    pub dimensions: Vec<Dimension>,
    /// The item to change and what that gains.
    pub best_change: Option<(String, f64)>,
    /// What each answered item adds to the composite, in the questionnaire's order.
    pub contributions: Vec<(String, f64)>,
    /// What to look at next, the most urgent first.
    pub steps: Vec<Step>,
}

/// One thing to look at next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// `fail`, `unknown`, `missing`, `attention`, `unclear` or `ready`.
    pub kind: &'static str,
    /// The id of the gate or of the dimension.
    pub about: String,
}

/// One questionnaire of a pack, as its JSON says it; unit weights and five points are taken for granted.
pub struct Questionnaire(Value);

/// The field of a JSON object, null when it has none.
pub(crate) fn field<'json>(value: &'json Value, name: &str) -> &'json Value {
    value.get(name).unwrap_or(&Value::Null)
}

/// The id that everything in a pack has.
pub(crate) fn id(value: &Value) -> &str {
    field(value, "id").as_str().unwrap_or_default()
}

/// The list in a field, empty when there is none.
pub(crate) fn list<'json>(value: &'json Value, name: &str) -> &'json [Value] {
    field(value, name).as_array().map_or(&[], Vec::as_slice)
}

fn is_reverse(item: &Value) -> bool {
    field(item, "reverse") == true
}

/// A point of 1 to 5 on 0 to 100, turned round for a reverse-keyed item.
fn percent(item: &Value, point: f64) -> f64 {
    let point = if is_reverse(item) { 6.0 - point } else { point };
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
    let items = list(dimension, "items");
    let response = |item: &Value| field(responses, id(item)).clone();
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
        id: id(dimension).to_owned(),
        applicable,
        answered,
        score: counts.then_some(mean),
        error: counts.then_some(error),
        label: counts.then_some(label),
    }
}

impl Questionnaire {
    /// Reads one questionnaire of a pack folder of the repository.
    ///
    /// # Errors
    /// There is no such file, or it is not JSON.
    pub fn read(pack: &str, id: &str) -> Outcome<Self> {
        let file = workspace::root().join(pack).join(format!("questionnaires/{id}.json"));
        Ok(Self(serde_json::from_str(&std::fs::read_to_string(file)?)?))
    }

    /// Its JSON.
    pub fn json(&self) -> &Value {
        &self.0
    }

    /// The JSON of its gates.
    pub fn gates(&self) -> &[Value] {
        list(&self.0, "gates")
    }

    /// The JSON of its dimensions.
    pub fn dimensions(&self) -> &[Value] {
        list(&self.0, "dimensions")
    }

    /// The JSON of its items, in the order in which they are asked.
    pub fn items(&self) -> Vec<&Value> {
        self.dimensions().iter().flat_map(|dimension| list(dimension, "items")).collect()
    }

    /// A sheet with a gate answer by place and a response by place and item.
    pub fn sheet(&self, gate: impl Fn(usize) -> Value, response: impl Fn(usize, &Value) -> Value) -> Value {
        let gates: Map<String, Value> =
            self.gates().iter().enumerate().map(|(place, value)| (id(value).to_owned(), gate(place))).collect();
        let items = self.items().into_iter().enumerate();
        let responses: Map<String, Value> =
            items.map(|(place, item)| (id(item).to_owned(), response(place, item))).collect();
        json!({"questionnaire": field(&self.0, "id"), "gates": gates, "responses": responses})
    }

    /// Every gate passed, every item as good as `good` says, from 1 to 5, whatever way round it is asked.
    pub fn sheet_of(&self, good: impl Fn(usize) -> i64) -> Value {
        self.sheet(|_| json!("pass"), |place, item| json!(if is_reverse(item) { 6 - good(place) } else { good(place) }))
    }

    /// Every gate passed, every item at its best point.
    pub fn best_sheet(&self) -> Value {
        self.sheet_of(|_| 5)
    }

    /// What a sheet should come to.
    pub fn expect(&self, sheet: &Value) -> Expected {
        let responses = field(sheet, "responses");
        let dimensions: Vec<Dimension> = self.dimensions().iter().map(|d| dimension(d, responses)).collect();
        let composite = self.composite(responses);
        let scored: Vec<f64> = dimensions.iter().filter_map(|dimension| dimension.error).collect();
        let squares: f64 = scored.iter().map(|error| error * error).sum();
        let composite_error = composite.map(|_| squares.sqrt() / scored.len() as f64);
        Expected {
            status: self.status(sheet, &dimensions),
            composite,
            composite_error,
            best_change: self.best_change(responses, composite),
            contributions: self.contributions(responses, &dimensions),
            steps: self.steps(sheet, &dimensions),
            dimensions,
        }
    }

    /// The plain mean of the dimensions that can be computed.
    fn composite(&self, responses: &Value) -> Option<f64> {
        let scores: Vec<f64> = self.dimensions().iter().filter_map(|d| dimension(d, responses).score).collect();
        (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
    }

    fn gates_with(&self, sheet: &Value, fits: impl Fn(&Value) -> bool) -> Vec<String> {
        let answers = field(sheet, "gates");
        let fitting = self.gates().iter().filter(|gate| fits(field(answers, id(gate))));
        fitting.map(|gate| id(gate).to_owned()).collect()
    }

    fn status(&self, sheet: &Value, dimensions: &[Dimension]) -> &'static str {
        let any = |label: Option<&str>| dimensions.iter().any(|dimension| dimension.label == label);
        if !self.gates_with(sheet, |answer| answer == "fail").is_empty() {
            "blocked"
        } else if !self.gates_with(sheet, |answer| answer != "pass").is_empty() || any(None) {
            "incomplete"
        } else if any(Some("attention")) {
            "prepare"
        } else if any(Some("unclear")) {
            "ready_to_discuss"
        } else {
            "ready"
        }
    }

    /// Failed gates, unknown gates, missing dimensions, then the labelled ones: the lowest first, strengths
    /// the highest first.
    fn steps(&self, sheet: &Value, dimensions: &[Dimension]) -> Vec<Step> {
        let mut steps: Vec<(&'static str, String)> = Vec::new();
        steps.extend(self.gates_with(sheet, |answer| answer == "fail").into_iter().map(|gate| ("fail", gate)));
        let unknown = self.gates_with(sheet, |answer| answer != "fail" && answer != "pass");
        steps.extend(unknown.into_iter().map(|gate| ("unknown", gate)));
        let missing = dimensions.iter().filter(|dimension| dimension.label.is_none());
        steps.extend(missing.map(|dimension| ("missing", dimension.id.clone())));
        for (label, sign) in [("attention", 1.0), ("unclear", 1.0), ("ready", -1.0)] {
            let mut labelled: Vec<&Dimension> = dimensions.iter().filter(|d| d.label == Some(label)).collect();
            labelled.sort_by_key(|dimension| (dimension.score.unwrap_or_default() * sign * 1e6).round() as i64);
            steps.extend(labelled.into_iter().map(|dimension| (label, dimension.id.clone())));
        }
        steps.into_iter().map(|(kind, about)| Step { kind, about }).collect()
    }

    fn contributions(&self, responses: &Value, dimensions: &[Dimension]) -> Vec<(String, f64)> {
        let scored: Vec<&Dimension> = dimensions.iter().filter(|dimension| dimension.score.is_some()).collect();
        let mut contributions = Vec::new();
        for dimension in self.dimensions() {
            let Some(result) = scored.iter().find(|result| result.id == id(dimension)) else { continue };
            for item in list(dimension, "items") {
                if let Some(point) = field(responses, id(item)).as_f64() {
                    let share = percent(item, point) / result.answered as f64 / scored.len() as f64;
                    contributions.push((id(item).to_owned(), share));
                }
            }
        }
        contributions
    }

    /// Every single answer tried at its best point; the first of those that gain most.
    fn best_change(&self, responses: &Value, composite: Option<f64>) -> Option<(String, f64)> {
        let before = composite?;
        let mut best: Option<(String, f64)> = None;
        for item in self.items() {
            if field(responses, id(item)).as_f64().is_none() {
                continue;
            }
            let mut changed = responses.clone();
            if let Some(response) = changed.get_mut(id(item)) {
                *response = json!(if is_reverse(item) { 1 } else { 5 });
            }
            let gain = self.composite(&changed).unwrap_or(before) - before;
            if gain > best.as_ref().map_or(0.0, |(_, most)| *most) + 1e-9 {
                best = Some((id(item).to_owned(), gain));
            }
        }
        best
    }
}
