//! What a person reads when a test cannot go on.

use std::fmt;

/// The result of a test and of every step of the harness.
pub type Outcome<T = ()> = Result<T, Failure>;

/// One reason, in words, why a step failed; a test that returns it prints it as written.
pub struct Failure(String);

impl Failure {
    /// Says why a step failed.
    pub fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }

    /// Puts what was being done before the reason.
    #[must_use]
    pub fn while_doing(self, what: &str) -> Self {
        Self(format!("{what}: {}", self.0))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The same words as `Display`: a test's `Err` is printed by `Debug`, and an outline needs its lines.
impl fmt::Debug for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        let mut reason = error.to_string();
        let mut source = error.source();
        while let Some(deeper) = source {
            reason = format!("{reason}: {deeper}");
            source = deeper.source();
        }
        Self(reason)
    }
}

/// Fails with `reason` unless `held`: an assertion that harness code may use too.
///
/// # Errors
/// `held` is false.
pub fn ensure(held: bool, reason: impl Into<String>) -> Outcome {
    if held { Ok(()) } else { Err(Failure::new(reason)) }
}
