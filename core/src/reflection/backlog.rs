//! What waits for another session: questions, topics, and what there was no time for.

use crate::agenda::Block;
use crate::notebook::Timestamp;
use crate::record::{Check, edits, record, words};

words! {
    /// What kind of point waits.
    pub enum PointKind {
        /// A question to ask; private until it is shared.
        Question = "question",
        /// A topic to take up.
        Topic = "topic",
        /// A block that an earlier session had no time for.
        Undone = "undone",
    }
}

record! {
    /// A point that waits for a session.
    pub struct BacklogPoint {
        /// Unique in the notebook.
        pub id: String,
        /// The pairing that it is for, by name; empty for none in particular.
        pub pairing: String,
        /// What it is.
        pub kind: PointKind,
        /// What to take up.
        pub text: String,
        /// How long it may take, 1 to 1440 minutes; none when nobody said.
        pub minutes: Option<u32>,
        /// The session that it comes from, by name; empty for none.
        pub from: String,
        /// The session that offers it, by name; empty while none has. It is offered once.
        pub offered: String,
        /// May go into a shared file. A question is private until its writer says otherwise.
        pub shared: bool,
        /// When it was written.
        pub created: Timestamp,
        /// When it was settled; none while it waits.
        pub settled: Option<Timestamp>,
    }
}

edits! {
    /// One change of a point.
    pub enum BacklogPointEdit of BacklogPoint, a "point" named id, at most 5_000 {
        set Pairing(pairing: String),
        set Kind(kind: PointKind),
        set Text(text: String),
        set Minutes(minutes: Option<u32>),
        set Offered(offered: String),
        set Shared(shared: bool),
        set Settled(settled: Option<Timestamp>),
    }
}

impl BacklogPoint {
    fn bounds(&self, check: &mut Check<'_>) {
        check.text("text", &self.text);
        if let Some(minutes) = self.minutes {
            check.range("minutes", minutes, 1, Block::LONGEST);
        }
    }
}
