//! Check your answers: every question with its answer, and a way to change each, before the result.

use binome_core::assessment::{Form, GateAnswer, Question, Response, page_of};
use binome_core::notebook::{Assessment, Command};
use binome_core::pack::Questionnaire;
use leptos::prelude::*;

use super::parts::bar::back_bar;
use super::parts::button::{button, named};
use super::parts::element::{alert, element, list, paragraph, text};
use super::parts::heading::{heading, title};
use crate::place::{Name, Place};
use crate::text::Word;
use crate::visit::Visit;

pub(super) fn check(visit: &Visit, id: &str) -> Option<AnyView> {
    let (draft, questionnaire) = visit.filled(id)?;
    let form = Form::of(&questionnaire, &draft);
    let finished = draft.finished.is_some();
    let last = form.questions.last().filter(|_| !finished).map(|last| Place::Question {
        assessment: draft.id.clone(),
        question: Name::of(&questionnaire, *last),
        checking: false,
    });
    let (finish, assessment) = (visit.clone(), draft.id.clone());
    let finish = button("finish", "button", visit.say(Word::SeeResult), move || {
        if !finished {
            finish.apply(Command::Finish { assessment: assessment.clone() });
        }
        finish.go(Place::Result { assessment: assessment.clone() });
    });
    let end = if form.required.is_empty() {
        element("div", "actions", vec![finish])
    } else {
        alert(None, visit.say(Word::CheckRequired))
    };
    let mut drawn = vec![
        back_bar(visit, last.unwrap_or(Place::Result { assessment: draft.id.clone() }), Vec::new()),
        title(visit, "", visit.say(Word::CheckTitle)),
        paragraph(summary(visit, &form)),
    ];
    drawn.extend(groups(visit, &questionnaire, &draft, &form));
    drawn.push(end);
    Some(drawn.into_any())
}

fn summary(visit: &Visit, form: &Form) -> String {
    let words = visit.words();
    match form.unanswered.len() {
        0 => words.get(Word::CheckComplete),
        open => words.count([Word::CheckOpenOne, Word::CheckOpenMany, Word::CheckOpenOther], open),
    }
}

fn groups(visit: &Visit, questionnaire: &Questionnaire, draft: &Assessment, form: &Form) -> Vec<AnyView> {
    let pages = form.questions.chunk_by(|one, other| page_of(questionnaire, *one) == page_of(questionnaire, *other));
    let group = |questions: &[Question]| {
        let dimension = questions.first().and_then(|first| page_of(questionnaire, *first));
        let dimension = dimension.and_then(|index| questionnaire.dimensions.get(index));
        let name = dimension.map_or_else(|| visit.say(Word::GatesTitle), |dimension| visit.read(&dimension.title));
        let rows: Vec<_> = questions.iter().map(|question| row(visit, questionnaire, draft, *question)).collect();
        [heading(visit, 1, "rule", name), list("answers", rows)]
    };
    pages.flat_map(group).collect()
}

fn row(visit: &Visit, questionnaire: &Questionnaire, draft: &Assessment, question: Question) -> AnyView {
    let name = Name::of(questionnaire, question);
    let words = match question {
        Question::Gate(index) => questionnaire.gates.get(index).map(|gate| visit.read(&gate.text)),
        Question::Item(index) => questionnaire.items.get(index).map(|item| visit.read(&item.text)),
    };
    let words = words.unwrap_or_default();
    let answer = answer(visit, questionnaire, draft, question);
    let label = visit.words().fill(Word::ChangeAnswer, &[("question", &words)]);
    let (change, assessment) = (visit.clone(), draft.id.clone());
    let what = element("span", "what", vec![words.into_any(), text("strong", "", answer)]);
    let finished = draft.finished.is_some();
    let change = named("quiet small", visit.say(Word::Change), label, move || {
        if finished {
            change.apply(Command::Reopen { assessment: assessment.clone() });
        }
        let (assessment, question) = (assessment.clone(), name.clone());
        change.go(Place::Question { assessment, question, checking: true });
    });
    element("li", "", vec![what, change])
}

fn answer(visit: &Visit, questionnaire: &Questionnaire, draft: &Assessment, question: Question) -> String {
    match question {
        Question::Gate(index) => {
            let answer = questionnaire.gates.get(index).and_then(|gate| draft.gates.get(&gate.id));
            visit.say(match answer {
                Some(GateAnswer::Pass) => Word::GateYes,
                Some(GateAnswer::Fail) => Word::GateNo,
                Some(GateAnswer::Unknown) => Word::GateUnknown,
                None => Word::Unanswered,
            })
        }
        Question::Item(index) => {
            let item = questionnaire.items.get(index);
            let response = item.and_then(|item| draft.responses.get(&item.id));
            match (item, response) {
                (Some(item), Some(Response::Point(point))) => {
                    item.scale.label(*point).map(|label| visit.read(label)).unwrap_or_default()
                }
                (Some(item), Some(Response::NotApplicable)) => {
                    item.scale.not_applicable.as_ref().map(|label| visit.read(label)).unwrap_or_default()
                }
                (_, Some(Response::Skipped)) => visit.say(Word::Skipped),
                _ => visit.say(Word::Unanswered),
            }
        }
    }
}
