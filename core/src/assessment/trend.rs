//! Where a dimension is going over several takings.

use super::change::{CHANGE_LIMIT, Direction};
use super::formula::{EPSILON, Estimate};

/// Fewest takings whose line is worth showing; two are a [`Change`](super::Change).
pub const TREND_OCCASIONS: usize = 3;

/// One taking in a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Occasion {
    /// When, in any unit that all occasions share, such as days.
    pub time: f64,
    /// The dimension then.
    pub estimate: Estimate,
}

/// The straight line through a series of takings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Points of 0–100 gained in one unit of time.
    pub slope: f64,
    /// Standard error of the slope.
    pub slope_error: f64,
    /// How many takings it is made of.
    pub occasions: usize,
}

impl Trend {
    /// Which way it goes.
    #[must_use]
    pub fn direction(self) -> Direction {
        Direction::of(self.slope, self.is_larger_than_noise())
    }

    /// The slope in standard errors; with two occasions it equals the index of their [`Change`](super::Change).
    #[must_use]
    pub fn index(self) -> f64 {
        self.slope / self.slope_error
    }

    /// Whether there are enough takings and the slope is strictly more than 1.96 standard errors, up or down.
    #[must_use]
    pub fn is_larger_than_noise(self) -> bool {
        self.occasions >= TREND_OCCASIONS && self.index().abs() > CHANGE_LIMIT + EPSILON
    }
}

/// Fits a line by weighted least squares, each taking with the weight `1/SEM²`.
///
/// `None` for fewer than two different times, or an estimate without error. The spread of the series itself is never
/// used as its error: a person who really changes would look noisy.
///
/// # Source
/// `b = Σw(t − t̄)(y − ȳ) / Σw(t − t̄)²` and `SE = 1/√Σw(t − t̄)²`, with weighted means: known-variance least squares.
#[must_use]
pub fn trend(occasions: &[Occasion]) -> Option<Trend> {
    let weight = |occasion: &Occasion| 1.0 / (occasion.estimate.sem * occasion.estimate.sem);
    let sum = |of: &dyn Fn(&Occasion) -> f64| occasions.iter().map(of).sum::<f64>();
    let total = sum(&weight);
    let time = sum(&|occasion| weight(occasion) * occasion.time) / total;
    let score = sum(&|occasion| weight(occasion) * occasion.estimate.score) / total;
    let spread = sum(&|occasion| weight(occasion) * (occasion.time - time) * (occasion.time - time));
    let product = sum(&|occasion| weight(occasion) * (occasion.time - time) * (occasion.estimate.score - score));
    let first = occasions.first()?.time;
    let several = occasions.iter().any(|occasion| occasion.time != first);
    let fitted = several && spread > 0.0 && spread.is_finite();
    fitted.then(|| Trend { slope: product / spread, slope_error: 1.0 / spread.sqrt(), occasions: occasions.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trend_goes_up_or_down_only_beyond_noise() {
        let direction = |scores: [f64; 3]| {
            let occasion = |(place, score): (u32, f64)| Occasion {
                time: f64::from(place) * 14.0,
                estimate: Estimate { score, sem: 3.35 },
            };
            trend(&(0..).zip(scores).map(occasion).collect::<Vec<_>>()).unwrap().direction()
        };
        assert_eq!(direction([30.0, 45.0, 60.0]), Direction::Up);
        assert_eq!(direction([60.0, 45.0, 30.0]), Direction::Down);
        assert_eq!(direction([40.0, 44.0, 42.0]), Direction::Unclear);
    }
}
