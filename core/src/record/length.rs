//! How many bytes records take in a file, each with the comma after it.

use super::list::place;
use super::{Kept, Record};
use crate::notebook::CommandError;
use crate::untrusted::{Refusal, check_limits};

/// How many bytes the record called `id` takes; 0 when it is not there.
pub(crate) fn kept_length<T: Record>(records: &[T], id: &str) -> usize {
    place(records, id).ok().and_then(|place| records.get(place)).map_or(0, length)
}

/// How many bytes the record called `id` takes, once a file with it is known to be read back; 0 when it is not there.
pub(crate) fn readable_length<T: Record>(records: &[T], id: &str) -> Result<usize, CommandError> {
    let record = place(records, id).ok().and_then(|place| records.get(place));
    record.map_or(Ok(0), |record| readable(T::KIND, record))
}

/// How many bytes a record takes, once a file with it is known to be read back: whatever a field holds, its texts and
/// lists keep to what is accepted from outside.
pub(crate) fn readable<T: Kept>(kind: &'static str, record: &T) -> Result<usize, CommandError> {
    let mut out = String::new();
    record.write(&mut out);
    match check_limits(&out) {
        Err(Refusal::At { path, reason }) => Err(CommandError::Unfit { kind, path, reason }),
        _ => Ok(out.len() + 1),
    }
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
