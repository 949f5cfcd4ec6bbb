//! One meeting: when it is, its blocks, how it ran and what was decided.

use super::{Block, Run};
use crate::calendar::{DAY_MINUTES, Date};
use crate::notebook::{Command, Timestamp};
use crate::record::{Check, ListChange, edits, record, words};

words! {
    /// What a session is in the cycle.
    pub enum SessionKind {
        /// A session on a topic.
        Topic = "topic",
        /// The one with the mid review.
        MidReview = "mid_review",
        /// The one with the final review.
        FinalReview = "final_review",
        /// A short look back after the end.
        Pulse = "pulse",
    }
}

words! {
    /// What became of a session.
    pub enum SessionState {
        /// Still to come.
        Planned = "planned",
        /// It took place.
        Held = "held",
        /// It did not take place.
        Cancelled = "cancelled",
    }
}

record! {
    /// One session of a pair or a group.
    pub struct Session {
        /// Unique in the notebook, and stable: a calendar knows the session by it.
        pub id: String,
        /// The pairing that meets, by name; empty for none in particular.
        pub pairing: String,
        /// What it is in the cycle.
        pub kind: SessionKind,
        /// What became of it.
        pub state: SessionState,
        /// What it is called.
        pub title: String,
        /// Its day, where the pair meets; none while it is not settled.
        pub date: Option<Date>,
        /// When it starts, in minutes after midnight of its day, 0 to 1439.
        pub start_minute: u32,
        /// How much time there is, 1 to 1440 minutes.
        pub slot_minutes: u32,
        /// Where, or how to join.
        pub place: String,
        /// The template that it was made from, by name; empty for none.
        pub template: String,
        /// Its agenda, in order.
        pub blocks: Vec<Block>,
        /// The entries of the preparation lists that are ticked, by name.
        pub prepared: Vec<String>,
        /// How it ran, once it was started.
        pub run: Option<Run>,
        /// What was decided.
        pub decisions: Vec<Decision>,
        /// How often it was moved to another date.
        pub moved: u32,
        /// How often what a calendar shows of it has changed (SEQUENCE of RFC 5545).
        pub sequence: u32,
        /// When it was last changed in what a calendar shows.
        pub changed: Timestamp,
    }
}

impl Session {
    /// A planned session of 60 minutes at nine, without a date or a block.
    #[must_use]
    pub fn new(id: &str, kind: SessionKind, now: Timestamp) -> Self {
        Self {
            id: id.to_owned(),
            pairing: String::new(),
            kind,
            state: SessionState::Planned,
            title: String::new(),
            date: None,
            start_minute: 9 * 60,
            slot_minutes: 60,
            place: String::new(),
            template: String::new(),
            blocks: Vec::new(),
            prepared: Vec::new(),
            run: None,
            decisions: Vec::new(),
            moved: 0,
            sequence: 0,
            changed: now,
        }
    }

    /// Whether it was started and is not finished, paused or not.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.run.as_ref().is_some_and(|run| run.finished.is_none())
    }

    /// Whether it does not take place.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.state == SessionState::Cancelled
    }

    /// The command that makes one edit of it.
    pub(super) fn change(&self, edit: SessionEdit) -> Command {
        Command::sessions(ListChange::edit(&self.id, edit))
    }
}

edits! {
    /// One change of a session.
    pub enum SessionEdit of Session, a "session" named id, at most 2_000 {
        set Pairing(pairing: String),
        set Kind(kind: SessionKind),
        set State(state: SessionState),
        set Title(title: String),
        set Date(date: Option<Date>),
        set StartMinute(start_minute: u32),
        set SlotMinutes(slot_minutes: u32),
        set Place(place: String),
        set Template(template: String),
        set AllBlocks(blocks: Vec<Block>),
        set Prepared(prepared: Vec<String>),
        set Run(run: Option<Run>),
        set Moved(moved: u32),
        set Sequence(sequence: u32),
        set Changed(changed: Timestamp),
        list Blocks(blocks: Block),
        list Decisions(decisions: Decision),
    }
}

impl Session {
    fn bounds(&self, check: &mut Check<'_>) {
        check.text("title", &self.title);
        check.text("place", &self.place);
        check.range("start_minute", self.start_minute, 0, DAY_MINUTES - 1);
        check.range("slot_minutes", self.slot_minutes, 1, Block::LONGEST);
        check.list("blocks", &self.blocks);
        check.list("decisions", &self.decisions);
        check.count("prepared", self.prepared.len(), 200);
        if let Some(run) = &self.run {
            run.check(check);
        }
    }
}

record! {
    /// Something that a session decided.
    pub struct Decision {
        /// Unique in its session.
        pub id: String,
        /// What was decided.
        pub text: String,
    }
}

edits! {
    /// One change of a decision.
    pub enum DecisionEdit of Decision, a "decision" named id, at most 100 {
        set Text(text: String),
    }
}

impl Decision {
    fn bounds(&self, check: &mut Check<'_>) {
        check.text("text", &self.text);
    }
}
