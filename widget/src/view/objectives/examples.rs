//! The programme's examples, by theme; each may be the start of an objective of one's own.

use binome_core::calendar::plus_days;
use binome_core::notebook::Command;
use binome_core::objective::{Objective, Step, Wording};
use binome_core::pack::library::ObjectiveExample;
use binome_core::record::ListChange;
use leptos::prelude::*;

use super::bar;
use crate::boundary::clock;
use crate::place::{ObjectivesPlace, Place};
use crate::text::{ObjectiveWord, sentence_case};
use crate::view::parts::button::named;
use crate::view::parts::choice::one_of_many;
use crate::view::parts::element::{changing, element, paragraph, text};
use crate::view::parts::heading::title;
use crate::visit::Visit;

pub(super) fn examples(visit: &Visit) -> AnyView {
    let chosen = RwSignal::new(String::new());
    let library = visit.library();
    let all = (String::new(), visit.say(ObjectiveWord::AllThemes));
    let used = |id: &str| library.objectives.iter().any(|example| example.theme == id);
    let themes = library.themes.iter().filter(|theme| used(&theme.id));
    let themes = themes.map(|theme| (theme.id.clone(), visit.read(&theme.title)));
    let filter = one_of_many(
        "examples-theme",
        visit.say(ObjectiveWord::Theme),
        std::iter::once(all).chain(themes).collect(),
        move || chosen.get(),
        move |theme| chosen.set(theme),
    );
    let drawn = visit.clone();
    let rows = move || {
        let library = drawn.library();
        let suits = |example: &&ObjectiveExample| chosen.with(|theme| theme.is_empty() || example.theme == *theme);
        library.objectives.iter().filter(suits).map(|example| row(&drawn, example)).collect::<Vec<_>>()
    };
    vec![
        bar(visit, Vec::new()),
        title(visit, "", visit.say(ObjectiveWord::ExamplesTitle)),
        paragraph(visit.say(ObjectiveWord::ExamplesText)),
        filter,
        element("ul", "examples", vec![changing(rows)]),
    ]
    .into_any()
}

fn row(visit: &Visit, example: &ObjectiveExample) -> AnyView {
    let activity = visit.read(&example.activity);
    let (taking, taken) = (visit.clone(), example.clone());
    let name = visit.fill(ObjectiveWord::TakeThis, &[("example", &activity)]);
    let take = named("quiet", visit.say(ObjectiveWord::Take), name, move || take_over(&taking, &taken));
    let why = text("p", "hint", visit.read(&example.why));
    element(
        "li",
        "",
        vec![text("p", "card-title", sentence_case(&activity)), paragraph(visit.read(&example.sign)), why, take],
    )
}

/// A new objective with the words of an example, due as many weeks from today as the example says.
fn take_over(visit: &Visit, example: &ObjectiveExample) {
    let step = |words: &binome_core::text::Text| Step { id: clock::new_id(), text: visit.read(words), done: None };
    let days = i32::try_from(example.weeks.saturating_mul(7)).unwrap_or_default();
    let objective = Objective {
        pairing: visit.pairing_id(),
        theme: example.theme.clone(),
        owner: example.owner,
        kind: example.kind,
        wording: Wording {
            activity: visit.read(&example.activity),
            support: visit.read(&example.support),
            sign: visit.read(&example.sign),
            due: plus_days(clock::today(), days),
            why: visit.read(&example.why),
            levels: example.levels.iter().map(|level| visit.read(level)).collect(),
        },
        steps: example.steps.iter().map(step).collect(),
        ..Objective::new(&clock::new_id(), clock::now())
    };
    let place = Place::Objectives(ObjectivesPlace::One { objective: objective.id.clone() });
    if visit.apply(Command::objectives(ListChange::add(objective))) {
        visit.announce(visit.say_now(ObjectiveWord::Taken));
        visit.go(place);
    }
}
