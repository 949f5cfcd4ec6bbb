//! From a raw point on a scale to a share of the scale, turned round where agreeing speaks against the dimension.

/// The point as it counts when the item is reverse-keyed: `min + max - point`.
///
/// Applied twice it gives the point back.
///
/// # Examples
/// ```
/// use binome_core::assessment::formula::reversed;
///
/// assert_eq!(reversed(2, 1, 5), 4);
/// assert_eq!(reversed(0, 0, 4), 4);
/// ```
#[must_use]
pub fn reversed(point: i32, min: i32, max: i32) -> i32 {
    min.saturating_add(max).saturating_sub(point)
}

/// The share of the scale that a point reaches, 0 at `min` and 100 at `max`: a percentage of the maximum possible.
///
/// A linear re-expression: not a percentile and not a chance of success. 0 when `max` is not above `min`.
///
/// # Source
/// POMP scores: Cohen, Cohen, Aiken & West 1999.
///
/// # Examples
/// ```
/// use binome_core::assessment::formula::percent_of_maximum;
///
/// assert_eq!(percent_of_maximum(4, 1, 5), 75.0);
/// ```
#[must_use]
pub fn percent_of_maximum(point: i32, min: i32, max: i32) -> f64 {
    if max <= min {
        return 0.0;
    }
    100.0 * (f64::from(point) - f64::from(min)) / (f64::from(max) - f64::from(min))
}

/// The raw point that speaks most for the dimension: `max`, or `min` when the item is reverse-keyed.
#[must_use]
pub fn best_point(min: i32, max: i32, reverse: bool) -> i32 {
    if reverse { min } else { max }
}
