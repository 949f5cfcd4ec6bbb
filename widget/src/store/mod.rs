//! Where a notebook is kept: in IndexedDB, or in memory when nothing may be kept or the browser refuses.
//!
//! The only place that touches storage, locks and channels. A commit is over when the transaction has completed, not
//! before; a place (the page that was open, a choice of colours) is kept beside the notebook and never in it.
//!
//! | module | what it answers |
//! |---|---|
//! | `indexed` | the protocol: read, commit on the newest, erase |
//! | `chain` | the records of the revisions, their list, what undo goes back to |
//! | `reading` | the newest sound revision, and quarantine for what is not |
//! | `digest` | whether a record is what was written |
//! | `linked` | the file of the person's own that the newest revision is written into |
//! | `listing` | what is kept, for the person |
//! | `browser` | what all of this asks of the browser |

mod browser;
mod chain;
mod digest;
mod indexed;
mod linked;
mod listing;
mod reading;

use binome_core::notebook::{Notebook, Retention, Timestamp};

use self::browser::channel::Channel;
use self::browser::protection;
use self::indexed::Indexed;

pub(crate) use self::browser::away::{Away, Passage};
pub(crate) use self::browser::channel::Message;
pub(crate) use self::chain::Step;
pub(crate) use self::linked::{Link, Otherwise, Picking};
pub(crate) use self::listing::Listing;
pub(crate) use self::reading::Reading;

/// What the names of our databases begin with.
const PREFIX: &str = "binome-";
/// Revisions that were found damaged.
const QUARANTINE: &str = "quarantine";

/// Why the browser did not keep something.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum StoreError {
    /// Another page holds the database and does not let go.
    #[error("storage is blocked by another page")]
    Blocked,
    /// A newer version has made the database its own.
    #[error("storage belongs to a newer version")]
    Newer,
    /// The browser refused.
    #[error("storage failed: {0}")]
    Failed(String),
}

/// Why a commit did not happen.
#[derive(Debug)]
pub(crate) enum CommitError {
    /// Another page has committed since, or erased everything. The next commit builds on what is there.
    Elsewhere,
    /// A newer version has committed since: this one may only read.
    Newer,
    /// The browser refused.
    Refused,
}

impl From<StoreError> for CommitError {
    fn from(error: StoreError) -> Self {
        if error == StoreError::Newer { Self::Newer } else { Self::Refused }
    }
}

/// Where one notebook is kept.
pub(crate) struct Store {
    kind: Kind,
    channel: std::cell::RefCell<Option<Channel>>,
}

enum Kind {
    /// Nowhere: it lives as long as the page.
    Memory(Memory),
    /// In an IndexedDB database of its own.
    Indexed(Indexed),
}

/// Why a store is in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Memory {
    /// The page asked that nothing be kept.
    Asked,
    /// The browser refuses to keep anything.
    Refused,
    /// Another page does not let go of the database.
    Blocked,
}

impl Store {
    /// Where what is kept under `key` would be; creates nothing.
    pub(crate) fn new(key: &str, persist: bool) -> Self {
        let kind =
            if persist { Kind::Indexed(Indexed::new(format!("{PREFIX}{key}"))) } else { Kind::Memory(Memory::Asked) };
        Self { kind, channel: Default::default() }
    }

    /// Whether there is nothing to read; not when that cannot be told. Where another page stands in the way, the store is
    /// one in memory from then on: asking again would wait behind the first time, for as long as that page is open.
    pub(crate) async fn holds_nothing(&mut self) -> bool {
        let Some(indexed) = self.indexed() else { return true };
        let found = indexed.connect(false).await.map(|database| database.is_none());
        if found == Err(StoreError::Blocked) {
            self.kind = Kind::Memory(Memory::Blocked);
            return true;
        }
        found == Ok(true)
    }

    /// Reads the newest revision. A store that the browser refuses is one in memory from then on.
    pub(crate) async fn open(mut self) -> (Self, Reading) {
        let Some(indexed) = self.indexed() else { return (self, Reading::default()) };
        let mut reading = indexed.read().await;
        if matches!(reading, Err(StoreError::Failed(_))) {
            indexed.close();
            reading = indexed.read().await;
        }
        let reading = reading.unwrap_or_else(|error| {
            let memory = if error == StoreError::Blocked { Memory::Blocked } else { Memory::Refused };
            self.kind = Kind::Memory(memory);
            Reading::default()
        });
        (self, reading)
    }

    /// Why nothing is kept, if so.
    pub(crate) fn memory(&self) -> Option<Memory> {
        match self.kind {
            Kind::Memory(memory) => Some(memory),
            Kind::Indexed(_) => None,
        }
    }

    fn indexed(&self) -> Option<&Indexed> {
        match &self.kind {
            Kind::Memory(_) => None,
            Kind::Indexed(indexed) => Some(indexed),
        }
    }

    /// Hears what other pages with this notebook tell.
    pub(crate) fn listen(&self, hear: impl Fn(Message) + 'static) {
        if let Some(indexed) = self.indexed() {
            self.channel.replace(Channel::open(&indexed.name, hear));
        }
    }

    /// Tells the other pages.
    pub(crate) fn tell(&self, message: Message) {
        if let Some(channel) = self.channel.borrow().as_ref() {
            channel.tell(message);
        }
    }

    /// Lets go of everything, so that the browser may keep the page for later.
    pub(crate) fn rest(&self) {
        self.channel.take();
        if let Some(indexed) = self.indexed() {
            indexed.close();
        }
    }

    /// What is kept now. Once the page shows it, [`Self::know`] must be told.
    pub(crate) async fn read(&self) -> Result<Reading, StoreError> {
        match self.indexed() {
            None => Ok(Reading::default()),
            Some(indexed) => indexed.read().await,
        }
    }

    /// The page shows this revision, or none.
    pub(crate) fn know(&self, revision: Option<u64>) {
        if let Some(indexed) = self.indexed() {
            indexed.know(revision);
        }
    }

    /// Whether another page has written something that this one does not show yet.
    pub(crate) async fn is_behind(&self) -> bool {
        match self.indexed() {
            None => false,
            Some(indexed) => indexed.is_behind().await.unwrap_or(false),
        }
    }

    /// Keeps `text` as the newest revision and tells the other pages; returns when the browser has confirmed it.
    pub(crate) async fn commit(&self, text: &str, saved_at: Timestamp, step: Step) -> Result<(), CommitError> {
        let Some(indexed) = self.indexed() else { return Ok(()) };
        let revision = indexed.commit(text, saved_at, step).await?;
        self.tell(Message::Committed { revision, schema: binome_core::notebook::file::SCHEMA.into() });
        Ok(())
    }

    /// The revision that undo goes back to from the one that is shown.
    pub(crate) async fn before(&self) -> Option<(u64, Notebook)> {
        self.indexed()?.before().await.ok().flatten()
    }

    /// The file of an earlier revision.
    pub(crate) async fn revision(&self, number: u64) -> Option<String> {
        self.indexed()?.text(chain::REVISIONS, number).await.ok().flatten()
    }

    /// What was found damaged, as it is.
    pub(crate) async fn quarantined(&self, number: u64) -> Option<String> {
        self.indexed()?.text(QUARANTINE, number).await.ok().flatten()
    }

    /// Keeps the newest revision for longer, since it is about to be replaced.
    pub(crate) async fn set_aside(&self) {
        if let Some(indexed) = self.indexed() {
            let _undo_is_left = indexed.set_aside().await;
        }
    }

    /// Keeps earlier revisions for so long, and lets go at once of older ones; whether the browser did so.
    pub(crate) async fn retain(&self, retention: Retention, now: Timestamp) -> bool {
        match self.indexed() {
            None => false,
            Some(indexed) => indexed.retain(retention, now).await.is_ok(),
        }
    }

    /// What is kept, from the database itself.
    pub(crate) async fn listing(&self) -> Option<Listing> {
        Listing::of(self.indexed()?).await.ok()
    }

    /// Asks the browser to promise that it keeps everything; its answer.
    pub(crate) async fn protect(&self) -> Option<bool> {
        protection::ask().await
    }

    /// What is remembered under `name`: where the person was, a choice.
    pub(crate) async fn place(&self, name: &str) -> Option<String> {
        self.indexed()?.place(name).await.ok().flatten()
    }

    /// Remembers something beside the notebook; losing it loses nothing that they wrote, so a refusal is not reported.
    /// A choice may be the first thing that is kept, a screen is not.
    pub(crate) async fn keep_place(&self, name: &str, place: &str, may_create: bool) {
        if let Some(indexed) = self.indexed() {
            let _unimportant = indexed.keep_place(name, place, may_create).await;
        }
    }

    /// What was typed and not used yet: places and texts.
    pub(crate) async fn drafts(&self) -> Vec<(String, String)> {
        match self.indexed() {
            None => Vec::new(),
            Some(indexed) => indexed.drafts().await.unwrap_or_default(),
        }
    }

    /// Keeps what is being typed at a place, where something is kept already; whether that was done. A refusal loses
    /// nothing that was called saved.
    pub(crate) async fn keep_draft(&self, place: &str, text: &str) -> bool {
        match self.indexed() {
            None => true,
            Some(indexed) => indexed.keep_draft(place, text).await.unwrap_or(false),
        }
    }

    /// Keeps nothing any more of what was typed at places that begin so; whether that was done.
    pub(crate) async fn forget_drafts(&self, places: &str) -> bool {
        match self.indexed() {
            None => true,
            Some(indexed) => indexed.forget_drafts(places).await.is_ok(),
        }
    }

    /// Leaves no trace, and tells the other pages.
    pub(crate) async fn erase(&self) -> Result<(), StoreError> {
        let Some(indexed) = self.indexed() else { return Ok(()) };
        indexed.erase().await?;
        self.tell(Message::Erased);
        Ok(())
    }
}
