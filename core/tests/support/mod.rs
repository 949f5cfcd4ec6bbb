//! Small packs for tests, made from a few words: dimensions of items, a number of gates.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests fail loudly; each uses a part of this"
)]

use binome_core::assessment::{AnswerSheet, GateAnswer, Response};
use binome_core::pack::{Pack, Questionnaire};
use serde_json::{Value, json};

/// One item: id `d<dimension>_<place>` in a pack.
#[derive(Clone, Debug)]
pub(crate) struct ItemSpec {
    pub(crate) min: i32,
    pub(crate) max: i32,
    pub(crate) reverse: bool,
    pub(crate) weight: f64,
    pub(crate) not_applicable: bool,
    pub(crate) opposite_of: Option<&'static str>,
    pub(crate) show: Value,
    pub(crate) require: Value,
}

impl Default for ItemSpec {
    fn default() -> Self {
        Self {
            min: 1,
            max: 5,
            reverse: false,
            weight: 1.0,
            not_applicable: true,
            opposite_of: None,
            show: Value::Null,
            require: Value::Null,
        }
    }
}

/// One dimension.
#[derive(Clone, Debug)]
pub(crate) struct DimensionSpec {
    pub(crate) core: bool,
    pub(crate) weight: f64,
    pub(crate) items: Vec<ItemSpec>,
}

impl DimensionSpec {
    /// A core dimension of `length` plain items from 1 to 5.
    pub(crate) fn plain(length: usize) -> Self {
        Self::of(vec![ItemSpec::default(); length])
    }

    /// A core dimension of these items.
    pub(crate) fn of(items: Vec<ItemSpec>) -> Self {
        Self { core: true, weight: 1.0, items }
    }
}

/// A pack with one questionnaire for mentees, with gates `g0`, `g1`, …; panics when the checker refuses it.
pub(crate) fn pack(gates: usize, dimensions: &[DimensionSpec]) -> Pack {
    Pack::from_json(&source(gates, dimensions).to_string()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The JSON of [`pack`].
pub(crate) fn source(gates: usize, dimensions: &[DimensionSpec]) -> Value {
    let mut pack: Value = serde_json::from_str(include_str!("../packs/minimal.json")).unwrap();
    let questionnaire = &mut pack["questionnaires"][0];
    let gate = questionnaire["gates"][0].take();
    let gates = (0..gates).map(|index| with(&gate, "id", json!(format!("g{index}"))));
    questionnaire["gates"] = gates.collect();
    let dimension = questionnaire["dimensions"][0].take();
    let mut scales = Vec::new();
    let dimensions = dimensions.iter().enumerate().map(|(place, spec)| {
        let mut dimension = with(&dimension, "id", json!(format!("d{place}")));
        dimension["core"] = json!(spec.core);
        dimension["weight"] = json!(spec.weight);
        let items = spec.items.iter().enumerate().map(|(index, item)| item_source(place, index, item, &mut scales));
        dimension["items"] = items.collect();
        dimension
    });
    questionnaire["dimensions"] = dimensions.collect();
    questionnaire["scale"] = scales[0]["id"].clone();
    pack["scales"] = json!(scales);
    pack
}

fn item_source(dimension: usize, index: usize, item: &ItemSpec, scales: &mut Vec<Value>) -> Value {
    let scale = format!("from{}to{}", item.min, item.max).replace('-', "minus");
    if !scales.iter().any(|known| known["id"] == json!(scale)) {
        let points: Vec<_> = (item.min..=item.max).map(|point| json!({"en": point.to_string()})).collect();
        scales.push(
            json!({"id": scale, "min": item.min, "max": item.max, "points": points, "not_applicable": {"en": "-"}}),
        );
    }
    json!({
        "id": format!("d{dimension}_{index}"),
        "text": {"en": "…"},
        "scale": scale,
        "reverse": item.reverse,
        "weight": item.weight,
        "not_applicable": item.not_applicable,
        "opposite_of": item.opposite_of,
        "show": item.show,
        "require": item.require,
    })
}

fn with(value: &Value, field: &str, content: Value) -> Value {
    let mut value = value.clone();
    value[field] = content;
    value
}

/// The only questionnaire of [`pack`].
pub(crate) fn form(pack: &Pack) -> &Questionnaire {
    &pack.questionnaires[0]
}

/// A sheet with every gate passed and these responses, in item order.
pub(crate) fn sheet(form: &Questionnaire, responses: &[Option<Response>]) -> AnswerSheet {
    let mut sheet = AnswerSheet::empty(form);
    for gate in 0..form.gates.len() {
        sheet.set_gate(gate, GateAnswer::Pass).unwrap();
    }
    for (index, response) in responses.iter().enumerate() {
        sheet.set_response(form, index, *response).unwrap();
    }
    sheet
}

/// These raw points as responses.
pub(crate) fn points(points: &[i32]) -> Vec<Option<Response>> {
    points.iter().map(|point| Some(Response::Point(*point))).collect()
}
