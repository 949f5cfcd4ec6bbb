//! A review (bilan): a periodic look back with a few statements, open questions, and then against now.

use std::collections::BTreeMap;

use super::Note;
use crate::assessment::Response;
use crate::notebook::{CommandError, Timestamp};
use crate::record::{Check, edits, record, set_answer, words};

words! {
    /// When in the cycle a review is made.
    pub enum Moment {
        /// Half-way.
        Mid = "mid",
        /// At the end.
        Final = "final",
        /// A short look in between, or after the end.
        Pulse = "pulse",
        /// The sponsor's look at their own part.
        Sponsor = "sponsor",
    }
}

record! {
    /// One filling of a review form. Private: it never goes into a shared file.
    pub struct Review {
        /// Unique in the notebook.
        pub id: String,
        /// The pairing that it looks back on, by name; empty for none in particular.
        pub pairing: String,
        /// The form of the programme, by name.
        pub form: String,
        /// When in the cycle.
        pub moment: Moment,
        /// When it was begun.
        pub started: Timestamp,
        /// When it was finished; none for a draft.
        pub finished: Option<Timestamp>,
        /// Answers to statements, by name.
        pub responses: BTreeMap<String, Response>,
        /// What was written to the open questions.
        pub notes: Vec<Note>,
        /// Where the person stands now, theme by theme, 0 to 3: asked first.
        pub now: BTreeMap<String, u8>,
        /// Where the person thinks now that they stood at the start, theme by theme, 0 to 3: asked second.
        pub then: BTreeMap<String, u8>,
    }
}

edits! {
    /// One change of a review.
    pub enum ReviewEdit of Review, a "review" named id, at most 500 {
        set Pairing(pairing: String),
        set Finished(finished: Option<Timestamp>),
        list Notes(notes: Note),
        part Response(responses: Answer<Response>),
        part Now(now: Answer<u8>),
        part Then(then: Answer<u8>),
    }
}

/// The answer to one thing by name; none takes the answer back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer<T> {
    /// What is answered, by name.
    pub to: String,
    /// The answer.
    pub answer: Option<T>,
}

/// Maps of answers change one answer at a time.
trait Replace<E>: Sized {
    fn exchange(&mut self, edit: E) -> Result<E, CommandError>;
}

impl<T> Replace<Answer<T>> for BTreeMap<String, T> {
    fn exchange(&mut self, Answer { to, answer }: Answer<T>) -> Result<Answer<T>, CommandError> {
        let answer = set_answer(self, &to, answer);
        Ok(Answer { to, answer })
    }
}

impl Review {
    fn bounds(&self, check: &mut Check<'_>) {
        for (field, map) in [("now", &self.now), ("then", &self.then)] {
            check.count(field, map.len(), 200);
            for (theme, level) in map {
                check.id(field, theme);
                check.range(field, *level, 0, 3);
            }
        }
        for name in self.responses.keys() {
            check.id("responses", name);
        }
        check.count("responses", self.responses.len(), 200);
        check.list("notes", &self.notes);
    }
}
