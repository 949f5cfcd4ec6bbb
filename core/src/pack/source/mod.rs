//! A pack as its author wrote it: the JSON shape, before the checker has looked at what it says.
//!
//! Nothing here may be trusted by the rules; [`compile`](super::compile) turns it into a [`Pack`](super::Pack).

mod read;

pub(super) use read::scored;

use crate::text::Text;

pub(super) struct PackSource {
    pub(super) format: String,
    pub(super) schema: u32,
    pub(super) id: String,
    pub(super) version: String,
    pub(super) languages: Vec<String>,
    pub(super) title: Text,
    pub(super) scoring: ScoringSource,
    pub(super) scales: Vec<ScaleSource>,
    pub(super) statuses: Statuses<StatusSource>,
    pub(super) labels: Labels<Text>,
    pub(super) questionnaires: Vec<QuestionnaireSource>,
}

#[derive(Default)]
pub(super) struct ScoringSource {
    pub(super) cut: Option<f64>,
    pub(super) expected_item_correlation: Option<f64>,
    pub(super) expected_item_deviation: Option<f64>,
    pub(super) minimum_answered: Option<usize>,
}

pub(super) struct ScaleSource {
    pub(super) id: String,
    pub(super) min: Option<i32>,
    pub(super) max: Option<i32>,
    pub(super) points: Vec<Text>,
    pub(super) not_applicable: Option<Text>,
}

pub(super) struct Statuses<T> {
    pub(super) blocked: T,
    pub(super) incomplete: T,
    pub(super) prepare: T,
    pub(super) ready_to_discuss: T,
    pub(super) ready: T,
}

pub(super) struct StatusSource {
    pub(super) title: Text,
    pub(super) text: Text,
}

pub(super) struct Labels<T> {
    pub(super) attention: T,
    pub(super) unclear: T,
    pub(super) ready: T,
    pub(super) missing: T,
}

pub(super) struct QuestionnaireSource {
    pub(super) id: String,
    pub(super) role: String,
    pub(super) minutes: u32,
    pub(super) scale: String,
    pub(super) title: Text,
    pub(super) purpose: Text,
    pub(super) gates: Vec<GateSource>,
    pub(super) dimensions: Vec<DimensionSource>,
}

pub(super) struct GateSource {
    pub(super) id: String,
    pub(super) text: Text,
    pub(super) remedy: Text,
}

pub(super) struct DimensionSource {
    pub(super) id: String,
    pub(super) core: bool,
    pub(super) weight: f64,
    pub(super) title: Text,
    pub(super) description: Text,
    pub(super) items: Vec<ItemSource>,
    pub(super) next_steps: NextStepsSource,
}

pub(super) struct NextStepsSource {
    pub(super) attention: Text,
    pub(super) unclear: Text,
    pub(super) ready: Text,
}

pub(super) struct ItemSource {
    pub(super) id: String,
    pub(super) text: Text,
    pub(super) scale: Option<String>,
    pub(super) reverse: bool,
    pub(super) weight: f64,
    pub(super) not_applicable: bool,
    pub(super) opposite_of: Option<String>,
    pub(super) show: Option<ConditionSource>,
    pub(super) require: Option<ConditionSource>,
}

/// One condition: exactly one head (`all`, `any`, `not`, `role`, `gate`, `item`) and the tests that go with it.
#[derive(Default)]
pub(super) struct ConditionSource {
    pub(super) all: Option<Vec<ConditionSource>>,
    pub(super) any: Option<Vec<ConditionSource>>,
    pub(super) not: Option<Box<ConditionSource>>,
    pub(super) role: Option<String>,
    pub(super) gate: Option<String>,
    pub(super) item: Option<String>,
    pub(super) is: Option<String>,
    pub(super) at_least: Option<i32>,
    pub(super) at_most: Option<i32>,
    pub(super) equals: Option<i32>,
}
