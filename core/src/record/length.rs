//! How many bytes records take in a file, each with the comma after it.

use super::list::place;
use super::{Kept, Record};

/// How many bytes the record called `id` takes; 0 when it is not there.
pub(crate) fn kept_length<T: Record>(records: &[T], id: &str) -> usize {
    place(records, id).ok().and_then(|place| records.get(place)).map_or(0, length)
}

/// How many bytes a list of records takes.
pub(crate) fn list_length<T: Kept>(records: &[T]) -> usize {
    records.iter().map(length).sum()
}

/// How many bytes a record takes.
pub(crate) fn length<T: Kept>(record: &T) -> usize {
    let mut out = String::new();
    record.write(&mut out);
    out.len() + 1
}
