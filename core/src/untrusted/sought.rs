//! What a reader looks for in a field, noted where somebody asks for the schema of a file.

use super::Fields;
#[cfg(feature = "schema")]
use super::shape::{self, Shapes};

/// What may stand in a field.
#[derive(Clone, Copy)]
pub(super) enum Sought {
    String,
    Flag,
    Number,
    Whole,
    WholeFromZero,
    Text,
}

#[cfg(not(feature = "schema"))]
impl Fields<'_> {
    pub(super) fn seeks(&mut self, _name: &str, _what: Sought, _is_required: bool) {}
    pub(super) fn seeks_object(&mut self, _name: &str, _is_required: bool) {}
    pub(super) fn seeks_list(&mut self, _name: &str, _is_required: bool) {}

    /// Whether fields are only noted, and nothing is read.
    pub(super) fn only_notes(&mut self, _name: &str) -> bool {
        false
    }
}

#[cfg(feature = "schema")]
impl Fields<'_> {
    pub(super) fn seeks(&mut self, name: &str, what: Sought, is_required: bool) {
        if let Some(shapes) = self.shapes() {
            shapes.field(name, what.schema(), is_required);
        }
    }

    /// The object that was just read is what the field holds.
    pub(super) fn seeks_object(&mut self, name: &str, is_required: bool) {
        if let Some(shapes) = self.shapes() {
            shapes.last_as(name, is_required);
        }
    }

    /// Entries such as the one that was just read are what the field holds.
    pub(super) fn seeks_list(&mut self, name: &str, is_required: bool) {
        if let Some(shapes) = self.shapes() {
            shapes.list_of_last(name, is_required);
        }
    }

    /// Whether fields are only noted, and nothing is read. A field that holds itself is noted as anything.
    pub(super) fn only_notes(&mut self, name: &str) -> bool {
        let path = self.at(name);
        let Some(shapes) = self.shapes() else { return false };
        if Shapes::goes_round(&path) {
            shapes.value(serde_json::Value::Bool(true));
            return false;
        }
        true
    }

    fn shapes(&mut self) -> Option<&mut Shapes> {
        self.misfits.shapes.as_mut()
    }
}

#[cfg(feature = "schema")]
impl Sought {
    fn schema(self) -> serde_json::Value {
        match self {
            Self::String => serde_json::json!({"type": "string"}),
            Self::Flag => serde_json::json!({"type": "boolean"}),
            Self::Number => serde_json::json!({"type": "number"}),
            Self::Whole => serde_json::json!({"type": "integer"}),
            Self::WholeFromZero => serde_json::json!({"type": "integer", "minimum": 0}),
            Self::Text => shape::text(),
        }
    }
}
