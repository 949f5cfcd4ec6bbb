//! Pairings: who works with whom and in which role, the charter between them, and what one shares with the other.
//!
//! [`Pairing::amend_charter`] and [`Pairing::agree`] make a charter; [`Extract::of`] is the file that one partner gives to
//! the other, [`merge`] takes it in and reports what both changed; [`undecided()`] is what waits for a decision.

mod amend;
mod charter;
mod decide;
mod exchange;
mod extract;
mod merge;
mod overlay;
mod partner;
mod position;
mod record;
mod several;

pub use amend::Side;
pub use charter::{CharterVersion, CharterVersionEdit, Clause, ClauseEdit};
pub use decide::undecided;
pub use exchange::{Exchange, ExchangeEdit, Shared, Undecided, UndecidedEdit};
pub use extract::{Extract, FORMAT, SCHEMA, Selection};
pub use merge::{Conflict, Merge, MergeError, merge, pairing_of};
pub use record::{Member, MemberEdit, Pairing, PairingEdit, Part, ThemePosition, ThemePositionEdit};
