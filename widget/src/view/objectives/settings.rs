//! How an objective is worked on: whose it is, what it is after, its theme, its steps, and whether it stays private.

use binome_core::objective::{Measure, Objective, ObjectiveEdit, ObjectiveKind, Owner, Step, StepEdit};
use binome_core::record::ListChange;
use leptos::prelude::*;

use super::{change, followed, now, owner_name};
use crate::boundary::clock;
use crate::text::{ObjectiveWord, Word};
use crate::view::parts::button::{button, named};
use crate::view::parts::choice::{Choice, one_of_few, one_of_many, tick_box};
use crate::view::parts::element::{changing, element, text};
use crate::view::parts::field::{Field, line};
use crate::view::parts::heading::heading;
use crate::view::who::Who;
use crate::visit::Visit;

pub(super) fn settings(visit: &Visit, id: &str) -> AnyView {
    let summary = text("summary", "", visit.say(ObjectiveWord::Settings));
    element("details", "", std::iter::once(summary).chain(fields(visit, id)).collect())
}

/// The fields, for the form too.
pub(super) fn fields(visit: &Visit, id: &str) -> Vec<AnyView> {
    let pairing = now(visit, id).map(|objective| objective.pairing).unwrap_or_default();
    let owners = Who::writer_first(Owner::ALL, |owner| Who::owns(visit, &pairing, owner));
    let owners =
        owners.into_iter().map(|owner| (owner.word().to_owned(), owner_name(visit, &pairing, owner))).collect();
    let kinds = [
        (ObjectiveKind::Performance, ObjectiveWord::KindPerformance),
        (ObjectiveKind::Learning, ObjectiveWord::KindLearning),
    ];
    let kinds = kinds.map(|(kind, word)| (kind.word().to_owned(), visit.say(word))).into();
    let measures = [(Measure::Judgement, ObjectiveWord::ByJudgement), (Measure::Steps, ObjectiveWord::BySteps)];
    let measures = measures.map(|(measure, word)| (measure.word().to_owned(), visit.say(word))).into();
    vec![
        choice(
            visit,
            id,
            "owner",
            ObjectiveWord::Owner,
            owners,
            |one| one.owner.word().to_owned(),
            |word| Owner::from_word(word).map(ObjectiveEdit::Owner),
        ),
        choice(
            visit,
            id,
            "kind",
            ObjectiveWord::Kind,
            kinds,
            |one| one.kind.word().to_owned(),
            |word| ObjectiveKind::from_word(word).map(ObjectiveEdit::Kind),
        ),
        theme(visit, id),
        choice(
            visit,
            id,
            "measure",
            ObjectiveWord::Measure,
            measures,
            |one| one.measure.word().to_owned(),
            |word| Measure::from_word(word).map(ObjectiveEdit::Measure),
        ),
        steps(visit, id),
        private(visit, id),
    ]
}

fn choice(
    visit: &Visit,
    id: &str,
    name: &str,
    word: ObjectiveWord,
    choices: Vec<Choice>,
    read: fn(&Objective) -> String,
    edit: fn(&str) -> Option<ObjectiveEdit>,
) -> AnyView {
    let value = followed(visit, id, read);
    let (choosing, about) = (visit.clone(), id.to_owned());
    one_of_few(
        &format!("objective-{name}"),
        visit.say(word),
        choices,
        move || value().unwrap_or_default(),
        move |word| {
            if let Some(edit) = edit(&word) {
                change(&choosing, &about, edit);
            }
        },
    )
}

fn theme(visit: &Visit, id: &str) -> AnyView {
    let library = visit.library();
    let none = (String::new(), visit.say(ObjectiveWord::ThemeNone));
    let themes = library.themes.iter().map(|theme| (theme.id.clone(), visit.read(&theme.title)));
    let value = followed(visit, id, |objective| objective.theme.clone());
    let (choosing, about) = (visit.clone(), id.to_owned());
    one_of_many(
        "objective-theme",
        visit.say(ObjectiveWord::Theme),
        std::iter::once(none).chain(themes).collect(),
        move || value().unwrap_or_default(),
        move |theme| {
            change(&choosing, &about, ObjectiveEdit::Theme(theme));
        },
    )
}

fn private(visit: &Visit, id: &str) -> AnyView {
    let value = followed(visit, id, |objective| objective.private);
    let (choosing, about) = (visit.clone(), id.to_owned());
    let tick = tick_box(
        "objective-private",
        visit.say(ObjectiveWord::Private),
        move || value().unwrap_or_default(),
        move |on| {
            change(&choosing, &about, ObjectiveEdit::Private(on));
        },
    );
    element("div", "apart", vec![tick, text("p", "hint", visit.say(ObjectiveWord::PrivateText))])
}

fn steps(visit: &Visit, id: &str) -> AnyView {
    let names = followed(visit, id, |objective| objective.steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>());
    let names = Memo::new(move |_| names().unwrap_or_default());
    let (drawn, about) = (visit.clone(), id.to_owned());
    let rows = move || {
        let numbered = |(place, name): (usize, &String)| step(&drawn, &about, name, place + 1);
        names.get().iter().enumerate().map(numbered).collect::<Vec<_>>()
    };
    let (adding, about) = (visit.clone(), id.to_owned());
    let add = button("step-add", "quiet", visit.say(ObjectiveWord::StepAdd), move || {
        let step = Step { id: clock::new_id(), text: String::new(), done: None };
        let field = format!("step-text-{}", step.id);
        change(&adding, &about, ObjectiveEdit::Steps(ListChange::add(step)));
        adding.host().focus_soon(&field);
    });
    element(
        "div",
        "apart",
        vec![
            heading(visit, 1, "", visit.say(ObjectiveWord::Steps)),
            element("ul", "members", vec![changing(rows)]),
            add,
        ],
    )
}

fn step(visit: &Visit, id: &str, name: &str, number: usize) -> AnyView {
    let asked = name.to_owned();
    let words = followed(visit, id, move |objective| {
        objective.steps.iter().find(|step| step.id == asked).map(|step| step.text.clone())
    });
    let said = words.clone();
    let (writing, about, kept) = (visit.clone(), id.to_owned(), name.to_owned());
    let field = Field::new(
        format!("step-text-{name}"),
        visit.fill(ObjectiveWord::Step, &[("n", &number.to_string())]),
        move || words().flatten().unwrap_or_default(),
        move |text| {
            change(&writing, &about, ObjectiveEdit::Steps(ListChange::edit(&kept, StepEdit::Text(text))));
        },
    );
    let (removing, about, removed) = (visit.clone(), id.to_owned(), name.to_owned());
    let full = visit.fill(ObjectiveWord::StepRemove, &[("step", &said().flatten().unwrap_or_default())]);
    let remove = named("quiet small", visit.say(Word::Remove), full, move || {
        change(&removing, &about, ObjectiveEdit::Steps(ListChange::remove(&removed)));
        removing.announce(removing.say_now(Word::Removed));
        removing.host().focus_soon("step-add");
    });
    element("li", "", vec![line(visit, "text", field), remove])
}
