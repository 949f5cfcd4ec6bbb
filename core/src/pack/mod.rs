//! The content of a programme: its questionnaires, gates, words and constants, read from JSON and checked.
//!
//! What an author wrote (`source`) and what the rules may use ([`Pack`]) are two types; [`read`] goes from one to the
//! other and reports every problem on the way, each with its path and reason. A pack is one JSON file, or a folder
//! whose files are the parts of that one: `questionnaires/*.json` the elements of the list of that name, `library/` what
//! the field `library` holds.
//!
//! A [`Pack`] is what a self-assessment needs; themes, agendas, sheets and the rest are its [`library`], read apart.

mod assembly;
mod builtin;
mod compile;
mod condition;
mod files;
mod language;
pub mod library;
mod model;
mod problem;
mod read;
mod rule;
mod source;

pub use assembly::{Part, whole};
pub use builtin::default_parts;
pub use condition::{Condition, Facts, ItemTest};
pub use language::WordsReport;
pub use model::{
    Dimension, Gate, Item, LabelWords, NextSteps, Pack, Questionnaire, Role, Scale, Scoring, StatusWord, StatusWords,
};
pub use problem::{Problem, Reason};
pub use read::{Problems, Reading, read};
pub use rule::Rule;

/// What the readers of a pack and of its library look for.
#[cfg(feature = "schema")]
pub(crate) const SOUGHT: [fn(&mut crate::untrusted::Misfits); 2] =
    [|misfits| drop(source::PackSource::read(serde_json::Value::Null, misfits)), |misfits| library::seek(misfits)];
