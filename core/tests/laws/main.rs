//! Laws that the scoring model must keep for any pack and any answers.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod change;
mod explanation;
mod generate;
mod goals;
mod reference;
mod round_trip;
mod scores;
mod status;
#[path = "../support/mod.rs"]
mod support;
mod visibility;
