//! Whether a notebook loses nothing: commands and their inverses, undo, the portable file, what partners share.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails, as it should"
)]

mod assessments;
mod commands;
mod difference;
mod frozen;
mod kept_back;
mod merging;
#[path = "../support/random/mod.rs"]
mod random;
mod readable;
mod sharing;
mod undecided;
