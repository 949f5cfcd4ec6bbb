//! How each part of a pack is taken out of its JSON.

use serde_json::Value;

use super::{
    ConditionSource, DimensionSource, GateSource, ItemSource, Labels, NextStepsSource, PackSource, QuestionnaireSource,
    ScaleSource, ScoringSource, StatusSource, Statuses,
};
use crate::text::Text;
use crate::untrusted::{Fields, Misfits, text, word};

impl PackSource {
    /// Reads `pack.json`, or a pack that stands in one file.
    pub(in super::super) fn read(value: Value, misfits: &mut Misfits) -> Self {
        Fields::of(value, "", misfits, |fields| {
            // Read apart, by who needs it.
            let _library = fields.optional("library");
            Self::fields(fields)
        })
    }

    fn fields(fields: &mut Fields<'_>) -> Self {
        Self {
            format: fields.string("format"),
            schema: fields.whole("schema"),
            id: fields.string("id"),
            version: fields.string("version"),
            languages: fields.list("languages", word),
            title: fields.text("title"),
            scoring: fields.optional_object("scoring", scoring).unwrap_or_default(),
            scales: fields.list("scales", scale),
            statuses: fields.object("statuses", statuses),
            labels: fields.object("labels", labels),
            questionnaires: fields.optional_list("questionnaires", QuestionnaireSource::read),
        }
    }
}

impl QuestionnaireSource {
    fn read(value: Value, path: &str, misfits: &mut Misfits) -> Self {
        Fields::of(value, path, misfits, |fields| Self {
            id: fields.string("id"),
            role: fields.string("role"),
            minutes: fields.whole("minutes"),
            scale: fields.string("scale"),
            title: fields.text("title"),
            purpose: fields.text("purpose"),
            gates: fields.optional_list("gates", gate),
            dimensions: fields.list("dimensions", dimension),
        })
    }
}

fn scoring(fields: &mut Fields<'_>) -> ScoringSource {
    ScoringSource {
        cut: fields.optional_number("cut"),
        expected_item_correlation: fields.optional_number("expected_item_correlation"),
        expected_item_deviation: fields.optional_number("expected_item_deviation"),
        minimum_answered: fields.optional_whole("minimum_answered"),
    }
}

fn scale(value: Value, path: &str, misfits: &mut Misfits) -> ScaleSource {
    Fields::of(value, path, misfits, |fields| ScaleSource {
        id: fields.string("id"),
        min: fields.optional_whole("min"),
        max: fields.optional_whole("max"),
        points: fields.optional_list("points", text),
        not_applicable: fields.optional_text("not_applicable"),
    })
}

fn statuses(fields: &mut Fields<'_>) -> Statuses<StatusSource> {
    let mut status = |name: &str| {
        fields.object(name, |fields| StatusSource { title: fields.text("title"), text: fields.text("text") })
    };
    Statuses {
        blocked: status("blocked"),
        incomplete: status("incomplete"),
        prepare: status("prepare"),
        ready_to_discuss: status("ready_to_discuss"),
        ready: status("ready"),
    }
}

fn labels(fields: &mut Fields<'_>) -> Labels<Text> {
    Labels {
        attention: fields.text("attention"),
        unclear: fields.text("unclear"),
        ready: fields.text("ready"),
        missing: fields.text("missing"),
    }
}

fn gate(value: Value, path: &str, misfits: &mut Misfits) -> GateSource {
    Fields::of(value, path, misfits, |fields| GateSource {
        id: fields.string("id"),
        text: fields.text("text"),
        remedy: fields.text("remedy"),
    })
}

fn dimension(value: Value, path: &str, misfits: &mut Misfits) -> DimensionSource {
    Fields::of(value, path, misfits, |fields| DimensionSource { core: fields.flag("core"), ..scored(fields) })
}

/// What a dimension of a questionnaire and one of a review have in common: all but `core`.
pub(in super::super) fn scored(fields: &mut Fields<'_>) -> DimensionSource {
    DimensionSource {
        id: fields.string("id"),
        core: true,
        weight: fields.optional_number("weight").unwrap_or(1.0),
        title: fields.text("title"),
        description: fields.text("description"),
        items: fields.list("items", item),
        next_steps: fields.object("next_steps", |fields| NextStepsSource {
            attention: fields.text("attention"),
            unclear: fields.text("unclear"),
            ready: fields.text("ready"),
        }),
    }
}

fn item(value: Value, path: &str, misfits: &mut Misfits) -> ItemSource {
    Fields::of(value, path, misfits, |fields| ItemSource {
        id: fields.string("id"),
        text: fields.text("text"),
        scale: fields.optional_string("scale"),
        reverse: fields.flag("reverse"),
        weight: fields.optional_number("weight").unwrap_or(1.0),
        not_applicable: fields.flag("not_applicable"),
        opposite_of: fields.optional_string("opposite_of"),
        show: fields.optional_object("show", condition),
        require: fields.optional_object("require", condition),
    })
}

fn condition(fields: &mut Fields<'_>) -> ConditionSource {
    let mut parts = |name: &str| fields.has(name).then(|| fields.optional_list(name, condition_of));
    ConditionSource {
        all: parts("all"),
        any: parts("any"),
        not: fields.optional_object("not", |fields| Box::new(condition(fields))),
        role: fields.optional_string("role"),
        gate: fields.optional_string("gate"),
        item: fields.optional_string("item"),
        is: fields.optional_string("is"),
        at_least: fields.optional_whole("at_least"),
        at_most: fields.optional_whole("at_most"),
        equals: fields.optional_whole("equals"),
    }
}

fn condition_of(value: Value, path: &str, misfits: &mut Misfits) -> ConditionSource {
    Fields::of(value, path, misfits, condition)
}
