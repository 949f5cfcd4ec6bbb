//! What the person is told about saving: only what the browser has confirmed is called saved.

use binome_core::notebook::Timestamp;

use crate::store::Memory;

/// What the person is told about saving.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Saving {
    /// Nothing was written yet.
    Nothing,
    /// The browser has not confirmed yet.
    UnderWay,
    /// The browser confirmed at this instant.
    Saved(Timestamp),
    /// The browser refused; everything is still in memory.
    NotSaved,
    /// Nothing is kept: asked for by the page, or refused by the browser.
    Memory(Memory),
    /// What is kept cannot be read by this version; it is left untouched and nothing is saved over it.
    Unreadable,
}

impl Saving {
    /// Whether something was written that is not kept though it should be.
    pub(crate) fn is_lost(&self) -> bool {
        matches!(self, Self::NotSaved | Self::Unreadable | Self::Memory(Memory::Refused))
    }
}
