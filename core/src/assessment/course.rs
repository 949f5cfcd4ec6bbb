//! What several takings of one form say together: each dimension over time.

use super::{AnswerSheet, Occasion, TREND_OCCASIONS, Trend, assess, trend};
use crate::notebook::Timestamp;
use crate::pack::{Questionnaire, Scoring};

const DAY_MILLISECONDS: i64 = 86_400_000;

/// One dimension over the takings in which it was computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Each taking, its time in days, oldest first; at least [`TREND_OCCASIONS`].
    pub occasions: Vec<Occasion>,
    /// The line through them.
    pub trend: Trend,
}

/// Every dimension of a form over several takings of it, in the form's order; `None` for one that was computed fewer
/// than [`TREND_OCCASIONS`] times, or always on the same day.
#[must_use]
pub fn courses(scoring: &Scoring, form: &Questionnaire, takings: &[(Timestamp, AnswerSheet)]) -> Vec<Option<Course>> {
    let mut takings: Vec<_> = takings.iter().collect();
    takings.sort_by_key(|(at, _)| *at);
    let results: Vec<_> = takings
        .iter()
        .map(|(at, sheet)| {
            (at.milliseconds().div_euclid(DAY_MILLISECONDS) as f64, assess(scoring, form, sheet).dimensions)
        })
        .collect();
    let course = |place: usize| {
        let occasions = results.iter().filter_map(|(time, dimensions)| {
            Some(Occasion { time: *time, estimate: dimensions.get(place)?.estimate()? })
        });
        let occasions: Vec<Occasion> = occasions.collect();
        let trend = trend(&occasions).filter(|_| occasions.len() >= TREND_OCCASIONS)?;
        Some(Course { occasions, trend })
    };
    (0..form.dimensions.len()).map(course).collect()
}
