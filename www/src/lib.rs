//! What an intranet team touches, as a library: the tool that builds, serves and weighs the demo intranet.
//!
//! The program `binome` is a thin shell over these modules, and the browser tests use them directly:
//!
//! | module | answers |
//! |---|---|
//! | [`workspace`] | where the repository's folders are |
//! | [`toolchain`] | which cargo can compile the widget to WebAssembly on this machine, setting it up if it must |
//! | [`build`] | how `dist/` is made from the widget, the packs and the pages |
//! | [`agenda`] | how a template of a pack looks as an agenda |
//! | [`packs`] | what is wrong in a pack, and what answers score with it |
//! | [`summary`] | how easily a pack reads, by language |
//! | [`serve`] | how `dist/` is served on this machine, with the headers of a strict intranet |
//! | [`size`] | what a first view weighs, against the budgets |
//! | [`progress`] | what a person waiting at a terminal reads |
//! | [`files`] | how files are read and written, with errors that name them |
//!
//! It does not know the rules of a programme (that is `binome-core`) nor what a person sees (`binome-widget`).

pub mod agenda;
pub mod build;
pub mod files;
pub mod packs;
pub mod progress;
pub mod serve;
pub mod size;
pub mod summary;
pub mod toolchain;
pub mod workspace;

pub use progress::Progress;
pub use workspace::Workspace;
