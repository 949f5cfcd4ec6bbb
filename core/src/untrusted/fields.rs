//! The fields of one JSON object, taken out one by one: what is missing, of the wrong kind or unknown is noted.
//!
//! Nothing stops at the first problem: a stand-in takes the place of what does not fit, and whoever reads a file with
//! problems of shape looks no further. One reader for all objects also weighs a tenth of derived ones in the wasm.

use serde_json::{Map, Value};

use crate::record::Kept;
use crate::text::Text;

/// One value of the wrong shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Misfit {
    /// Where, as `sessions[3].blocks[1].minutes`; empty for the whole file.
    pub(crate) path: String,
    /// What is wrong there, with the offending value.
    pub(crate) reason: String,
}

/// What does not fit, collected over a whole file.
#[derive(Default)]
pub(crate) struct Misfits(pub(crate) Vec<Misfit>);

impl Misfits {
    /// Notes one problem.
    pub(crate) fn note(&mut self, path: &str, reason: String) {
        self.0.push(Misfit { path: path.to_owned(), reason });
    }

    /// Notes a word that is not among the known ones.
    pub(crate) fn note_unknown_word(&mut self, path: &str, value: &Value, known: &[&str]) {
        self.note(path, format!("expected one of {}, found {}", known.join(", "), kind(value)));
    }
}

/// The fields of an object at a path, and the list of what did not fit.
pub(crate) struct Fields<'a> {
    path: String,
    map: Map<String, Value>,
    misfits: &'a mut Misfits,
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

    fn open(value: Value, path: &str, misfits: &'a mut Misfits) -> Self {
        let path = path.to_owned();
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

    fn at(&self, name: &str) -> String {
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
        self.required(name).and_then(|value| self.convert(name, value, "a string", string)).unwrap_or_default()
    }

    pub(crate) fn optional_string(&mut self, name: &str) -> Option<String> {
        self.optional(name).and_then(|value| self.convert(name, value, "a string", string))
    }

    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let value = self.optional(name);
        value.and_then(|value| self.convert(name, value, "true or false", Value::as_bool)).unwrap_or_default()
    }

    pub(crate) fn optional_number(&mut self, name: &str) -> Option<f64> {
        self.optional(name).and_then(|value| self.convert(name, value, "a number", Value::as_f64))
    }

    pub(crate) fn optional_whole<T: TryFrom<i64>>(&mut self, name: &str) -> Option<T> {
        let whole = |value: &Value| value.as_i64().and_then(|number| T::try_from(number).ok());
        self.optional(name).and_then(|value| self.convert(name, value, "a whole number in its range", whole))
    }

    pub(crate) fn whole(&mut self, name: &str) -> u32 {
        let whole = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok());
        let value = self.required(name);
        value.and_then(|value| self.convert(name, value, "a whole number from 0", whole)).unwrap_or_default()
    }

    pub(crate) fn text(&mut self, name: &str) -> Text {
        self.required(name).map(|value| self.text_of(name, value)).unwrap_or_default()
    }

    pub(crate) fn optional_text(&mut self, name: &str) -> Option<Text> {
        self.optional(name).map(|value| self.text_of(name, value))
    }

    fn text_of(&mut self, name: &str, value: Value) -> Text {
        let path = self.at(name);
        text(value, &path, self.misfits)
    }

    pub(crate) fn object<T>(&mut self, name: &str, read: impl FnOnce(&mut Fields<'_>) -> T) -> T {
        let value = self.required(name).unwrap_or_else(|| Value::Object(Map::new()));
        let path = self.at(name);
        Fields::of(value, &path, self.misfits, read)
    }

    pub(crate) fn optional_object<T>(&mut self, name: &str, read: impl FnOnce(&mut Fields<'_>) -> T) -> Option<T> {
        let value = self.optional(name)?;
        let path = self.at(name);
        Some(Fields::of(value, &path, self.misfits, read))
    }

    /// The entries of the list `name`; absent counts as empty.
    pub(crate) fn optional_list<T>(&mut self, name: &str, read: fn(Value, &str, &mut Misfits) -> T) -> Vec<T> {
        let path = self.at(name);
        match self.optional(name) {
            None => Vec::new(),
            Some(Value::Array(entries)) => {
                let entries = entries.into_iter().enumerate();
                entries.map(|(index, entry)| read(entry, &format!("{path}[{index}]"), self.misfits)).collect()
            }
            Some(other) => {
                self.misfits.note(&path, format!("expected a list, found {}", kind(&other)));
                Vec::new()
            }
        }
    }

    pub(crate) fn list<T>(&mut self, name: &str, read: fn(Value, &str, &mut Misfits) -> T) -> Vec<T> {
        if !self.map.contains_key(name) {
            self.note_missing(name);
        }
        self.optional_list(name, read)
    }

    /// The field `name` of a notebook file; what may be absent is then what stands for its absence.
    pub(crate) fn kept<T: Kept>(&mut self, name: &str) -> T {
        let (value, path) = self.given(name);
        let value = match (value, T::absent()) {
            (Some(value), _) => value,
            (None, Some(absent)) => return absent,
            (None, None) => {
                self.note_missing(name);
                Value::Null
            }
        };
        T::read(value, &path, self.misfits)
    }

    /// The field `name` and its path; one piece of code for fields of every kind.
    #[inline(never)]
    fn given(&mut self, name: &str) -> (Option<Value>, String) {
        (self.map.remove(name), self.at(name))
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.map.contains_key(name)
    }
}

/// A localised text: an object of strings.
pub(crate) fn text(value: Value, path: &str, misfits: &mut Misfits) -> Text {
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
    Text::from_iter(entries)
}

/// A plain string of a list.
pub(crate) fn word(value: Value, path: &str, misfits: &mut Misfits) -> String {
    let word = string(&value);
    if word.is_none() {
        misfits.note(path, format!("expected a string, found {}", kind(&value)));
    }
    word.unwrap_or_default()
}

fn string(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

/// The value for a message: itself when it is short.
pub(crate) fn kind(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(value) => value.to_string(),
        Value::String(value) => format!("\"{}\"", value.chars().take(40).collect::<String>()),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}
