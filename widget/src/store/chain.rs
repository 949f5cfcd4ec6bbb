//! The chain of revisions: what is known of each without reading it, and which one undo goes back to.

use binome_core::notebook::{Retention, Revision, Timestamp, superseded};

use super::StoreError;
use super::browser::database::{Kept, Transaction};
use super::digest;

pub(super) const REVISIONS: &str = "revisions";
pub(super) const HEAD: &str = "head";
const LIST: &str = "list";
const RETENTION: &str = "retention";
const PAYLOAD: &str = "payload";
const SAVED_AT: &str = "saved_at";
const BEFORE: &str = "before";

/// What a commit is, for undo after a reload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Something new; undo goes back to what was there.
    Change,
    /// The latest change was undone; undo goes on from before it.
    Undo,
    /// The notebook is again what this revision held; undo goes on from there.
    Back(u64),
}

/// A revision to be written.
pub(super) struct Fresh<'text> {
    pub(super) text: &'text str,
    pub(super) saved_at: Timestamp,
    pub(super) schema: u32,
    pub(super) step: Step,
}

/// The text of a record; `None` when it is not what was written.
pub(super) fn sound_text(record: &Kept) -> Option<String> {
    let text = record.text(PAYLOAD)?;
    // Records of the first version have none.
    let is_sound = record.text("digest").is_none_or(|kept| kept == digest::of(&text));
    is_sound.then_some(text)
}

/// The text of a record, whatever it is.
pub(super) fn any_text(record: &Kept) -> String {
    record.text(PAYLOAD).unwrap_or_default()
}

pub(super) fn saved_at(record: &Kept) -> Timestamp {
    instant(record.number(SAVED_AT).unwrap_or_default())
}

pub(super) fn schema(record: &Kept) -> u64 {
    record.number("schema").unwrap_or_default() as u64
}

/// The revision that undo goes back to.
pub(super) fn before(record: &Kept) -> Option<u64> {
    record.number(BEFORE).map(|number| number as u64)
}

fn instant(milliseconds: f64) -> Timestamp {
    Timestamp::from_milliseconds(milliseconds as i64).unwrap_or_default()
}

/// The number of the newest revision.
pub(super) async fn head(transaction: &Transaction) -> Result<Option<u64>, StoreError> {
    Ok(transaction.number(HEAD, HEAD).await?.map(|number| number as u64))
}

/// Adds a revision after `parent`, moves the head to it, and lets go of those that need not be kept.
pub(super) async fn add(transaction: &Transaction, parent: Option<u64>, fresh: &Fresh<'_>) -> Result<u64, StoreError> {
    let mut revisions = list(transaction).await?;
    let newest = revisions.last().map_or(0, |revision| revision.number);
    let number = newest.max(parent.unwrap_or_default()) + 1;
    let before = match (fresh.step, parent) {
        (Step::Change, parent) => parent,
        (Step::Back(revision), _) => before_of(transaction, Some(revision)).await?,
        (Step::Undo, parent) => {
            let undone = before_of(transaction, parent).await?;
            before_of(transaction, undone).await?
        }
    };
    let bytes = fresh.text.len() as u64;
    let fields = [
        ("revision", (number as f64).into()),
        ("parent", parent.map(|parent| parent as f64).into()),
        (BEFORE, before.map(|before| before as f64).into()),
        ("schema", fresh.schema.into()),
        (SAVED_AT, (fresh.saved_at.milliseconds() as f64).into()),
        ("digest", digest::of(fresh.text).into()),
        (PAYLOAD, fresh.text.into()),
    ];
    transaction.put_record(REVISIONS, number as f64, &fields)?;
    revisions.push(Revision { number, saved_at: fresh.saved_at, bytes, set_aside: false });
    let retention = retention(transaction).await?;
    let_go(transaction, &mut revisions, retention, fresh.saved_at)?;
    transaction.put(HEAD, LIST, write_list(&revisions))?;
    transaction.put(HEAD, HEAD, number as f64)?;
    Ok(number)
}

/// For how long the person wants earlier revisions to be kept.
pub(super) async fn retention(transaction: &Transaction) -> Result<Retention, StoreError> {
    Ok(transaction.text(HEAD, RETENTION).await?.as_deref().map(Retention::from_text).unwrap_or_default())
}

/// Keeps earlier revisions for so long from now on, and lets go at once of those that need not be kept any longer.
pub(super) async fn retain(transaction: &Transaction, retention: Retention, now: Timestamp) -> Result<(), StoreError> {
    let mut revisions = list(transaction).await?;
    let_go(transaction, &mut revisions, retention, now)?;
    transaction.put(HEAD, LIST, write_list(&revisions))?;
    transaction.put(HEAD, RETENTION, retention.to_text())
}

fn let_go(
    transaction: &Transaction,
    revisions: &mut Vec<Revision>,
    retention: Retention,
    now: Timestamp,
) -> Result<(), StoreError> {
    for old in superseded(revisions, retention, now) {
        transaction.delete(REVISIONS, old as f64)?;
        revisions.retain(|revision| revision.number != old);
    }
    Ok(())
}

async fn before_of(transaction: &Transaction, number: Option<u64>) -> Result<Option<u64>, StoreError> {
    let Some(number) = number else { return Ok(None) };
    Ok(transaction.record(REVISIONS, number as f64).await?.and_then(|record| before(&record)))
}

/// Keeps the newest revision longer, since it is about to be replaced.
pub(super) async fn set_newest_aside(transaction: &Transaction) -> Result<(), StoreError> {
    let (head, mut revisions) = (head(transaction).await?, list(transaction).await?);
    for revision in revisions.iter_mut().filter(|revision| Some(revision.number) == head) {
        revision.set_aside = true;
    }
    transaction.put(HEAD, LIST, write_list(&revisions))
}

/// Moves the head to `number`; every later revision is gone by then.
pub(super) async fn go_back(transaction: &Transaction, number: u64) -> Result<(), StoreError> {
    let mut revisions = list(transaction).await?;
    revisions.retain(|revision| revision.number <= number);
    transaction.put(HEAD, LIST, write_list(&revisions))?;
    transaction.put(HEAD, HEAD, number as f64)
}

/// What is known of each revision, oldest first. What the list in the database lacks is read from the revisions.
pub(super) async fn list(transaction: &Transaction) -> Result<Vec<Revision>, StoreError> {
    let known = transaction.text(HEAD, LIST).await?;
    let known: Vec<Revision> = known.iter().flat_map(|text| text.split(',')).filter_map(read_entry).collect();
    let mut revisions = Vec::new();
    for number in transaction.numbers(REVISIONS).await? {
        let number = number as u64;
        let revision = match known.iter().find(|known| known.number == number) {
            Some(known) => Some(*known),
            None => transaction.record(REVISIONS, number as f64).await?.map(|record| Revision {
                number,
                saved_at: saved_at(&record),
                bytes: any_text(&record).len() as u64,
                set_aside: false,
            }),
        };
        revisions.extend(revision);
    }
    Ok(revisions)
}

fn write_list(revisions: &[Revision]) -> String {
    let entry = |revision: &Revision| {
        let Revision { number, saved_at, bytes, set_aside } = revision;
        format!("{number} {} {bytes} {}", saved_at.milliseconds(), u8::from(*set_aside))
    };
    revisions.iter().map(entry).collect::<Vec<_>>().join(",")
}

fn read_entry(text: &str) -> Option<Revision> {
    let mut numbers = text.split(' ').map(str::parse::<u64>);
    let mut number = || numbers.next()?.ok();
    let (name, saved_at, bytes, aside) = (number()?, number()?, number()?, number()?);
    let saved_at = Timestamp::from_milliseconds(i64::try_from(saved_at).ok()?)?;
    Some(Revision { number: name, saved_at, bytes, set_aside: aside == 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_revisions_is_found_again() {
        let saved_at = Timestamp::from_milliseconds(1_800_000_000_000).unwrap();
        let revision = Revision { number: 3, saved_at, bytes: 12, set_aside: true };
        let revisions = [revision, Revision { number: 4, set_aside: false, ..revision }];
        let text = write_list(&revisions);
        assert_eq!(text.split(',').filter_map(read_entry).collect::<Vec<_>>(), revisions);
        assert_eq!(read_entry("3 4"), None);
    }
}
