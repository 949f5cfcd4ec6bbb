//! Lists of records with names: insert, remove, move and edit, each giving back the change that undoes it.

use super::{Check, Kept};
use crate::notebook::CommandError;
use crate::untrusted::Misfits;

/// Something that a notebook holds several of, each with a name of its own.
///
/// Implemented by the parts of a notebook only.
#[expect(private_bounds, reason = "how a record is kept is the crate's own affair")]
pub trait Record: Kept {
    /// One change of it.
    type Edit;
    /// What it is called in messages.
    const KIND: &'static str;
    /// The most that one list holds.
    const MOST: usize;

    /// Its name, unique in its list; chosen by whoever makes it.
    fn id(&self) -> &str;

    /// Makes a change and gives back the one that undoes it.
    ///
    /// # Errors
    /// A part that is not there or there already.
    fn edit(&mut self, edit: Self::Edit) -> Result<Self::Edit, CommandError>;

    /// Notes every bound that it breaks.
    fn check(&self, check: &mut Check<'_>);
}

/// One change of a list of records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListChange<T: Record> {
    /// Puts a record at a place, or at the end where the list is shorter.
    Insert {
        /// Its place.
        index: usize,
        /// The record.
        record: Box<T>,
    },
    /// Takes a record out.
    Remove {
        /// Its name.
        id: String,
    },
    /// Takes a record to another place, or to the end where the list is shorter.
    Move {
        /// Its name.
        id: String,
        /// Its new place.
        index: usize,
    },
    /// Changes a record.
    Edit {
        /// Its name.
        id: String,
        /// The change.
        edit: T::Edit,
    },
}

impl<T: Record> ListChange<T> {
    /// Puts `record` at the end.
    #[must_use]
    pub fn add(record: T) -> Self {
        Self::Insert { index: usize::MAX, record: Box::new(record) }
    }

    /// Takes the record called `id` out.
    #[must_use]
    pub fn remove(id: &str) -> Self {
        Self::Remove { id: id.to_owned() }
    }

    /// Changes the record called `id`.
    #[must_use]
    pub fn edit(id: &str, edit: T::Edit) -> Self {
        Self::Edit { id: id.to_owned(), edit }
    }

    /// The name of the record that it is about.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Insert { record, .. } => record.id(),
            Self::Remove { id } | Self::Move { id, .. } | Self::Edit { id, .. } => id,
        }
    }
}

/// Makes `change` and gives back the one that undoes it; nothing has changed when it is refused.
pub(crate) fn change<T: Record>(records: &mut Vec<T>, change: ListChange<T>) -> Result<ListChange<T>, CommandError> {
    match change {
        ListChange::Insert { index, record } => {
            if place(records, record.id()).is_ok() {
                return Err(CommandError::Duplicate { kind: T::KIND, id: record.id().to_owned() });
            }
            if records.len() >= T::MOST {
                return Err(CommandError::Full { kind: T::KIND, most: T::MOST });
            }
            checked(&*record)?;
            let inverse = ListChange::Remove { id: record.id().to_owned() };
            records.insert(index.min(records.len()), *record);
            Ok(inverse)
        }
        ListChange::Remove { id } => {
            let index = place(records, &id)?;
            Ok(ListChange::Insert { index, record: Box::new(records.remove(index)) })
        }
        ListChange::Move { id, index } => {
            let from = place(records, &id)?;
            let to = index.min(records.len().saturating_sub(1));
            let range = from.min(to)..=from.max(to);
            if let Some(between) = records.get_mut(range) {
                if from < to { between.rotate_left(1) } else { between.rotate_right(1) }
            }
            Ok(ListChange::Move { id, index: from })
        }
        ListChange::Edit { id, edit } => {
            let index = place(records, &id)?;
            let Some(record) = records.get_mut(index) else { return Err(unknown(T::KIND, &id)) };
            let inverse = record.edit(edit)?;
            if let Err(error) = checked(record) {
                record.edit(inverse)?;
                return Err(error);
            }
            Ok(ListChange::Edit { id, edit: inverse })
        }
    }
}

/// Where the record called `id` stands.
pub(super) fn place<T: Record>(records: &[T], id: &str) -> Result<usize, CommandError> {
    position(&mut records.iter().map(Record::id), id).ok_or_else(|| unknown(T::KIND, id))
}

/// One piece of code for lists of everything.
fn position(mut names: &mut dyn Iterator<Item = &str>, id: &str) -> Option<usize> {
    Iterator::position(&mut names, |name| name == id)
}

fn unknown(kind: &'static str, id: &str) -> CommandError {
    CommandError::Unknown { kind, id: id.to_owned() }
}

fn checked<T: Record>(record: &T) -> Result<(), CommandError> {
    refused(T::KIND, record.id(), &|check| record.check(check))
}

/// One piece of code for records of every kind.
fn refused(kind: &'static str, id: &str, check_record: &dyn Fn(&mut Check<'_>)) -> Result<(), CommandError> {
    let mut misfits = Misfits::default();
    let mut check = Check::new("", &mut misfits);
    check.id("id", id);
    check_record(&mut check);
    match misfits.found.into_iter().next() {
        Some(misfit) => Err(CommandError::Unfit { kind, path: misfit.path, reason: misfit.reason }),
        None => Ok(()),
    }
}
