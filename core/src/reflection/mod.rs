//! Looking back: reflections after a session, reviews (bilans), what was agreed, and what waits for another time.
//!
//! An [`Action`] is open until it is done or dropped ([`open_actions`]); a [`BacklogPoint`] is offered to one session
//! ([`waiting_points`]); [`Reflection`] and [`Review`] are private. [`prompts`] chooses what to ask, [`Review::result`] says
//! what a review tells, [`signals`] which risks of the programme show.

mod action;
mod backlog;
mod due;
mod facts;
mod looking_back;
mod open_actions;
mod phase;
mod prompts;
mod record;
mod review;
mod role;
mod signals;
mod waiting;

pub use action::{Action, ActionEdit};
pub use backlog::{BacklogPoint, BacklogPointEdit, PointKind};
pub use due::{phase_of, review_due, session_to_look_back_on};
pub use facts::fact;
pub use looking_back::{ReviewResult, apart};
pub use open_actions::{ActionPart, all_open_actions, open_actions};
pub use prompts::{PromptChoice, begin_reflection, prompts};
pub use record::{Note, NoteEdit, OwnPrompt, OwnPromptEdit, Phase, Reflection, ReflectionEdit};
pub use review::{Answer, Moment, Review, ReviewEdit};
pub use role::role_of_writer;
pub use signals::signals;
pub use waiting::waiting_points;

pub(crate) use waiting::points_for;
