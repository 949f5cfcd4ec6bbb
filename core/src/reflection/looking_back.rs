//! What a review says: its dimensions, whether trust is low, what changed, and then against now.

use std::collections::BTreeMap;

use super::Review;
use crate::assessment::{
    AnswerSheet, Comparison, Course, DimensionResult, Label, Response, ThenTest, assess, compare, courses, then_test,
};
use crate::notebook::Content;
use crate::pack::Scoring;
use crate::pack::library::ReviewForm;
use crate::pairing::Pairing;

/// What one review says.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewResult {
    /// What came of each dimension of the form, in its order, scored as a self-assessment is.
    pub dimensions: Vec<DimensionResult>,
    /// The dimension that says how much trust there is asks for attention. The form then has an advice for the person,
    /// and a text that they may send to the coordinator if they like.
    pub low_trust: bool,
}

impl Review {
    /// What it says of a form; statements that the form does not have, or no longer has, are left aside.
    #[must_use]
    pub fn result(&self, scoring: &Scoring, form: &ReviewForm) -> ReviewResult {
        let dimensions = assess(scoring, &form.form, &self.sheet(form)).dimensions;
        let relationship = form.relationship.and_then(|place| dimensions.get(place));
        let low_trust = relationship.and_then(DimensionResult::label) == Some(Label::Attention);
        ReviewResult { dimensions, low_trust }
    }

    /// What changed since an earlier review of the same form, and what is only noise.
    #[must_use]
    pub fn compared_with(&self, earlier: &Self, scoring: &Scoring, form: &ReviewForm) -> Comparison {
        compare(scoring, &form.form, &earlier.sheet(form), &self.sheet(form))
    }

    /// The latest review of the same form and pairing that was finished before this one.
    #[must_use]
    pub fn earlier<'a>(&self, content: &'a Content) -> Option<&'a Self> {
        let same = |other: &&Self| other.form == self.form && other.pairing == self.pairing && other.id != self.id;
        let is_before =
            |other: &&Self| other.finished.is_some() && self.finished.is_none_or(|at| other.finished < Some(at));
        content.reviews.iter().filter(same).filter(is_before).max_by_key(|other| other.finished)
    }

    /// Every dimension over all finished reviews of this form and pairing up to this one, in the form's order.
    #[must_use]
    pub fn courses(&self, content: &Content, scoring: &Scoring, form: &ReviewForm) -> Vec<Option<Course>> {
        let same = |other: &&Self| other.form == self.form && other.pairing == self.pairing;
        let taking = |other: &Self| other.finished.map(|at| (at, other.sheet(form)));
        let takings = content.reviews.iter().filter(same).filter_map(taking);
        let so_far: Vec<_> = takings.filter(|(at, _)| self.finished.is_some_and(|last| *at <= last)).collect();
        courses(scoring, &form.form, &so_far)
    }

    /// Where the person said that they stood before, theme by theme: what the pairing has as their levels, or, where an
    /// earlier review of it asked, what they answered then.
    #[must_use]
    pub fn levels_before(&self, content: &Content) -> BTreeMap<String, u8> {
        let pairing = content.pairings.iter().find(|pairing| pairing.id == self.pairing);
        let mut levels = pairing.map(Pairing::levels).unwrap_or_default();
        let is_earlier =
            |other: &&Self| other.pairing == self.pairing && other.finished.is_some_and(|at| at <= self.started);
        let mut earlier: Vec<_> = content.reviews.iter().filter(is_earlier).collect();
        earlier.sort_by_key(|other| std::cmp::Reverse(other.finished));
        for review in earlier {
            levels.extend(review.now.iter().map(|(theme, level)| (theme.clone(), *level)));
        }
        levels
    }

    /// Then against now, theme by theme in the order of their names: three numbers side by side, in levels from −3 to 3.
    ///
    /// `before` is where the person said that they stood at the start, such as the `now` of an earlier review or
    /// [`Pairing::levels`](crate::pairing::Pairing::levels) as it was. Themes of which one of the three is not known are
    /// left out.
    #[must_use]
    pub fn then_against_now(&self, before: &BTreeMap<String, u8>) -> Vec<(&str, ThenTest)> {
        let views = self.now.iter().filter_map(|(theme, now)| {
            let (before, then) = (before.get(theme)?, self.then.get(theme)?);
            Some((theme.as_str(), then_test(f64::from(*before), f64::from(*then), f64::from(*now))))
        });
        views.collect()
    }

    fn sheet(&self, form: &ReviewForm) -> AnswerSheet {
        AnswerSheet::known(&form.form, &BTreeMap::new(), &self.responses).0
    }
}

/// How far two partners stand apart on each statement of a form, in points of its scale; `None` where one of them has not
/// answered with a point. Shown statement by statement: no sum says more than the statements do.
#[must_use]
pub fn apart(
    form: &ReviewForm,
    mine: &BTreeMap<String, Response>,
    theirs: &BTreeMap<String, Response>,
) -> Vec<Option<u32>> {
    let point = |responses: &BTreeMap<String, Response>, item: &str| responses.get(item).and_then(|one| one.point());
    let items = form.form.items.iter();
    items.map(|item| Some(point(mine, &item.id)?.abs_diff(point(theirs, &item.id)?))).collect()
}
