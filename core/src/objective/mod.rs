//! Objectives: what a pair wants to reach, in parts and in five written levels, and what the check-ins say of it.

mod check_in;
mod record;
mod wording;

pub use check_in::{CheckIn, CheckInEdit};
pub use record::{Measure, Objective, ObjectiveEdit, ObjectiveKind, Owner, Step, StepEdit};
pub use wording::{Revision, RevisionEdit, Wording, WordingEdit};
