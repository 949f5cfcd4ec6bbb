//! Where the person is: the screen that is open. It is kept beside the notebook so that a reload comes back to it.

use binome_core::assessment::Question;
use binome_core::notebook::Notebook;
use binome_core::pack::Questionnaire;
use serde::{Deserialize, Serialize};

/// A screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
            Self::Question { assessment, .. } => draft(assessment),
            Self::Check { assessment } => notebook.assessment(assessment).is_some(),
            Self::Result { assessment } => finished(assessment),
            Self::Comparison { earlier, later } => finished(earlier) && finished(later),
        }
    }
}

/// What is kept of a place: the screen, how questions are shown, and the control that had the focus.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Bookmark {
    pub(crate) place: Place,
    pub(crate) whole_page: bool,
    pub(crate) focus: Option<String>,
}

/// A bookmark as it is written: flat, since readers of nested enums are heavy.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Written {
    screen: String,
    /// The assessment, the questionnaire or the earlier taking.
    subject: String,
    /// The question or the later taking.
    detail: String,
    gate: bool,
    checking: bool,
    whole_page: bool,
    focus: Option<String>,
}

impl Bookmark {
    pub(crate) fn write(&self) -> Option<String> {
        let screen = self.place.screen().to_owned();
        let written = Written { screen, whole_page: self.whole_page, focus: self.focus.clone(), ..Written::default() };
        let written = match self.place.clone() {
            Place::Home | Place::Roles => written,
            Place::Introduction { questionnaire } => Written { subject: questionnaire, ..written },
            Place::Question { assessment, question, checking } => {
                let gate = matches!(question, Name::Gate(_));
                let (Name::Gate(detail) | Name::Item(detail)) = question;
                Written { subject: assessment, detail, gate, checking, ..written }
            }
            Place::Check { assessment } | Place::Result { assessment } => Written { subject: assessment, ..written },
            Place::Comparison { earlier, later } => Written { subject: earlier, detail: later, ..written },
        };
        serde_json::to_string(&written).ok()
    }

    /// A bookmark that cannot be read opens the home.
    pub(crate) fn read(text: &str) -> Self {
        let written: Written = serde_json::from_str(text).unwrap_or_default();
        let Written { screen, subject, detail, gate, checking, whole_page, focus } = written;
        let place = match screen.as_str() {
            "roles" => Place::Roles,
            "introduction" => Place::Introduction { questionnaire: subject },
            "question" => {
                let question = if gate { Name::Gate(detail) } else { Name::Item(detail) };
                Place::Question { assessment: subject, question, checking }
            }
            "check" => Place::Check { assessment: subject },
            "result" => Place::Result { assessment: subject },
            "comparison" => Place::Comparison { earlier: subject, later: detail },
            _ => Place::Home,
        };
        Self { place, whole_page, focus }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found_again() {
        let name = |name: &str| name.to_owned();
        let places = [
            Place::Home,
            Place::Roles,
            Place::Introduction { questionnaire: name("mentee") },
            Place::Question { assessment: name("a"), question: Name::Gate(name("voluntary")), checking: false },
            Place::Question { assessment: name("a"), question: Name::Item(name("learning_ask")), checking: true },
            Place::Check { assessment: name("a") },
            Place::Result { assessment: name("a") },
            Place::Comparison { earlier: name("a"), later: name("b") },
        ];
        for place in places {
            let bookmark = Bookmark { place, whole_page: true, focus: Some(name("onward")) };
            assert_eq!(Bookmark::read(&bookmark.write().unwrap()), bookmark);
        }
    }

    #[test]
    fn an_unreadable_bookmark_opens_the_home() {
        assert_eq!(Bookmark::read("{\"screen\": 3}"), Bookmark::default());
    }
}
