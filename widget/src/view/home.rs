//! Home: the next step first, then what was done. It shows only what exists.

use binome_core::assessment::{Form, NextStep};
use binome_core::notebook::{Assessment, Command};
use leptos::prelude::*;

use super::parts::heading::{heading, title};
use super::parts::{icon, status_badge};
use super::question;
use crate::place::Place;
use crate::text::Word;
use crate::visit::{View, Visit};

pub(super) fn home(visit: &Visit) -> AnyView {
    let notebook = visit.session().notebook();
    let (next, taken) = (visit.clone(), visit.clone());
    let greeting = if visit.view().get() == View::All { Word::HomeTitle } else { Word::AssessmentName };
    view! {
        <div class="bar"><span class="brand">{icon::mark()} {visit.say(Word::NotebookName)}</span></div>
        {title(visit, "", visit.say(greeting))}
        {
            let notebook = notebook.clone();
            move || {
                notebook.track();
                next_step(&next)
            }
        }
        {move || {
            notebook.track();
            takings(&taken)
        }}
    }
    .into_any()
}

fn next_step(visit: &Visit) -> AnyView {
    let notebook = visit.session().notebook().get_untracked();
    let draft = notebook.draft().and_then(|draft| resume(visit, draft));
    let after = || notebook.latest_finished().and_then(|latest| after_result(visit, latest));
    draft.or_else(after).unwrap_or_else(|| begin(visit))
}

fn card(visit: &Visit, head: String, text: String, actions: impl IntoView) -> AnyView {
    view! {
        <div class="next">
            <p class="kicker">{visit.say(Word::DoNow)}</p>
            {heading(visit, 1, "", head)}
            <p>{text}</p>
            <p class="actions">{actions}</p>
        </div>
    }
    .into_any()
}

fn button(visit: &Visit, class: &'static str, id: &'static str, word: Word, place: Place) -> AnyView {
    let go = visit.clone();
    view! {
        <button type="button" id=id class=class on:click=move |_| go.go(place.clone())>{visit.say(word)}</button>
    }
    .into_any()
}

fn begin(visit: &Visit) -> AnyView {
    let start = button(visit, "button", "start", Word::Begin, Place::Roles);
    card(visit, visit.say(Word::BeginTitle), visit.say(Word::BeginText), start)
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
    let place = question::resume(&questionnaire, draft);
    let resume = button(visit, "button", "start", Word::Resume, place);
    Some(card(visit, visit.read(&questionnaire.title), text, resume))
}

fn after_result(visit: &Visit, latest: &Assessment) -> Option<AnyView> {
    let (assessment, questionnaire) = visit.filled(&latest.id)?;
    let pack = visit.pack();
    let readiness = assessment.readiness(&pack.scoring, &questionnaire);
    let step = readiness.next_steps.iter().find(|step| !matches!(step, NextStep::MissingDimension(_)))?;
    let about = step.gate(&questionnaire).map(|gate| &gate.text);
    let about = about.or_else(|| step.dimension(&questionnaire).map(|dimension| &dimension.title));
    let head = about.map(|text| visit.read(text)).unwrap_or_default();
    let text = step.text(&questionnaire).map(|text| visit.read(text)).unwrap_or_default();
    let open = button(visit, "button", "open", Word::OpenResult, Place::Result { assessment: assessment.id });
    let again = button(visit, "quiet", "again", Word::TakeAgain, Place::Roles);
    Some(card(visit, head, text, view! { {open} {again} }))
}

fn takings(visit: &Visit) -> Option<AnyView> {
    let notebook = visit.session().notebook().get_untracked();
    let mut rows: Vec<_> = notebook.assessments().iter().filter_map(|taking| row(visit, taking)).collect();
    if rows.is_empty() {
        return None;
    }
    rows.reverse();
    Some(
        view! {
            {heading(visit, 1, "rule", visit.say(Word::Takings))}
            <ul class="takings">{rows}</ul>
        }
        .into_any(),
    )
}

fn row(visit: &Visit, taking: &Assessment) -> Option<AnyView> {
    let questionnaire = visit.questionnaire(&taking.questionnaire)?;
    let (words, pack) = (visit.words(), visit.pack());
    let title = visit.read(&questionnaire.title);
    let instant = taking.finished.unwrap_or(taking.started);
    let date = words.date_and_time(instant);
    let (state, place) = match taking.finished {
        Some(_) => {
            let status = taking.readiness(&pack.scoring, &questionnaire).status;
            let place = Place::Result { assessment: taking.id.clone() };
            (visit.read(&status_badge::word(&pack, status).title), place)
        }
        None => (words.get(Word::Draft), question::resume(&questionnaire, taking)),
    };
    let label = words.fill(Word::OpenTaking, &[("title", &title), ("date", &date)]);
    let remove_label = words.fill(Word::RemoveTaking, &[("title", &title), ("date", &date)]);
    let (open, remove, id) = (visit.clone(), visit.clone(), taking.id.clone());
    Some(
        view! {
            <li>
                <button type="button" class="row" aria-label=label on:click=move |_| open.go(place.clone())>
                    <span class="what">{title}<span class="meta">{date}</span></span>
                    <span class="state">{state}</span>
                    {icon::forward()}
                </button>
                <button type="button" class="quiet small" aria-label=remove_label on:click=move |_| {
                    remove.apply(Command::Remove { assessment: id.clone() });
                    remove.announce(remove.say(Word::Removed));
                    remove.go(Place::Home);
                }>{visit.say(Word::Remove)}</button>
            </li>
        }
        .into_any(),
    )
}
