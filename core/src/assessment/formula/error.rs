//! How far a score may be from the truth when only a few items were asked.

/// The reliability of `length` items like one whose reliability is `reliability`, from 0 to 1.
///
/// # Source
/// Spearman 1910 and Brown 1910: `n·r / (1 + (n − 1)·r)`.
///
/// # Examples
/// ```
/// use binome_core::assessment::formula::spearman_brown;
///
/// assert_eq!(spearman_brown(0.5, 3.0), 0.75);
/// ```
#[must_use]
pub fn spearman_brown(reliability: f64, length: f64) -> f64 {
    length * reliability / (1.0 + reliability * (length - 1.0))
}

/// The standard error of measurement of a score with this standard deviation and reliability, in the score's unit.
///
/// # Source
/// Classical test theory: `sd · √(1 − reliability)`.
#[must_use]
pub fn standard_error(deviation: f64, reliability: f64) -> f64 {
    deviation * (1.0 - reliability).max(0.0).sqrt()
}

/// The smallest standard error believed of a dimension, in points of 0–100.
///
/// It keeps a few equal answers from looking exact. `answered` is the number of answers, or `(Σu)² / Σu²` when the
/// items have weights `u`; `correlation` is expected between two items, `deviation` of a dimension score.
///
/// # Source
/// Our own: the standard error of a test whose reliability follows [`spearman_brown`], with provisional constants
/// that stand in the pack ([`Scoring`](crate::pack::Scoring)).
#[must_use]
pub fn error_floor(answered: f64, correlation: f64, deviation: f64) -> f64 {
    standard_error(deviation, spearman_brown(correlation, answered))
}
