//! The portable file: writes the newest schema, reads every known one, refuses the rest without touching it.
//!
//! The same text is what a store keeps. Schema 1 is `{"format": "binome-notebook", "schema": 1, "notebook": {…}}`.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::Notebook;
use crate::untrusted::{self, Refusal};

/// The format name that every file declares.
pub const FORMAT: &str = "binome-notebook";
/// The schema that this version writes.
pub const SCHEMA: u32 = 1;

/// Why a file was not read. Nothing has been changed; the file can be kept as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Not JSON, over a limit, or something in it does not fit.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// JSON of something else.
    #[error("this is not a notebook: its `format` is {found}, not \"{FORMAT}\"")]
    NotANotebook {
        /// The format found, as JSON.
        found: String,
    },
    /// Written by a newer version.
    #[error("this notebook has schema {schema}; this version reads up to {SCHEMA}. Open it with a newer version")]
    Newer {
        /// Its schema.
        schema: u64,
    },
}

/// Writes `notebook` as a portable file.
#[must_use]
pub fn write(notebook: &Notebook) -> String {
    #[derive(Serialize)]
    struct File<'a> {
        format: &'static str,
        schema: u32,
        notebook: &'a Notebook,
    }
    // Strings, integers and maps with string keys: there is nothing in a notebook that JSON cannot hold.
    serde_json::to_string(&File { format: FORMAT, schema: SCHEMA, notebook }).unwrap_or_default()
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
/// assert_eq!(file::read(&newer), Err(file::FileError::Newer { schema: 2 }));
/// ```
pub fn read(text: &str) -> Result<Notebook, FileError> {
    let value = untrusted::parse(text)?;
    let Value::Object(mut fields) = value else {
        return Err(FileError::NotANotebook { found: "missing".to_owned() });
    };
    let format = fields.remove("format");
    if format.as_ref().and_then(Value::as_str) != Some(FORMAT) {
        let found = format.map_or_else(|| "missing".to_owned(), |format| format.to_string());
        return Err(FileError::NotANotebook { found });
    }
    let schema = fields.remove("schema");
    match schema.as_ref().and_then(Value::as_u64) {
        Some(schema) if schema > u64::from(SCHEMA) => return Err(FileError::Newer { schema }),
        Some(schema) if schema == u64::from(SCHEMA) => {}
        _ => {
            let found = schema.map_or_else(|| "missing".to_owned(), |schema| schema.to_string());
            return Err(Refusal::at("schema", format!("{found} is not a schema; expected 1 to {SCHEMA}")).into());
        }
    }
    let notebook = fields.remove("notebook").ok_or_else(|| Refusal::at("notebook", "missing"))?;
    if let Some(unknown) = fields.keys().next() {
        return Err(Refusal::at(unknown, "unknown field; expected format, schema and notebook").into());
    }
    let notebook: Notebook = untrusted::decode(notebook).map_err(inside_notebook)?;
    check(&notebook)?;
    Ok(notebook)
}

fn inside_notebook(refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::At { path, reason } if path.is_empty() => Refusal::at("notebook", reason),
        Refusal::At { path, reason } => Refusal::at(format!("notebook.{path}"), reason),
        other => other,
    }
}

fn check(notebook: &Notebook) -> Result<(), Refusal> {
    let count = notebook.assessments.len();
    if count > Notebook::MAX_ASSESSMENTS {
        let most = Notebook::MAX_ASSESSMENTS;
        return Err(Refusal::at("notebook.assessments", format!("{count} is more than the {most} accepted")));
    }
    let mut seen = BTreeSet::new();
    for (index, assessment) in notebook.assessments.iter().enumerate() {
        let path = |field: &str| format!("notebook.assessments[{index}].{field}");
        if assessment.id.is_empty() {
            return Err(Refusal::at(path("id"), "empty"));
        }
        if !seen.insert(assessment.id.as_str()) {
            return Err(Refusal::at(path("id"), format!("`{}` is used twice", assessment.id)));
        }
    }
    Ok(())
}
