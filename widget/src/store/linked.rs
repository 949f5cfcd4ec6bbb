//! The file that a person linked: the newest revision is written into it, never over what was changed elsewhere.
//!
//! The file is a copy and IndexedDB stays the truth: what is written is what a transaction has completed. The browser's
//! handle of the file is kept among the places, with the digest of what was last known to be in the file. Whatever else
//! is found in it comes from somewhere else, and the person decides.

use std::sync::Arc;

use binome_core::notebook::Timestamp;
use binome_core::untrusted::MAX_BYTES;

use super::browser::database::{Durability, Transaction};
use super::browser::linked::{self, Linked};
use super::browser::lock;
use super::chain::{self, HEAD, REVISIONS};
use super::indexed::{Indexed, PLACES};
use super::{Store, StoreError, digest};

pub(crate) use super::browser::linked::Picking;

const FILE: &str = "linked";
const SEEN: &str = "linked-seen";

/// How it stands with the linked file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Link {
    /// There is none.
    #[default]
    None,
    /// It is what was last saved; written then, if ever.
    Written { name: String, at: Option<Timestamp> },
    /// The browser wants the person's word before it writes again.
    NeedsPermission { name: String },
    /// Something else is in it, which is this text.
    Differs { name: String, text: Arc<str> },
    /// The browser could not write it.
    Failed { name: String },
}

/// What is done about something else in the file.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Otherwise {
    /// It stays until the person decides.
    Ask,
    /// The person has decided about this text: the notebook may be written over it, and over nothing else.
    Settle(Arc<str>),
}

/// What was last known to be in the file, and when it was written. While it is written there are two: before and after.
struct Seen {
    at: Option<Timestamp>,
    digests: Vec<String>,
}

impl Seen {
    fn write(&self) -> String {
        format!("{} {}", self.at.map_or(-1, Timestamp::milliseconds), self.digests.join(" "))
    }

    fn read(text: &str) -> Option<Self> {
        let (at, digests) = text.split_once(' ')?;
        let digests = digests.split(' ').map(str::to_owned).collect();
        Some(Self { at: Timestamp::from_milliseconds(at.parse().ok()?), digests })
    }

    fn one(at: Option<Timestamp>, text: &str) -> Self {
        Self { at, digests: vec![digest::of(text)] }
    }
}

impl Store {
    /// Whether a file can be linked.
    pub(crate) fn can_link(&self) -> bool {
        self.indexed().is_some() && linked::can_pick()
    }

    /// Lets the person choose a file and keeps it; whether they chose one.
    pub(crate) async fn link(&self, picking: Picking, suggested: &str) -> Result<bool, StoreError> {
        let Some(indexed) = self.indexed() else { return Ok(false) };
        let Some(file) = linked::pick(picking, suggested).await? else { return Ok(false) };
        indexed.keep_link(Some(file)).await?;
        Ok(true)
    }

    /// Lets go of the file, which stays where it is.
    pub(crate) async fn unlink(&self) -> Result<(), StoreError> {
        match self.indexed() {
            None => Ok(()),
            Some(indexed) => indexed.keep_link(None).await,
        }
    }

    /// Asks the person whether the file may be written again; only a press of a button may do so.
    pub(crate) async fn reconnect(&self) -> bool {
        let Some(indexed) = self.indexed() else { return false };
        match indexed.link().await {
            Ok(Some(file)) => file.is_allowed(true).await,
            _ => false,
        }
    }

    /// Brings the file up to date, where there is one and nothing else is in it.
    pub(crate) async fn write_link(&self, otherwise: Otherwise, now: Timestamp) -> Link {
        let Some(indexed) = self.indexed() else { return Link::None };
        // Two pages that write one file would overtake each other.
        let _alone = lock::acquire(&format!("{} file", indexed.name)).await;
        let Ok(Some(file)) = indexed.link().await else { return Link::None };
        let name = file.name();
        if !file.is_allowed(false).await {
            return Link::NeedsPermission { name };
        }
        let written = indexed.write_file(&file, &otherwise, now).await;
        written.unwrap_or(Link::Failed { name })
    }
}

impl Indexed {
    async fn write_file(&self, file: &Linked, otherwise: &Otherwise, now: Timestamp) -> Result<Link, StoreError> {
        let (name, found) = (file.name(), file.read(MAX_BYTES).await?);
        let (seen, newest) = self.seen_and_newest().await?;
        let is_settled = matches!(otherwise, Otherwise::Settle(settled) if **settled == *found);
        let is_known = seen.as_ref().is_some_and(|seen| seen.digests.contains(&digest::of(&found)));
        let is_ours = is_known || found.is_empty();
        if newest.as_deref() == Some(&*found) || (newest.is_none() && is_ours) {
            let at = seen.as_ref().and_then(|seen| seen.at);
            if !is_known {
                self.keep_seen(&Seen::one(at, &found)).await?;
            }
            return Ok(Link::Written { name, at });
        }
        match newest {
            Some(newest) if is_ours || is_settled => {
                let digests = vec![digest::of(&found), digest::of(&newest)];
                self.keep_seen(&Seen { at: seen.and_then(|seen| seen.at), digests }).await?;
                file.write(&newest).await?;
                self.keep_seen(&Seen::one(Some(now), &newest)).await?;
                Ok(Link::Written { name, at: Some(now) })
            }
            _ => Ok(Link::Differs { name, text: found.into() }),
        }
    }

    /// What was last known to be in the file, and the text of the newest revision, both of one moment: whoever puts a
    /// damaged revision away forgets the one with the other.
    async fn seen_and_newest(&self) -> Result<(Option<Seen>, Option<String>), StoreError> {
        let Some(database) = self.connect(false).await? else { return Ok((None, None)) };
        let transaction = database.transaction(&[REVISIONS, HEAD, PLACES], None)?;
        let seen = transaction.text(PLACES, SEEN).await?;
        let seen = seen.as_deref().and_then(Seen::read);
        let Some(head) = chain::head(&transaction).await? else { return Ok((seen, None)) };
        let record = transaction.record(REVISIONS, head as f64).await?;
        Ok((seen, record.and_then(|record| chain::sound_text(&record))))
    }

    async fn link(&self) -> Result<Option<Linked>, StoreError> {
        let Some(database) = self.connect(false).await? else { return Ok(None) };
        database.transaction(&[PLACES], None)?.linked(PLACES, FILE).await
    }

    async fn keep_link(&self, file: Option<Linked>) -> Result<(), StoreError> {
        let Some(database) = self.connect(file.is_some()).await? else { return Ok(()) };
        let transaction = database.transaction(&[PLACES], Some(Durability::Strict))?;
        transaction.forget(PLACES, SEEN)?;
        match file {
            Some(file) => transaction.put(PLACES, FILE, file)?,
            None => transaction.forget(PLACES, FILE)?,
        }
        transaction.complete().await
    }

    async fn keep_seen(&self, seen: &Seen) -> Result<(), StoreError> {
        self.keep_place(SEEN, &seen.write(), false).await
    }
}

/// Forgets what was in the file, which may hold more than the notebook does now: the person decides about it.
pub(super) fn forget_seen(transaction: &Transaction) -> Result<(), StoreError> {
    transaction.forget(PLACES, SEEN)
}

/// The name of the linked file, if there is one.
pub(super) async fn name(transaction: &Transaction) -> Result<Option<String>, StoreError> {
    Ok(transaction.linked(PLACES, FILE).await?.map(|file| file.name()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seen_is_found_again() {
        for at in [None, Timestamp::from_milliseconds(1_800_000_000_000)] {
            let digests = vec![digest::of("before"), digest::of("after")];
            let seen = Seen::read(&Seen { at, digests: digests.clone() }.write());
            assert_eq!(seen.map(|seen| (seen.at, seen.digests)), Some((at, digests)));
        }
        assert!(Seen::read("nonsense").is_none());
    }
}
