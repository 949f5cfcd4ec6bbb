//! An agenda to start from: its parts with their minutes for three lengths, and what each prepares and keeps in mind.

mod check;
mod read;

pub(super) use check::check;
pub(super) use read::read;

use crate::agenda::{BlockKind, Lead};
use crate::reflection::Phase;
use crate::text::Text;

/// The lengths that every template is made for, in minutes.
pub const LENGTHS: [u32; 3] = [30, 45, 60];

/// An agenda to start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Unique among the library's templates.
    pub id: String,
    /// When in the cycle it fits.
    pub phase: Phase,
    /// Whether it is made for more than two people.
    pub group: bool,
    /// Its place in the default arc of sessions, 1 to 6; none for one to choose freely.
    pub session: Option<u32>,
    /// Its name, at most 60 characters.
    pub title: Text,
    /// What the pair will have at the end, at most 200 characters.
    pub goal: Text,
    /// What to have at hand, at most five things of at most 90 characters.
    pub materials: Vec<Text>,
    /// Its parts in order, five to nine.
    pub blocks: Vec<TemplateBlock>,
    /// What each prepares: two to four things of at most 140 characters.
    pub before: Guidance,
    /// What each keeps in mind: one to three things of at most 140 characters.
    pub during: Guidance,
    /// What each does in the days after: one to three things of at most 140 characters.
    pub after: Guidance,
    /// The sheets to read with it, at most three, by name.
    pub sheets: Vec<String>,
}

/// Advice for each of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// For the junior colleague.
    pub mentor: Vec<Text>,
    /// For the senior colleague.
    pub mentee: Vec<Text>,
}

/// One part of a template. Times are whole minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateBlock {
    /// Unique in its template.
    pub id: String,
    /// What it is for.
    pub kind: BlockKind,
    /// Its name, at most 60 characters.
    pub title: Text,
    /// How to go about it, in two or three sentences; at most 330 characters.
    pub instructions: Text,
    /// Who leads it.
    pub lead: Lead,
    /// How long it lasts in a session of each of [`LENGTHS`]; `None` where it has no place.
    pub minutes: [Option<u32>; LENGTHS.len()],
    /// The shortest that makes sense, at least 1.
    pub minimum: u32,
    /// The longest that makes sense, at most 120.
    pub maximum: u32,
    /// May be neither shortened nor dropped.
    pub protected: bool,
    /// May be dropped when time is short.
    pub optional: bool,
}

impl TemplateBlock {
    /// How long it lasts in a session of `length` minutes, one of [`LENGTHS`]; `None` where it has no place.
    #[must_use]
    pub fn minutes_at(&self, length: u32) -> Option<u32> {
        let place = LENGTHS.iter().position(|known| *known == length)?;
        self.minutes.get(place).copied().flatten()
    }
}
