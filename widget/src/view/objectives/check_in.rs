//! A look at how far it is, in two actions: open it, choose a level. Confidence and a note may follow.

use binome_core::objective::{CheckIn, CheckInEdit, Measure, Objective, ObjectiveEdit, Step, StepEdit};
use binome_core::record::ListChange;
use leptos::html::custom;
use leptos::prelude::*;

use super::{change, followed, now};
use crate::boundary::clock;
use crate::text::ObjectiveWord;
use crate::view::parts::button::button;
use crate::view::parts::choice::{one_of_many, tick_box};
use crate::view::parts::element::{changing, element, paragraph, text};
use crate::view::parts::field::{Field, area};
use crate::view::parts::heading::heading;
use crate::view::parts::levels;
use crate::visit::Visit;

/// The most that a person may be sure, on the scale from 0.
const SUREST: u8 = 10;

pub(super) fn check_in(visit: &Visit, id: &str) -> AnyView {
    let measure = followed(visit, id, |objective| objective.measure);
    let measure = Memo::new(move |_| measure().unwrap_or(Measure::Judgement));
    let (drawn, id) = (visit.clone(), id.to_owned());
    let content = move || match measure.get() {
        Measure::Judgement => judge(&drawn, &id),
        Measure::Steps => steps(&drawn, &id),
    };
    element("div", "", vec![changing(content)])
}

/// The button, then the levels; what was chosen is kept at once.
fn judge(visit: &Visit, id: &str) -> AnyView {
    let open = RwSignal::new(false);
    let made = RwSignal::new(None::<String>);
    let (opening, drawn, id) = (visit.clone(), visit.clone(), id.to_owned());
    let content = move || {
        let opening = opening.clone();
        match (made.get(), open.get()) {
            (Some(name), _) => more(&drawn, &id, &name),
            (None, true) => choose(&drawn, &id, made),
            (None, false) => button("check-in", "button", drawn.say(ObjectiveWord::CheckIn), move || {
                open.set(true);
                opening.host().focus_soon("level-3");
            }),
        }
    };
    element("div", "check-in", vec![changing(content)])
}

fn choose(visit: &Visit, id: &str, made: RwSignal<Option<String>>) -> AnyView {
    let written = now(visit, id).map(|objective| objective.wording.levels).unwrap_or_default();
    let choices = (-2..=2_i8).rev().enumerate().map(|(place, level)| {
        let (choosing, id) = (visit.clone(), id.to_owned());
        let words = usize::try_from(level + 2).ok().and_then(|place| written.get(place)).cloned().unwrap_or_default();
        let label = vec![text("strong", "", visit.say(levels::word(level))), text("span", "meta", words)];
        custom("button")
            .attr("type", "button")
            .id(format!("level-{}", place + 1))
            .class("choice level-choice")
            .on(leptos::ev::click, move |_| {
                let check_in = CheckIn {
                    id: clock::new_id(),
                    at: clock::now(),
                    level: Some(level),
                    confidence: None,
                    note: String::new(),
                };
                let name = check_in.id.clone();
                if change(&choosing, &id, ObjectiveEdit::CheckIns(ListChange::add(check_in))) {
                    choosing.announce(choosing.say_now(ObjectiveWord::CheckInKept));
                    made.set(Some(name));
                    choosing.host().focus_soon("confidence");
                }
            })
            .child(label)
            .into_any()
    });
    let head = heading(visit, 1, "", visit.say(ObjectiveWord::WhichLevel));
    element("div", "next", vec![head, element("div", "choices", choices.collect())])
}

/// What may be said beside the level.
fn more(visit: &Visit, id: &str, check_in: &str) -> AnyView {
    let numbers = (0..=SUREST).map(|number| (number.to_string(), number.to_string()));
    let unsaid = (String::new(), visit.say(ObjectiveWord::ConfidenceUnsaid));
    let find = |objective: &Objective, name: &str| objective.check_ins.iter().find(|one| one.id == name).cloned();
    let of_confidence = check_in.to_owned();
    let confidence =
        followed(visit, id, move |objective| find(objective, &of_confidence).and_then(|one| one.confidence));
    let of_note = check_in.to_owned();
    let note = followed(visit, id, move |objective| find(objective, &of_note).map(|one| one.note));
    let edit = {
        let (visit, id, name) = (visit.clone(), id.to_owned(), check_in.to_owned());
        move |edit: CheckInEdit| {
            change(&visit, &id, ObjectiveEdit::CheckIns(ListChange::edit(&name, edit)));
        }
    };
    let say = edit.clone();
    let sure = one_of_many(
        "confidence",
        visit.say(ObjectiveWord::Confidence),
        std::iter::once(unsaid).chain(numbers).collect(),
        move || confidence().flatten().map(|number| number.to_string()).unwrap_or_default(),
        move |number| say(CheckInEdit::Confidence(number.parse().ok())),
    );
    let field = Field::new(
        "check-in-note",
        visit.say(ObjectiveWord::Note),
        move || note().flatten().unwrap_or_default(),
        move |text| edit(CheckInEdit::Note(text)),
    );
    let kept = paragraph(visit.say(ObjectiveWord::CheckInKept));
    element("div", "next", vec![kept, sure, area(visit, field.hint(visit.say(ObjectiveWord::NoteHint)))])
}

/// Steps to tick, where progress is told by them.
fn steps(visit: &Visit, id: &str) -> AnyView {
    let all = followed(visit, id, |objective| objective.steps.clone());
    let names = {
        let all = all.clone();
        Memo::new(move |_| all().unwrap_or_default().into_iter().map(|step| step.id).collect::<Vec<_>>())
    };
    let (drawn, about) = (visit.clone(), id.to_owned());
    let rows = move || names.get().iter().map(|name| step(&drawn, &about, name)).collect::<Vec<_>>();
    element(
        "div",
        "check-in",
        vec![heading(visit, 1, "", visit.say(ObjectiveWord::Steps)), element("div", "choices", vec![changing(rows)])],
    )
}

fn step(visit: &Visit, id: &str, name: &str) -> AnyView {
    let find = |objective: &Objective, name: &str| -> Option<Step> {
        objective.steps.iter().find(|step| step.id == name).cloned()
    };
    let asked = name.to_owned();
    let done = followed(visit, id, move |objective| find(objective, &asked).is_some_and(|step| step.done.is_some()));
    let words = now(visit, id).and_then(|objective| find(&objective, name)).map(|step| step.text).unwrap_or_default();
    let (ticking, id, step) = (visit.clone(), id.to_owned(), name.to_owned());
    tick_box(
        &format!("step-{name}"),
        words,
        move || done().unwrap_or_default(),
        move |on| {
            let edit = StepEdit::Done(on.then(clock::now));
            change(&ticking, &id, ObjectiveEdit::Steps(ListChange::edit(&step, edit)));
        },
    )
}
