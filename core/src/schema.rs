//! The shapes of the files that this crate reads and writes, as JSON Schema (draft 2020-12).
//!
//! The schemas of the notebook and of the shared file come from the declarations that read and write them; that of a pack
//! from its readers, run once over nothing. Bounds that the checker adds (lengths, references, minutes that add up) are
//! not in them.

use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Value, json};

use crate::notebook::{Content, file};
use crate::pack::SOUGHT;
use crate::pairing::{self, Extract};
use crate::record::Kept;
use crate::untrusted::shape::{Shapes, text_definition};

/// The draft that the schemas follow.
const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of the portable file of a notebook.
#[must_use]
pub fn notebook() -> Value {
    enveloped("Bin\u{f4}me notebook", file::FORMAT, file::SCHEMA, "notebook", Content::schema)
}

/// The schema of a file that one partner gives to the other.
#[must_use]
pub fn shared() -> Value {
    enveloped("Bin\u{f4}me shared file", pairing::FORMAT, pairing::SCHEMA, "shared", Extract::schema)
}

/// The schema of a pack in one file.
#[must_use]
pub fn pack() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let [mut pack, library] = SOUGHT.map(|seek| {
        let (schema, noted) = Shapes::of(std::mem::take(&mut generator), seek);
        generator = noted;
        schema
    });
    if let Some(properties) = pack.pointer_mut("/properties").and_then(Value::as_object_mut) {
        properties.insert("library".to_owned(), library);
    }
    let mut definitions = generator.take_definitions(true);
    let (name, text) = text_definition();
    definitions.insert(name.to_owned(), text);
    if let Some(fields) = pack.as_object_mut() {
        fields.insert("$schema".to_owned(), json!(DRAFT));
        fields.insert("title".to_owned(), json!("Bin\u{f4}me programme"));
        fields.insert("$defs".to_owned(), json!(definitions));
    }
    pack
}

/// A file with its format, its schema and one field of content.
fn enveloped(
    title: &str,
    format: &str,
    schema: u32,
    field: &str,
    content: fn(&mut SchemaGenerator) -> Schema,
) -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let content = content(&mut generator);
    json!({
        "$schema": DRAFT,
        "title": title,
        "type": "object",
        "properties": {"format": {"const": format}, "schema": {"const": schema}, (field): content},
        "required": ["format", "schema", field],
        "additionalProperties": false,
        "$defs": generator.take_definitions(true),
    })
}
