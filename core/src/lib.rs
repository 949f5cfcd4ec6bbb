#![doc = include_str!("../README.md")]

pub mod agenda;
pub mod assessment;
pub mod calendar;
pub mod export;
pub mod notebook;
pub mod objective;
pub mod pack;
pub mod pairing;
pub mod record;
pub mod reflection;
#[cfg(feature = "schema")]
pub mod schema;
pub mod text;
pub mod untrusted;
