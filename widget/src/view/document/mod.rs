//! A document of the core in a person's hands: on paper, as a text to paste, as a page. Nothing is sent.
//!
//! A room says what the document is ([`Make`]); it is made when it is asked for, never before.

mod paper;
mod words;
mod written;

pub(crate) use paper::{print, print_drawn};
pub(crate) use words::Table;
pub(crate) use written::{copy, page};

use std::sync::Arc;

use binome_core::export::Document;

/// What makes the document as it is now; none once what it is about is gone.
pub(crate) type Make = Arc<dyn Fn() -> Option<Document> + Send + Sync>;
