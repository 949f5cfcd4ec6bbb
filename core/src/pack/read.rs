//! Reads a pack from its JSON: one file, or the parts of a folder put together.

use std::fmt;

use serde_json::Value;

use super::assembly::{Assembly, LIBRARY, Part};
use super::compile::compile;
use super::files::{Files, misfits, refused};
use super::language::{self, WordsReport};
use super::library::{self, Library};
use super::model::Pack;
use super::problem::Problem;
use super::source::PackSource;
use crate::untrusted::{self, Misfits};

/// The format name that every pack declares.
pub(super) const FORMAT: &str = "binome-pack";
/// The schema that this version reads.
pub(super) const SCHEMA: u32 = 1;

/// What came of reading a pack.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The pack; `None` when a problem makes it unusable.
    pub pack: Option<Pack>,
    /// Its library, empty where it has none; `None` when a problem makes it, or the pack, unusable.
    pub library: Option<Library>,
    /// Every problem found, advice included: those of the pack, of its library, and then of its words.
    pub problems: Vec<Problem>,
    /// How easily its texts are read, by language and section.
    pub words: Vec<WordsReport>,
}

/// The problems for which a pack was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl fmt::Display for Problems {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|problem| writeln!(formatter, "{problem}"))
    }
}

impl std::error::Error for Problems {}

impl Pack {
    /// Reads a pack that stands in one JSON text, and leaves its library aside:
    /// [`Library::from_json`] reads that.
    ///
    /// # Errors
    /// Every problem that makes the pack unusable, each with its path: a text over the limits of
    /// [`untrusted`], an unknown id, a missing language, a constant out of range, …
    /// Advice does not refuse a pack; [`read`] shows it.
    pub fn from_json(text: &str) -> Result<Self, Problems> {
        let whole = untrusted::read(text).map_err(|refusal| Problems(vec![refused("", refusal)]))?;
        let (pack, mut problems) = pack_of(whole, true);
        Files::default().name(&mut problems);
        pack.filter(|_| only_advice(&problems)).ok_or(Problems(problems))
    }

    /// Reads a pack from the files of its folder, and leaves its library aside; see [`read`].
    ///
    /// # Errors
    /// As [`from_json`](Self::from_json).
    pub fn from_parts(parts: &[Part<'_>]) -> Result<Self, Problems> {
        let reading = read(parts);
        reading.pack.ok_or(Problems(reading.problems))
    }
}

/// Whether what these problems are about can be used all the same.
pub(super) fn only_advice(problems: &[Problem]) -> bool {
    problems.iter().all(|problem| problem.reason.is_advice())
}

/// The pack in a JSON value, even one that may not be used for its problems; `None` when it has another shape or is not
/// complete.
fn pack_of(whole: Value, complete: bool) -> (Option<Pack>, Vec<Problem>) {
    let mut found = Misfits::default();
    let source = PackSource::read(whole, &mut found);
    if !complete || !found.found.is_empty() {
        return (None, misfits(found));
    }
    let (pack, problems) = compile(source);
    (Some(pack), problems)
}

/// Reads and checks a pack, its library and its words: `pack.json` first, then each `questionnaires/*.json` as one
/// element of that list, and the files of `library/` as the parts of that field.
///
/// # Examples
/// ```
/// use binome_core::pack::{Part, read};
///
/// let reading = read(&[Part { name: "pack.json", text: "{}" }]);
/// assert!(reading.pack.is_none());
/// assert_eq!(reading.problems[0].to_string(), "pack.json: missing field `format`");
/// ```
#[must_use]
pub fn read(parts: &[Part<'_>]) -> Reading {
    let Assembly { whole, files, mut problems } = Assembly::of(parts);
    let complete = problems.is_empty();
    let Some(mut whole) = whole else { return Reading { pack: None, library: None, problems, words: Vec::new() } };
    let (mut advice, words) = language::check(&whole);
    let source = whole.as_object_mut().and_then(|fields| fields.remove(LIBRARY));
    let (pack, mut of_pack) = pack_of(whole, complete);
    let (library, mut of_library) = library::read(source, pack.as_ref());
    let pack = pack.filter(|_| only_advice(&of_pack));
    let library = library.filter(|_| pack.is_some());
    for found in [&mut of_pack, &mut of_library, &mut advice] {
        files.name(found);
        problems.append(found);
    }
    Reading { pack, library, problems, words }
}
