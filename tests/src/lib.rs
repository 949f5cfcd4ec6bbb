//! The harness of the browser tests: it sets up Chromium, serves the built product, and sees and
//! touches the page as a person does.
//!
//! A test says *what is on the screen* (a role and a name from the accessibility tree, which also
//! sees into shadow roots) and *what the hands do* (real mouse and key events). It never names a
//! CSS selector, so the markup may change as long as what a person meets does not.
//!
//! ```no_run
//! use binome_tests::{Browser, Failure, Screen, Size, what::{button, heading}};
//!
//! # fn main() -> Result<(), Failure> {
//! let browser = Browser::open(Size::LAPTOP)?;
//! browser.visit("http://127.0.0.1:8080/")?;
//! let screen = Screen::of(&browser);
//! screen.click(&button("Commencer"))?;
//! screen.see(&heading("Vos réponses"))?;
//! # Ok(())
//! # }
//! ```
//!
//! It does not skip: what a test needs and cannot find or install is a failure that says the
//! command to type.

pub mod axe;
pub mod browser;
pub mod driver;
pub mod failure;
pub mod hands;
pub mod heap;
pub mod html;
pub mod keys;
pub mod live;
pub mod locale;
pub mod model;
pub mod network;
pub mod pages;
pub mod paper;
pub mod pictures;
pub mod program;
pub mod programme;
pub mod sample;
pub mod screen;
pub mod seed;
pub mod settle;
pub mod setup;
pub mod site;
pub mod sources;
pub mod tree;
pub mod typography;
pub mod violations;
pub mod wait;
pub mod what;
pub mod workspace;

pub use browser::{Browser, Size};
pub use failure::{Failure, Outcome};
pub use keys::Key;
pub use screen::Screen;
pub use tree::{Node, Tree};
