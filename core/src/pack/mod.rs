//! The content of a programme: its questionnaires, gates, words and constants, read from JSON and checked.
//!
//! What an author wrote (`source`) and what the rules may use ([`Pack`]) are two types; [`read`] goes from one to the
//! other and reports every problem on the way, each with its path and reason. A pack is one JSON file, or a folder
//! whose `questionnaires/*.json` are the elements of the list of that name.

mod builtin;
mod compile;
mod condition;
mod model;
mod problem;
mod read;
mod source;

pub use builtin::default_parts;
pub use condition::{Condition, Facts, ItemTest};
pub use model::{
    Dimension, Gate, Item, LabelWords, NextSteps, Pack, Questionnaire, Role, Scale, Scoring, StatusWord, StatusWords,
};
pub use problem::{Problem, Reason};
pub use read::{Part, Problems, Reading, read};
