//! Reads JSON that comes from outside (a pack, a notebook file) within fixed limits, and names where it goes wrong.
//!
//! Everything that a person or another program hands over passes here first: size, syntax, limits, then shape.

mod fields;
mod misfits;
#[cfg(feature = "schema")]
pub(crate) mod shape;
mod sought;
mod walk;

pub(crate) use fields::{Fields, text, word};
pub(crate) use misfits::{Misfits, kind};
pub(crate) use walk::check_limits;

use serde::de::{DeserializeOwned, IgnoredAny};

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

/// Reads `text` as a `T`, within the limits of this module.
///
/// # Errors
/// - more than [`MAX_BYTES`] bytes;
/// - not JSON, with line and column;
/// - an array or object nested deeper than [`MAX_DEPTH`] or with more than [`MAX_ENTRIES`] entries, a string or key
///   longer than [`MAX_STRING`], each with its path;
/// - a missing or unknown field, a wrong type, a value out of its range, each with its path.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Refusal> {
    if text.len() > MAX_BYTES {
        return Err(Refusal::TooLarge { bytes: text.len() });
    }
    serde_json::from_str::<IgnoredAny>(text).map_err(|error| not_json(&error))?;
    check_limits(text)?;
    serde_json::from_str(text).map_err(|error| {
        let path = walk::path_at(text, error.line(), error.column());
        Refusal::at(path, reason(&error))
    })
}

fn not_json(error: &serde_json::Error) -> Refusal {
    Refusal::NotJson { line: error.line(), column: error.column(), reason: reason(error) }
}

/// What the parser says, without the line and column that follow.
fn reason(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    message.strip_suffix(&place).unwrap_or(&message).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn a_limit_names_the_path() {
        let deep = format!("{{\"a\":{}1{}}}", "[".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH));
        let refusal = read::<Value>(&deep).unwrap_err();
        assert!(matches!(&refusal, Refusal::At { path, .. } if path.starts_with("a[0][0]")), "{refusal}");
    }

    #[test]
    fn long_strings_are_counted_in_characters() {
        let fits = format!("\"{}\"", "é".repeat(MAX_STRING));
        assert!(read::<Value>(&fits).is_ok());
        let over = format!("[1, \"{}\"]", "é".repeat(MAX_STRING + 1));
        assert_eq!(read::<Value>(&over).unwrap_err(), Refusal::at("[1]", "a text of more than 20000 characters"));
    }

    #[test]
    fn long_lists_are_refused_by_name() {
        let long = format!("{{\"list\": [{}0]}}", "0,".repeat(MAX_ENTRIES));
        assert_eq!(read::<Value>(&long).unwrap_err(), Refusal::at("list", "more than 50000 entries"));
    }

    #[test]
    fn ten_megabytes_are_refused_before_parsing() {
        let junk = "x".repeat(10 * 1024 * 1024);
        assert_eq!(read::<Value>(&junk), Err(Refusal::TooLarge { bytes: junk.len() }));
    }

    #[test]
    fn brackets_without_end_do_not_overflow_the_stack() {
        assert!(matches!(read::<Value>(&"[".repeat(1_000_000)), Err(Refusal::NotJson { .. })));
    }
}
