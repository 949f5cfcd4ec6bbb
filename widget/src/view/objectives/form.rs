//! Writing an objective, one question at a time: what, with what help, by which sign, by when, why, and five levels.

use binome_core::calendar::{date_text, parse_date};
use binome_core::objective::{ObjectiveEdit, ObjectivePart, Wording, WordingEdit};
use leptos::html::custom;
use leptos::prelude::*;

use super::{bar, change, followed, form_levels, now, settings};
use crate::place::{ObjectivesPlace, Place};
use crate::text::{ObjectiveWord, Word};
use crate::view::parts::button::button;
use crate::view::parts::element::{changing, element, paragraph, text};
use crate::view::parts::field::{Field, area, line};
use crate::view::parts::heading::{heading, title};
use crate::visit::Visit;

/// One question of the form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Part(ObjectivePart),
    Levels,
    Settings,
}

pub(super) fn form(visit: &Visit, id: &str) -> Option<AnyView> {
    let objective = now(visit, id)?;
    let questions: Vec<Asked> =
        ObjectivePart::ALL.iter().copied().map(Asked::Part).chain([Asked::Levels, Asked::Settings]).collect();
    let present = objective.wording.parts();
    let is_open = |asked: &Asked| matches!(asked, Asked::Part(part) if !present.contains(part));
    let place = RwSignal::new(questions.iter().position(is_open).unwrap_or_default());
    let (drawn, id) = (visit.clone(), id.to_owned());
    let content = move || asked(&drawn, &id, &questions, place);
    Some(element("div", "stack", vec![changing(content)]))
}

fn asked(visit: &Visit, id: &str, questions: &[Asked], place: RwSignal<usize>) -> AnyView {
    let here = place.get();
    let last = here + 1 >= questions.len();
    let (number, total) = ((here + 1).to_string(), questions.len().to_string());
    let progress = visit.fill(Word::GateProgress, &[("n", &number), ("total", &total)]);
    let track = custom("progress").attr("aria-hidden", "true").attr("value", here.to_string()).attr("max", total);
    let progress = element("div", "progress", vec![text("span", "", progress), track.into_any()]);
    let (on, back, finished) = (visit.clone(), visit.clone(), id.to_owned());
    let word = if last { ObjectiveWord::Finish } else { ObjectiveWord::Continue };
    let onward = button("onward", "button", visit.say(word), move || {
        on.typing().settle();
        if last {
            on.go(Place::Objectives(ObjectivesPlace::One { objective: finished.clone() }));
        } else {
            place.set(here + 1);
            on.host().focus_soon("heading");
        }
    });
    let before = (here > 0).then(|| {
        button("before", "quiet", visit.say(ObjectiveWord::BeforeQuestion), move || {
            back.typing().settle();
            place.set(here - 1);
            back.host().focus_soon("heading");
        })
    });
    let question = match questions.get(here) {
        Some(Asked::Part(part)) => part_asked(visit, id, *part),
        Some(Asked::Levels) => form_levels::levels(visit, id),
        Some(Asked::Settings) => {
            let head = vec![title(visit, "", visit.say(ObjectiveWord::SettingsTitle))];
            head.into_iter().chain(settings::fields(visit, id)).collect::<Vec<_>>().into_any()
        }
        None => ().into_any(),
    };
    let missing = last.then(|| missing(visit, id));
    vec![
        bar(visit, vec![progress]),
        question,
        missing.into_any(),
        element("div", "actions", vec![onward, before.into_any()]),
    ]
    .into_any()
}

/// The question of a part, what helps to answer it, an example, and a field.
fn part_asked(visit: &Visit, id: &str, part: ObjectivePart) -> AnyView {
    let [question, help, example] = words(part);
    let read: fn(&Wording) -> String = match part {
        ObjectivePart::Activity => |wording| wording.activity.clone(),
        ObjectivePart::Support => |wording| wording.support.clone(),
        ObjectivePart::Sign => |wording| wording.sign.clone(),
        ObjectivePart::Due => |wording| wording.due.map(date_text).unwrap_or_default(),
        ObjectivePart::Why => |wording| wording.why.clone(),
    };
    let value = followed(visit, id, move |objective| read(&objective.wording));
    let (writing, about) = (visit.clone(), id.to_owned());
    let keep = move |words: String| {
        let edit = match part {
            ObjectivePart::Activity => WordingEdit::Activity(words),
            ObjectivePart::Support => WordingEdit::Support(words),
            ObjectivePart::Sign => WordingEdit::Sign(words),
            ObjectivePart::Due => WordingEdit::Due(parse_date(&words)),
            ObjectivePart::Why => WordingEdit::Why(words),
        };
        change(&writing, &about, ObjectiveEdit::Wording(edit));
    };
    let field = Field::new(
        format!("objective-{}", part.word()),
        visit.say(if part == ObjectivePart::Due { ObjectiveWord::YourDate } else { ObjectiveWord::YourAnswer }),
        move || value().unwrap_or_default(),
        keep,
    )
    .hint(visit.say(example));
    let field = if part == ObjectivePart::Due { line(visit, "date", field) } else { area(visit, field) };
    vec![title(visit, "", visit.say(question)), paragraph(visit.say(help)), field].into_any()
}

/// The question, the help and the example of a part.
fn words(part: ObjectivePart) -> [ObjectiveWord; 3] {
    match part {
        ObjectivePart::Activity => {
            [ObjectiveWord::AskActivity, ObjectiveWord::HelpActivity, ObjectiveWord::LikeActivity]
        }
        ObjectivePart::Support => [ObjectiveWord::AskSupport, ObjectiveWord::HelpSupport, ObjectiveWord::LikeSupport],
        ObjectivePart::Sign => [ObjectiveWord::AskSign, ObjectiveWord::HelpSign, ObjectiveWord::LikeSign],
        ObjectivePart::Due => [ObjectiveWord::AskDue, ObjectiveWord::HelpDue, ObjectiveWord::LikeDue],
        ObjectivePart::Why => [ObjectiveWord::AskWhy, ObjectiveWord::HelpWhy, ObjectiveWord::LikeWhy],
    }
}

/// The parts that are not there yet, as advice: an objective may be kept without them.
fn missing(visit: &Visit, id: &str) -> Option<AnyView> {
    let present = now(visit, id)?.wording.parts();
    let missing: Vec<AnyView> = ObjectivePart::ALL
        .iter()
        .filter(|part| !present.contains(part))
        .map(|part| {
            let [question, ..] = words(*part);
            text("li", "", visit.say(question))
        })
        .collect();
    (!missing.is_empty()).then(|| {
        let (n, total) = (present.len().to_string(), ObjectivePart::ALL.len().to_string());
        let count = visit.fill(ObjectiveWord::PartsPresent, &[("n", &n), ("total", &total)]);
        element(
            "div",
            "note",
            vec![
                heading(visit, 1, "", count),
                paragraph(visit.say(ObjectiveWord::MissingText)),
                element("ul", "plain", missing),
            ],
        )
    })
}
