//! Waits for a condition by asking again, never for a length of time.

use std::time::{Duration, Instant};

use crate::Outcome;

/// How long a person would wait before calling it broken; generous, for a loaded two-core machine.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// The pause between two looks.
const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// Asks until the answer is `Some`, for at most [`PATIENCE`]; `None` when it never came.
///
/// # Errors
/// Whatever `look` fails with, at once.
pub fn until<T>(look: impl FnMut() -> Outcome<Option<T>>) -> Outcome<Option<T>> {
    until_within(PATIENCE, look)
}

/// Like [`until`], with a deadline of one's own.
///
/// # Errors
/// Whatever `look` fails with, at once.
pub fn until_within<T>(patience: Duration, mut look: impl FnMut() -> Outcome<Option<T>>) -> Outcome<Option<T>> {
    let deadline = Instant::now() + patience;
    loop {
        if let Some(answer) = look()? {
            return Ok(Some(answer));
        }
        if Instant::now() >= deadline {
            return Ok(None);
        }
        std::thread::sleep(BETWEEN_LOOKS);
    }
}
