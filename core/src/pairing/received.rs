//! What a partner has shared, as it was last received: the common ground of the next merge.

use super::{CharterVersion, ThemePosition};
use crate::agenda::Session;
use crate::notebook::{CommandError, Timestamp};
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
    pub(crate) fn check(&self, check: &mut Check<'_>) {
        check.list("objectives", &self.objectives);
        check.list("sessions", &self.sessions);
        check.list("actions", &self.actions);
        check.list("backlog", &self.backlog);
        check.list("charter", &self.charter);
        check.list("themes", &self.themes);
    }
}

record! {
    /// The latest file that a partner has shared, by the pairing's name.
    pub struct Received {
        /// The pairing.
        pub id: String,
        /// The sender's count of shared files.
        pub revision: u32,
        /// When it was received.
        pub at: Timestamp,
        /// What it held.
        pub content: Shared,
    }
}

edits! {
    /// One change of what was received.
    pub enum ReceivedEdit of Received {
        set Revision(revision: u32),
        set At(at: Timestamp),
        set Content(content: Shared),
    }
}

impl Record for Received {
    type Edit = ReceivedEdit;
    const KIND: &'static str = "received file";
    const MOST: usize = 100;

    fn id(&self) -> &str {
        &self.id
    }

    fn edit(&mut self, edit: ReceivedEdit) -> Result<ReceivedEdit, CommandError> {
        self.exchange(edit)
    }

    fn check(&self, check: &mut Check<'_>) {
        self.content.check(check);
    }
}
