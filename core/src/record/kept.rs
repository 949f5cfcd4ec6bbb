//! What can stand in a notebook file: how each kind of value is read, written and left out.

#[cfg(feature = "schema")]
use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::Value;

use super::write::string;
use crate::untrusted::{Misfits, kind};

/// A value of a notebook file.
pub(crate) trait Kept: Sized {
    /// Reads it; what does not fit is noted, and a stand-in is given.
    fn read(value: Value, path: &str, misfits: &mut Misfits) -> Self;

    /// Writes it as JSON.
    fn write(&self, out: &mut String);

    /// Whether the file does without it.
    fn is_left_out(&self) -> bool {
        false
    }

    /// What it is where the file does without it; `None` when the file must have it.
    fn absent() -> Option<Self> {
        None
    }

    /// What JSON it is.
    #[cfg(feature = "schema")]
    fn schema(generator: &mut SchemaGenerator) -> Schema;
}

/// Notes what was expected and what was found instead.
pub(super) fn expected<T: Default>(value: &Value, path: &str, misfits: &mut Misfits, what: &str) -> T {
    misfits.note(path, format!("expected {what}, found {}", kind(value)));
    T::default()
}

impl Kept for String {
    fn read(value: Value, path: &str, misfits: &mut Misfits) -> Self {
        match value {
            Value::String(text) => text,
            other => expected(&other, path, misfits, "a string"),
        }
    }

    fn write(&self, out: &mut String) {
        string(out, self);
    }

    fn is_left_out(&self) -> bool {
        self.is_empty()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

impl Kept for bool {
    fn read(value: Value, path: &str, misfits: &mut Misfits) -> Self {
        value.as_bool().unwrap_or_else(|| expected(&value, path, misfits, "true or false"))
    }

    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }

    fn is_left_out(&self) -> bool {
        !self
    }

    fn absent() -> Option<Self> {
        Some(false)
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

/// Reads a whole number from `least` to `most`.
fn whole(value: &Value, path: &str, misfits: &mut Misfits, least: i64, most: i64) -> i64 {
    match value.as_i64() {
        Some(number) if (least..=most).contains(&number) => number,
        _ => expected(value, path, misfits, &format!("a whole number from {least} to {most}")),
    }
}

/// Whole numbers: always written.
macro_rules! whole {
    ($($type:ty),*) => {$(
        impl Kept for $type {
            fn read(value: Value, path: &str, misfits: &mut Misfits) -> Self {
                // Instants in milliseconds are the largest numbers of a file.
                let most = i64::try_from(Self::MAX).unwrap_or(i64::MAX);
                let number = whole(&value, path, misfits, Self::MIN as i64, most);
                Self::try_from(number).unwrap_or_default()
            }

            fn write(&self, out: &mut String) {
                out.push_str(&self.to_string());
            }

            #[cfg(feature = "schema")]
            fn schema(generator: &mut SchemaGenerator) -> Schema {
                generator.subschema_for::<Self>()
            }
        }
    )*};
}
whole!(i8, u8, u32, u64);

impl<T: Kept> Kept for Option<T> {
    fn read(value: Value, path: &str, misfits: &mut Misfits) -> Self {
        if value.is_null() { None } else { Some(T::read(value, path, misfits)) }
    }

    fn write(&self, out: &mut String) {
        match self {
            Some(value) => value.write(out),
            None => out.push_str("null"),
        }
    }

    fn is_left_out(&self) -> bool {
        self.is_none()
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [T::schema(generator), {"type": "null"}]})
    }
}
