//! One objective: how far it is, a look at it in two actions, what it says, and what it said.

use binome_core::notebook::Command;
use binome_core::objective::{Objective, ObjectiveEdit, attainment_of};
use binome_core::record::ListChange;
use leptos::html::custom;
use leptos::prelude::*;

use super::{bar, change, check_in, followed, history, name, now, owner_name, revise, settings};
use crate::boundary::clock;
use crate::boundary::intl::DayStyle;
use crate::place::{ObjectivesPlace, Place};
use crate::text::{ObjectiveWord, Word};
use crate::view::parts::button::button;
use crate::view::parts::element::{changing, element, paragraph, text};
use crate::view::parts::heading::{heading, title_followed};
use crate::view::parts::levels;
use crate::visit::Visit;

/// What is printed.
const PAPER: &str = "objective-paper";

pub(super) fn one(visit: &Visit, id: &str) -> Option<AnyView> {
    now(visit, id)?;
    let (naming, drawn) = (visit.clone(), visit.clone());
    let whole = followed(visit, id, Objective::clone);
    let whole = Memo::new(move |_| whole());
    let called = move || whole.with(|whole| whole.as_ref().map(|one| name(&naming, one)).unwrap_or_default());
    let printing = visit.clone();
    let print = button("print", "quiet small", visit.say(Word::Print), move || printing.host().print(PAPER));
    let said = move || whole.with(|whole| whole.as_ref().map(|one| wording(&drawn, one)));
    let paper = custom("div")
        .id(PAPER)
        .class("stack")
        .child(vec![title_followed(visit, called), element("div", "stack", vec![changing(said)])]);
    Some(
        vec![
            bar(visit, vec![print]),
            paper.into_any(),
            check_in::check_in(visit, id),
            history::history(visit, id),
            revise::revise(visit, id),
            settings::settings(visit, id),
            talking_aid(visit, id),
            ends(visit, id),
        ]
        .into_any(),
    )
}

/// What it says, with the five levels and the one that is reached.
fn wording(visit: &Visit, objective: &Objective) -> Vec<AnyView> {
    let wording = &objective.wording;
    let due = wording.due.map(|due| visit.words().day(due, DayStyle::Year)).unwrap_or_default();
    let parts = [
        (ObjectiveWord::Support, wording.support.as_str()),
        (ObjectiveWord::Sign, wording.sign.as_str()),
        (ObjectiveWord::Due, due.as_str()),
        (ObjectiveWord::Why, wording.why.as_str()),
    ];
    let terms = parts
        .into_iter()
        .filter(|(_, words)| !words.is_empty())
        .flat_map(|(word, words)| [text("dt", "", visit.say(word)), text("dd", "", words.to_owned())]);
    let reached = objective.level();
    let rows =
        wording.levels.iter().zip(-2..=2_i8).rev().filter(|(words, _)| !words.is_empty()).map(|(words, level)| {
            let class = if reached == Some(level) { "level reached" } else { "level" };
            let mark =
                (reached == Some(level)).then(|| text("span", "reached-word", visit.say(ObjectiveWord::Reached)));
            element(
                "li",
                class,
                vec![
                    text("span", "level-name", visit.say(levels::word(level))),
                    text("span", "", words.clone()),
                    mark.into_any(),
                ],
            )
        });
    let rows: Vec<AnyView> = rows.collect();
    let mut drawn = vec![
        text("p", "meta", owner_name(visit, &objective.pairing, objective.owner)),
        levels::steps(visit, reached),
        element("dl", "terms", terms.collect()),
    ];
    if !rows.is_empty() {
        drawn.push(heading(visit, 1, "", visit.say(ObjectiveWord::Levels)));
        drawn.push(element("ol", "levels", rows));
    }
    drawn
}

/// T, behind a fold: a private aid for talking, never first and never shared.
fn talking_aid(visit: &Visit, id: &str) -> AnyView {
    let aid = followed(visit, id, |objective| attainment_of([objective]));
    let drawn = visit.clone();
    let words = move || match aid().flatten() {
        Some(value) => drawn.fill(ObjectiveWord::TalkingAid, &[("t", &drawn.words().decimal(value))]),
        None => drawn.say(ObjectiveWord::TalkingAidNone),
    };
    let summary = text("summary", "", visit.say(ObjectiveWord::TalkingAidTitle));
    let content =
        vec![summary, custom("p").child(words).into_any(), text("p", "hint", visit.say(ObjectiveWord::TalkingAidText))];
    element("details", "", content)
}

/// Closing, opening again, taking out.
fn ends(visit: &Visit, id: &str) -> AnyView {
    let closed = followed(visit, id, |objective| objective.closed.is_some());
    let closed = Memo::new(move |_| closed().unwrap_or_default());
    let (closing, name) = (visit.clone(), id.to_owned());
    let close = move || {
        let (closing, name, is_closed) = (closing.clone(), name.clone(), closed.get());
        let word = if is_closed { ObjectiveWord::Reopen } else { ObjectiveWord::Close };
        button("objective-close", "quiet", closing.say(word), move || {
            let at = (!is_closed).then(clock::now);
            if change(&closing, &name, ObjectiveEdit::Closed(at)) {
                closing.announce(closing.say_now(ObjectiveWord::Kept));
            }
        })
    };
    let (removing, name) = (visit.clone(), id.to_owned());
    let remove = button("objective-remove", "quiet small", visit.say(ObjectiveWord::Remove), move || {
        if removing.apply(Command::objectives(ListChange::remove(&name))) {
            removing.announce(removing.say_now(Word::Removed));
            removing.go(Place::Objectives(ObjectivesPlace::List));
        }
    });
    let hint = paragraph(visit.say(ObjectiveWord::CloseHint));
    element("div", "ends", vec![element("div", "actions", vec![changing(close), remove]), hint])
}
