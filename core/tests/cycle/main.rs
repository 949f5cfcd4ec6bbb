//! Sessions over time: a cadence against a calendar gone through day by day, a run against plain book-keeping.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails, as it should"
)]

mod cadence;
mod change;
mod finish;
mod run;

/// Names with a number: `s1`, `s2`, …
fn numbered(prefix: &str) -> impl FnMut() -> String {
    let mut number = 0;
    move || {
        number += 1;
        format!("{prefix}{number}")
    }
}
