//! One objective, as it is kept.

use super::{CheckIn, Revision, Wording, WordingEdit};
use crate::notebook::Timestamp;
use crate::record::{Check, edits, record, words};

words! {
    /// Whose objective it is, and who does an action.
    pub enum Owner {
        /// The junior colleague.
        Mentor = "mentor",
        /// The senior colleague.
        Mentee = "mentee",
        /// Both.
        Both = "both",
    }
}

words! {
    /// What an objective is after.
    pub enum ObjectiveKind {
        /// Doing something.
        Performance = "performance",
        /// Finding something out: right for a beginner.
        Learning = "learning",
    }
}

words! {
    /// How progress is told.
    pub enum Measure {
        /// By the level that the person judges reached.
        Judgement = "judgement",
        /// By the steps that are done.
        Steps = "steps",
    }
}

record! {
    /// What a pair wants to reach.
    pub struct Objective {
        /// Unique in the notebook.
        pub id: String,
        /// The pairing that works on it, by name; empty for none in particular.
        pub pairing: String,
        /// The theme that it belongs to, by name; empty for none.
        pub theme: String,
        /// Whose it is.
        pub owner: Owner,
        /// What it is after.
        pub kind: ObjectiveKind,
        /// What it says.
        pub wording: Wording,
        /// How progress is told.
        pub measure: Measure,
        /// What it takes, in order.
        pub steps: Vec<Step>,
        /// How much it counts beside the others, 0 to 10; 0 leaves it out of every sum.
        pub weight: u8,
        /// Never goes into a shared file.
        pub private: bool,
        /// Looks at how far it is, oldest first.
        pub check_ins: Vec<CheckIn>,
        /// What it said earlier, oldest first.
        pub revisions: Vec<Revision>,
        /// When it was written.
        pub created: Timestamp,
        /// When it was closed; none while it is worked on.
        pub closed: Option<Timestamp>,
    }
}

impl Objective {
    /// An objective of the mentee with nothing written yet, told by judgement, of weight 1.
    #[must_use]
    pub fn new(id: &str, now: Timestamp) -> Self {
        Self {
            id: id.to_owned(),
            pairing: String::new(),
            theme: String::new(),
            owner: Owner::Mentee,
            kind: ObjectiveKind::Performance,
            wording: Wording::default(),
            measure: Measure::Judgement,
            steps: Vec::new(),
            weight: 1,
            private: false,
            check_ins: Vec::new(),
            revisions: Vec::new(),
            created: now,
            closed: None,
        }
    }
}

edits! {
    /// One change of an objective.
    pub enum ObjectiveEdit of Objective, a "objective" named id, at most 500 {
        set Pairing(pairing: String),
        set Theme(theme: String),
        set Owner(owner: Owner),
        set Kind(kind: ObjectiveKind),
        set Measure(measure: Measure),
        set Weight(weight: u8),
        set Private(private: bool),
        set Closed(closed: Option<Timestamp>),
        list Steps(steps: Step),
        list CheckIns(check_ins: CheckIn),
        list Revisions(revisions: Revision),
        part Wording(wording: WordingEdit),
    }
}

impl Objective {
    fn bounds(&self, check: &mut Check<'_>) {
        self.wording.check("wording", check);
        check.range("weight", self.weight, 0, 10);
        check.list("steps", &self.steps);
        check.list("check_ins", &self.check_ins);
        check.list("revisions", &self.revisions);
    }
}

record! {
    /// One step towards an objective.
    pub struct Step {
        /// Unique in its objective.
        pub id: String,
        /// What to do.
        pub text: String,
        /// When it was done; none while it is not.
        pub done: Option<Timestamp>,
    }
}

edits! {
    /// One change of a step.
    pub enum StepEdit of Step, a "step" named id, at most 50 {
        set Text(text: String),
        set Done(done: Option<Timestamp>),
    }
}

impl Step {
    fn bounds(&self, check: &mut Check<'_>) {
        check.text("text", &self.text);
    }
}
