//! Looking back: reflections after a session, reviews (bilans), what was agreed, and what waits for another time.
//!
//! An [`Action`] is open until it is done or dropped ([`open_actions`]); a [`BacklogPoint`] is offered to one session
//! ([`waiting_points`]); [`Reflection`] and [`Review`] are private.

mod action;
mod backlog;
mod open_actions;
mod phase;
mod record;
mod review;
mod waiting;

pub use action::{Action, ActionEdit};
pub use backlog::{BacklogPoint, BacklogPointEdit, PointKind};
pub use open_actions::{ActionPart, open_actions};
pub use record::{Note, NoteEdit, OwnPrompt, OwnPromptEdit, Phase, Reflection, ReflectionEdit};
pub use review::{Answer, Moment, Review, ReviewEdit};
pub use waiting::waiting_points;
