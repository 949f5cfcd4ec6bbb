//! Reads JSON that comes from outside (a pack, a notebook file) within fixed limits, and names where it goes wrong.
//!
//! Everything that a person or another program hands over passes here first: size, depth, lengths, then shape.

use serde::de::DeserializeOwned;
use serde_json::Value;

/// The largest text accepted, in bytes: 5 MiB.
pub const MAX_BYTES: usize = 5 * 1024 * 1024;
/// The deepest nesting accepted, in levels of arrays and objects.
pub const MAX_DEPTH: usize = 32;
/// The longest string accepted, in characters.
pub const MAX_STRING: usize = 20_000;
/// The longest array or object accepted, in entries.
pub const MAX_ENTRIES: usize = 50_000;

/// Why a text from outside was refused, and where in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The text is larger than [`MAX_BYTES`].
    #[error("{bytes} bytes is more than the {MAX_BYTES} accepted")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// The text is not JSON at all.
    #[error("not JSON, at line {line} column {column}: {reason}")]
    NotJson {
        /// One-based line.
        line: usize,
        /// One-based column.
        column: usize,
        /// What the parser expected.
        reason: String,
    },
    /// A value breaks a limit or has the wrong shape.
    #[error("{}: {reason}", shown(path))]
    At {
        /// Where, as `sessions[3].blocks[1].minutes`; empty for the whole text.
        path: String,
        /// What is wrong there, with the offending value.
        reason: String,
    },
}

fn shown(path: &str) -> &str {
    if path.is_empty() { "the whole file" } else { path }
}

impl Refusal {
    /// A refusal of what stands at `path`.
    pub fn at(path: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::At { path: path.into(), reason: reason.into() }
    }
}

/// Parses `text` into a JSON value that keeps every limit of this module.
///
/// # Errors
/// - more than [`MAX_BYTES`] bytes;
/// - not JSON, with line and column;
/// - an array or object nested deeper than [`MAX_DEPTH`] or with more than [`MAX_ENTRIES`] entries, a string or key
///   longer than [`MAX_STRING`], each with its path.
pub fn parse(text: &str) -> Result<Value, Refusal> {
    if text.len() > MAX_BYTES {
        return Err(Refusal::TooLarge { bytes: text.len() });
    }
    let value = serde_json::from_str(text).map_err(|error| Refusal::NotJson {
        line: error.line(),
        column: error.column(),
        reason: error.to_string(),
    })?;
    check_limits(&value, &mut String::new(), 1)?;
    Ok(value)
}

/// Turns a parsed value into `T`, naming the path of the first thing that does not fit.
///
/// # Errors
/// A missing or unknown field, a wrong type, a value out of its range; each with its path.
pub fn decode<T: DeserializeOwned>(value: Value) -> Result<T, Refusal> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().to_string();
        Refusal::at(if path == "." { "" } else { &path }, error.inner().to_string())
    })
}

fn check_limits(value: &Value, path: &mut String, depth: usize) -> Result<(), Refusal> {
    let too_many = |length: usize| length > MAX_ENTRIES;
    let refuse = |path: &str, reason: String| Err(Refusal::at(path, reason));
    match value {
        Value::Array(_) | Value::Object(_) if depth > MAX_DEPTH => {
            refuse(path, format!("nested deeper than {MAX_DEPTH} levels"))
        }
        Value::String(string) => check_string(string, path),
        Value::Array(entries) if too_many(entries.len()) => {
            refuse(path, format!("{} entries is more than the {MAX_ENTRIES} accepted", entries.len()))
        }
        Value::Array(entries) => entries.iter().enumerate().try_for_each(|(index, entry)| {
            within(path, &format!("[{index}]"), |path| check_limits(entry, path, depth + 1))
        }),
        Value::Object(fields) if too_many(fields.len()) => {
            refuse(path, format!("{} fields is more than the {MAX_ENTRIES} accepted", fields.len()))
        }
        Value::Object(fields) => fields.iter().try_for_each(|(key, field)| {
            check_string(key, path)?;
            let step = if path.is_empty() { key.clone() } else { format!(".{key}") };
            within(path, &step, |path| check_limits(field, path, depth + 1))
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

fn check_string(string: &str, path: &str) -> Result<(), Refusal> {
    if string.len() > MAX_STRING && string.chars().count() > MAX_STRING {
        return Err(Refusal::at(path, format!("a text of more than {MAX_STRING} characters")));
    }
    Ok(())
}

fn within<T>(path: &mut String, step: &str, inner: impl FnOnce(&mut String) -> T) -> T {
    let before = path.len();
    path.push_str(step);
    let result = inner(path);
    path.truncate(before);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_the_path() {
        let deep = format!("{{\"a\":{}1{}}}", "[".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH));
        let refusal = parse(&deep).unwrap_err();
        assert!(matches!(&refusal, Refusal::At { path, .. } if path.starts_with("a[0][0]")), "{refusal}");
    }

    #[test]
    fn long_strings_are_counted_in_characters() {
        let fits = format!("\"{}\"", "é".repeat(MAX_STRING));
        assert!(parse(&fits).is_ok());
        let over = format!("[\"{}\"]", "é".repeat(MAX_STRING + 1));
        assert_eq!(parse(&over).unwrap_err(), Refusal::at("[0]", "a text of more than 20000 characters"));
    }

    #[test]
    fn ten_megabytes_are_refused_before_parsing() {
        let junk = "x".repeat(10 * 1024 * 1024);
        assert_eq!(parse(&junk), Err(Refusal::TooLarge { bytes: junk.len() }));
    }

    #[test]
    fn brackets_without_end_do_not_overflow_the_stack() {
        assert!(matches!(parse(&"[".repeat(1_000_000)), Err(Refusal::NotJson { .. })));
    }
}
