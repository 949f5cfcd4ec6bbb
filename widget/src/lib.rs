#![doc = include_str!("../README.md")]

mod boundary;
mod part;
mod place;
mod saving;
mod session;
mod sitting;
mod store;
mod style;
mod text;
mod typing;
mod view;
mod visit;

pub use boundary::{BinomeHandle, binome_mount};
