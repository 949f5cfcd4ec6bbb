//! Filling in a review: one statement at a time, then open questions, at the end then against now.

use binome_core::assessment::Response;
use binome_core::notebook::Command;
use binome_core::pack::library::ReviewForm;
use binome_core::record::ListChange;
use binome_core::reflection::{Answer, Note, Review, ReviewEdit};
use leptos::html::custom;
use leptos::prelude::*;

use super::step::{self, Step};
use super::{bar, statement, then_test};
use crate::boundary::clock;
use crate::place::{Place, ReflectionPlace};
use crate::text::{ReflectionWord, Word};
use crate::view::parts::button::button;
use crate::view::parts::element::{changing, element, text};
use crate::view::parts::field::{Field, area};
use crate::view::parts::heading::title;
use crate::visit::Visit;

pub(super) fn review(visit: &Visit, id: &str) -> Option<AnyView> {
    let review = now(visit, id)?;
    let form = visit.library().review(&review.form)?.clone();
    let steps = step::of(visit, &form, review.moment);
    let place = RwSignal::new(step::first_open(&form, &steps, &review));
    let (drawn, id) = (visit.clone(), id.to_owned());
    let content = move || asked(&drawn, &id, &form, &steps, place);
    Some(element("div", "stack", vec![changing(content)]))
}

/// The step at `place`, with the ways back and on.
fn asked(visit: &Visit, id: &str, form: &ReviewForm, steps: &[Step], place: RwSignal<usize>) -> AnyView {
    let here = place.get();
    let last = here + 1 >= steps.len();
    let (number, total) = ((here + 1).to_string(), steps.len().to_string());
    let progress = visit.fill(Word::GateProgress, &[("n", &number), ("total", &total)]);
    let track = custom("progress").attr("aria-hidden", "true").attr("value", here.to_string()).attr("max", total);
    let progress = element("div", "progress", vec![text("span", "", progress), track.into_any()]);
    let missed = RwSignal::new(false);
    let question = match steps.get(here) {
        Some(Step::Item(index)) => form
            .form
            .items
            .get(*index)
            .map_or_else(|| ().into_any(), |item| statement::statement(visit, id, item, missed)),
        Some(Step::Question(index)) => question(visit, id, form, *index),
        Some(Step::Now) => then_test::now(visit, id),
        Some(Step::Then) => then_test::then(visit, id),
        None => ().into_any(),
    };
    let asked_item = match steps.get(here) {
        Some(Step::Item(index)) => form.form.items.get(*index).cloned(),
        _ => None,
    };
    let skippable = asked_item.clone();
    let (on, back, finished) = (visit.clone(), visit.clone(), id.to_owned());
    let word = if last { Word::SeeResult } else { Word::Continue };
    let onward = button("onward", "button", visit.say(word), move || {
        on.typing().settle();
        let open = asked_item
            .as_ref()
            .filter(|item| now(&on, &finished).is_some_and(|review| !review.responses.contains_key(&item.id)));
        if let Some(item) = open {
            missed.set(true);
            return on.host().focus_soon(&statement::choice_id(item, 0));
        }
        go_on(&on, &finished, place, last);
    });
    let (skipping, skipped) = (visit.clone(), id.to_owned());
    let skip = skippable.map(|item| {
        button("skip", "quiet", visit.say(Word::Skip), move || {
            let edit = ReviewEdit::Response(Answer { to: item.id.clone(), answer: Some(Response::Skipped) });
            change(&skipping, &skipped, edit);
            go_on(&skipping, &skipped, place, last);
        })
    });
    let before = (here > 0).then(|| {
        button("before", "quiet", visit.say(ReflectionWord::Before), move || {
            back.typing().settle();
            place.set(here - 1);
            back.host().focus_soon("heading");
        })
    });
    vec![
        bar(visit, vec![progress]),
        title(visit, "kicker", visit.read(&form.form.title)),
        question,
        element("div", "actions", vec![onward, skip.into_any(), before.into_any()]),
    ]
    .into_any()
}

/// On to the next step, or to what the review tells.
fn go_on(visit: &Visit, id: &str, place: RwSignal<usize>, last: bool) {
    if !last {
        place.update(|place| *place += 1);
        visit.host().focus_soon("heading");
    } else if change(visit, id, ReviewEdit::Finished(Some(clock::now()))) {
        visit.go(Place::Reflection(ReflectionPlace::Outcome { review: id.to_owned() }));
    }
}

fn question(visit: &Visit, id: &str, form: &ReviewForm, index: usize) -> AnyView {
    let Some(question) = form.questions.get(index) else { return ().into_any() };
    let (notebook, review, name) = (visit.session().notebook(), id.to_owned(), question.id.clone());
    let value = move || {
        let text = |review: &Review| {
            review.notes.iter().find(|note| note.prompt == name).map(|note| note.text.clone()).unwrap_or_default()
        };
        notebook.with(|notebook| notebook.content().reviews.iter().find(|one| one.id == review).map(text))
    };
    let (writing, id, name) = (visit.clone(), id.to_owned(), question.id.clone());
    let keep = move |text: String| {
        if let Some(review) = now(&writing, &id) {
            change(&writing, &id, ReviewEdit::Notes(Note::written(&review.notes, &name, text)));
        }
    };
    let field = Field::new(
        format!("review-{}", question.id),
        visit.read(&question.text),
        move || value().unwrap_or_default(),
        keep,
    );
    area(visit, field.hint(visit.say(ReflectionWord::NobodyNamed)))
}

/// What `read` finds in the review, followed.
pub(super) fn followed<T: Send + Sync + 'static>(
    visit: &Visit,
    id: &str,
    read: impl Fn(&Review) -> T + Send + Sync + 'static,
) -> impl Fn() -> Option<T> + Send + Sync + 'static {
    let (notebook, id) = (visit.session().notebook(), id.to_owned());
    move || notebook.with(|notebook| notebook.content().reviews.iter().find(|one| one.id == id).map(&read))
}

/// The review as it is now.
pub(super) fn now(visit: &Visit, id: &str) -> Option<Review> {
    visit
        .session()
        .notebook()
        .with_untracked(|notebook| notebook.content().reviews.iter().find(|review| review.id == id).cloned())
}

/// Makes one change of a review.
pub(super) fn change(visit: &Visit, id: &str, edit: ReviewEdit) -> bool {
    visit.apply(Command::reviews(ListChange::edit(id, edit)))
}
