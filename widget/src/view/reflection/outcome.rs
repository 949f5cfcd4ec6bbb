//! What a review tells: dimensions, what changed since the last one, then against now, and what to adjust from there.

use binome_core::assessment::DimensionResult;
use binome_core::notebook::Command;
use binome_core::pack::Dimension;
use binome_core::pack::library::ReviewForm;
use binome_core::record::ListChange;
use binome_core::reflection::{Review, ReviewEdit, ReviewResult};
use leptos::html::custom;
use leptos::prelude::*;

use super::{bar, review, signals, then_test};
use crate::place::{ObjectivesPlace, Place, ReflectionPlace};
use crate::text::{ReflectionWord, Word};
use crate::view::objectives;
use crate::view::parts::button::{button, row};
use crate::view::parts::dimension;
use crate::view::parts::element::{element, list, paragraph, text};
use crate::view::parts::heading::{heading, title};
use crate::view::{comparison, trend};
use crate::visit::Visit;

/// What is printed.
const PAPER: &str = "review-paper";

pub(super) fn outcome(visit: &Visit, id: &str) -> Option<AnyView> {
    let review = review::now(visit, id)?;
    let form = visit.library().review(&review.form)?.clone();
    let (printing, reopening, again) = (visit.clone(), visit.clone(), id.to_owned());
    let print = button("print", "quiet small", visit.say(Word::Print), move || printing.host().print(PAPER));
    let reopen = button("reopen", "quiet", visit.say(Word::Reopen), move || {
        if review::change(&reopening, &again, ReviewEdit::Finished(None)) {
            reopening.go(Place::Reflection(ReflectionPlace::Review { review: again.clone() }));
        }
    });
    let (removing, removed) = (visit.clone(), id.to_owned());
    let remove = button("review-remove", "quiet small", visit.say(ReflectionWord::RemoveReview), move || {
        if removing.apply(Command::reviews(ListChange::remove(&removed))) {
            removing.announce(removing.say_now(Word::Removed));
            removing.go(Place::Reflection(ReflectionPlace::List));
        }
    });
    let date = visit.words().date(review.finished.unwrap_or(review.started));
    let mut paper = vec![title(visit, "", visit.read(&form.form.title)), text("p", "meta", date)];
    paper.extend(result(visit, &review, &form));
    Some(
        vec![
            bar(visit, vec![print]),
            custom("div").id(PAPER).class("stack").child(paper).into_any(),
            adjust(visit).into_any(),
            signals::signals(visit),
            text("p", "purpose", visit.say(Word::OnlyForYou)),
            element("div", "actions", vec![reopen, remove]),
        ]
        .into_any(),
    )
}

fn result(visit: &Visit, review: &Review, form: &ReviewForm) -> Vec<AnyView> {
    let scoring = visit.pack().scoring;
    let result = review.result(&scoring, form);
    let rows = form.form.dimensions.iter().zip(&result.dimensions);
    let rows = rows.map(|(dimension, result)| dimension::row(visit, dimension, result)).collect();
    let mut drawn: Vec<AnyView> = next_steps(visit, form, &result).into_iter().collect();
    if result.low_trust {
        drawn.push(low_trust(visit, form));
    }
    drawn.extend([
        heading(visit, 1, "rule", visit.say(Word::Dimensions)),
        list("dimensions", rows),
        text("p", "legend", visit.say(Word::ChartLegend)),
    ]);
    drawn.push(heading(visit, 1, "rule", visit.say(Word::ComparisonTitle)));
    let earlier = visit.session().notebook().with_untracked(|notebook| review.earlier(notebook.content()).cloned());
    match earlier {
        Some(earlier) => {
            let compared = review.compared_with(&earlier, &scoring, form);
            drawn.extend(comparison::changes(visit, &form.form.dimensions, &compared));
        }
        None => drawn.push(paragraph(visit.say(ReflectionWord::FirstReview))),
    }
    let courses =
        visit.session().notebook().with_untracked(|notebook| review.courses(notebook.content(), &scoring, form));
    drawn.extend(trend::trend(visit, &form.form.dimensions, &courses));
    drawn.extend(then_test::shown(visit, review));
    let written = form.questions.iter().filter_map(|question| {
        let note = review.notes.iter().find(|note| note.prompt == question.id && !note.text.trim().is_empty())?;
        Some([heading(visit, 1, "", visit.read(&question.text)), text("p", "written", note.text.clone())])
    });
    drawn.extend(written.flatten());
    drawn
}

/// What to do next about each dimension, by what the answers say of it.
fn next_steps(visit: &Visit, form: &ReviewForm, result: &ReviewResult) -> Option<AnyView> {
    let step = |(dimension, result): (&Dimension, &DimensionResult)| {
        let words = dimension.next_steps.of(result.label()?);
        let said = vec![text("strong", "", visit.read(&dimension.title)), text("span", "", visit.read(words))];
        Some(element("li", "", said))
    };
    let steps: Vec<_> = form.form.dimensions.iter().zip(&result.dimensions).filter_map(step).collect();
    (!steps.is_empty()).then(|| list("steps", steps))
}

fn low_trust(visit: &Visit, form: &ReviewForm) -> AnyView {
    let advice = form.advice.as_ref().map(|advice| paragraph(visit.read(advice)));
    let help = form.help.as_ref().map(|help| {
        let (copying, words) = (visit.clone(), visit.read(help));
        let copied = words.clone();
        let copy = button("help-copy", "quiet", visit.say(ReflectionWord::HelpCopy), move || {
            let (copying, copied) = (copying.clone(), copied.clone());
            leptos::task::spawn_local(async move {
                let word =
                    if copying.host().copy(&copied).await { ReflectionWord::Copied } else { ReflectionWord::NotCopied };
                copying.announce(copying.say_now(word));
            });
        });
        let summary = text("summary", "", visit.say(ReflectionWord::Help));
        element("details", "", vec![summary, text("p", "written", words), copy])
    });
    let head = heading(visit, 1, "", visit.say(ReflectionWord::LowTrust));
    element("div", "note", [Some(head), advice, help].into_iter().flatten().collect())
}

/// The objectives, to be looked at again from here.
fn adjust(visit: &Visit) -> Option<AnyView> {
    let rows: Vec<AnyView> = visit.session().notebook().with_untracked(|notebook| {
        let open = notebook.content().objectives.iter().filter(|objective| objective.closed.is_none());
        open.map(|objective| {
            let place = Place::Objectives(ObjectivesPlace::One { objective: objective.id.clone() });
            let go = visit.clone();
            let what = text("span", "what", objectives::name(visit, objective));
            element("li", "", vec![row(vec![what], move || go.go(place.clone()))])
        })
        .collect()
    });
    (!rows.is_empty()).then(|| {
        vec![
            heading(visit, 1, "rule", visit.say(ReflectionWord::Adjust)),
            paragraph(visit.say(ReflectionWord::AdjustText)),
            list("takings", rows),
        ]
        .into_any()
    })
}
