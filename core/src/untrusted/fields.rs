//! The fields of one JSON object, taken out one by one: what is missing, of the wrong kind or unknown is noted.
//!
//! Nothing stops at the first problem: a stand-in takes the place of what does not fit, and whoever reads a file with
//! problems of shape looks no further. One reader for all objects also weighs a tenth of derived ones in the wasm.

use serde_json::{Map, Value};

use super::misfits::{Misfits, kind};
use super::sought::Sought;
use crate::record::Kept;
use crate::text::Text;

/// The fields of an object at a path, and the list of what did not fit.
pub(crate) struct Fields<'a> {
    path: String,
    map: Map<String, Value>,
    pub(super) misfits: &'a mut Misfits,
    is_object: bool,
}

impl<'a> Fields<'a> {
    /// Takes the fields of `value` with `read` and notes those that it has not taken.
    pub(crate) fn of<T>(
        value: Value,
        path: &str,
        misfits: &'a mut Misfits,
        read: impl FnOnce(&mut Fields<'_>) -> T,
    ) -> T {
        let mut fields = Fields::open(value, path, misfits);
        let result = read(&mut fields);
        fields.close();
        result
    }

    /// Takes the fields of an object of two kinds: with `with` where it has the field `telling`, else with `without`.
    pub(crate) fn one_of<T>(
        value: Value,
        path: &str,
        misfits: &'a mut Misfits,
        telling: &str,
        with: fn(&mut Fields<'_>) -> T,
        without: fn(&mut Fields<'_>) -> T,
    ) -> T {
        #[cfg(feature = "schema")]
        if misfits.shapes.is_some() {
            Fields::of(Value::Null, path, misfits, with);
            let first = misfits.shapes.as_mut().map(|shapes| shapes.take_last());
            let second = Fields::of(Value::Null, path, misfits, without);
            if let (Some(shapes), Some(first)) = (&mut misfits.shapes, first) {
                shapes.or(first);
            }
            return second;
        }
        let read = if value.get(telling).is_some() { with } else { without };
        Fields::of(value, path, misfits, read)
    }

    fn open(value: Value, path: &str, misfits: &'a mut Misfits) -> Self {
        let path = path.to_owned();
        #[cfg(feature = "schema")]
        if let Some(shapes) = &mut misfits.shapes {
            shapes.open_object();
        }
        match value {
            Value::Object(map) => Self { path, map, misfits, is_object: true },
            other => {
                misfits.note(&path, format!("expected an object, found {}", kind(&other)));
                Self { path, map: Map::new(), misfits, is_object: false }
            }
        }
    }

    fn close(mut self) {
        for unknown in std::mem::take(&mut self.map).keys() {
            self.note_here(format!("unknown field `{unknown}`"));
        }
        #[cfg(feature = "schema")]
        if let Some(shapes) = &mut self.misfits.shapes {
            shapes.close_object();
        }
    }

    fn note_here(&mut self, reason: String) {
        self.misfits.note(&self.path, reason);
    }

    /// Notes a field that is not there.
    ///
    /// Without an object each field would be missing: one problem is enough.
    fn note_missing(&mut self, name: &str) {
        if self.is_object {
            self.note_here(format!("missing field `{name}`"));
        }
    }

    pub(super) fn at(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// The field `name`; an explicit `null` counts as absent.
    pub(crate) fn optional(&mut self, name: &str) -> Option<Value> {
        self.map.remove(name).filter(|value| !value.is_null())
    }

    fn required(&mut self, name: &str) -> Option<Value> {
        let value = self.optional(name);
        if value.is_none() {
            self.note_missing(name);
        }
        value
    }

    fn convert<T>(&mut self, name: &str, value: Value, expected: &str, to: impl Fn(&Value) -> Option<T>) -> Option<T> {
        let converted = to(&value);
        if converted.is_none() {
            let path = self.at(name);
            self.misfits.note(&path, format!("expected {expected}, found {}", kind(&value)));
        }
        converted
    }

    pub(crate) fn string(&mut self, name: &str) -> String {
        self.seeks(name, Sought::String, true);
        self.required(name).and_then(|value| self.convert(name, value, "a string", string)).unwrap_or_default()
    }

    pub(crate) fn optional_string(&mut self, name: &str) -> Option<String> {
        self.seeks(name, Sought::String, false);
        self.optional(name).and_then(|value| self.convert(name, value, "a string", string))
    }

    pub(crate) fn flag(&mut self, name: &str) -> bool {
        self.seeks(name, Sought::Flag, false);
        let value = self.optional(name);
        value.and_then(|value| self.convert(name, value, "true or false", Value::as_bool)).unwrap_or_default()
    }

    pub(crate) fn optional_number(&mut self, name: &str) -> Option<f64> {
        self.seeks(name, Sought::Number, false);
        self.optional(name).and_then(|value| self.convert(name, value, "a number", Value::as_f64))
    }

    pub(crate) fn optional_whole<T: TryFrom<i64>>(&mut self, name: &str) -> Option<T> {
        let whole = |value: &Value| value.as_i64().and_then(|number| T::try_from(number).ok());
        self.seeks(name, Sought::Whole, false);
        self.optional(name).and_then(|value| self.convert(name, value, "a whole number in its range", whole))
    }

    pub(crate) fn whole(&mut self, name: &str) -> u32 {
        let whole = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok());
        self.seeks(name, Sought::WholeFromZero, true);
        let value = self.required(name);
        value.and_then(|value| self.convert(name, value, "a whole number from 0", whole)).unwrap_or_default()
    }

    pub(crate) fn text(&mut self, name: &str) -> Text {
        self.seeks(name, Sought::Text, true);
        self.required(name).map(|value| self.text_of(name, value)).unwrap_or_default()
    }

    pub(crate) fn optional_text(&mut self, name: &str) -> Option<Text> {
        self.seeks(name, Sought::Text, false);
        self.optional(name).map(|value| self.text_of(name, value))
    }

    fn text_of(&mut self, name: &str, value: Value) -> Text {
        let path = self.at(name);
        text(value, &path, self.misfits)
    }

    pub(crate) fn object<T>(&mut self, name: &str, read: impl FnOnce(&mut Fields<'_>) -> T) -> T {
        let value = self.required(name).unwrap_or_else(|| Value::Object(Map::new()));
        let path = self.at(name);
        let object = Fields::of(value, &path, self.misfits, read);
        self.seeks_object(name, true);
        object
    }

    pub(crate) fn optional_object<T>(&mut self, name: &str, read: impl FnOnce(&mut Fields<'_>) -> T) -> Option<T> {
        let value = if self.only_notes(name) { Some(Value::Null) } else { self.optional(name) };
        let path = self.at(name);
        let object = value.map(|value| Fields::of(value, &path, self.misfits, read));
        self.seeks_object(name, false);
        object
    }

    /// The entries of the list `name`; absent counts as empty.
    pub(crate) fn optional_list<T>(&mut self, name: &str, read: fn(Value, &str, &mut Misfits) -> T) -> Vec<T> {
        self.entries(name, read, false)
    }

    pub(crate) fn list<T>(&mut self, name: &str, read: fn(Value, &str, &mut Misfits) -> T) -> Vec<T> {
        if self.map.get(name).is_none_or(Value::is_null) {
            self.note_missing(name);
        }
        self.entries(name, read, true)
    }

    fn entries<T>(&mut self, name: &str, read: fn(Value, &str, &mut Misfits) -> T, is_required: bool) -> Vec<T> {
        let path = self.at(name);
        let value = if self.only_notes(name) { Some(Value::Array(vec![Value::Null])) } else { self.optional(name) };
        let entries = match value {
            None => Vec::new(),
            Some(Value::Array(entries)) => {
                let entries = entries.into_iter().enumerate();
                entries.map(|(index, entry)| read(entry, &format!("{path}[{index}]"), self.misfits)).collect()
            }
            Some(other) => {
                self.misfits.note(&path, format!("expected a list, found {}", kind(&other)));
                Vec::new()
            }
        };
        self.seeks_list(name, is_required);
        entries
    }

    /// The field `name` of a notebook file; what may be absent is then what stands for its absence.
    pub(crate) fn kept<T: Kept>(&mut self, name: &str) -> T {
        #[cfg(feature = "schema")]
        if let Some(shapes) = &mut self.misfits.shapes {
            shapes.kept(name, T::schema, T::absent().is_none());
        }
        let (value, path) = self.given(name);
        // What is not there is noted once, as missing.
        let mut aside = Misfits::default();
        let (value, misfits) = match (value, T::absent()) {
            (Some(value), _) => (value, &mut *self.misfits),
            (None, Some(absent)) => return absent,
            (None, None) => {
                self.note_missing(name);
                (Value::Null, &mut aside)
            }
        };
        T::read(value, &path, misfits)
    }

    /// The field `name` and its path; one piece of code for fields of every kind.
    #[inline(never)]
    fn given(&mut self, name: &str) -> (Option<Value>, String) {
        (self.map.remove(name), self.at(name))
    }

    pub(crate) fn has(&mut self, name: &str) -> bool {
        self.only_notes(name) || self.map.contains_key(name)
    }
}

/// A localised text: an object of strings.
pub(crate) fn text(value: Value, path: &str, misfits: &mut Misfits) -> Text {
    #[cfg(feature = "schema")]
    if let Some(shapes) = &mut misfits.shapes {
        shapes.value(super::shape::text());
    }
    let Value::Object(map) = value else {
        misfits.note(path, format!("expected a text such as {{\"fr\": \"…\"}}, found {}", kind(&value)));
        return Text::default();
    };
    let mut entries = Vec::new();
    for (language, words) in map {
        match words {
            Value::String(words) => entries.push((language, words)),
            other => misfits.note(&format!("{path}.{language}"), format!("expected a string, found {}", kind(&other))),
        }
    }
    // By language code, however this build of `serde_json` keeps the fields of an object.
    entries.sort();
    Text::from_iter(entries)
}

/// A plain string of a list.
pub(crate) fn word(value: Value, path: &str, misfits: &mut Misfits) -> String {
    #[cfg(feature = "schema")]
    if let Some(shapes) = &mut misfits.shapes {
        shapes.value(serde_json::json!({"type": "string"}));
    }
    let word = string(&value);
    if word.is_none() {
        misfits.note(path, format!("expected a string, found {}", kind(&value)));
    }
    word.unwrap_or_default()
}

fn string(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}
