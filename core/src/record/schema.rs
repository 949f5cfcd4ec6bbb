//! The JSON Schema of a record, from the same declaration that reads and writes it.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::Kept;

/// Which field of a record is its name, which it always has; none where a declaration does not say so.
pub(crate) trait NameField {
    const NAME_FIELD: Option<&'static str> = None;
}

impl<T: Kept> NameField for T {}

/// The schema of one record, while it is put together.
pub(crate) struct Object {
    name_field: Option<&'static str>,
    description: String,
    properties: Map<String, Value>,
    required: Vec<String>,
}

impl Object {
    pub(crate) fn new(doc: &str, name_field: Option<&'static str>) -> Self {
        Self { name_field, description: plain(doc), properties: Map::new(), required: Vec::new() }
    }

    pub(crate) fn field<T: Kept>(&mut self, name: &str, doc: &str, generator: &mut SchemaGenerator) {
        let mut schema = T::schema(generator);
        schema.insert("description".to_owned(), json!(plain(doc)));
        let is_name = self.name_field == Some(name);
        if is_name {
            schema.insert("minLength".to_owned(), json!(1));
        }
        self.properties.insert(name.to_owned(), schema.into());
        if is_name || T::absent().is_none() {
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
