//! What the tests know of the product's pages: words and deeds, never markup.
//!
//! [`Portal`] opens a page of the demo intranet, or a page given as HTML; [`Notebook`] is one widget in it as a
//! person meets it; [`Element`] is the same widget as the page's own scripts meet it.

pub mod element;
pub mod gallery;
pub mod looking_back;
pub mod notebook;
pub mod pair;
pub mod person;
pub mod portal;
pub mod result;
pub mod rooms;
pub mod session;
pub mod sessions;

pub use element::Element;
pub use notebook::{Notebook, View};
pub use pair::Pair;
pub use person::{Hands, Person};
pub use portal::Portal;
pub use sessions::Sessions;
