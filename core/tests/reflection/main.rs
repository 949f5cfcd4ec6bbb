//! What a notebook says when one looks back: reviews, prompts, facts and the signs of a risk, with the second programme of
//! the tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail loudly")]

mod facts;
#[path = "../library/files.rs"]
#[allow(dead_code, reason = "shared with the tests of the library")]
mod files;
mod prompts;
#[path = "../support/random/mod.rs"]
mod random;
mod reviews;
