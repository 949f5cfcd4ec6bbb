//! What the store asks of the browser, as futures and plain values: IndexedDB, locks, channels, protection, files.

pub(super) mod away;
pub(super) mod channel;
pub(super) mod database;
pub(super) mod linked;
pub(super) mod lock;
pub(super) mod protection;
mod request;
