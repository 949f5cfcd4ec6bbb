//! The bounds that records keep, whether they come from a file or from a command: what breaks them is noted by path.

use std::collections::BTreeSet;

use super::Record;
use crate::untrusted::{MAX_STRING, Misfits};

/// Where in a record the checking is, and what it has found.
pub struct Check<'a> {
    path: &'a str,
    misfits: &'a mut Misfits,
}

impl<'a> Check<'a> {
    pub(crate) fn new(path: &'a str, misfits: &'a mut Misfits) -> Self {
        Self { path, misfits }
    }

    /// Notes that `field` breaks a bound.
    pub(crate) fn note(&mut self, field: &str, reason: String) {
        let path = self.at(field);
        self.misfits.note(&path, reason);
    }

    fn at(&self, field: &str) -> String {
        if self.path.is_empty() { field.to_owned() } else { format!("{}.{field}", self.path) }
    }

    /// A name: from 1 to 200 characters.
    pub(crate) fn id(&mut self, field: &str, id: &str) {
        const MOST: usize = 200;
        let length = id.chars().count();
        if length == 0 {
            self.note(field, "empty".to_owned());
        } else if length > MOST {
            self.note(field, format!("a name of {length} characters; {MOST} is the most"));
        }
    }

    /// A text of at most [`MAX_STRING`] characters.
    pub(crate) fn text(&mut self, field: &str, text: &str) {
        if text.len() > MAX_STRING && text.chars().count() > MAX_STRING {
            self.note(field, format!("a text of more than {MAX_STRING} characters"));
        }
    }

    /// A number from `least` to `most`.
    pub(crate) fn range(&mut self, field: &str, value: impl Into<i64>, least: u32, most: u32) {
        self.within(field, value.into(), i64::from(least), i64::from(most));
    }

    /// A whole number from `least` to `most`.
    pub(crate) fn within(&mut self, field: &str, value: i64, least: i64, most: i64) {
        if value < least || value > most {
            self.note(field, format!("{value} is out of range; from {least} to {most}"));
        }
    }

    /// A list of at most `most` entries.
    pub(crate) fn count(&mut self, field: &str, count: usize, most: usize) {
        if count > most {
            self.note(field, format!("{count} is more than the {most} accepted"));
        }
    }

    /// Names that are there and used once.
    pub(crate) fn names(&mut self, field: &str, names: &mut dyn Iterator<Item = &str>) {
        let mut seen = BTreeSet::new();
        for (index, name) in names.enumerate() {
            let field = format!("{field}[{index}].id");
            if name.is_empty() {
                self.note(&field, "empty".to_owned());
            } else if !seen.insert(name) {
                self.note(&field, format!("`{name}` is used twice"));
            }
        }
    }

    /// A list of records: not too many, each of a name of its own, each within its bounds.
    pub(crate) fn list<T: Record>(&mut self, field: &str, records: &[T]) {
        self.count(field, records.len(), T::MOST);
        self.names(field, &mut records.iter().map(Record::id));
        let field = self.at(field);
        for (index, record) in records.iter().enumerate() {
            let path = format!("{field}[{index}]");
            let mut check = Check::new(&path, self.misfits);
            // As when a command puts it in: what is taken out can then be put back.
            check.id("id", record.id());
            record.check(&mut check);
        }
    }
}
