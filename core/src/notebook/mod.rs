//! Everything one person wrote: the [`Notebook`], the [`Command`]s that change it, and its portable file.
//!
//! A command either applies whole, giving back the command that undoes it, or changes nothing and says why.
//! The file is versioned; only [`mod@file`] knows how any version is read.

mod assessment;
mod assessments;
mod change;
mod command;
mod content;
mod copies;
mod difference;
mod error;
pub mod file;
mod history;
mod merge;
mod next;
mod retention;
mod revision;
mod timestamp;

pub use assessment::{Assessment, PackReference};
pub use change::RecordChange;
pub use command::Command;
pub use content::Content;
pub use copies::Copies;
pub use difference::{NotebookPart, PartDifference, difference};
pub use error::CommandError;
pub use file::FileError;
pub use history::History;
pub use merge::merge;
pub use next::Next;
pub use retention::Retention;
pub use revision::{Revision, superseded};
pub use timestamp::Timestamp;

/// Everything one person wrote. It belongs to no pack: answers stay even when a pack no longer asks for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notebook {
    content: Content,
    /// How many bytes its records take in a file: [`Content::bytes`], kept up to date.
    bytes: usize,
}

impl Notebook {
    /// The most assessments that a notebook holds.
    pub const MAX_ASSESSMENTS: usize = 1_000;

    /// What it holds, list by list.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// All assessments, in the order in which they were started.
    #[must_use]
    pub fn assessments(&self) -> &[Assessment] {
        &self.content.assessments
    }

    /// The assessment called `id`.
    #[must_use]
    pub fn assessment(&self, id: &str) -> Option<&Assessment> {
        self.content.assessments.iter().find(|assessment| assessment.id == id)
    }

    /// The latest assessment that is not finished, of any questionnaire.
    #[must_use]
    pub fn draft(&self) -> Option<&Assessment> {
        self.content.assessments.iter().rev().find(|assessment| assessment.finished.is_none())
    }

    /// The latest assessment of one questionnaire that is not finished.
    #[must_use]
    pub fn draft_of(&self, questionnaire: &str) -> Option<&Assessment> {
        let is_draft = |assessment: &&Assessment| assessment.finished.is_none();
        self.content
            .assessments
            .iter()
            .rev()
            .filter(is_draft)
            .find(|assessment| assessment.questionnaire == questionnaire)
    }

    /// The finished assessments of one questionnaire, oldest first.
    pub fn finished<'a>(&'a self, questionnaire: &'a str) -> impl DoubleEndedIterator<Item = &'a Assessment> {
        let mut finished: Vec<&Assessment> = Vec::new();
        let is_of =
            |assessment: &&Assessment| assessment.questionnaire == questionnaire && assessment.finished.is_some();
        for assessment in self.content.assessments.iter().filter(is_of) {
            let place = finished.partition_point(|earlier| earlier.finished <= assessment.finished);
            finished.insert(place, assessment);
        }
        finished.into_iter()
    }

    /// The assessment finished last, of any questionnaire.
    #[must_use]
    pub fn latest_finished(&self) -> Option<&Assessment> {
        self.content
            .assessments
            .iter()
            .filter(|assessment| assessment.finished.is_some())
            .max_by_key(|one| one.finished)
    }

    /// Whether nothing has been written yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bytes == 0
    }
}
