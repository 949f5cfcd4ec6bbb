//! What a person waiting at a terminal reads: one line a step, with the seconds since the start.

use std::time::Instant;

/// Tells the steps of a long job on standard error.
#[derive(Debug, Clone)]
pub struct Progress {
    start: Instant,
    shown: bool,
}

impl Progress {
    /// Says every step.
    pub fn shown() -> Self {
        Self { start: Instant::now(), shown: true }
    }

    /// Says nothing, for callers that have their own words.
    pub fn silent() -> Self {
        Self { start: Instant::now(), shown: false }
    }

    /// Says that a step starts now.
    pub fn step(&self, words: impl std::fmt::Display) {
        if self.shown {
            eprintln!("{:>7.1} s  {words}", self.start.elapsed().as_secs_f64());
        }
    }
}
