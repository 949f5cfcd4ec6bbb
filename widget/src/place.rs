//! Where the person is: the screen that is open. It is kept beside the notebook so that a reload comes back to it.

use binome_core::assessment::Question;
use binome_core::notebook::Notebook;
use binome_core::pack::Questionnaire;
use serde::{Deserialize, Serialize};

/// A screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "screen", rename_all = "snake_case")]
pub(crate) enum Place {
    /// What to do next, and what was done.
    #[default]
    Home,
    /// Which of the two roles.
    Roles,
    /// Why, how long, who sees it.
    Introduction { questionnaire: String },
    /// One question, or the page that it is on.
    Question { assessment: String, question: Name, checking: bool },
    /// All answers, before the result.
    Check { assessment: String },
    /// What the answers suggest.
    Result { assessment: String },
    /// Two takings side by side.
    Comparison { earlier: String, later: String },
}

/// A question by name, so that it is found again in a changed pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Name {
    Gate(String),
    Item(String),
}

impl Name {
    pub(crate) fn of(questionnaire: &Questionnaire, question: Question) -> Self {
        match question {
            Question::Gate(index) => {
                Self::Gate(questionnaire.gates.get(index).map(|gate| gate.id.clone()).unwrap_or_default())
            }
            Question::Item(index) => {
                Self::Item(questionnaire.items.get(index).map(|item| item.id.clone()).unwrap_or_default())
            }
        }
    }

    pub(crate) fn find(&self, questionnaire: &Questionnaire) -> Option<Question> {
        match self {
            Self::Gate(id) => questionnaire.gate(id).map(|(index, _)| Question::Gate(index)),
            Self::Item(id) => questionnaire.item(id).map(|(index, _)| Question::Item(index)),
        }
    }
}

impl Place {
    /// The screen's name, as events tell it: no id, no answer.
    pub(crate) fn screen(&self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Roles => "roles",
            Self::Introduction { .. } => "introduction",
            Self::Question { .. } => "question",
            Self::Check { .. } => "check",
            Self::Result { .. } => "result",
            Self::Comparison { .. } => "comparison",
        }
    }

    /// Whether everything that the screen shows is in the notebook, in the state that the screen is for.
    pub(crate) fn fits(&self, notebook: &Notebook) -> bool {
        let draft = |id: &String| notebook.assessment(id).is_some_and(|assessment| assessment.finished.is_none());
        let finished = |id: &String| notebook.assessment(id).is_some_and(|assessment| assessment.finished.is_some());
        match self {
            Self::Home | Self::Roles | Self::Introduction { .. } => true,
            Self::Question { assessment, .. } | Self::Check { assessment } => draft(assessment),
            Self::Result { assessment } => finished(assessment),
            Self::Comparison { earlier, later } => finished(earlier) && finished(later),
        }
    }
}

/// What is kept of a place: the screen, how questions are shown, and the control that had the focus.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Bookmark {
    pub(crate) place: Place,
    pub(crate) whole_page: bool,
    pub(crate) focus: Option<String>,
}
