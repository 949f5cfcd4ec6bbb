//! The words of an objective, and the earlier words that a revision replaced.

use crate::calendar::Date;
use crate::notebook::Timestamp;
use crate::record::{Check, edits, record};

record! {
    /// What an objective says: its parts and its five levels.
    #[derive(Default)]
    pub struct Wording {
        /// What will be done.
        pub activity: String,
        /// With what help.
        pub support: String,
        /// The quantity, or the sign by which it shows.
        pub sign: String,
        /// By when.
        pub due: Option<Date>,
        /// What it is good for.
        pub why: String,
        /// Five written levels, from −2 to +2; empty while none is written.
        pub levels: Vec<String>,
    }
}

edits! {
    /// One change of what an objective says.
    pub enum WordingEdit of Wording {
        set Activity(activity: String),
        set Support(support: String),
        set Sign(sign: String),
        set Due(due: Option<Date>),
        set Why(why: String),
        set Levels(levels: Vec<String>),
    }
}

impl Wording {
    /// How many levels there are: −2, −1, 0, +1, +2.
    pub const LEVELS: usize = 5;

    pub(super) fn check(&self, field: &str, check: &mut Check<'_>) {
        for (name, text) in
            [("activity", &self.activity), ("support", &self.support), ("sign", &self.sign), ("why", &self.why)]
        {
            check.text(&format!("{field}.{name}"), text);
        }
        for level in &self.levels {
            check.text(&format!("{field}.levels"), level);
        }
        if !self.levels.is_empty() && self.levels.len() != Self::LEVELS {
            check.note(&format!("{field}.levels"), format!("{} levels; five, or none", self.levels.len()));
        }
    }
}

record! {
    /// What an objective said before it was revised, and why it was.
    pub struct Revision {
        /// Unique in its objective.
        pub id: String,
        /// When it was revised.
        pub at: Timestamp,
        /// Why.
        pub reason: String,
        /// What it said before.
        pub before: Wording,
    }
}

edits! {
    /// One change of a revision.
    pub enum RevisionEdit of Revision, a "revision" named id, at most 200 {
        set Reason(reason: String),
    }
}

impl Revision {
    fn bounds(&self, check: &mut Check<'_>) {
        check.text("reason", &self.reason);
        self.before.check("before", check);
    }
}
