//! What changed between two takings, and what is only noise.

use super::formula::{EPSILON, Estimate};
use super::readiness::{items_of, shown};
use super::visibility::visible;
use super::{AnswerSheet, dimension};
use crate::pack::{Dimension, Questionnaire, Scoring};

/// How many standard errors a change must exceed to be larger than noise: 95 % of noise lies within.
pub const CHANGE_LIMIT: f64 = 1.96;
/// The same when several dimensions are looked at together, where one of them exceeds 1.96 by luck more often.
pub const CHANGE_LIMIT_OF_SEVERAL: f64 = 2.50;

/// A difference between two estimates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Later minus earlier, in points of 0–100.
    pub difference: f64,
    /// The difference in standard errors of a difference.
    pub index: f64,
}

/// Which way something went, as far as its error lets one say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Up, by more than noise.
    Up,
    /// Down, by more than noise.
    Down,
    /// It may be noise.
    Unclear,
}

impl Direction {
    pub(super) fn of(by: f64, is_larger_than_noise: bool) -> Self {
        match is_larger_than_noise {
            true if by > 0.0 => Self::Up,
            true => Self::Down,
            false => Self::Unclear,
        }
    }
}

impl Change {
    /// Which way it went.
    #[must_use]
    pub fn direction(self) -> Direction {
        Direction::of(self.difference, self.is_larger_than_noise())
    }

    /// Whether the change is larger than noise: strictly more than 1.96 standard errors, up or down.
    #[must_use]
    pub fn is_larger_than_noise(self) -> bool {
        self.exceeds(CHANGE_LIMIT)
    }

    fn exceeds(self, limit: f64) -> bool {
        self.index.abs() > limit + EPSILON
    }
}

/// Two takings side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// One comparison for each dimension of the questionnaire, in its order.
    pub dimensions: Vec<DimensionComparison>,
    /// Whether anything changed at all. With several dimensions one of them must exceed 2.50 standard errors.
    pub something_changed: bool,
    /// Whether a dimension was asked with different items, so that only those in common are compared. Say so.
    pub common_items_only: bool,
}

/// What can be said of two takings as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Movement {
    /// At least one dimension changed, by the limit for several looked at together.
    Changed,
    /// A dimension changed by the limit for one alone: worth a look next time, no more.
    Perhaps,
    /// Nothing is larger than noise.
    Nothing,
}

impl Comparison {
    /// What can be said of the whole.
    #[must_use]
    pub fn movement(&self) -> Movement {
        let larger = |dimension: &DimensionComparison| dimension.change.is_some_and(Change::is_larger_than_noise);
        if self.something_changed {
            Movement::Changed
        } else if self.dimensions.iter().any(larger) {
            Movement::Perhaps
        } else {
            Movement::Nothing
        }
    }
}

/// One dimension at two takings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DimensionComparison {
    /// At the earlier taking, over the items compared.
    pub earlier: Option<Estimate>,
    /// At the later taking, over the items compared.
    pub later: Option<Estimate>,
    /// `None` when either was not scored.
    pub change: Option<Change>,
    /// Whether the takings asked different items, so that only those in common are compared here.
    pub common_items_only: bool,
}

/// The difference between two estimates, each with its own error; `None` when neither has any.
///
/// # Source
/// Reliable change: Jacobson & Truax 1991, `(D₂ − D₁) / √(SEM₁² + SEM₂²)`, with the error of each occasion.
///
/// # Examples
/// ```
/// use binome_core::assessment::{Direction, formula::Estimate, reliable_change};
///
/// let sem = 7.5 * (1.0 - 0.8_f64).sqrt();
/// let change = reliable_change(Estimate { score: 32.5, sem }, Estimate { score: 47.5, sem }).unwrap();
/// assert_eq!(format!("{:.2}", change.index), "3.16");
/// assert!(change.is_larger_than_noise());
/// assert_eq!(change.direction(), Direction::Up);
/// ```
#[must_use]
pub fn reliable_change(earlier: Estimate, later: Estimate) -> Option<Change> {
    let error = error_of_difference(earlier.sem, later.sem);
    let difference = later.score - earlier.score;
    (error > 0.0).then(|| Change { difference, index: difference / error })
}

/// The largest change that may still be noise, in points of 0–100.
#[must_use]
pub fn noise_limit(earlier_sem: f64, later_sem: f64) -> f64 {
    CHANGE_LIMIT * error_of_difference(earlier_sem, later_sem)
}

fn error_of_difference(one: f64, other: f64) -> f64 {
    (one * one + other * other).sqrt()
}

/// Compares two takings of the questionnaire.
///
/// A taking made with another version of the pack is placed on the present questionnaire by [`AnswerSheet::known`].
/// Where the takings did not ask the same items of a dimension (one had no entry for it, or it was hidden), only the
/// items in common are scored, on both sides.
#[must_use]
pub fn compare(
    scoring: &Scoring,
    questionnaire: &Questionnaire,
    earlier: &AnswerSheet,
    later: &AnswerSheet,
) -> Comparison {
    let takings = [earlier, later].map(|sheet| Taking { sheet, visible: visible(questionnaire, sheet) });
    let compare = |dimension| compare_dimension(scoring, questionnaire, dimension, &takings);
    let dimensions: Vec<_> = questionnaire.dimensions.iter().map(compare).collect();
    let changes = dimensions.iter().filter_map(|dimension| dimension.change);
    let several = changes.clone().count() > 1;
    let limit = if several { CHANGE_LIMIT_OF_SEVERAL } else { CHANGE_LIMIT };
    Comparison {
        something_changed: changes.into_iter().any(|change| change.exceeds(limit)),
        common_items_only: dimensions.iter().any(|dimension| dimension.common_items_only),
        dimensions,
    }
}

struct Taking<'a> {
    sheet: &'a AnswerSheet,
    visible: Vec<bool>,
}

impl Taking<'_> {
    fn asked(&self, item: usize) -> bool {
        shown(&self.visible, item) && self.sheet.response(item).is_some()
    }
}

fn compare_dimension(
    scoring: &Scoring,
    questionnaire: &Questionnaire,
    dimension: &Dimension,
    takings: &[Taking<'_>; 2],
) -> DimensionComparison {
    let [earlier, later] = takings;
    let items = items_of(questionnaire, dimension);
    let differ = items.clone().any(|(item, _)| earlier.asked(item) != later.asked(item));
    let common = |item: usize| earlier.asked(item) && later.asked(item);
    let length = if differ { items.clone().filter(|(item, _)| common(*item)).count() } else { dimension.items.len() };
    let estimate = |taking: &Taking<'_>| {
        let chosen =
            items.clone().filter(|(item, _)| if differ { common(*item) } else { shown(&taking.visible, *item) });
        let answers = chosen.map(|(index, item)| (item, taking.sheet.response(index)));
        dimension::score(length, answers, scoring).estimate()
    };
    let (before, after) = (estimate(earlier), estimate(later));
    let change = before.zip(after).and_then(|(before, after)| reliable_change(before, after));
    DimensionComparison { earlier: before, later: after, change, common_items_only: differ }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_goes_up_or_down_only_beyond_noise() {
        let at = |score| Estimate { score, sem: 3.35 };
        let direction = |from, to| reliable_change(at(from), at(to)).unwrap().direction();
        assert_eq!(direction(32.5, 47.5), Direction::Up);
        assert_eq!(direction(47.5, 32.5), Direction::Down);
        assert_eq!(direction(40.0, 44.0), Direction::Unclear);
    }
}
