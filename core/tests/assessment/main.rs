//! Worked examples of the scoring model: what a person answers and what comes of it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail loudly")]

mod change;
mod quality;
mod report;
mod scores;
#[path = "../support/mod.rs"]
mod support;
