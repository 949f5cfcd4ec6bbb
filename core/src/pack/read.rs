//! Reads a pack from its JSON: one file, or the parts of a folder put together.

use std::fmt;

use serde_json::Value;

use super::compile::compile;
use super::model::Pack;
use super::problem::{Problem, Reason};
use super::source::{PackSource, QuestionnaireSource};
use crate::untrusted::{self, Misfits, Refusal};

/// The format name that every pack declares.
pub(super) const FORMAT: &str = "binome-pack";
/// The schema that this version reads.
pub(super) const SCHEMA: u32 = 1;

const MANIFEST: &str = "pack.json";
const QUESTIONNAIRES: &str = "questionnaires";

/// One file of a pack.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// Its path inside the pack's folder, with `/`: `pack.json`, `questionnaires/mentee.json`.
    pub name: &'a str,
    /// What it holds.
    pub text: &'a str,
}

/// What came of reading a pack.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The pack; `None` when a problem makes it unusable.
    pub pack: Option<Pack>,
    /// Every problem found, advice included, in the order of the files.
    pub problems: Vec<Problem>,
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
    /// Reads a pack that stands in one JSON text.
    ///
    /// # Errors
    /// Every problem that makes the pack unusable, each with its path: a text over the limits of
    /// [`untrusted`], an unknown id, a missing language, a constant out of range, …
    /// Advice does not refuse a pack; [`read`] shows it.
    pub fn from_json(text: &str) -> Result<Self, Problems> {
        read(&[Part { name: MANIFEST, text }]).into_pack()
    }

    /// Reads a pack from the files of its folder; see [`read`].
    ///
    /// # Errors
    /// As [`from_json`](Self::from_json).
    pub fn from_parts(parts: &[Part<'_>]) -> Result<Self, Problems> {
        read(parts).into_pack()
    }
}

impl Reading {
    fn into_pack(self) -> Result<Pack, Problems> {
        self.pack.ok_or(Problems(self.problems))
    }
}

/// Reads and checks a pack: `pack.json`, and each `questionnaires/*.json` as one element of that list.
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
    let mut assembly = Assembly { alone: parts.len() == 1, ..Assembly::default() };
    for part in parts {
        assembly.add(part);
    }
    let Assembly { manifest, files, mut problems, .. } = assembly;
    let Some(manifest) = manifest else {
        if problems.is_empty() {
            problems.push(shape(MANIFEST, "there is no such file; a pack starts with it"));
        }
        name_files(&mut problems, &[]);
        return Reading { pack: None, problems };
    };
    if !problems.is_empty() {
        name_files(&mut problems, &[]);
        return Reading { pack: None, problems };
    }
    let (pack, mut problems) = compile(manifest);
    let pack = problems.iter().all(|problem| problem.reason.is_advice()).then_some(pack);
    name_files(&mut problems, &files);
    Reading { pack, problems }
}

/// The parts of a pack put together, and which file each list element came from.
#[derive(Default)]
struct Assembly<'a> {
    manifest: Option<PackSource>,
    files: Vec<(String, &'a str)>,
    problems: Vec<Problem>,
    /// Whether the pack is one file, whose name then says nothing.
    alone: bool,
}

impl<'a> Assembly<'a> {
    fn add(&mut self, part: &Part<'a>) {
        match (part.name.split_once('/'), &self.manifest) {
            (None, None) if part.name == MANIFEST => {
                self.manifest = self.decode(part, PackSource::read);
            }
            (Some((QUESTIONNAIRES, _)), Some(manifest)) => {
                let place = format!("{QUESTIONNAIRES}[{}]", manifest.questionnaires.len());
                let read = |value, misfits: &mut Misfits| QuestionnaireSource::read(value, "", misfits);
                if let (Some(questionnaire), Some(manifest)) = (self.decode(part, read), &mut self.manifest) {
                    self.files.push((place, part.name));
                    manifest.questionnaires.push(questionnaire);
                }
            }
            (Some((QUESTIONNAIRES, _)), None) if !self.problems.is_empty() => {}
            _ => {
                let expected = format!("expected {MANIFEST} first, then {QUESTIONNAIRES}/*.json");
                self.problems.push(shape(part.name, &format!("not a file of a pack; {expected}")));
            }
        }
    }

    /// Reads one file; everything that does not fit is noted, and the file counts as read all the same.
    fn decode<T>(&mut self, part: &Part<'_>, read: impl FnOnce(Value, &mut Misfits) -> T) -> Option<T> {
        let file = if self.alone { "" } else { part.name };
        match untrusted::read(part.text) {
            Err(refusal) => {
                self.problems.push(from_refusal(file, refusal));
                None
            }
            Ok(value) => {
                let mut misfits = Misfits::default();
                let source = read(value, &mut misfits);
                let named = misfits.0.into_iter().map(|misfit| shape(&joined(file, &misfit.path), &misfit.reason));
                self.problems.extend(named);
                Some(source)
            }
        }
    }
}

fn shape(path: &str, reason: &str) -> Problem {
    Problem { path: path.to_owned(), reason: Reason::Shape(reason.to_owned()) }
}

fn from_refusal(file: &str, refusal: Refusal) -> Problem {
    match refusal {
        Refusal::At { path, reason } => Problem { path: joined(file, &path), reason: Reason::Shape(reason) },
        other => shape(file, &other.to_string()),
    }
}

/// Says `questionnaires/mentee.json: gates[0]` where the assembled pack says `questionnaires[0].gates[0]`.
fn name_files(problems: &mut [Problem], files: &[(String, &str)]) {
    for problem in problems {
        problem.path = name_file(&problem.path, files);
        if let Reason::DuplicateId { first, .. } = &mut problem.reason {
            *first = name_file(first, files);
        }
    }
}

fn name_file(path: &str, files: &[(String, &str)]) -> String {
    let inside = files.iter().find_map(|(place, name)| Some((name, path.strip_prefix(place.as_str())?)));
    match inside {
        Some((name, rest)) => joined(name, rest.trim_start_matches('.')),
        None if files.is_empty() && !path.is_empty() => path.to_owned(),
        None => joined(MANIFEST, path),
    }
}

fn joined(file: &str, path: &str) -> String {
    [file, path].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}
