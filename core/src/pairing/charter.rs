//! What a pair has agreed about working together, version by version.

use crate::notebook::Timestamp;
use crate::record::{Check, edits, record};

record! {
    /// One version of a charter. The latest is in force; earlier ones are kept.
    pub struct CharterVersion {
        /// Unique in its pairing.
        pub id: String,
        /// When it was written.
        pub at: Timestamp,
        /// Why it replaces the one before; empty for the first.
        pub reason: String,
        /// What it says.
        pub clauses: Vec<Clause>,
        /// When the writer of this notebook agreed.
        pub agreed_by_me: Option<Timestamp>,
        /// When the partner agreed.
        pub agreed_by_partner: Option<Timestamp>,
    }
}

edits! {
    /// One change of a version of a charter.
    pub enum CharterVersionEdit of CharterVersion, a "charter version" named id, at most 100 {
        set Reason(reason: String),
        set AgreedByMe(agreed_by_me: Option<Timestamp>),
        set AgreedByPartner(agreed_by_partner: Option<Timestamp>),
        list Clauses(clauses: Clause),
    }
}

impl CharterVersion {
    fn bounds(&self, check: &mut Check<'_>) {
        check.text("reason", &self.reason);
        check.list("clauses", &self.clauses);
    }
}

record! {
    /// One clause of a charter.
    pub struct Clause {
        /// Unique in its version: that of the programme's clause, or one of the pair's own.
        pub id: String,
        /// What it is called.
        pub title: String,
        /// What it says.
        pub text: String,
    }
}

edits! {
    /// One change of a clause.
    pub enum ClauseEdit of Clause, a "clause" named id, at most 50 {
        set Title(title: String),
        set Text(text: String),
    }
}

impl Clause {
    fn bounds(&self, check: &mut Check<'_>) {
        check.text("title", &self.title);
        check.text("text", &self.text);
    }
}
