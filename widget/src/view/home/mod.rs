//! Home: what to do now, in all of the notebook; the next session, open actions, objectives. It shows only what exists.
//!
//! `next` is the one thing to do, `session` the next session with what to prepare for it, `actions` what was agreed.

mod actions;
mod next;
mod session;

use binome_core::notebook::{Content, Notebook};
use binome_core::reflection::Moment;
use leptos::prelude::*;

use super::assessments;
use super::objectives::name;
use super::parts::button::row;
use super::parts::element::{changing, element, list, text};
use super::parts::heading::{heading, title_followed};
use super::parts::levels;
use super::reflection::role;
use crate::boundary::clock;
use crate::boundary::intl::DayStyle;
use crate::place::{ObjectivesPlace, Place};
use crate::text::Word;
use crate::visit::Visit;

/// How many objectives are shown.
const SHOWN: usize = 3;

pub(super) fn home(visit: &Visit) -> AnyView {
    let (notebook, drawn, naming) = (visit.session().notebook(), visit.clone(), visit.clone());
    let titled = notebook.clone();
    let title = move || titled.with(|notebook| greeting(&naming, notebook.content()));
    let content = move || notebook.with(|notebook| sections(&drawn, notebook));
    vec![title_followed(visit, title), element("div", "stack", vec![changing(content)])].into_any()
}

fn greeting(visit: &Visit, content: &Content) -> String {
    let day = content.next_session(clock::today()).and_then(|session| session.date);
    match day {
        Some(day) => visit.fill(Word::HomeTitleNext, &[("day", &visit.words().day(day, DayStyle::Weekday))]),
        None => visit.say(Word::HomeTitle),
    }
}

fn sections(visit: &Visit, notebook: &Notebook) -> Vec<AnyView> {
    let (content, today) = (notebook.content(), clock::today());
    let first = if notebook.leads_with_assessment() {
        assessments::next_step(visit)
    } else {
        next::next(visit, content.next(today, &reviews(visit)))
    };
    let parts = [
        Some(first),
        session::session(visit, content, today),
        actions::actions(visit, content),
        objectives(visit, content),
    ];
    parts.into_iter().flatten().collect()
}

/// The moments that the programme has a review for, in the writer's role.
fn reviews(visit: &Visit) -> Vec<Moment> {
    let role = role(visit);
    visit.library().reviews.iter().filter(|form| Some(form.form.role) == role).map(|form| form.moment).collect()
}

fn objectives(visit: &Visit, content: &Content) -> Option<AnyView> {
    let open = content.objectives.iter().filter(|objective| objective.closed.is_none()).take(SHOWN);
    let rows: Vec<AnyView> = open
        .map(|objective| {
            let place = Place::Objectives(ObjectivesPlace::One { objective: objective.id.clone() });
            let go = visit.clone();
            let what = text("span", "what", name(visit, objective));
            let open = row(vec![what, levels::steps(visit, objective.level())], move || go.go(place.clone()));
            element("li", "objective-row", vec![open])
        })
        .collect();
    (!rows.is_empty())
        .then(|| vec![heading(visit, 1, "rule", visit.say(Word::HomeObjectives)), list("takings", rows)].into_any())
}
