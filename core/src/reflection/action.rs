//! Who does what, when and in which situation.

use crate::calendar::Date;
use crate::notebook::Timestamp;
use crate::objective::Owner;
use crate::record::{Check, edits, record};

record! {
    /// Something agreed: "If … , then I will …", by somebody, by a date.
    pub struct Action {
        /// Unique in the notebook.
        pub id: String,
        /// The pairing that agreed it, by name; empty for none in particular.
        pub pairing: String,
        /// The session that agreed it, by name; empty for none.
        pub session: String,
        /// The situation in which it is done.
        pub situation: String,
        /// What is done then.
        pub deed: String,
        /// Who does it.
        pub owner: Owner,
        /// By when.
        pub due: Option<Date>,
        /// When it was agreed.
        pub created: Timestamp,
        /// When it was done; none while it is open.
        pub done: Option<Timestamp>,
        /// Given up: neither open nor done.
        pub dropped: bool,
    }
}

edits! {
    /// One change of an action.
    pub enum ActionEdit of Action, a "action" named id, at most 5_000 {
        set Pairing(pairing: String),
        set Session(session: String),
        set Situation(situation: String),
        set Deed(deed: String),
        set Owner(owner: Owner),
        set Due(due: Option<Date>),
        set Done(done: Option<Timestamp>),
        set Dropped(dropped: bool),
    }
}

impl Action {
    fn bounds(&self, check: &mut Check<'_>) {
        check.text("situation", &self.situation);
        check.text("deed", &self.deed);
    }
}
