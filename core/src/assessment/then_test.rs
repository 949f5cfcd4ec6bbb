//! Three views of progress at the end: what was said before, what one now thinks it was then, and what it is now.

/// Three numbers that are reported side by side, never merged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ThenTest {
    /// Now minus what was said before.
    pub reported: f64,
    /// Now minus what one now thinks it was then.
    pub retrospective: f64,
    /// What one now thinks it was then, minus what was said before: how the yardstick moved.
    pub shift: f64,
}

/// Compares `before` (answered at the start), `then` (answered at the end about the start) and `now`, all in points of
/// 0–100. Ask *now* before *then*.
///
/// `reported` is always `retrospective + shift`.
///
/// # Source
/// Then-test for response shift: Howard 1980. The identity follows from the definitions.
///
/// # Examples
/// ```
/// use binome_core::assessment::then_test;
///
/// let views = then_test(60.0, 40.0, 65.0);
/// assert_eq!((views.reported, views.retrospective, views.shift), (5.0, 25.0, -20.0));
/// ```
#[must_use]
pub fn then_test(before: f64, then: f64, now: f64) -> ThenTest {
    ThenTest { reported: now - before, retrospective: now - then, shift: then - before }
}
