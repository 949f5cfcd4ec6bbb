//! What can stand in a notebook file: how each kind of value is read, written and left out.

use std::collections::BTreeMap;

#[cfg(feature = "schema")]
use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::write::{element, key, string};
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
fn expected<T: Default>(value: &Value, path: &str, misfits: &mut Misfits, what: &str) -> T {
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

/// Declares a struct that a notebook keeps as a JSON object with the same field names; unknown fields are refused.
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        $(#[derive($($derive:ident),*)])?
        pub struct $name:ident { $( $(#[doc = $field_doc:literal])+ pub $field:ident: $type:ty, )* }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq $(, $($derive),*)?)]
        pub struct $name { $( $(#[doc = $field_doc])+ pub $field: $type, )* }

        impl $crate::record::Kept for $name {
            fn read(value: serde_json::Value, path: &str, misfits: &mut $crate::untrusted::Misfits) -> Self {
                $crate::untrusted::Fields::of(value, path, misfits, |fields| Self {
                    $( $field: fields.kept(stringify!($field)), )*
                })
            }

            fn write(&self, out: &mut String) {
                out.push('{');
                $( $crate::record::member(out, stringify!($field), &self.$field); )*
                out.push('}');
            }

            #[cfg(feature = "schema")]
            fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                generator.subschema_for::<Self>()
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut object = $crate::record::schema::Object::new(concat!($($doc),+));
                $( object.field::<$type>(stringify!($field), concat!($($field_doc),+), generator); )*
                object.finish()
            }
        }
    };
}
pub(crate) use record;

/// Declares an enum that a notebook keeps as a word.
macro_rules! words {
    (
        $(#[doc = $doc:literal])+
        pub enum $name:ident { $( $(#[doc = $word_doc:literal])+ $variant:ident = $word:literal, )* }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[doc = $word_doc])+ $variant, )* }

        impl $name {
            /// Every one of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word that files use.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }

            /// The one that files call `word`.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                let place = Self::WORDS.iter().position(|known| *known == word);
                place.and_then(|place| Self::ALL.get(place).copied())
            }
        }

        impl $crate::record::Kept for $name {
            fn read(value: serde_json::Value, path: &str, misfits: &mut $crate::untrusted::Misfits) -> Self {
                let known = value.as_str().and_then(Self::from_word);
                known.unwrap_or_else(|| {
                    misfits.note_unknown_word(path, &value, Self::WORDS);
                    [$(Self::$variant),*][0]
                })
            }

            fn write(&self, out: &mut String) {
                out.push('"');
                out.push_str(self.word());
                out.push('"');
            }

            #[cfg(feature = "schema")]
            fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                generator.subschema_for::<Self>()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::record::schema::words(concat!($($doc),+), Self::WORDS)
            }
        }
    };
}
pub(crate) use words;
