//! One mentoring relation, of two people or of a group.

use super::CharterVersion;
use crate::notebook::Timestamp;
use crate::record::{Check, edits, record, words};

words! {
    /// The part that a person takes, as a whole or for one theme.
    pub enum Part {
        /// Shows.
        Mentor = "mentor",
        /// Learns.
        Mentee = "mentee",
    }
}

record! {
    /// One mentoring relation. No name stands here: the partner goes by an alias.
    pub struct Pairing {
        /// Unique in the notebook.
        pub id: String,
        /// What the writer calls the partner or the group.
        pub alias: String,
        /// The part that the writer takes, where a theme says nothing else.
        pub part: Part,
        /// The themes that they may work on, and where the writer stands.
        pub themes: Vec<ThemePosition>,
        /// The others, in a group; empty for a pair.
        pub members: Vec<Member>,
        /// The charter, oldest version first.
        pub charter: Vec<CharterVersion>,
        /// When it was begun.
        pub created: Timestamp,
        /// When it ended; none while it goes on.
        pub ended: Option<Timestamp>,
    }
}

impl Pairing {
    /// A pairing with nothing said but the writer's part.
    #[must_use]
    pub fn new(id: &str, part: Part, now: Timestamp) -> Self {
        Self {
            id: id.to_owned(),
            alias: String::new(),
            part,
            themes: Vec::new(),
            members: Vec::new(),
            charter: Vec::new(),
            created: now,
            ended: None,
        }
    }
}

edits! {
    /// One change of a pairing.
    pub enum PairingEdit of Pairing, a "pairing" named id, at most 100 {
        set Alias(alias: String),
        set Part(part: Part),
        set Ended(ended: Option<Timestamp>),
        list Themes(themes: ThemePosition),
        list Members(members: Member),
        list Charter(charter: CharterVersion),
    }
}

impl Pairing {
    fn bounds(&self, check: &mut Check<'_>) {
        check.text("alias", &self.alias);
        check.list("themes", &self.themes);
        check.list("members", &self.members);
        check.list("charter", &self.charter);
    }
}

record! {
    /// Where the writer stands on one theme.
    pub struct ThemePosition {
        /// The theme of the programme, by name.
        pub theme: String,
        /// The part that the writer takes on this theme.
        pub part: Part,
        /// The level now, 0 to 3; none while nobody said.
        pub now: Option<u8>,
        /// The level aimed at, 0 to 3.
        pub target: Option<u8>,
        /// Whether the pair has chosen it.
        pub chosen: bool,
    }
}

edits! {
    /// One change of a position.
    pub enum ThemePositionEdit of ThemePosition, a "theme" named theme, at most 200 {
        set Part(part: Part),
        set Now(now: Option<u8>),
        set Target(target: Option<u8>),
        set Chosen(chosen: bool),
    }
}

impl ThemePosition {
    /// The highest level of a theme: can guide others.
    pub const HIGHEST: u8 = 3;
}

impl ThemePosition {
    fn bounds(&self, check: &mut Check<'_>) {
        for (field, level) in [("now", self.now), ("target", self.target)] {
            if let Some(level) = level {
                check.range(field, level, 0, u32::from(Self::HIGHEST));
            }
        }
    }
}

record! {
    /// One other person of a group.
    pub struct Member {
        /// Unique in the pairing.
        pub id: String,
        /// What the writer calls them.
        pub alias: String,
        /// The part that they take.
        pub part: Part,
    }
}

edits! {
    /// One change of a member.
    pub enum MemberEdit of Member, a "member" named id, at most 11 {
        set Alias(alias: String),
        set Part(part: Part),
    }
}

impl Member {
    fn bounds(&self, check: &mut Check<'_>) {
        check.text("alias", &self.alias);
    }
}
