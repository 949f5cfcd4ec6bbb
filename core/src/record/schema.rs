//! The JSON Schema of a record, from the same declaration that reads and writes it.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::Kept;

/// The schema of one record, while it is put together.
pub(crate) struct Object {
    description: String,
    properties: Map<String, Value>,
    required: Vec<String>,
}

impl Object {
    pub(crate) fn new(doc: &str) -> Self {
        Self { description: plain(doc), properties: Map::new(), required: Vec::new() }
    }

    pub(crate) fn field<T: Kept>(&mut self, name: &str, doc: &str, generator: &mut SchemaGenerator) {
        let mut schema = T::schema(generator);
        schema.insert("description".to_owned(), json!(plain(doc)));
        self.properties.insert(name.to_owned(), schema.into());
        if T::absent().is_none() {
            self.required.push(name.to_owned());
        }
    }

    pub(crate) fn finish(self) -> Schema {
        json_schema!({
            "type": "object",
            "description": self.description,
            "properties": self.properties,
            "required": self.required,
            "additionalProperties": false,
        })
    }
}

/// The schema of an enum that is kept as a word.
pub(crate) fn words(doc: &str, words: &[&str]) -> Schema {
    json_schema!({"type": "string", "description": plain(doc), "enum": words})
}

/// A doc comment as one line of plain text.
fn plain(doc: &str) -> String {
    doc.replace(['[', ']'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}
