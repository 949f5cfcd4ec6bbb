//! Check your answers: every question with its answer, and a way to change each, before the result.

use binome_core::assessment::{Form, GateAnswer, Question, Response, page_of};
use binome_core::notebook::{Assessment, Command};
use binome_core::pack::Questionnaire;
use leptos::prelude::*;

use super::parts::bar::back_bar;
use super::parts::heading::{heading, title};
use crate::place::{Name, Place};
use crate::text::Word;
use crate::visit::Visit;

pub(super) fn check(visit: &Visit, id: &str) -> Option<AnyView> {
    let (draft, questionnaire) = visit.filled(id)?;
    let form = Form::of(&questionnaire, &draft);
    let last = form.questions.last().map(|last| Place::Question {
        assessment: draft.id.clone(),
        question: Name::of(&questionnaire, *last),
        checking: false,
    });
    let finish = visit.clone();
    let (assessment, blocked) = (draft.id.clone(), !form.required.is_empty());
    let finish = view! {
        <button type="button" id="finish" class="button" on:click=move |_| {
            finish.apply(Command::Finish { assessment: assessment.clone() });
            finish.go(Place::Result { assessment: assessment.clone() });
        }>{visit.say(Word::SeeResult)}</button>
    };
    let required = blocked.then(|| view! { <p class="error" role="alert">{visit.say(Word::CheckRequired)}</p> });
    Some(
        view! {
            {back_bar(visit, last.unwrap_or_default(), ().into_any())}
            {title(visit, "", visit.say(Word::CheckTitle))}
            <p>{summary(visit, &form)}</p>
            {groups(visit, &questionnaire, &draft, &form)}
            {required}
            <p class="actions">{(!blocked).then_some(finish)}</p>
        }
        .into_any(),
    )
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
        view! {
            {heading(visit, 1, "rule", name)}
            <ul class="answers">{rows}</ul>
        }
        .into_any()
    };
    pages.map(group).collect()
}

fn row(visit: &Visit, questionnaire: &Questionnaire, draft: &Assessment, question: Question) -> AnyView {
    let name = Name::of(questionnaire, question);
    let text = match question {
        Question::Gate(index) => questionnaire.gates.get(index).map(|gate| visit.read(&gate.text)),
        Question::Item(index) => questionnaire.items.get(index).map(|item| visit.read(&item.text)),
    };
    let text = text.unwrap_or_default();
    let answer = answer(visit, questionnaire, draft, question);
    let label = visit.words().fill(Word::ChangeAnswer, &[("question", &text)]);
    let (change, assessment) = (visit.clone(), draft.id.clone());
    view! {
        <li>
            <span class="what">{text}<strong>{answer}</strong></span>
            <button type="button" class="quiet small" aria-label=label on:click=move |_| {
                let (assessment, question) = (assessment.clone(), name.clone());
                change.go(Place::Question { assessment, question, checking: true });
            }>{visit.say(Word::Change)}</button>
        </li>
    }
    .into_any()
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
