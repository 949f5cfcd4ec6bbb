//! What would change if one notebook took the place of another: counted list by list, never shown text by text.

use std::collections::BTreeMap;

use super::{Content, Notebook};
use crate::record::Kept;

/// A list of a notebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotebookPart {
    /// Fillings of questionnaires.
    Assessments,
    /// Mentoring relations.
    Pairings,
    /// What is to be reached.
    Objectives,
    /// Meetings.
    Sessions,
    /// What was agreed.
    Actions,
    /// What waits for another session.
    Backlog,
    /// Looks back after a session.
    Reflections,
    /// Prompts of the person's own.
    Prompts,
    /// Periodic looks back.
    Reviews,
    /// What was exchanged with partners.
    Exchanges,
}

/// How one list would change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartDifference {
    /// The list.
    pub part: NotebookPart,
    /// Records that are only in the new one.
    pub added: usize,
    /// Records that are in both, and not the same.
    pub changed: usize,
    /// Records that are only in the old one.
    pub removed: usize,
    /// Records that are the same in both.
    pub same: usize,
}

impl PartDifference {
    /// Whether nothing in the list would change.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.added + self.changed + self.removed == 0
    }
}

/// The parts that either notebook has something in, each with how `after` differs from `before`.
///
/// # Examples
/// ```
/// use binome_core::notebook::{Notebook, difference};
///
/// assert_eq!(difference(&Notebook::default(), &Notebook::default()), []);
/// ```
#[must_use]
pub fn difference(before: &Notebook, after: &Notebook) -> Vec<PartDifference> {
    let (before, after) = (lists(before.content()), lists(after.content()));
    let compared = before.into_iter().zip(after).map(|((part, before), (_, after))| compare(part, &before, &after));
    compared.filter(|compared| compared.added + compared.changed + compared.removed + compared.same > 0).collect()
}

/// Records as they stand in a file, by name. One comparison of texts serves every kind of record.
type Records = BTreeMap<String, String>;

fn lists(content: &Content) -> [(NotebookPart, Records); 10] {
    use NotebookPart as Part;
    [
        (Part::Assessments, written(&content.assessments, |record| &record.id)),
        (Part::Pairings, written(&content.pairings, |record| &record.id)),
        (Part::Objectives, written(&content.objectives, |record| &record.id)),
        (Part::Sessions, written(&content.sessions, |record| &record.id)),
        (Part::Actions, written(&content.actions, |record| &record.id)),
        (Part::Backlog, written(&content.backlog, |record| &record.id)),
        (Part::Reflections, written(&content.reflections, |record| &record.id)),
        (Part::Prompts, written(&content.prompts, |record| &record.id)),
        (Part::Reviews, written(&content.reviews, |record| &record.id)),
        (Part::Exchanges, written(&content.exchanges, |record| &record.id)),
    ]
}

fn written<T: Kept>(records: &[T], id: impl Fn(&T) -> &String) -> Records {
    let text = |record: &T| {
        let mut text = String::new();
        record.write(&mut text);
        text
    };
    records.iter().map(|record| (id(record).clone(), text(record))).collect()
}

fn compare(part: NotebookPart, before: &Records, after: &Records) -> PartDifference {
    let mut compared = PartDifference { part, added: 0, changed: 0, removed: 0, same: 0 };
    for (id, text) in after {
        match before.get(id) {
            None => compared.added += 1,
            Some(earlier) if earlier == text => compared.same += 1,
            Some(_) => compared.changed += 1,
        }
    }
    compared.removed = before.keys().filter(|id| !after.contains_key(*id)).count();
    compared
}
