//! What leaves the notebook for paper, mail or a calendar: documents in Markdown and HTML, and calendar files.
//!
//! The words come in as a table ([`Label`] → text), so that no sentence stands here. Nothing is sent anywhere: a text comes
//! back, and whoever asked for it saves or prints it.

mod charter;
mod document;
mod html;
mod ics;
mod label;
mod markdown;
mod objectives;
mod session;

pub use charter::charter_document;
pub use document::{Document, Piece};
pub use html::html;
pub use ics::{ICS_FILE_NAME, IcsChoice, IcsWords, ics};
pub use label::{Label, Words};
pub use markdown::markdown;
pub use objectives::objectives_document;
pub use session::session_document;
