//! The library of a pack: what the checker finds in one, and a second programme.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail loudly")]

mod files;
mod rules;
mod second;
