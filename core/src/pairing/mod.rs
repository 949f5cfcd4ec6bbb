//! Pairings: who works with whom and in which role, the charter between them, and what one shares with the other.

mod charter;
mod received;
mod record;

pub use charter::{CharterVersion, CharterVersionEdit, Clause, ClauseEdit};
pub use received::{Received, ReceivedEdit, Shared};
pub use record::{Member, MemberEdit, Pairing, PairingEdit, Part, ThemePosition, ThemePositionEdit};
