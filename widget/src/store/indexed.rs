//! One notebook in one IndexedDB database: a chain of revisions, the head that names the newest, what was found damaged,
//! and places.

use std::cell::{Cell, RefCell};

use binome_core::notebook::file::{self, SCHEMA};
use binome_core::notebook::{Notebook, Retention, Timestamp};

use super::browser::database::{self, Database, Durability, Transaction};
use super::browser::lock;
use super::chain::{self, Fresh, HEAD, REVISIONS, Step};
use super::reading::{self, Reading};
use super::{CommitError, QUARANTINE, StoreError};

const VERSION: u32 = 2;
pub(super) const PLACES: &str = "places";
/// What the names begin with under which something typed and not used yet is kept among the places.
pub(super) const DRAFT: &str = "draft:";
const STORES: [&str; 4] = [REVISIONS, HEAD, PLACES, QUARANTINE];

/// A database that is created by the first commit and not before.
pub(crate) struct Indexed {
    pub(super) name: String,
    open: RefCell<Option<Database>>,
    /// The revision that this page has read or written last.
    known: Cell<Option<u64>>,
    /// A newer version has made the database its own: it is only read.
    is_newer: Cell<bool>,
}

impl Indexed {
    pub(super) fn new(name: String) -> Self {
        Self { name, open: RefCell::default(), known: Cell::default(), is_newer: Cell::default() }
    }

    /// What is kept. Once the page shows it, [`Self::know`] must be told.
    pub(super) async fn read(&self) -> Result<Reading, StoreError> {
        let Some(database) = self.connect(false).await? else { return Ok(Reading::default()) };
        reading::read(&database).await
    }

    /// The page shows this revision, or none.
    pub(super) fn know(&self, revision: Option<u64>) {
        self.known.set(revision);
    }

    /// Whether the newest revision is another than the page shows.
    pub(super) async fn is_behind(&self) -> Result<bool, StoreError> {
        let Some(database) = self.connect(false).await? else { return Ok(self.known.get().is_some()) };
        let transaction = database.transaction(&[HEAD], None)?;
        Ok(chain::head(&transaction).await? != self.known.get())
    }

    pub(super) async fn commit(&self, text: &str, saved_at: Timestamp, step: Step) -> Result<u64, CommitError> {
        let _alone = lock::acquire(&self.name).await;
        match self.try_commit(text, saved_at, step).await {
            // A connection that was lost, aborted or refused: once more, with a new one.
            Err(CommitError::Refused) => {
                self.close();
                let again = self.try_commit(text, saved_at, step).await;
                if matches!(again, Err(CommitError::Refused)) {
                    self.close();
                }
                again
            }
            result => result,
        }
    }

    async fn try_commit(&self, text: &str, saved_at: Timestamp, step: Step) -> Result<u64, CommitError> {
        let database = self.connect(true).await?.ok_or(CommitError::Refused)?;
        let transaction = database.transaction(&[REVISIONS, HEAD], Some(Durability::Strict))?;
        let parent = chain::head(&transaction).await?;
        if self.is_newer.get() {
            return Err(CommitError::Newer);
        }
        if self.known.get() != parent {
            let is_newer = self.is_newest_newer(&transaction).await?;
            return Err(if is_newer { CommitError::Newer } else { CommitError::Elsewhere });
        }
        let fresh = Fresh { text, saved_at, schema: SCHEMA, step };
        let revision = chain::add(&transaction, parent, &fresh).await?;
        transaction.complete().await?;
        self.known.set(Some(revision));
        Ok(revision)
    }

    /// The revision that undo goes back to from the one that the page shows.
    pub(super) async fn before(&self) -> Result<Option<(u64, Notebook)>, StoreError> {
        let Some((known, database)) = self.known.get().zip(self.connect(false).await?) else { return Ok(None) };
        let transaction = database.transaction(&[REVISIONS], None)?;
        let shown = transaction.record(REVISIONS, known as f64).await?;
        let Some(before) = shown.and_then(|record| chain::before(&record)) else { return Ok(None) };
        let record = transaction.record(REVISIONS, before as f64).await?;
        let text = record.and_then(|record| chain::sound_text(&record));
        Ok(text.and_then(|text| file::read(&text).ok()).map(|notebook| (before, notebook)))
    }

    /// The text of one revision, or of one in quarantine.
    pub(super) async fn text(&self, store: &str, number: u64) -> Result<Option<String>, StoreError> {
        let Some(database) = self.connect(false).await? else { return Ok(None) };
        let record = database.transaction(&[store], None)?.record(store, number as f64).await?;
        Ok(record.map(|record| chain::any_text(&record)))
    }

    /// Keeps the newest revision for longer, since it is about to be replaced.
    pub(super) async fn set_aside(&self) -> Result<(), StoreError> {
        let Some(database) = self.connect(false).await? else { return Ok(()) };
        let transaction = database.transaction(&[REVISIONS, HEAD], Some(Durability::Strict))?;
        chain::set_newest_aside(&transaction).await?;
        transaction.complete().await
    }

    /// Keeps earlier revisions for so long from now on; creates nothing, and leaves alone what a newer version has written.
    pub(super) async fn retain(&self, retention: Retention, now: Timestamp) -> Result<(), StoreError> {
        let _alone = lock::acquire(&self.name).await;
        let Some(database) = self.connect(false).await? else { return Ok(()) };
        let transaction = database.transaction(&[REVISIONS, HEAD], Some(Durability::Strict))?;
        if self.is_newer.get() || self.is_newest_newer(&transaction).await? {
            return Err(StoreError::Newer);
        }
        chain::retain(&transaction, retention, now).await?;
        transaction.complete().await
    }

    /// Whether a newer version has written the newest revision.
    async fn is_newest_newer(&self, transaction: &Transaction) -> Result<bool, StoreError> {
        let Some(head) = chain::head(transaction).await? else { return Ok(false) };
        let newest = transaction.record(REVISIONS, head as f64).await?;
        Ok(newest.is_some_and(|record| chain::schema(&record) > u64::from(SCHEMA)))
    }

    pub(super) async fn place(&self, name: &str) -> Result<Option<String>, StoreError> {
        let Some(database) = self.connect(false).await? else { return Ok(None) };
        database.transaction(&[PLACES], None)?.text(PLACES, name).await
    }

    pub(super) async fn keep_place(&self, name: &str, place: &str, may_create: bool) -> Result<(), StoreError> {
        let Some(database) = self.connect(may_create).await? else { return Ok(()) };
        let transaction = database.transaction(&[PLACES], Some(Durability::Relaxed))?;
        transaction.put(PLACES, name, place)?;
        transaction.complete().await
    }

    /// What was typed and not used yet: places and texts.
    pub(super) async fn drafts(&self) -> Result<Vec<(String, String)>, StoreError> {
        let Some(database) = self.connect(false).await? else { return Ok(Vec::new()) };
        let transaction = database.transaction(&[PLACES], None)?;
        let mut drafts = Vec::new();
        for name in transaction.names(PLACES).await? {
            if let Some(place) = name.strip_prefix(DRAFT)
                && let Some(text) = transaction.text(PLACES, &name).await?
            {
                drafts.push((place.to_owned(), text));
            }
        }
        Ok(drafts)
    }

    /// Keeps what is typed at a place, where there is a database; whether there is one.
    pub(super) async fn keep_draft(&self, place: &str, text: &str) -> Result<bool, StoreError> {
        let Some(database) = self.connect(false).await? else { return Ok(false) };
        let transaction = database.transaction(&[PLACES], Some(Durability::Relaxed))?;
        transaction.put(PLACES, &format!("{DRAFT}{place}"), text)?;
        transaction.complete().await?;
        Ok(true)
    }

    pub(super) async fn forget_drafts(&self, places: &str) -> Result<(), StoreError> {
        let Some(database) = self.connect(false).await? else { return Ok(()) };
        let transaction = database.transaction(&[PLACES], Some(Durability::Relaxed))?;
        let forgotten = format!("{DRAFT}{places}");
        for name in transaction.names(PLACES).await? {
            if name.starts_with(&forgotten) {
                transaction.forget(PLACES, &name)?;
            }
        }
        transaction.complete().await
    }

    pub(super) async fn erase(&self) -> Result<(), StoreError> {
        let _alone = lock::acquire(&self.name).await;
        self.close();
        database::delete(&self.name).await?;
        self.known.set(None);
        self.is_newer.set(false);
        Ok(())
    }

    pub(super) async fn connect(&self, may_create: bool) -> Result<Option<Database>, StoreError> {
        let open = self.open.borrow().clone().filter(|database| database.is_alive(HEAD));
        if open.is_some() {
            return Ok(open);
        }
        let database = match database::open(&self.name, Some(VERSION), &STORES, may_create).await {
            Err(StoreError::Newer) => {
                self.is_newer.set(true);
                database::open(&self.name, None, &[], false).await?
            }
            opened => opened?,
        };
        // Another call may have opened one meanwhile: there is only ever one.
        let earlier = self.open.borrow().clone().filter(|earlier| earlier.is_alive(HEAD));
        if let (Some(_), Some(late)) = (&earlier, &database) {
            late.close();
            return Ok(earlier);
        }
        self.open.replace(database.clone());
        Ok(database)
    }

    pub(super) fn close(&self) {
        if let Some(database) = self.open.take() {
            database.close();
        }
    }
}

impl Drop for Indexed {
    fn drop(&mut self) {
        self.close();
    }
}
