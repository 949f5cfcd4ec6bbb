//! A dated look at how far an objective is.

use crate::notebook::Timestamp;
use crate::record::{Check, edits, record};

record! {
    /// One dated look at an objective.
    pub struct CheckIn {
        /// Unique in its objective.
        pub id: String,
        /// When.
        pub at: Timestamp,
        /// The level reached, −2 to +2, 0 being as expected; none when only a note was made.
        pub level: Option<i8>,
        /// How sure the person is to get there, 0 to 10.
        pub confidence: Option<u8>,
        /// What there is to say.
        pub note: String,
    }
}

edits! {
    /// One change of a check-in.
    pub enum CheckInEdit of CheckIn, a "check-in" named id, at most 500 {
        set Level(level: Option<i8>),
        set Confidence(confidence: Option<u8>),
        set Note(note: String),
    }
}

impl CheckIn {
    fn bounds(&self, check: &mut Check<'_>) {
        if let Some(level) = self.level {
            check.within("level", i64::from(level), -2, 2);
        }
        if let Some(confidence) = self.confidence {
            check.range("confidence", confidence, 0, 10);
        }
        check.text("note", &self.note);
    }
}
