//! The library of a pack: what the checker finds in one, a second programme, and agendas made from templates.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail loudly")]

mod agendas;
mod files;
mod rules;
mod second;
