//! Where a notebook is kept: in IndexedDB, or in memory when nothing may be kept or the browser refuses.
//!
//! The only place that touches storage. A commit is over when the transaction has completed, not before; a place (the
//! page that was open) is kept beside the notebook and never in it.

mod database;
mod indexed;

use binome_core::notebook::Timestamp;

use self::indexed::Indexed;

/// Why the browser did not keep something.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("storage failed: {0}")]
pub(crate) struct StoreError(pub(crate) String);

/// Why a commit did not happen.
#[derive(Debug)]
pub(crate) enum CommitError {
    /// Another tab has committed since; this is what it wrote. The next commit builds on it.
    Elsewhere(String),
    /// The browser refused.
    Refused,
}

impl From<StoreError> for CommitError {
    fn from(_: StoreError) -> Self {
        Self::Refused
    }
}

/// Where one notebook is kept.
pub(crate) enum Store {
    /// Nowhere: it lives as long as the page.
    Memory(Memory),
    /// In an IndexedDB database of its own.
    Indexed(Indexed),
}

/// The newest revision.
pub(crate) struct Kept {
    /// The portable file; empty when the revision has none.
    pub(crate) text: String,
    /// When it was committed.
    pub(crate) saved_at: Timestamp,
}

/// Why a store is in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Memory {
    /// The page asked that nothing be kept.
    Asked,
    /// The browser refuses to keep anything.
    Refused,
}

impl Store {
    /// Opens what is kept under `key` and reads the latest revision; creates nothing.
    pub(crate) async fn open(key: &str, persist: bool) -> (Self, Option<Kept>) {
        if !persist {
            return (Self::Memory(Memory::Asked), None);
        }
        let indexed = Indexed::new(key);
        match indexed.latest().await {
            Ok(kept) => (Self::Indexed(indexed), kept),
            Err(_) => (Self::Memory(Memory::Refused), None),
        }
    }

    /// Keeps `text` as the newest revision; returns when the browser has confirmed it.
    pub(crate) async fn commit(&self, text: &str, saved_at: i64) -> Result<(), CommitError> {
        match self {
            Self::Memory(_) => Ok(()),
            Self::Indexed(indexed) => indexed.commit(text, saved_at).await,
        }
    }

    /// Where the person was, as it was kept under `name`.
    pub(crate) async fn place(&self, name: &str) -> Option<String> {
        match self {
            Self::Memory(_) => None,
            Self::Indexed(indexed) => indexed.place(name).await.ok().flatten(),
        }
    }

    /// Keeps where the person is; losing it loses nothing that they wrote, so a refusal is not reported.
    pub(crate) async fn keep_place(&self, name: &str, place: &str) {
        if let Self::Indexed(indexed) = self {
            let _unimportant = indexed.keep_place(name, place).await;
        }
    }

    /// Leaves no trace.
    pub(crate) async fn erase(&self) -> Result<(), StoreError> {
        match self {
            Self::Memory(_) => Ok(()),
            Self::Indexed(indexed) => indexed.erase().await,
        }
    }
}
