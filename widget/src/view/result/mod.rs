//! What the answers suggest: status, next step, strengths, one thing to prepare, dimensions with their band, and why.

mod chart;
mod compare;
mod doubt;
mod steps;
mod table;
mod why;

use binome_core::assessment::{AnswerSheet, Label, Readiness};
use binome_core::notebook::{Assessment, Command};
use binome_core::pack::{Pack, Questionnaire};
use leptos::prelude::*;

use super::parts::bar::back_bar;
use super::parts::heading::{heading, title};
use super::parts::status_badge::{badge, word};
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;
use std::sync::Arc;

/// A finished taking with everything that the parts of the screen show of it.
#[derive(Clone)]
struct Shown {
    visit: Visit,
    pack: Arc<Pack>,
    questionnaire: Questionnaire,
    assessment: Assessment,
    sheet: AnswerSheet,
    readiness: Readiness,
}

pub(super) fn result(visit: &Visit, id: &str) -> Option<AnyView> {
    let (_, questionnaire) = visit.filled(id)?;
    let (followed, drawn, id) = (visit.clone(), visit.clone(), id.to_owned());
    let notebook = visit.session().notebook();
    // Doubting the answers changes the status while the screen stays.
    let doubted = Memo::new({
        let id = id.clone();
        move |_| notebook.with(|notebook| notebook.assessment(&id).is_some_and(|assessment| assessment.doubted))
    });
    Some(
        view! {
            {bar(&followed)}
            <div id="result">{move || {
                doubted.track();
                shown(&drawn, &id, &questionnaire).map(|shown| content(&shown))
            }}</div>
        }
        .into_any(),
    )
}

fn shown(visit: &Visit, id: &str, questionnaire: &Questionnaire) -> Option<Shown> {
    let assessment = visit.assessment(id)?;
    let pack = visit.pack();
    let sheet = assessment.sheet(questionnaire);
    let readiness = assessment.readiness(&pack.scoring, questionnaire);
    let (visit, questionnaire) = (visit.clone(), questionnaire.clone());
    Some(Shown { visit, pack, questionnaire, assessment, sheet, readiness })
}

fn bar(visit: &Visit) -> AnyView {
    let print = visit.clone();
    let print = view! {
        <button type="button" id="print" class="quiet small" on:click=move |_| print.host().print("result")>
            {visit.say(Word::Print)}
        </button>
    };
    back_bar(visit, Place::Home, print.into_any())
}

fn content(shown: &Shown) -> AnyView {
    let visit = &shown.visit;
    let status = word(&shown.pack, shown.readiness.status);
    let words = visit.words();
    let finished = shown.assessment.finished.unwrap_or(shown.assessment.started);
    let date = words
        .fill(Word::ResultDate, &[("title", &visit.read(&shown.questionnaire.title)), ("date", &words.date(finished))]);
    view! {
        <p class="meta">{date}</p>
        <div class="status">
            {badge(shown.readiness.status)}
            <div>
                {title(visit, "", visit.read(&status.title))}
                <p>{visit.read(&status.text)}</p>
            </div>
        </div>
        {doubt::doubt(shown)}
        {steps::steps(shown)}
        {heading(visit, 1, "rule", visit.say(Word::Dimensions))}
        {chart::chart(shown)}
        <p class="legend">{visit.say(Word::ChartLegend)}</p>
        {table::table(shown)}
        {why::why(shown)}
        {compare::compare(shown)}
        <p class="purpose">{visit.say(Word::OnlyForYou)}</p>
        {reopen(shown)}
    }
    .into_any()
}

fn reopen(shown: &Shown) -> AnyView {
    let visit = shown.visit.clone();
    let assessment = shown.assessment.id.clone();
    view! {
        <p class="actions screen-only">
            <button type="button" id="reopen" class="quiet" on:click=move |_| {
                look_again(&visit, &assessment);
            }>{shown.visit.say(Word::Reopen)}</button>
        </p>
    }
    .into_any()
}

/// Makes the taking a draft again and shows its answers.
fn look_again(visit: &Visit, assessment: &str) {
    visit.apply(Command::Reopen { assessment: assessment.to_owned() });
    visit.go(Place::Check { assessment: assessment.to_owned() });
}

/// The pack's word for a label, `None` for a dimension that was not computed.
fn label_word(shown: &Shown, label: Option<Label>) -> String {
    let words = &shown.pack.labels;
    shown.visit.read(match label {
        Some(Label::Attention) => &words.attention,
        Some(Label::Unclear) => &words.unclear,
        Some(Label::Ready) => &words.ready,
        None => &words.missing,
    })
}

fn label_class(label: Option<Label>) -> &'static str {
    match label {
        Some(Label::Attention) => "attention",
        Some(Label::Unclear) => "unclear",
        Some(Label::Ready) => "ready",
        None => "missing",
    }
}
