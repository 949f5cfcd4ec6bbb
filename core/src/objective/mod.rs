//! Objectives: what a pair wants to reach, in parts and in five written levels, and what the check-ins say of it.
//!
//! An [`Objective`] says what ([`Wording`]); [`Wording::parts`] tells which parts are there, [`propose_levels`] writes
//! five levels to start from, [`Objective::revise`] changes the words and keeps the old ones. [`Objective::level`] is how
//! far it is, [`attained`] counts those as expected or better; [`goal_attainment`] is a private talking aid.

mod attainment;
mod check_in;
mod levels;
mod parts;
mod record;
mod revise;
mod wording;

pub use attainment::{Attained, GOAL_CORRELATION, Goal, Progress, attained, attainment_of, goal_attainment};
pub use check_in::{CheckIn, CheckInEdit};
pub use levels::{LevelWords, propose_levels, quantities};
pub use parts::ObjectivePart;
pub use record::{Measure, Objective, ObjectiveEdit, ObjectiveKind, Owner, Step, StepEdit};
pub use wording::{Revision, RevisionEdit, Wording, WordingEdit};
