//! The rhythm of a whole cycle: a start and a rhythm become dated sessions, one of them moves, the next one is found.

mod change;
mod closure;
mod error;
mod holiday;
mod next;
mod plan;
mod rhythm;

pub use closure::Closure;
pub use error::CadenceError;
pub use holiday::PublicHolidays;
pub use next::{next_session, weeks_since_last_held};
pub use plan::{Cadence, CadenceAdvice, Plan, PlannedSession};
pub use rhythm::{MonthWeek, Rhythm};
