//! One timed part of an agenda.

use crate::calendar::DAY_MINUTES;
use crate::record::{Check, edits, record, words};

words! {
    /// What a block is for.
    pub enum BlockKind {
        /// Arriving and saying how things are.
        Reconnect = "reconnect",
        /// Agreeing what this session is about.
        Focus = "focus",
        /// Looking back at what was agreed last time.
        ReviewOfActions = "review_of_actions",
        /// The junior shows.
        Show = "show",
        /// The senior tries.
        Try = "try",
        /// Applying it to a real task.
        Apply = "apply",
        /// A question goes back, from the junior to the senior.
        QuestionBack = "question_back",
        /// Telling each other how it went.
        Feedback = "feedback",
        /// Actions, next date, thanks.
        WrapUp = "wrap_up",
        /// A pause.
        Break = "break",
        /// Anything else.
        Free = "free",
    }
}

words! {
    /// Who leads a block.
    pub enum Lead {
        /// The junior colleague.
        Mentor = "mentor",
        /// The senior colleague.
        Mentee = "mentee",
        /// Both together.
        Both = "both",
    }
}

words! {
    /// Why a proposed block is there.
    pub enum ReasonCode {
        /// Every session has one of this kind.
        Frame = "frame",
        /// This is its place in the arc of sessions.
        Arc = "arc",
        /// An action is open; the reason is about it.
        OpenAction = "open_action",
        /// An objective is to be worked on; the reason is about it.
        Objective = "objective",
        /// This dimension of the latest self-assessment asks for care; the reason is about it.
        WeakestDimension = "weakest_dimension",
        /// A point of the backlog waits; the reason is about it.
        Backlog = "backlog",
        /// The exchange goes both ways.
        Reciprocity = "reciprocity",
        /// A turn for this member of the group; the reason is about them.
        Turn = "turn",
    }
}

record! {
    /// Why a proposed block is there.
    pub struct Reason {
        /// The kind of reason.
        pub code: ReasonCode,
        /// The name of the action, objective, dimension, point or member that it is about; empty for none.
        pub about: String,
    }
}

record! {
    /// One timed part of an agenda. Times are whole minutes.
    pub struct Block {
        /// Unique in its session.
        pub id: String,
        /// What it is for.
        pub kind: BlockKind,
        /// What it is called.
        pub title: String,
        /// Anything to remember.
        pub notes: String,
        /// How long it lasts, 1 to 1440 minutes.
        pub minutes: u32,
        /// The shortest that makes sense, 1 to 1440 minutes.
        pub minimum: u32,
        /// The longest that makes sense, 1 to 1440 minutes.
        pub maximum: u32,
        /// Keeps its minutes whatever happens.
        pub protected: bool,
        /// May go to the backlog when time is short.
        pub optional: bool,
        /// When it must start, in minutes after midnight of the session's day, 0 to 2879; the next day starts at 1440.
        pub locked_start: Option<u32>,
        /// Who leads it.
        pub lead: Lead,
        /// The objectives that it serves, by name.
        pub objectives: Vec<String>,
        /// Whose turn it is in a group, by name; empty for nobody's in particular.
        pub turn: String,
        /// The backlog point or action that it takes up, by name; empty for none.
        pub takes_up: String,
        /// Why it was proposed; none for a block that a person added.
        pub reason: Option<Reason>,
        /// Whether it was done, once the session is over.
        pub done: Option<bool>,
    }
}

impl Block {
    /// The longest block and the longest slot, in minutes: a day.
    pub const LONGEST: u32 = DAY_MINUTES;

    /// A block of a kind and a length, with nothing else said: from 1 to 1440 minutes, led by both.
    #[must_use]
    pub fn new(id: &str, kind: BlockKind, minutes: u32) -> Self {
        Self {
            id: id.to_owned(),
            kind,
            title: String::new(),
            notes: String::new(),
            minutes,
            minimum: 1,
            maximum: Self::LONGEST,
            protected: false,
            optional: false,
            locked_start: None,
            lead: Lead::Both,
            objectives: Vec::new(),
            turn: String::new(),
            takes_up: String::new(),
            reason: None,
            done: None,
        }
    }
}

edits! {
    /// One change of a block.
    pub enum BlockEdit of Block, a "block" named id, at most 2_000 {
        set Kind(kind: BlockKind),
        set Title(title: String),
        set Notes(notes: String),
        set Minutes(minutes: u32),
        set Minimum(minimum: u32),
        set Maximum(maximum: u32),
        set Protected(protected: bool),
        set Optional(optional: bool),
        set LockedStart(locked_start: Option<u32>),
        set Lead(lead: Lead),
        set Objectives(objectives: Vec<String>),
        set Turn(turn: String),
        set Reason(reason: Option<Reason>),
        set Done(done: Option<bool>),
    }
}

impl Block {
    fn bounds(&self, check: &mut Check<'_>) {
        check.text("title", &self.title);
        check.text("notes", &self.notes);
        check.range("minutes", self.minutes, 1, Self::LONGEST);
        check.range("minimum", self.minimum, 1, Self::LONGEST);
        check.range("maximum", self.maximum, 1, Self::LONGEST);
        if let Some(start) = self.locked_start {
            check.range("locked_start", start, 0, 2 * DAY_MINUTES - 1);
        }
        check.count("objectives", self.objectives.len(), 50);
    }
}
