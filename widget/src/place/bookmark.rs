//! How a place is written down, and found again after a reload.

use serde::{Deserialize, Serialize};

use super::{Name, ObjectivesPlace, PairingPlace, Place, ReflectionPlace, SessionsPlace};

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
            Place::Home | Place::Assessments | Place::Roles | Place::Data => written,
            Place::Introduction { questionnaire } => Written { subject: questionnaire, ..written },
            Place::Question { assessment, question, checking } => {
                let gate = matches!(question, Name::Gate(_));
                let (Name::Gate(detail) | Name::Item(detail)) = question;
                Written { subject: assessment, detail, gate, checking, ..written }
            }
            Place::Check { assessment } | Place::Result { assessment } => Written { subject: assessment, ..written },
            Place::Comparison { earlier, later } => Written { subject: earlier, detail: later, ..written },
            Place::Objectives(place) => Written { subject: place.subject(), ..written },
            Place::Sessions(place) => Written { subject: place.subject(), ..written },
            Place::Reflection(place) => Written { subject: place.subject(), ..written },
            Place::Pairing(place) => Written { subject: place.subject(), ..written },
        };
        serde_json::to_string(&written).ok()
    }

    /// A bookmark that cannot be read opens the home.
    pub(crate) fn read(text: &str) -> Self {
        let written: Written = serde_json::from_str(text).unwrap_or_default();
        let Written { screen, subject, detail, gate, checking, whole_page, focus } = written;
        let place = match screen.as_str() {
            "assessments" => Place::Assessments,
            "roles" => Place::Roles,
            "data" => Place::Data,
            "introduction" => Place::Introduction { questionnaire: subject },
            "question" => {
                let question = if gate { Name::Gate(detail) } else { Name::Item(detail) };
                Place::Question { assessment: subject, question, checking }
            }
            "check" => Place::Check { assessment: subject },
            "result" => Place::Result { assessment: subject },
            "comparison" => Place::Comparison { earlier: subject, later: detail },
            later => in_a_later_room(later, subject),
        };
        Self { place, whole_page, focus }
    }
}

/// The place of a later room; the home for a screen that nobody knows.
fn in_a_later_room(screen: &str, subject: String) -> Place {
    let place = ObjectivesPlace::read(screen, &subject).map(Place::Objectives);
    let place = place.or_else(|| SessionsPlace::read(screen, &subject).map(Place::Sessions));
    let place = place.or_else(|| ReflectionPlace::read(screen, &subject).map(Place::Reflection));
    let place = place.or_else(|| PairingPlace::read(screen, &subject).map(Place::Pairing));
    place.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found_again() {
        let name = |name: &str| name.to_owned();
        let places = [
            Place::Home,
            Place::Assessments,
            Place::Data,
            Place::Objectives(ObjectivesPlace::List),
            Place::Sessions(SessionsPlace::Agenda { session: name("s") }),
            Place::Reflection(ReflectionPlace::List),
            Place::Pairing(PairingPlace::Overview),
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
