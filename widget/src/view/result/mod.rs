//! What the answers suggest: status, next step, strengths, one thing to prepare, dimensions with their band, and why.

mod compare;
mod doubt;
mod steps;
mod table;
mod why;

use std::sync::Arc;

use binome_core::assessment::{AnswerSheet, Readiness};
use binome_core::notebook::Assessment;
use binome_core::pack::{Pack, Questionnaire};
use leptos::html::custom;
use leptos::prelude::*;

use super::parts::bar::back_bar;
use super::parts::button::button;
use super::parts::dimension;
use super::parts::element::{element, list, paragraph, text};
use super::parts::heading::{heading, title};
use super::parts::status_badge::{badge, word};
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

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
    let (drawn, id) = (visit.clone(), id.to_owned());
    let notebook = visit.session().notebook();
    // Doubting the answers changes the status while the screen stays.
    let doubted = Memo::new({
        let id = id.clone();
        move |_| notebook.with(|notebook| notebook.assessment(&id).is_some_and(|assessment| assessment.doubted))
    });
    let content = move || {
        // Read, not only tracked: a memo that nobody has read follows nothing.
        let _follow = doubted.get();
        shown(&drawn, &id, &questionnaire).map(|shown| content(&shown)).unwrap_or_default()
    };
    let paper = custom("div").id("result").child(content).into_any();
    Some(vec![bar(visit), paper].into_any())
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
    let print = button("print", "quiet small", visit.say(Word::Print), move || print.host().print("result"));
    back_bar(visit, Place::Assessments, vec![print])
}

fn content(shown: &Shown) -> Vec<AnyView> {
    let visit = &shown.visit;
    let drawn = [
        Some(status(shown)),
        doubt::doubt(shown),
        Some(steps::steps(shown)),
        Some(heading(visit, 1, "rule", visit.say(Word::Dimensions))),
        Some(chart(shown)),
        Some(text("p", "legend", visit.say(Word::ChartLegend))),
        Some(table::table(shown)),
        Some(why::why(shown)),
        compare::course(shown),
        compare::compare(shown),
        Some(text("p", "purpose", visit.say(Word::OnlyForYou))),
        Some(reopen(shown)),
    ];
    drawn.into_iter().flatten().collect()
}

fn status(shown: &Shown) -> AnyView {
    let visit = &shown.visit;
    let words = visit.words();
    let status = word(&shown.pack, shown.readiness.status);
    let questionnaire = visit.read(&shown.questionnaire.title);
    let date = words.date(shown.assessment.finished.unwrap_or(shown.assessment.started));
    let date = words.fill(Word::ResultDate, &[("title", &questionnaire), ("date", &date)]);
    let said = vec![title(visit, "", visit.read(&status.title)), paragraph(visit.read(&status.text))];
    let status = element("div", "status", vec![badge(shown.readiness.status), element("div", "", said)]);
    vec![text("p", "meta", date), status].into_any()
}

fn reopen(shown: &Shown) -> AnyView {
    let (visit, assessment) = (shown.visit.clone(), shown.assessment.id.clone());
    let reopen = button("reopen", "quiet", shown.visit.say(Word::Reopen), move || look_again(&visit, &assessment));
    element("div", "actions screen-only", vec![reopen])
}

/// Shows the answers. The taking keeps its date as long as none is changed.
fn look_again(visit: &Visit, assessment: &str) {
    visit.sitting().forget_times(assessment);
    visit.go(Place::Check { assessment: assessment.to_owned() });
}

fn chart(shown: &Shown) -> AnyView {
    let rows = shown.questionnaire.dimensions.iter().zip(&shown.readiness.dimensions);
    list("dimensions", rows.map(|(dimension, result)| dimension::row(&shown.visit, dimension, result)).collect())
}
