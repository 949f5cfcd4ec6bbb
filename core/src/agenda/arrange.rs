//! The commands by which a person arranges an agenda: put in, make longer, take elsewhere, lock.
//!
//! The notebook refuses whatever names a block that is not there.

use super::{Block, BlockEdit, BlockKind, Lead, Session, SessionEdit, nearest_minute};
use crate::notebook::{Command, Content};
use crate::record::ListChange;
use crate::reflection::{BacklogPoint, PointKind};

/// How long a point of the backlog takes when nobody said, in minutes.
const POINT_MINUTES: u32 = 5;
/// The most that a new block gets, in minutes.
const NEW_MINUTES: u32 = 10;

impl Session {
    /// A block of a kind for a person to put in: ten minutes or what is left of the slot, five where nothing is.
    #[must_use]
    pub fn new_block(&self, id: &str, kind: BlockKind) -> Block {
        let minutes = match self.timeline().spare_minutes {
            0 => POINT_MINUTES,
            spare => spare.min(NEW_MINUTES),
        };
        Block::new(id, kind, minutes)
    }

    /// The command that takes a block out. A point of the backlog that it took up waits again.
    #[must_use]
    pub fn take_out(&self, block: &str, content: &Content) -> Command {
        let found = self.place(block).and_then(|place| self.blocks.get(place));
        let taken_up = found.and_then(|found| content.backlog.iter().find(|point| point.id == found.takes_up));
        let waits = taken_up.filter(|point| point.offered == self.id).map(BacklogPoint::keep_waiting);
        let removed = self.change(SessionEdit::Blocks(ListChange::remove(block)));
        Command::Several(waits.into_iter().chain([removed]).collect())
    }

    /// The command that takes a point of the backlog up in a block, whose name is new, after another; at the end where
    /// there is no such other. A question is asked by the senior.
    #[must_use]
    pub fn take_up(&self, point: &BacklogPoint, other: &str, block: &str) -> Command {
        let mut taken_up = Block::new(block, BlockKind::Free, point.minutes.unwrap_or(POINT_MINUTES));
        taken_up.title.clone_from(&point.text);
        taken_up.takes_up.clone_from(&point.id);
        if point.kind == PointKind::Question {
            taken_up.lead = Lead::Mentee;
        }
        Command::Several(vec![self.insert_after(Some(other), taken_up), point.offer(&self.id)])
    }

    /// The command that puts in a block, whose name is new, after another; at the start for `None`, and at the end where
    /// there is no such other.
    #[must_use]
    pub fn insert_after(&self, other: Option<&str>, block: Block) -> Command {
        let after = |other| self.place(other).map_or(usize::MAX, |place| place.saturating_add(1));
        let index = other.map_or(0, after);
        self.change(SessionEdit::Blocks(ListChange::Insert { index, record: Box::new(block) }))
    }

    /// The command that makes a block last `minutes`, brought within 1 and 1440. Its own minimum and maximum bind only
    /// what is proposed, never the person.
    #[must_use]
    pub fn resize(&self, block: &str, minutes: u32) -> Command {
        self.edit_block(block, BlockEdit::Minutes(minutes.clamp(1, Block::LONGEST)))
    }

    /// The command that takes a block so many places later, or earlier when negative, as far as there are places. Where
    /// it stands at that end already the command is empty.
    #[must_use]
    pub fn shift(&self, block: &str, places: isize) -> Command {
        let from = self.place(block);
        let last = self.blocks.len().saturating_sub(1);
        let index = from.unwrap_or_default().saturating_add_signed(places).min(last);
        if from == Some(index) {
            return Command::Several(Vec::new());
        }
        self.change(SessionEdit::Blocks(ListChange::Move { id: block.to_owned(), index }))
    }

    /// The command that locks a block at its present start, or lets it float again. A start after the next day, from 2880
    /// minutes on, is refused by the notebook.
    #[must_use]
    pub fn toggle_lock(&self, block: &str) -> Command {
        let found = self.place(block).and_then(|place| self.blocks.get(place));
        let is_locked = found.is_some_and(|found| found.locked_start.is_some());
        let start = if is_locked { None } else { self.present_start(block) };
        self.edit_block(block, BlockEdit::LockedStart(start))
    }

    /// The command that locks a block at a time of day from 0 to 1439: on the session's day or the next, whichever is
    /// nearer to its present start.
    #[must_use]
    pub fn lock_at(&self, block: &str, time_of_day: u32) -> Command {
        let present = self.present_start(block).unwrap_or_default();
        self.edit_block(block, BlockEdit::LockedStart(Some(nearest_minute(time_of_day, present))))
    }

    fn place(&self, block: &str) -> Option<usize> {
        self.blocks.iter().position(|found| found.id == block)
    }

    fn present_start(&self, block: &str) -> Option<u32> {
        self.timeline().times.get(self.place(block)?).map(|time| time.start)
    }

    fn edit_block(&self, block: &str, edit: BlockEdit) -> Command {
        self.change(SessionEdit::Blocks(ListChange::edit(block, edit)))
    }
}
