//! The programme that comes with this crate: its files, compiled in only where they are asked for.

use super::Part;

/// The files of the default programme by their names, each with its text.
macro_rules! parts {
    ($($name:literal),+ $(,)?) => {
        vec![$(Part { name: $name, text: include_str!(concat!("../../packs/default/", $name)) }),+]
    };
}

/// The files of the default programme, French and English, in the order in which [`read`](super::read()) takes them.
///
/// They are text inside the program that calls this; the widget does not call it, and so does not carry them.
///
/// # Examples
/// ```
/// use binome_core::pack::{Pack, default_parts};
///
/// let pack = Pack::from_parts(&default_parts())?;
/// assert_eq!(pack.id, "default");
/// # Ok::<(), binome_core::pack::Problems>(())
/// ```
#[must_use]
pub fn default_parts() -> Vec<Part<'static>> {
    parts!["pack.json", "questionnaires/mentee.json", "questionnaires/mentor.json"]
}
