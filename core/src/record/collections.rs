//! Lists and maps in a notebook file: left out when empty.

use std::collections::BTreeMap;

#[cfg(feature = "schema")]
use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::Kept;
use super::kept::expected;
use super::write::{element, key};
use crate::untrusted::Misfits;

fn elements(value: Value, path: &str, misfits: &mut Misfits) -> Vec<Value> {
    match value {
        Value::Array(elements) => elements,
        other => expected(&other, path, misfits, "a list"),
    }
}

fn members(value: Value, path: &str, misfits: &mut Misfits) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        other => expected(&other, path, misfits, "an object"),
    }
}

fn element_path(path: &str, index: usize) -> String {
    format!("{path}[{index}]")
}

fn member_path(path: &str, name: &str) -> String {
    format!("{path}.{name}")
}

impl<T: Kept> Kept for Vec<T> {
    fn read(value: Value, path: &str, misfits: &mut Misfits) -> Self {
        let entries = elements(value, path, misfits);
        let mut read = Self::with_capacity(entries.len());
        for (index, entry) in entries.into_iter().enumerate() {
            if misfits.is_full() {
                break;
            }
            read.push(T::read(entry, &element_path(path, index), misfits));
        }
        read
    }

    fn write(&self, out: &mut String) {
        out.push('[');
        for entry in self {
            element(out, entry);
        }
        out.push(']');
    }

    fn is_left_out(&self) -> bool {
        self.is_empty()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "array", "items": T::schema(generator)})
    }
}

impl<T: Kept> Kept for BTreeMap<String, T> {
    fn read(value: Value, path: &str, misfits: &mut Misfits) -> Self {
        let mut read = Self::new();
        for (name, entry) in members(value, path, misfits) {
            let entry = T::read(entry, &member_path(path, &name), misfits);
            read.insert(name, entry);
        }
        read
    }

    fn write(&self, out: &mut String) {
        out.push('{');
        for (name, entry) in self {
            key(out, name);
            entry.write(out);
        }
        out.push('}');
    }

    fn is_left_out(&self) -> bool {
        self.is_empty()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "object", "additionalProperties": T::schema(generator)})
    }
}

/// Sets the answer called `name`, or takes it back, and gives back what it was.
pub(crate) fn set_answer<T>(answers: &mut BTreeMap<String, T>, name: &str, answer: Option<T>) -> Option<T> {
    match answer {
        Some(answer) => answers.insert(name.to_owned(), answer),
        None => answers.remove(name),
    }
}
