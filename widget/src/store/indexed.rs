//! One notebook in one IndexedDB database: a chain of revisions, the head that names the newest, and places.

use std::cell::{Cell, RefCell};

use binome_core::notebook::Timestamp;
use binome_core::notebook::file::SCHEMA;

use super::database::{self, Database, Durability, Transaction};
use super::{CommitError, Kept, StoreError};

const VERSION: u32 = 1;
const REVISIONS: &str = "revisions";
const HEAD: &str = "head";
const PLACES: &str = "places";
const PAYLOAD: &str = "payload";
const SAVED_AT: &str = "saved_at";
/// How many revisions stay readable behind the newest.
const KEPT: f64 = 20.0;

/// A database that is created by the first commit and not before.
pub(crate) struct Indexed {
    name: String,
    open: RefCell<Option<Database>>,
    /// The revision that this page has read or written last.
    known: Cell<Option<f64>>,
}

impl Indexed {
    pub(super) fn new(key: &str) -> Self {
        Self { name: format!("binome-{key}"), open: RefCell::default(), known: Cell::default() }
    }

    pub(super) async fn latest(&self) -> Result<Option<Kept>, StoreError> {
        let Some(database) = self.connect(None).await? else { return Ok(None) };
        let transaction = database.transaction(&[REVISIONS, HEAD], None)?;
        let Some(head) = transaction.number(HEAD, HEAD).await? else { return Ok(None) };
        let text = transaction.field(REVISIONS, head, PAYLOAD).await?.unwrap_or_default();
        let saved_at = transaction.number_field(REVISIONS, head, SAVED_AT).await?.unwrap_or_default();
        let saved_at = Timestamp::from_milliseconds(saved_at as i64).unwrap_or_default();
        self.known.set(Some(head));
        Ok(Some(Kept { text, saved_at }))
    }

    pub(super) async fn commit(&self, text: &str, saved_at: i64) -> Result<(), CommitError> {
        let result = self.try_commit(text, saved_at).await;
        if matches!(result, Err(CommitError::Refused)) {
            // The next attempt begins with a new connection.
            self.close();
        }
        result
    }

    async fn try_commit(&self, text: &str, saved_at: i64) -> Result<(), CommitError> {
        let create = Some([REVISIONS, HEAD, PLACES].as_slice());
        let database = self.connect(create).await?.ok_or(CommitError::Refused)?;
        let transaction = database.transaction(&[REVISIONS, HEAD], Some(Durability::Strict))?;
        let parent = transaction.number(HEAD, HEAD).await?;
        if let Some(head) = parent
            && self.known.get() != parent
        {
            let newest = transaction.field(REVISIONS, head, PAYLOAD).await?.unwrap_or_default();
            self.known.set(parent);
            return Err(CommitError::Elsewhere(newest));
        }
        let revision = parent.unwrap_or(0.0) + 1.0;
        write(&transaction, revision, parent, text, saved_at)?;
        transaction.complete().await?;
        self.known.set(Some(revision));
        Ok(())
    }

    pub(super) async fn place(&self, name: &str) -> Result<Option<String>, StoreError> {
        let Some(database) = self.connect(None).await? else { return Ok(None) };
        database.transaction(&[PLACES], None)?.text(PLACES, name).await
    }

    pub(super) async fn keep_place(&self, name: &str, place: &str) -> Result<(), StoreError> {
        let Some(database) = self.connect(None).await? else { return Ok(()) };
        let transaction = database.transaction(&[PLACES], Some(Durability::Relaxed))?;
        transaction.put(PLACES, name, place)?;
        transaction.complete().await
    }

    pub(super) async fn erase(&self) -> Result<(), StoreError> {
        self.close();
        self.known.set(None);
        database::delete(&self.name).await
    }

    async fn connect(&self, create: Option<&'static [&'static str]>) -> Result<Option<Database>, StoreError> {
        let open = self.open.borrow().clone().filter(|database| !database.is_closed());
        if open.is_some() {
            return Ok(open);
        }
        let database = database::open(&self.name, VERSION, create).await?;
        // Another call may have opened one meanwhile: there is only ever one.
        let earlier = self.open.borrow().clone().filter(|earlier| !earlier.is_closed());
        if let (Some(_), Some(late)) = (&earlier, &database) {
            late.close();
            return Ok(earlier);
        }
        self.open.replace(database.clone());
        Ok(database)
    }

    fn close(&self) {
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

fn write(
    transaction: &Transaction,
    revision: f64,
    parent: Option<f64>,
    text: &str,
    saved_at: i64,
) -> Result<(), StoreError> {
    let fields = [
        ("revision", revision.into()),
        ("parent", parent.into()),
        ("schema", SCHEMA.into()),
        (SAVED_AT, (saved_at as f64).into()),
        (PAYLOAD, text.into()),
    ];
    transaction.put_record(REVISIONS, revision, &fields)?;
    transaction.delete_up_to(REVISIONS, revision - KEPT - 1.0)?;
    transaction.put(HEAD, HEAD, revision)
}
