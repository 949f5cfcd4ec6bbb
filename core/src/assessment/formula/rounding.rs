//! The whole number that is shown for a score: decimals would claim a precision that six answers do not have.

use super::EPSILON;

/// The nearest whole number, halves away from zero; a value within [`EPSILON`] below a half counts as the half.
///
/// # Examples
/// ```
/// use binome_core::assessment::formula::rounded;
///
/// assert_eq!((rounded(62.5), rounded(35.55), rounded(-2.5)), (63, 36, -3));
/// ```
#[must_use]
pub fn rounded(value: f64) -> i32 {
    let away = if value < 0.0 { -0.5 - EPSILON } else { 0.5 + EPSILON };
    (value + away) as i32
}
