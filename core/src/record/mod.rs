//! How the parts of a notebook are kept and changed: one declaration a record, from which its JSON, its schema and its
//! changes follow.
//!
//! `record!` declares a struct that is kept as a JSON object, `words!` an enum that is kept as a word, `edits!`
//! the changes of a record, each its own kind of inverse. A field that says nothing (none, empty, false) is left out.
//! One reader of fields serves all of them, in place of a derived one for each: the widget's wasm carries it once.

mod check;
mod collections;
mod declare;
mod edit;
mod kept;
mod layout;
mod length;
mod list;
#[cfg(feature = "schema")]
pub(crate) mod schema;
mod write;

pub use check::Check;
pub use list::{ListChange, Record};

pub(crate) use collections::set_answer;
pub(crate) use declare::{record, words};
pub(crate) use edit::edits;
pub(crate) use kept::Kept;
pub(crate) use layout::laid_out;
pub(crate) use length::{kept_length, length, list_length, readable, readable_length};
pub(crate) use list::change;
pub(crate) use write::member;
