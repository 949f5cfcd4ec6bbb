//! What does not fit in a file, collected by path.

use serde_json::Value;

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
pub(crate) struct Misfits {
    /// The problems, in the order in which they were met.
    pub(crate) found: Vec<Misfit>,
    /// What the readers look for, when that is asked for.
    #[cfg(feature = "schema")]
    pub(super) shapes: Option<super::shape::Shapes>,
}

impl Misfits {
    /// How many problems are noted: junk within the size limit has millions, and nobody reads so many.
    pub(crate) const MOST: usize = 1_000;

    /// Whether further problems are left out, so that reading on brings nothing.
    pub(crate) fn is_full(&self) -> bool {
        self.found.len() >= Self::MOST
    }

    /// Notes one problem, unless there are [`Self::MOST`].
    pub(crate) fn note(&mut self, path: &str, reason: String) {
        if !self.is_full() {
            self.found.push(Misfit { path: path.to_owned(), reason });
        }
    }

    /// Notes a word that is not among the known ones.
    pub(crate) fn note_unknown_word(&mut self, path: &str, value: &Value, known: &[&str]) {
        self.note(path, format!("expected one of {}, found {}", known.join(", "), kind(value)));
    }
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
