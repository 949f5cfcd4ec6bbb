//! One number over all scored dimensions, for orientation only.

use super::Estimate;

/// The weighted mean of dimensions and its standard error; `None` when there is nothing to average.
///
/// `C = Σ(w·D)/Σw` and `SEM = √Σ(w²·SEM²)/Σw`, errors taken as independent between dimensions. Each pair is a weight
/// above 0 and the estimate of one scored dimension. It never decides a status.
///
/// # Examples
/// ```
/// use binome_core::assessment::formula::{Estimate, composite};
///
/// let dimensions = [(2.0, Estimate { score: 70.0, sem: 8.0 }), (1.0, Estimate { score: 55.0, sem: 9.0 })];
/// assert_eq!(composite(dimensions).map(|composite| composite.score), Some(65.0));
/// assert_eq!(composite([]), None);
/// ```
pub fn composite(dimensions: impl IntoIterator<Item = (f64, Estimate)>) -> Option<Estimate> {
    let (mut total, mut sum, mut variance) = (0.0, 0.0, 0.0);
    for (weight, Estimate { score, sem }) in dimensions {
        total += weight;
        sum += weight * score;
        variance += weight * weight * sem * sem;
    }
    (total > 0.0).then(|| Estimate { score: sum / total, sem: variance.sqrt() / total })
}
