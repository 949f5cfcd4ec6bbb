//! The self-assessments: the next step first, then those that were done. It shows only what exists.

use binome_core::assessment::Form;
use binome_core::notebook::{Assessment, Command};
use leptos::prelude::*;

use super::parts::button::{named, row};
use super::parts::element::{changing, element, list, text};
use super::parts::heading::{heading, title};
use super::parts::{status_badge, step_words};
use super::question;
use super::welcome::{bar, begin, card, go};
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

pub(super) fn assessments(visit: &Visit) -> AnyView {
    let (notebook, drawn) = (visit.session().notebook(), visit.clone());
    let content = move || {
        notebook.track();
        vec![Some(next_step(&drawn)), takings(&drawn)].into_iter().flatten().collect::<Vec<_>>()
    };
    let head = title(visit, "", visit.say(Word::AssessmentName));
    vec![bar(visit), head, element("div", "stack", vec![changing(content)])].into_any()
}

/// What to do now about the self-assessments.
pub(super) fn next_step(visit: &Visit) -> AnyView {
    let notebook = visit.session().notebook().get_untracked();
    let draft = notebook.draft().and_then(|draft| resume(visit, draft));
    let after = || notebook.latest_finished().and_then(|latest| after_result(visit, latest));
    draft.or_else(after).unwrap_or_else(|| begin(visit))
}

fn resume(visit: &Visit, draft: &Assessment) -> Option<AnyView> {
    let questionnaire = visit.questionnaire(&draft.questionnaire)?;
    let left = Form::of(&questionnaire, draft).unanswered.len();
    let words = visit.words();
    let text = if left == 0 {
        words.get(Word::ResumeDone)
    } else {
        words.count([Word::ResumeLeftOne, Word::ResumeLeftMany, Word::ResumeLeftOther], left)
    };
    let resume = go(visit, "start", "button", Word::Resume, question::resume(&questionnaire, draft));
    Some(card(visit, visit.read(&questionnaire.title), text, vec![resume]))
}

fn after_result(visit: &Visit, latest: &Assessment) -> Option<AnyView> {
    let (assessment, questionnaire) = visit.filled(&latest.id)?;
    let readiness = assessment.readiness(&visit.pack().scoring, &questionnaire);
    let step = readiness.next_steps.first().copied()?;
    let head = step_words::words(visit, &questionnaire, step);
    let text = step_words::name(visit, &questionnaire, step);
    let open = go(visit, "open", "button", Word::OpenResult, Place::Result { assessment: assessment.id });
    let again = go(visit, "again", "quiet", Word::TakeAgain, Place::Roles);
    Some(card(visit, head, text, vec![open, again]))
}

fn takings(visit: &Visit) -> Option<AnyView> {
    let notebook = visit.session().notebook().get_untracked();
    let rows: Vec<_> = notebook.assessments().iter().rev().filter_map(|taking| taking_row(visit, taking)).collect();
    (!rows.is_empty()).then(|| {
        let head = heading(visit, 1, "rule", visit.say(Word::Takings));
        vec![head, list("takings", rows)].into_any()
    })
}

fn taking_row(visit: &Visit, taking: &Assessment) -> Option<AnyView> {
    let questionnaire = visit.questionnaire(&taking.questionnaire)?;
    let (words, pack) = (visit.words(), visit.pack());
    let title = visit.read(&questionnaire.title);
    let date = words.date_and_time(taking.finished.unwrap_or(taking.started));
    let (state, place) = match taking.finished {
        Some(_) => {
            let status = taking.readiness(&pack.scoring, &questionnaire).status;
            let place = Place::Result { assessment: taking.id.clone() };
            (visit.read(&status_badge::word(&pack, status).title), place)
        }
        None => (words.get(Word::Draft), question::resume(&questionnaire, taking)),
    };
    let values = [("title", title.as_str()), ("date", date.as_str())];
    let remove_name = words.fill(Word::RemoveTaking, &values);
    let (open, remove, id) = (visit.clone(), visit.clone(), taking.id.clone());
    let what = element("span", "what", vec![title.into_any(), text("span", "meta", date)]);
    let open = row(vec![what, text("span", "state", state)], move || open.go(place.clone()));
    let remove = named("quiet small", visit.say(Word::Remove), remove_name, move || {
        remove.apply(Command::Remove { assessment: id.clone() });
        remove.announce(remove.say_now(Word::Removed));
        remove.go(Place::Assessments);
    });
    Some(element("li", "", vec![open, remove]))
}
