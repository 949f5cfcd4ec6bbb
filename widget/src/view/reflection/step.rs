//! The steps of a review, in the order in which they are asked.

use binome_core::pack::library::ReviewForm;
use binome_core::reflection::{Moment, Review};

use super::then_test;
use crate::visit::Visit;

/// One step of a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A statement, by its place in the form.
    Item(usize),
    /// An open question, by its place in the form.
    Question(usize),
    /// Where the person stands now on their themes.
    Now,
    /// Where they think now that they stood at the start.
    Then,
}

/// The steps of a form. At the end of the cycle the person looks at their themes too: now before then.
pub(super) fn of(visit: &Visit, form: &ReviewForm, moment: Moment) -> Vec<Step> {
    let themes = moment == Moment::Final && !then_test::themes(visit).is_empty();
    let items = (0..form.form.items.len()).map(Step::Item);
    let closing = [Step::Now, Step::Then].into_iter().filter(|_| themes);
    items.chain(closing).chain((0..form.questions.len()).map(Step::Question)).collect()
}

/// The first step without an answer; the last one when all statements have one.
pub(super) fn first_open(form: &ReviewForm, steps: &[Step], review: &Review) -> usize {
    let is_open = |step: &Step| match step {
        Step::Item(index) => form.form.items.get(*index).is_some_and(|item| !review.responses.contains_key(&item.id)),
        Step::Now => review.now.is_empty(),
        Step::Then => review.then.is_empty(),
        Step::Question(_) => true,
    };
    steps.iter().position(is_open).unwrap_or_default()
}
