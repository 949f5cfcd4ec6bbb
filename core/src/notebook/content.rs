//! What a notebook holds, list by list.

use super::{Assessment, Notebook};
use crate::agenda::Session;
use crate::objective::Objective;
use crate::pairing::{Exchange, Pairing};
use crate::record::{Check, list_length, record};
use crate::reflection::{Action, BacklogPoint, OwnPrompt, Reflection, Review};

record! {
    /// What a notebook holds, list by list; each list in the order in which it was written unless said otherwise.
    #[derive(Default)]
    pub struct Content {
        /// Fillings of questionnaires.
        pub assessments: Vec<Assessment>,
        /// Mentoring relations.
        pub pairings: Vec<Pairing>,
        /// What is to be reached.
        pub objectives: Vec<Objective>,
        /// Meetings.
        pub sessions: Vec<Session>,
        /// What was agreed.
        pub actions: Vec<Action>,
        /// What waits for another session.
        pub backlog: Vec<BacklogPoint>,
        /// Looks back after a session.
        pub reflections: Vec<Reflection>,
        /// Prompts of the person's own.
        pub prompts: Vec<OwnPrompt>,
        /// Periodic looks back.
        pub reviews: Vec<Review>,
        /// What was exchanged with partners.
        pub exchanges: Vec<Exchange>,
    }
}

impl Content {
    /// The pairing that is at hand: of those that go on the last, which is the one begun or taken up last.
    #[must_use]
    pub fn current_pairing(&self) -> Option<&Pairing> {
        self.pairings.iter().rev().find(|pairing| pairing.ended.is_none())
    }

    /// How many bytes the records take in a file, each with the comma after it.
    pub(super) fn bytes(&self) -> usize {
        list_length(&self.assessments)
            + list_length(&self.pairings)
            + list_length(&self.objectives)
            + list_length(&self.sessions)
            + list_length(&self.actions)
            + list_length(&self.backlog)
            + list_length(&self.reflections)
            + list_length(&self.prompts)
            + list_length(&self.reviews)
            + list_length(&self.exchanges)
    }

    /// Notes every bound that it breaks.
    pub(super) fn check(&self, check: &mut Check<'_>) {
        check.count("assessments", self.assessments.len(), Notebook::MAX_ASSESSMENTS);
        check.names("assessments", &mut self.assessments.iter().map(|assessment| assessment.id.as_str()));
        check.list("pairings", &self.pairings);
        check.list("objectives", &self.objectives);
        check.list("sessions", &self.sessions);
        check.list("actions", &self.actions);
        check.list("backlog", &self.backlog);
        check.list("reflections", &self.reflections);
        check.list("prompts", &self.prompts);
        check.list("reviews", &self.reviews);
        check.list("exchanges", &self.exchanges);
    }
}
