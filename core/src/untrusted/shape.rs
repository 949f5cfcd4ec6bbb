//! The JSON Schema of what is read field by field, noted by the readers themselves: run once over nothing, each says which
//! fields it looks for.
//!
//! So a schema cannot say anything else than the reader does. Without the feature `schema` nothing of this is there.

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::Misfits;

/// What has been noted so far.
pub(crate) struct Shapes {
    pub(super) generator: SchemaGenerator,
    /// The objects being read, outermost first.
    open: Vec<Object>,
    /// The value that was read last.
    last: Value,
}

#[derive(Default)]
struct Object {
    properties: Map<String, Value>,
    required: Vec<String>,
}

impl Shapes {
    /// The schema of what `read` reads, noted in `generator`, which is given back.
    pub(crate) fn of(generator: SchemaGenerator, read: impl FnOnce(&mut Misfits)) -> (Value, SchemaGenerator) {
        let shapes = Self { generator, open: Vec::new(), last: Value::Null };
        let mut misfits = Misfits { shapes: Some(shapes), ..Misfits::default() };
        read(&mut misfits);
        misfits
            .shapes
            .map_or_else(|| (Value::Null, SchemaGenerator::default()), |shapes| (shapes.last, shapes.generator))
    }

    pub(super) fn open_object(&mut self) {
        self.open.push(Object::default());
    }

    pub(super) fn close_object(&mut self) {
        let Object { properties, required } = self.open.pop().unwrap_or_default();
        self.last = json!({
            "type": "object", "properties": properties, "required": required, "additionalProperties": false,
        });
    }

    /// Notes a value that is no object with fields.
    pub(super) fn value(&mut self, schema: Value) {
        self.last = schema;
    }

    pub(super) fn take_last(&mut self) -> Value {
        std::mem::take(&mut self.last)
    }

    /// Notes that what was read last may be of another kind as well.
    pub(super) fn or(&mut self, other: Value) {
        let last = self.take_last();
        self.last = json!({"anyOf": [other, last]});
    }

    /// Notes a field of the object being read. What may be absent may be null too.
    pub(super) fn field(&mut self, name: &str, schema: Value, is_required: bool) {
        let schema = if is_required { schema } else { json!({"anyOf": [schema, {"type": "null"}]}) };
        self.property(name, schema, is_required);
    }

    fn property(&mut self, name: &str, schema: Value, is_required: bool) {
        if let Some(object) = self.open.last_mut() {
            object.properties.insert(name.to_owned(), schema);
            if is_required {
                object.required.push(name.to_owned());
            }
        }
    }

    /// What was read last, as a field of the object being read.
    pub(super) fn last_as(&mut self, name: &str, is_required: bool) {
        let schema = self.take_last();
        self.field(name, schema, is_required);
    }

    /// A list of what was read last, as a field of the object being read.
    pub(super) fn list_of_last(&mut self, name: &str, is_required: bool) {
        let entries = self.take_last();
        self.field(name, json!({"type": "array", "items": entries}), is_required);
    }

    /// A field kept as notebooks keep it: null only where that says none.
    pub(super) fn kept(&mut self, name: &str, schema: fn(&mut SchemaGenerator) -> Schema, is_required: bool) {
        let schema = schema(&mut self.generator).into();
        self.property(name, schema, is_required);
    }

    /// Whether a path is inside a condition of a condition: from there on any condition may stand in it.
    pub(super) fn goes_round(path: &str) -> bool {
        const HOLD_CONDITIONS: [&str; 3] = ["all", "any", "not"];
        let steps = path.split('.').map(|step| step.trim_end_matches("[0]"));
        steps.filter(|step| HOLD_CONDITIONS.contains(step)).count() > 1
    }
}

/// The definition that [`text`] refers to: its name and what it is.
pub(crate) fn text_definition() -> (&'static str, Value) {
    let words =
        json!({"type": "object", "description": "Words by language code.", "additionalProperties": {"type": "string"}});
    ("Text", words)
}

/// A localised text.
pub(super) fn text() -> Value {
    json!({"$ref": "#/$defs/Text"})
}
