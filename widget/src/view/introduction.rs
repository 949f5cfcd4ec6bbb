//! Before the first question: why it is worth the time, how long it takes, who sees it.

use binome_core::notebook::{Command, PackReference};
use binome_core::pack::Questionnaire;
use leptos::prelude::*;

use super::parts::bar::back_bar;
use super::parts::button::button;
use super::parts::element::{element, list, paragraph, text};
use super::parts::heading::title;
use super::parts::icon;
use super::question;
use crate::boundary::clock;
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

pub(super) fn introduction(visit: &Visit, id: &str) -> Option<AnyView> {
    let questionnaire = visit.questionnaire(id)?;
    let words = visit.words();
    let minutes = questionnaire.minutes.to_string();
    let items = questionnaire.items.len().to_string();
    let gates = questionnaire.gates.len().to_string();
    let points = [
        words.fill(Word::IntroductionLength, &[("minutes", &minutes)]),
        words.fill(Word::IntroductionContent, &[("gates", &gates), ("items", &items)]),
        words.get(Word::IntroductionPause),
        words.get(Word::IntroductionPrivate),
    ];
    let point = |words: String| element("li", "", vec![icon::tick(), text("span", "", words)]);
    let bar = back_bar(visit, Place::Roles, Vec::new());
    let head = title(visit, "", visit.read(&questionnaire.title));
    let purpose = paragraph(visit.read(&questionnaire.purpose));
    let points = list("points", points.into_iter().map(point).collect());
    let start = visit.clone();
    let draft = visit.session().notebook().with_untracked(|notebook| notebook.draft_of(id).is_some());
    let label = visit.say(if draft { Word::Resume } else { Word::Begin });
    let start = button("start", "button", label, move || begin(&start, &questionnaire));
    Some(vec![bar, head, purpose, points, element("div", "actions", vec![start])].into_any())
}

fn begin(visit: &Visit, questionnaire: &Questionnaire) {
    let notebook = visit.session().notebook().get_untracked();
    if let Some(draft) = notebook.draft_of(&questionnaire.id) {
        return visit.go(question::resume(questionnaire, draft));
    }
    let pack = visit.pack_now();
    let assessment = clock::new_id();
    visit.apply(Command::StartAssessment {
        id: assessment.clone(),
        questionnaire: questionnaire.id.clone(),
        pack: PackReference { id: pack.id.clone(), version: pack.version.clone() },
    });
    if let Some(draft) = visit.assessment(&assessment) {
        visit.go(question::resume(questionnaire, &draft));
    }
}
