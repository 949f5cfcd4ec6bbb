//! What is kept, read at the start: the newest revision that is sound, and what is done with one that is not.

use binome_core::notebook::{FileError, Notebook, Timestamp, file};

use super::browser::database::{Database, Durability, Transaction};
use super::chain::{self, REVISIONS};
use super::indexed::PLACES;
use super::{QUARANTINE, StoreError, linked};

/// What was found.
#[derive(Default)]
pub(crate) struct Reading {
    /// The newest revision that can be read.
    pub(crate) latest: Option<Latest>,
    /// Later revisions were damaged; they are in quarantine now.
    pub(crate) was_damaged: bool,
    /// What cannot be read at all, or only by a newer version; it is left untouched.
    pub(crate) unreadable: Option<String>,
    /// A newer version has written it.
    pub(crate) is_newer: bool,
    /// There is a database, whatever it holds.
    pub(crate) has_database: bool,
}

/// A revision that can be read.
pub(crate) struct Latest {
    pub(crate) revision: u64,
    pub(crate) notebook: Notebook,
    pub(crate) saved_at: Timestamp,
    /// There is a revision that undo can go back to.
    pub(crate) has_before: bool,
}

/// One revision on the way back through the chain.
enum Found {
    Sound(Box<Latest>),
    Newer(String),
    Damaged(String),
}

pub(super) async fn read(database: &Database) -> Result<Reading, StoreError> {
    let transaction = database.transaction(&[REVISIONS, chain::HEAD], None)?;
    let head = chain::head(&transaction).await?;
    let mut numbers = transaction.numbers(REVISIONS).await?;
    // A head that names no revision is damage, too: the newest one is meant.
    numbers.sort_by(f64::total_cmp);
    let mut damaged = Vec::new();
    let mut first_text = None;
    for number in numbers.into_iter().rev() {
        match look(&transaction, number as u64).await? {
            Found::Sound(latest) => {
                let was_damaged = !damaged.is_empty();
                if was_damaged || head != Some(latest.revision) {
                    put_away(database, head, &damaged, latest.revision).await?;
                }
                return Ok(Reading { latest: Some(*latest), was_damaged, has_database: true, ..Reading::default() });
            }
            Found::Newer(text) => {
                let unreadable = Some(text);
                return Ok(Reading { unreadable, is_newer: true, has_database: true, ..Reading::default() });
            }
            Found::Damaged(text) => {
                damaged.push(number as u64);
                first_text.get_or_insert(text);
            }
        }
    }
    Ok(Reading { unreadable: first_text, has_database: true, ..Reading::default() })
}

async fn look(transaction: &Transaction, number: u64) -> Result<Found, StoreError> {
    let Some(record) = transaction.record(REVISIONS, number as f64).await? else {
        return Ok(Found::Damaged(String::new()));
    };
    let Some(text) = chain::sound_text(&record) else { return Ok(Found::Damaged(chain::any_text(&record))) };
    Ok(match file::read(&text) {
        Ok(notebook) => Found::Sound(Box::new(Latest {
            revision: number,
            notebook,
            saved_at: chain::saved_at(&record),
            has_before: chain::before(&record).is_some(),
        })),
        Err(FileError::Newer { .. }) => Found::Newer(text),
        Err(_) => Found::Damaged(text),
    })
}

/// Takes damaged revisions out of the chain, into quarantine; the head names the sound one before them. The linked file
/// may hold the last good copy of what was damaged: it is not written over before the person has looked at it.
async fn put_away(database: &Database, head: Option<u64>, damaged: &[u64], sound: u64) -> Result<(), StoreError> {
    let stores = [REVISIONS, chain::HEAD, PLACES, QUARANTINE];
    let transaction = database.transaction(&stores, Some(Durability::Strict))?;
    if chain::head(&transaction).await? != head {
        // Another page has done it already, or has committed since.
        return Ok(());
    }
    for number in damaged {
        transaction.move_record(REVISIONS, QUARANTINE, *number as f64).await?;
    }
    chain::go_back(&transaction, sound).await?;
    linked::forget_seen(&transaction)?;
    transaction.complete().await
}
