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
    /// The browser refused, or does not answer; everything is still in memory.
    NotSaved,
    /// Nothing is kept: asked for by the page, or refused by the browser.
    Memory(Memory),
    /// What is kept cannot be read; it is left untouched and nothing is saved over it.
    Unreadable,
    /// A newer version has written what is kept: this one may only read.
    Newer,
}

impl Saving {
    /// Whether something was written that is not kept though it should be.
    pub(crate) fn is_lost(&self) -> bool {
        match self {
            Self::NotSaved | Self::Unreadable | Self::Newer => true,
            Self::Memory(memory) => *memory != Memory::Asked,
            Self::Nothing | Self::UnderWay | Self::Saved(_) => false,
        }
    }
}
