//! The programme that comes with this crate: its files, compiled in only where they are asked for.

use super::Part;

/// The files of the default programme, French and English, in the order in which [`read`](super::read) takes them.
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
pub fn default_parts() -> [Part<'static>; 3] {
    [
        Part { name: "pack.json", text: include_str!("../../packs/default/pack.json") },
        Part {
            name: "questionnaires/mentee.json",
            text: include_str!("../../packs/default/questionnaires/mentee.json"),
        },
        Part {
            name: "questionnaires/mentor.json",
            text: include_str!("../../packs/default/questionnaires/mentor.json"),
        },
    ]
}
