//! Where JavaScript and Rust meet: the only place that says `JsValue`, apart from what the store asks of the browser.
//!
//! The element calls [`binomeMount`](mount::binome_mount) once and keeps the [`BinomeHandle`](handle::BinomeHandle);
//! everything it passes is converted inside, never at the border, so that a wrong value is an error and not a leak.

pub(crate) mod chime;
pub(crate) mod chosen;
pub(crate) mod clock;
mod config;
mod events;
mod fault;
mod handle;
pub(crate) mod host;
pub(crate) mod intl;
mod methods;
mod mount;
mod print;
mod sheet;
pub(crate) mod ticking;

pub use handle::BinomeHandle;
pub use mount::binome_mount;

pub(crate) use methods::{METHODS, Methods};
pub(crate) use sheet::dress_all;
