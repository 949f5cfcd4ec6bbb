//! Looking back: reflections after a session, reviews (bilans), what was agreed, and what waits for another time.

mod action;
mod backlog;
mod record;
mod review;

pub use action::{Action, ActionEdit};
pub use backlog::{BacklogPoint, BacklogPointEdit, PointKind};
pub use record::{Note, NoteEdit, OwnPrompt, OwnPromptEdit, Phase, Reflection, ReflectionEdit};
pub use review::{Answer, Moment, Review, ReviewEdit};
