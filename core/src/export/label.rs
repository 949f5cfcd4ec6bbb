//! The words that documents need, by name.

use crate::agenda::{BlockKind, Lead};
use crate::objective::Owner;
use crate::record::words;

words! {
    /// A word or a few that an interface gives to documents, in its language, with its typography. A label that stands
    /// before a text ends as the language wants it: a colon and a space.
    pub enum Label {
        /// Before what an objective's activity is.
        Activity = "activity",
        /// Before its support.
        Support = "support",
        /// Before its sign.
        Sign = "sign",
        /// Before a date by which something is to be done.
        Due = "due",
        /// Before why an objective matters.
        Why = "why",
        /// Heading of the five levels.
        Levels = "levels",
        /// Heading of the steps.
        Steps = "steps",
        /// Before the level reached.
        Reached = "reached",
        /// Title of a list of objectives.
        Objectives = "objectives",
        /// Title of a charter.
        Charter = "charter",
        /// Before the date of a version of a charter.
        Version = "version",
        /// Before why a charter was amended.
        Amended = "amended",
        /// Said where both have agreed.
        AgreedByBoth = "agreed_by_both",
        /// Said where somebody has yet to agree.
        ToBeAgreed = "to_be_agreed",
        /// Heading of an agenda.
        Agenda = "agenda",
        /// Column of start times.
        Time = "time",
        /// Column of lengths, in minutes.
        Minutes = "minutes",
        /// Column of what a part is.
        Part = "part",
        /// Column of who leads.
        Lead = "lead",
        /// Column of notes.
        Notes = "notes",
        /// Before where a session takes place.
        Place = "place",
        /// Heading of decisions.
        Decisions = "decisions",
        /// Heading of actions.
        Actions = "actions",
        /// Between the situation and the deed of an action: "If … , then …".
        Then = "then",
        /// Before the situation of an action: "If …".
        If = "if",
        /// The junior colleague.
        Mentor = "mentor",
        /// The senior colleague.
        Mentee = "mentee",
        /// Both.
        Both = "both",
        /// A part that reconnects.
        Reconnect = "reconnect",
        /// A part that agrees what the session is about.
        Focus = "focus",
        /// A part that looks at actions.
        ReviewOfActions = "review_of_actions",
        /// A part that shows.
        Show = "show",
        /// A part that tries.
        Try = "try",
        /// A part that applies.
        Apply = "apply",
        /// A question that goes back.
        QuestionBack = "question_back",
        /// A part for feedback.
        Feedback = "feedback",
        /// A part that wraps up.
        WrapUp = "wrap_up",
        /// A pause.
        Break = "break",
        /// Any other part.
        Free = "free",
    }
}

/// The words of an interface.
pub trait Words {
    /// The words of a label.
    fn label(&self, label: Label) -> &str;
    /// A date as its readers write it.
    fn date(&self, date: crate::calendar::Date) -> String;
    /// A time of day as its readers write it: hour 0 to 23, minute 0 to 59.
    fn time(&self, hour: u32, minute: u32) -> String;
}

impl From<Lead> for Label {
    fn from(lead: Lead) -> Self {
        match lead {
            Lead::Mentor => Self::Mentor,
            Lead::Mentee => Self::Mentee,
            Lead::Both => Self::Both,
        }
    }
}

impl From<Owner> for Label {
    fn from(owner: Owner) -> Self {
        match owner {
            Owner::Mentor => Self::Mentor,
            Owner::Mentee => Self::Mentee,
            Owner::Both => Self::Both,
        }
    }
}

impl From<BlockKind> for Label {
    fn from(kind: BlockKind) -> Self {
        match kind {
            BlockKind::Reconnect => Self::Reconnect,
            BlockKind::Focus => Self::Focus,
            BlockKind::ReviewOfActions => Self::ReviewOfActions,
            BlockKind::Show => Self::Show,
            BlockKind::Try => Self::Try,
            BlockKind::Apply => Self::Apply,
            BlockKind::QuestionBack => Self::QuestionBack,
            BlockKind::Feedback => Self::Feedback,
            BlockKind::WrapUp => Self::WrapUp,
            BlockKind::Break => Self::Break,
            BlockKind::Free => Self::Free,
        }
    }
}
