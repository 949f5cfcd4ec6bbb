//! Where the person is: the screen that is open. It is kept beside the notebook so that a reload comes back to it.
//!
//! Each later room has its places in a file of its own; `bookmark` is how a place is written and found again.

mod bookmark;
mod objectives;
mod pairing;
mod reflection;
mod sessions;

pub(crate) use bookmark::Bookmark;
pub(crate) use objectives::ObjectivesPlace;
pub(crate) use pairing::PairingPlace;
pub(crate) use reflection::ReflectionPlace;
pub(crate) use sessions::SessionsPlace;

use binome_core::assessment::Question;
use binome_core::notebook::Notebook;
use binome_core::pack::Questionnaire;

/// A screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Place {
    /// What to do next, in all of the notebook.
    #[default]
    Home,
    /// The self-assessments: what to do next, and those that were done.
    Assessments,
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
    /// What the pair wants to reach.
    Objectives(ObjectivesPlace),
    /// Sessions, agendas, actions, and sheets to prepare with.
    Sessions(SessionsPlace),
    /// Looking back.
    Reflection(ReflectionPlace),
    /// The partner, the themes, the charter, what is shared.
    Pairing(PairingPlace),
    /// What is kept, and what a person may do with it.
    Data,
}

/// A question by name, so that it is found again in a changed pack.
#[derive(Clone, Debug, PartialEq, Eq)]
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
            Self::Assessments => "assessments",
            Self::Roles => "roles",
            Self::Introduction { .. } => "introduction",
            Self::Question { .. } => "question",
            Self::Check { .. } => "check",
            Self::Result { .. } => "result",
            Self::Comparison { .. } => "comparison",
            Self::Objectives(place) => place.screen(),
            Self::Sessions(place) => place.screen(),
            Self::Reflection(place) => place.screen(),
            Self::Pairing(place) => place.screen(),
            Self::Data => "data",
        }
    }

    /// Whether everything that the screen shows is in the notebook, in the state that the screen is for.
    pub(crate) fn fits(&self, notebook: &Notebook) -> bool {
        let draft = |id: &String| notebook.assessment(id).is_some_and(|assessment| assessment.finished.is_none());
        let finished = |id: &String| notebook.assessment(id).is_some_and(|assessment| assessment.finished.is_some());
        match self {
            Self::Home | Self::Assessments | Self::Roles | Self::Introduction { .. } | Self::Data => true,
            Self::Question { assessment, .. } => draft(assessment),
            Self::Check { assessment } => notebook.assessment(assessment).is_some(),
            Self::Result { assessment } => finished(assessment),
            Self::Comparison { earlier, later } => finished(earlier) && finished(later),
            Self::Objectives(place) => place.fits(notebook),
            Self::Sessions(place) => place.fits(notebook),
            Self::Reflection(place) => place.fits(notebook),
            Self::Pairing(place) => place.fits(notebook),
        }
    }

    /// Whether it belongs to a room, which needs words of its own and the programme's library.
    pub(crate) fn is_of_a_room(&self) -> bool {
        matches!(self, Self::Objectives(_) | Self::Sessions(_) | Self::Reflection(_) | Self::Pairing(_) | Self::Data)
    }
}
