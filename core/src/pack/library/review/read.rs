//! How a review form is taken out of its JSON, as its author wrote it.

use serde_json::Value;

use super::super::super::source::{DimensionSource, QuestionnaireSource, scored};
use super::OpenQuestion;
use crate::reflection::Moment;
use crate::text::Text;
use crate::untrusted::{Fields, Misfits};

pub(in super::super) struct ReviewSource {
    pub(super) moment: Moment,
    pub(super) form: QuestionnaireSource,
    /// For each dimension of the form, whether it says how much trust there is.
    pub(super) relationship: Vec<bool>,
    pub(super) advice: Option<Text>,
    pub(super) help: Option<Text>,
    pub(super) questions: Vec<OpenQuestion>,
}

pub(in super::super) fn read(value: Value, path: &str, misfits: &mut Misfits) -> ReviewSource {
    Fields::of(value, path, misfits, |fields| {
        let (relationship, dimensions) = fields.list("dimensions", dimension).into_iter().unzip();
        ReviewSource {
            moment: fields.kept("moment"),
            form: QuestionnaireSource {
                id: fields.string("id"),
                role: fields.string("role"),
                minutes: fields.whole("minutes"),
                scale: fields.string("scale"),
                title: fields.text("title"),
                purpose: fields.text("purpose"),
                gates: Vec::new(),
                dimensions,
            },
            relationship,
            advice: fields.optional_text("advice"),
            help: fields.optional_text("help"),
            questions: fields.optional_list("questions", question),
        }
    })
}

fn dimension(value: Value, path: &str, misfits: &mut Misfits) -> (bool, DimensionSource) {
    Fields::of(value, path, misfits, |fields| (fields.flag("relationship"), scored(fields)))
}

fn question(value: Value, path: &str, misfits: &mut Misfits) -> OpenQuestion {
    Fields::of(value, path, misfits, |fields| OpenQuestion { id: fields.string("id"), text: fields.text("text") })
}
