//! Why a command was refused.

use super::Notebook;
use crate::untrusted::{MAX_BYTES, MAX_STRING};

/// Why a command was refused. The notebook is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// No assessment has this id.
    #[error("there is no assessment `{0}` in this notebook")]
    UnknownAssessment(String),
    /// An assessment has this id already.
    #[error("there is already an assessment `{0}` in this notebook")]
    DuplicateAssessment(String),
    /// A finished assessment keeps its answers and its date.
    #[error("the assessment `{0}` is finished; make it a draft again before changing it")]
    Finished(String),
    /// A name that is empty or too long.
    #[error("a name must have from 1 to {MAX_STRING} characters, not {0}")]
    NameLength(usize),
    /// No room left for assessments.
    #[error("a notebook holds at most {} assessments", Notebook::MAX_ASSESSMENTS)]
    TooManyAssessments,
    /// Nothing of this kind has this name.
    #[error("there is no {kind} `{id}` here")]
    Unknown {
        /// What was looked for.
        kind: &'static str,
        /// The name.
        id: String,
    },
    /// Something of this kind has this name already.
    #[error("there is already a {kind} `{id}` here")]
    Duplicate {
        /// What it is.
        kind: &'static str,
        /// The name.
        id: String,
    },
    /// No room left in a list.
    #[error("there is room for {most} of {kind} only")]
    Full {
        /// What the list holds.
        kind: &'static str,
        /// How many of them at most.
        most: usize,
    },
    /// A value out of its bounds.
    #[error("this {kind} cannot be kept: {path}: {reason}")]
    Unfit {
        /// What it is.
        kind: &'static str,
        /// The field.
        path: String,
        /// What is wrong there, with the offending value.
        reason: String,
    },
    /// The notebook would be too large for its own file.
    #[error("the notebook would take {bytes} bytes; a file holds {MAX_BYTES}")]
    TooLarge {
        /// How many bytes it would take.
        bytes: usize,
    },
}
