//! Why a file is not taken, in words that name the place and the reason.

use binome_core::notebook::{CommandError, FileError};
use binome_core::pairing::FORMAT as SHARED;
use binome_core::untrusted::Refusal;

use super::size;
use crate::boundary::chosen::ChosenError;
use crate::text::DataWord;
use crate::visit::Visit;

pub(super) fn of_choice(visit: &Visit, error: ChosenError) -> String {
    match error {
        ChosenError::TooLarge(bytes) => too_large(visit, bytes as u64),
        ChosenError::Unreadable => visit.say_now(DataWord::RefusedUnreadable),
    }
}

pub(super) fn of_file(visit: &Visit, error: &FileError) -> String {
    let words = visit.words_now();
    match error {
        FileError::Refused(Refusal::TooLarge { bytes }) => too_large(visit, *bytes as u64),
        FileError::Refused(Refusal::NotJson { line, column, .. }) => {
            let values = [("line", &*line.to_string()), ("column", &*column.to_string())];
            words.fill(DataWord::RefusedNotJson, &values)
        }
        FileError::Refused(Refusal::At { path, reason }) => {
            let path = if path.is_empty() { words.get(DataWord::RefusedWhole) } else { path.clone() };
            words.fill(DataWord::RefusedAt, &[("path", &path), ("reason", reason)])
        }
        FileError::OtherFormat { found, .. } if found.trim_matches('"') == SHARED => words.get(DataWord::RefusedShared),
        FileError::OtherFormat { .. } => words.get(DataWord::RefusedOther),
        FileError::Newer { schema, .. } => words.fill(DataWord::RefusedNewer, &[("schema", &schema.to_string())]),
    }
}

/// Why two notebooks do not make one.
pub(super) fn of_merge(visit: &Visit, error: &CommandError) -> String {
    let words = visit.words();
    match error {
        CommandError::Unfit { path, reason, .. } if !path.is_empty() => {
            words.fill(DataWord::MergeUnfit, &[("path", path), ("reason", reason)])
        }
        _ => words.get(DataWord::MergeTooLarge),
    }
}

fn too_large(visit: &Visit, bytes: u64) -> String {
    let words = visit.words_now();
    words.fill(DataWord::RefusedLarge, &[("size", &size(&words, bytes))])
}
