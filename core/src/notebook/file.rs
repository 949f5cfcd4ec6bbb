//! The portable file: writes the newest schema, reads every known one, refuses the rest without touching it.
//!
//! The same text is what a store keeps. Schema 1 is `{"format": "binome-notebook", "schema": 1, "notebook": {…}}`.

use serde_json::Value;

use super::{Content, Notebook};
use crate::record::{Check, Kept as _};
use crate::untrusted::{self, Fields, Misfits, Refusal};

/// The format name that every file declares.
pub const FORMAT: &str = "binome-notebook";
/// The schema that this version writes; one higher in the newer version that tests put beside it.
pub const SCHEMA: u32 = 1 + cfg!(feature = "ahead") as u32;

/// Why a file was not read. Nothing has been changed; the file can be kept as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Not JSON, over a limit, or something in it does not fit.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// JSON of something else.
    #[error("this is another kind of file: its `format` is {found}, not \"{expected}\"")]
    OtherFormat {
        /// The format found, as JSON.
        found: String,
        /// The format that such a file has.
        expected: &'static str,
    },
    /// Written by a newer version.
    #[error("this file has schema {schema}; this version reads up to {known}. Open it with a newer version")]
    Newer {
        /// Its schema.
        schema: u64,
        /// The newest schema that this version reads.
        known: u32,
    },
}

/// Writes `notebook` as a portable file.
#[must_use]
pub fn write(notebook: &Notebook) -> String {
    let mut out = format!("{{\"format\":\"{FORMAT}\",\"schema\":{SCHEMA},\"notebook\":");
    notebook.content.write(&mut out);
    out.push('}');
    out
}

/// Reads a portable file of any known schema.
///
/// # Errors
/// - over the limits of [`untrusted`]: 5 MiB, 32 levels, 20 000 characters a text;
/// - not JSON, or JSON that is not a notebook;
/// - a schema newer than [`SCHEMA`];
/// - a missing, unknown or wrong field, or two assessments of one id, each with its path.
///
/// # Examples
/// ```
/// use binome_core::notebook::{Notebook, file};
///
/// let text = file::write(&Notebook::default());
/// assert_eq!(file::read(&text), Ok(Notebook::default()));
///
/// let newer = text.replace("\"schema\":1", "\"schema\":2");
/// assert_eq!(file::read(&newer), Err(file::FileError::Newer { schema: 2, known: 1 }));
/// ```
pub fn read(text: &str) -> Result<Notebook, FileError> {
    let value: Value = untrusted::read(text)?;
    check_head(&value, FORMAT, SCHEMA)?;
    read_schema_1(value)
}

/// Refuses what is not a file of this format, and of a schema from 1 to `known`.
pub(crate) fn check_head(file: &Value, format: &'static str, known: u32) -> Result<(), FileError> {
    let field = |name: &str| file.get(name).unwrap_or(&Value::Null);
    if field("format").as_str() != Some(format) {
        return Err(FileError::OtherFormat { found: found(field("format")), expected: format });
    }
    match field("schema").as_u64() {
        Some(schema) if schema > u64::from(known) => Err(FileError::Newer { schema, known }),
        Some(schema) if schema > 0 => Ok(()),
        _ => {
            let reason = format!("{} is not a schema; expected 1 to {known}", found(field("schema")));
            Err(Refusal::at("schema", reason).into())
        }
    }
}

fn read_schema_1(value: Value) -> Result<Notebook, FileError> {
    let mut misfits = Misfits::default();
    let content: Content = Fields::of(value, "", &mut misfits, |fields| {
        // Read already.
        fields.optional("format");
        fields.optional("schema");
        fields.kept("notebook")
    });
    if misfits.found.is_empty() {
        content.check(&mut Check::new("notebook", &mut misfits));
    }
    if let Some(misfit) = misfits.found.into_iter().next() {
        return Err(Refusal::at(misfit.path, misfit.reason).into());
    }
    let bytes = content.bytes();
    Ok(Notebook { content, bytes })
}

fn found(value: &Value) -> String {
    if value.is_null() { "missing".to_owned() } else { value.to_string() }
}
