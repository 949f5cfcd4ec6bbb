//! The way through a form: gates first, then the items that are shown, in the questionnaire's order.

use super::required_missing;
use super::visibility::visible;
use crate::notebook::Assessment;
use crate::pack::Questionnaire;

/// One question of a form, by its place in the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// A gate.
    Gate(usize),
    /// An item.
    Item(usize),
}

/// A form as far as it is filled: which questions it has, and which still wait for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Every question shown, in order.
    pub questions: Vec<Question>,
    /// Those that have no entry at all: neither an answer nor passed over.
    pub unanswered: Vec<Question>,
    /// Items that may not be left without an answer, and are.
    pub required: Vec<usize>,
}

impl Form {
    /// The form of `questionnaire` as `assessment` has filled it.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, assessment: &Assessment) -> Self {
        let sheet = assessment.sheet(questionnaire);
        let visible = visible(questionnaire, &sheet);
        let gates = (0..questionnaire.gates.len()).map(Question::Gate);
        let items = visible.iter().enumerate().filter(|(_, shown)| **shown);
        let questions: Vec<_> = gates.chain(items.map(|(index, _)| Question::Item(index))).collect();
        let waits = |question: &&Question| match question {
            Question::Gate(index) => {
                questionnaire.gates.get(*index).is_some_and(|gate| !assessment.gates.contains_key(&gate.id))
            }
            Question::Item(index) => sheet.response(*index).is_none(),
        };
        let unanswered = questions.iter().filter(waits).copied().collect();
        Self { questions, unanswered, required: required_missing(questionnaire, &sheet) }
    }

    /// The question after `question`; `None` after the last.
    #[must_use]
    pub fn after(&self, question: Question) -> Option<Question> {
        self.questions.iter().find(|other| **other > question).copied()
    }

    /// The question before `question`; `None` before the first.
    #[must_use]
    pub fn before(&self, question: Question) -> Option<Question> {
        self.questions.iter().rev().find(|other| **other < question).copied()
    }

    /// Where to go on: the first question without an answer; `None` when there is none.
    #[must_use]
    pub fn next_open(&self) -> Option<Question> {
        self.unanswered.first().copied()
    }

    /// The questions that share a page with `question`: all gates, or the items of one dimension.
    pub fn page<'a>(
        &'a self,
        questionnaire: &'a Questionnaire,
        question: Question,
    ) -> impl DoubleEndedIterator<Item = Question> + 'a {
        let page = page_of(questionnaire, question);
        self.questions.iter().copied().filter(move |other| page_of(questionnaire, *other) == page)
    }
}

/// The page of a question: `None` for the gates, else the place of the dimension.
#[must_use]
pub fn page_of(questionnaire: &Questionnaire, question: Question) -> Option<usize> {
    match question {
        Question::Gate(_) => None,
        Question::Item(index) => questionnaire.dimensions.iter().position(|dimension| dimension.items.contains(&index)),
    }
}
