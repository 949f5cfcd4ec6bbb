#![doc = include_str!("../README.md")]

mod boundary;
mod comfort;
mod later;
mod part;
mod place;
mod saving;
mod session;
mod sitting;
mod store;
mod style;
mod taking_back;
mod text;
mod typing;
mod view;
mod visit;

pub use boundary::{BinomeHandle, binome_mount};
