//! Why a cadence gives no plan.

use super::{Cadence, Rhythm};
use crate::agenda::Block;
use crate::calendar::DAY_MINUTES;

/// Why a cadence gives no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CadenceError {
    /// No session, one, or more than [`Cadence::MOST_SESSIONS`].
    #[error("a cycle of {count} sessions; it has from {} to {}", Cadence::FEWEST_SESSIONS, Cadence::MOST_SESSIONS)]
    Sessions {
        /// How many were asked for.
        count: u32,
    },
    /// No week between two sessions, or more than [`Rhythm::MOST_WEEKS`].
    #[error("every {weeks} weeks; from 1 to {} is accepted", Rhythm::MOST_WEEKS)]
    Weeks {
        /// The weeks asked for.
        weeks: u32,
    },
    /// A session that starts on another day.
    #[error("a start {minute} minutes after midnight; a day has {DAY_MINUTES} minutes")]
    StartMinute {
        /// The minute asked for.
        minute: u32,
    },
    /// A session of no minute, or of more than a day.
    #[error("a slot of {minutes} minutes; from 1 to {} is accepted", Block::LONGEST)]
    SlotMinutes {
        /// The minutes asked for.
        minutes: u32,
    },
    /// A closure that ends before it starts.
    #[error("the closure at place {place} ends before it starts")]
    Closure {
        /// Its place among the closures, from 0.
        place: usize,
    },
    /// The closures leave no date within [`Cadence::HORIZON_DAYS`].
    #[error("the closures leave no date for the session at place {place}")]
    NoDate {
        /// The place of the session in the plan, from 0.
        place: usize,
    },
}
