#![doc = include_str!("../README.md")]

pub mod assessment;
pub mod notebook;
pub mod pack;
pub mod text;
pub mod untrusted;
