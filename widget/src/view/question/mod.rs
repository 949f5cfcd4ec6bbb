//! The questions of a form: one at a time, or all those of a page for who asks.

mod choices;
mod group;
mod one;
mod page;

use binome_core::assessment::{Form, Question, page_of};
use binome_core::notebook::Assessment;
use binome_core::pack::Questionnaire;
use leptos::html::custom;
use leptos::prelude::*;

use super::parts::bar::back_bar;
use super::parts::button::button;
use super::parts::element::{element, text};
use crate::place::{Name, Place};
use crate::text::Word;
use crate::visit::Visit;

pub(super) fn question(visit: &Visit, assessment: &str, name: &Name, checking: bool) -> Option<AnyView> {
    let (draft, questionnaire) = visit.filled(assessment)?;
    let question = name.find(&questionnaire)?;
    let form = Form::of(&questionnaire, &draft);
    let asked = Asked { visit: visit.clone(), questionnaire, draft, form, question, checking };
    Some(if visit.whole_page().get() { page::page(&asked) } else { one::one(&asked) })
}

/// Where to go on with a draft: its first open question, or the check when there is none.
pub(super) fn resume(questionnaire: &Questionnaire, draft: &Assessment) -> Place {
    match Form::of(questionnaire, draft).next_open() {
        Some(question) => Place::Question {
            assessment: draft.id.clone(),
            question: Name::of(questionnaire, question),
            checking: false,
        },
        None => Place::Check { assessment: draft.id.clone() },
    }
}

/// A question as it is being asked.
#[derive(Clone)]
struct Asked {
    visit: Visit,
    questionnaire: Questionnaire,
    /// The draft and its form when the screen was drawn.
    draft: Assessment,
    form: Form,
    question: Question,
    checking: bool,
}

impl Asked {
    /// The draft as it is now.
    fn now(&self) -> Assessment {
        self.visit.assessment(&self.draft.id).unwrap_or_else(|| self.draft.clone())
    }

    fn place_of(&self, question: Question) -> Place {
        Place::Question {
            assessment: self.draft.id.clone(),
            question: Name::of(&self.questionnaire, question),
            checking: false,
        }
    }

    fn check(&self) -> Place {
        Place::Check { assessment: self.draft.id.clone() }
    }

    /// On to the question after `question`, or to the check.
    fn go_on(&self, question: Question) {
        let next = Form::of(&self.questionnaire, &self.now()).after(question).filter(|_| !self.checking);
        self.visit.go(next.map_or_else(|| self.check(), |next| self.place_of(next)));
    }

    fn bar(&self, first: Question) -> AnyView {
        let before = match self.form.before(first) {
            _ if self.checking => self.check(),
            Some(before) => self.place_of(before),
            None => Place::Introduction { questionnaire: self.questionnaire.id.clone() },
        };
        back_bar(&self.visit, before, vec![self.progress()])
    }

    fn progress(&self) -> AnyView {
        let alike = |other: &&Question| match self.question {
            Question::Gate(_) => matches!(other, Question::Gate(_)),
            Question::Item(_) => matches!(other, Question::Item(_)),
        };
        let total = self.form.questions.iter().filter(alike).count();
        let place = self.form.questions.iter().filter(alike).filter(|other| **other <= self.question).count();
        let word = match self.question {
            Question::Gate(_) => Word::GateProgress,
            Question::Item(_) => Word::ItemProgress,
        };
        let (place, total) = (place.to_string(), total.to_string());
        let label = self.visit.words().fill(word, &[("n", &place), ("total", &total)]);
        let label = text("span", "", label);
        let done = self.form.questions.iter().filter(|other| **other < self.question).count();
        let track = custom("progress")
            .attr("aria-hidden", "true")
            .attr("value", done.to_string())
            .attr("max", self.form.questions.len().to_string())
            .into_any();
        element("div", "progress", vec![label, track])
    }

    fn title(&self) -> String {
        let dimension = page_of(&self.questionnaire, self.question);
        let dimension = dimension.and_then(|index| self.questionnaire.dimensions.get(index));
        dimension.map_or_else(|| self.visit.say(Word::GatesTitle), |dimension| self.visit.read(&dimension.title))
    }

    fn other_way(&self) -> AnyView {
        let (visit, whole) = (self.visit.clone(), self.visit.whole_page().get());
        let word = if whole { Word::OneByOne } else { Word::WholePage };
        let toggle = button("other-way", "quiet small", self.visit.say(word), move || visit.show_whole_page(!whole));
        element("div", "other-way", vec![toggle])
    }
}
