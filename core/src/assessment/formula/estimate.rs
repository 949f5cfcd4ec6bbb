//! The score of a set of answers together with its standard error.

use super::error_floor;
use crate::pack::Scoring;

/// A score and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// From 0 to 100 points.
    pub score: f64,
    /// Standard error of measurement, in the same points, at least 0.
    pub sem: f64,
}

impl Estimate {
    /// One standard error below the score, not below 0: the lower end of the band that is drawn.
    #[must_use]
    pub fn lower(self) -> f64 {
        (self.score - self.sem).max(0.0)
    }

    /// One standard error above the score, not above 100: the upper end of the band that is drawn.
    #[must_use]
    pub fn upper(self) -> f64 {
        (self.score + self.sem).min(100.0)
    }
}

/// One answer as it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeightedAnswer {
    /// Share of the scale after keying, 0–100.
    pub points: f64,
    /// Weight of its item, above 0.
    pub weight: f64,
}

/// The mean of the answers and its standard error; `None` for fewer than two answers, which have no spread.
///
/// With `p` the points, `u` the weights and `a` the number of answers:
/// `D = Σ(u·p)/Σu`, conditional error `√Σ(u²(p − D)²)/Σu · √(a/(a − 1))`, which is `sd/√a` when the weights are equal,
/// and never less than [`error_floor`].
///
/// # Source
/// Conditional standard error from one person's own answers: Brennan 1998. The form with weights is our own.
pub fn estimate(answers: impl Iterator<Item = WeightedAnswer> + Clone, scoring: &Scoring) -> Option<Estimate> {
    let (mut count, mut total, mut total_squared, mut sum) = (0.0, 0.0, 0.0, 0.0);
    for WeightedAnswer { points, weight } in answers.clone() {
        count += 1.0;
        total += weight;
        total_squared += weight * weight;
        sum += weight * points;
    }
    if count < 2.0 {
        return None;
    }
    let score = sum / total;
    let mut spread = 0.0;
    for WeightedAnswer { points, weight } in answers {
        let deviation = weight * (points - score);
        spread += deviation * deviation;
    }
    let conditional = (spread * count / (count - 1.0)).sqrt() / total;
    let effective = total * total / total_squared;
    let floor = error_floor(effective, scoring.expected_item_correlation, scoring.expected_item_deviation);
    Some(Estimate { score, sem: conditional.max(floor) })
}

/// The sample standard deviation, with `n − 1`; `None` for fewer than two values.
#[must_use]
pub fn sample_deviation(values: &[f64]) -> Option<f64> {
    if values.len() < 2 {
        return None;
    }
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let spread: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    Some((spread / (count - 1.0)).sqrt())
}
