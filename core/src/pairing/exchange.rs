//! What two partners have exchanged.

use super::{CharterVersion, ThemePosition};
use crate::agenda::Session;
use crate::notebook::Timestamp;
use crate::objective::Objective;
use crate::record::{Check, Record, edits, record};
use crate::reflection::{Action, BacklogPoint};

record! {
    /// What somebody chose to share: these records and nothing else.
    #[derive(Default)]
    pub struct Shared {
        /// Objectives, without what is private in them.
        pub objectives: Vec<Objective>,
        /// Sessions with their agendas.
        pub sessions: Vec<Session>,
        /// Actions.
        pub actions: Vec<Action>,
        /// Questions and topics.
        pub backlog: Vec<BacklogPoint>,
        /// The charter, oldest version first.
        pub charter: Vec<CharterVersion>,
        /// Where the sender stands on the themes.
        pub themes: Vec<ThemePosition>,
    }
}

impl Shared {
    /// Takes each record of `newer` in place of its own of the same name, or beside its own.
    pub(super) fn update(&mut self, newer: &Self) {
        update(&mut self.objectives, &newer.objectives);
        update(&mut self.sessions, &newer.sessions);
        update(&mut self.actions, &newer.actions);
        update(&mut self.backlog, &newer.backlog);
        update(&mut self.charter, &newer.charter);
        update(&mut self.themes, &newer.themes);
    }

    pub(super) fn check(&self, field: &str, check: &mut Check<'_>) {
        check.list(&format!("{field}.objectives"), &self.objectives);
        check.list(&format!("{field}.sessions"), &self.sessions);
        check.list(&format!("{field}.actions"), &self.actions);
        check.list(&format!("{field}.backlog"), &self.backlog);
        check.list(&format!("{field}.charter"), &self.charter);
        check.list(&format!("{field}.themes"), &self.themes);
    }
}

fn update<T: Record + Clone>(records: &mut Vec<T>, newer: &[T]) {
    for record in newer {
        match records.iter_mut().find(|known| known.id() == record.id()) {
            Some(known) => *known = record.clone(),
            None => records.push(record.clone()),
        }
    }
}

record! {
    /// What was exchanged with the partner of a pairing: the common ground of the next merge.
    pub struct Exchange {
        /// The pairing, by the name that it has here.
        pub id: String,
        /// The name of the pairing in the partner's notebook; empty before the first file from there.
        pub partner: String,
        /// The number of the latest file taken in; 0 for none.
        pub received_revision: u32,
        /// When it was taken in.
        pub received_at: Option<Timestamp>,
        /// What both are known to have had, record by record.
        pub common: Shared,
        /// The number of the latest file given; 0 for none.
        pub sent_revision: u32,
        /// What the latest file given held, until the partner is known to have taken it in.
        pub sent: Option<Shared>,
        /// What both changed, and the writer has not decided about.
        pub undecided: Vec<Undecided>,
    }
}

record! {
    /// A record that both partners changed, until the writer decides.
    pub struct Undecided {
        /// What it is and its name: `objective video`.
        pub id: String,
        /// The partner's version, alone.
        pub theirs: Shared,
    }
}

edits! {
    /// One change of something undecided.
    pub enum UndecidedEdit of Undecided, a "conflict" named id, at most 5_000 {
        set Theirs(theirs: Shared),
    }
}

impl Undecided {
    fn bounds(&self, check: &mut Check<'_>) {
        self.theirs.check("theirs", check);
    }
}

impl Exchange {
    /// Nothing exchanged yet.
    pub(super) fn none(pairing: &str) -> Self {
        Self {
            id: pairing.to_owned(),
            partner: String::new(),
            received_revision: 0,
            received_at: None,
            common: Shared::default(),
            sent_revision: 0,
            sent: None,
            undecided: Vec::new(),
        }
    }
}

edits! {
    /// One change of what was exchanged.
    pub enum ExchangeEdit of Exchange, a "exchange" named id, at most 100 {
        set Partner(partner: String),
        set ReceivedRevision(received_revision: u32),
        set ReceivedAt(received_at: Option<Timestamp>),
        set Common(common: Shared),
        set SentRevision(sent_revision: u32),
        set Sent(sent: Option<Shared>),
        list Undecided(undecided: Undecided),
    }
}

impl Exchange {
    fn bounds(&self, check: &mut Check<'_>) {
        self.common.check("common", check);
        if let Some(sent) = &self.sent {
            sent.check("sent", check);
        }
        check.list("undecided", &self.undecided);
    }
}
