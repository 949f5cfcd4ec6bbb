//! Laws of the clock of an agenda and of making it fit, against plain and slow readings of the rules.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail loudly")]

mod arrange;
mod clock;
mod fit;
#[path = "../support/random/mod.rs"]
mod random;
