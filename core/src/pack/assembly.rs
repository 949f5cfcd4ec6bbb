//! Puts the files of a pack together as one JSON object, and remembers which file each part of it came from.

use serde_json::{Map, Value};

use super::files::{Files, MANIFEST, refused, shape};
use super::problem::Problem;
use super::read::Problems;
use crate::untrusted;

/// The field, and the folder, of what is read apart.
pub(super) const LIBRARY: &str = "library";
/// The folder whose files are elements of the list of that name.
const QUESTIONNAIRES: &str = "questionnaires";
/// The folders of the library whose files are elements of the list of that name.
const LISTS: [&str; 3] = ["templates", "sheets", "reviews"];
/// The files of the library that are the field of that name.
const FIELDS: [&str; 5] = ["themes", "objectives", "reflection", "charter", "risks"];

/// One file of a pack.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// Its path inside the pack's folder, with `/`: `pack.json`, `questionnaires/mentee.json`.
    pub name: &'a str,
    /// What it holds.
    pub text: &'a str,
}

/// The pack of several files as one JSON object: what a pack of one file holds. It is put together and not checked.
///
/// # Errors
/// - the first part is not `pack.json`;
/// - a part is not JSON, is over a limit of [`untrusted`], or is no file of a pack;
/// - a file of the library that `pack.json` holds too.
pub fn whole(parts: &[Part<'_>]) -> Result<Value, Problems> {
    let Assembly { whole, problems, .. } = Assembly::of(parts);
    whole.filter(|_| problems.is_empty()).ok_or(Problems(problems))
}

/// The parts of a pack put together.
pub(super) struct Assembly {
    /// The pack as one object; `None` without a `pack.json` that is JSON.
    pub(super) whole: Option<Value>,
    /// Which place of it came from which file.
    pub(super) files: Files,
    /// What could not be put together, named by file.
    pub(super) problems: Vec<Problem>,
}

impl Assembly {
    pub(super) fn of(parts: &[Part<'_>]) -> Self {
        let mut assembly = Self { whole: None, files: Files::default(), problems: Vec::new() };
        let Some((manifest, rest)) = parts.split_first().filter(|(first, _)| first.name == MANIFEST) else {
            assembly.problems.push(shape(MANIFEST, "there is no such file; a pack starts with it"));
            return assembly;
        };
        // The name of a pack's only file says nothing beside a path.
        let name = if rest.is_empty() { "" } else { manifest.name };
        assembly.whole = assembly.read(name, manifest.text);
        for part in rest {
            assembly.add(part);
        }
        assembly
    }

    fn read(&mut self, name: &str, text: &str) -> Option<Value> {
        untrusted::read(text).map_err(|refusal| self.problems.push(refused(name, refusal))).ok()
    }

    fn add(&mut self, part: &Part<'_>) {
        let Some(value) = self.read(part.name, part.text) else { return };
        let Some(pack) = self.whole.as_mut().and_then(Value::as_object_mut) else { return };
        let path: Vec<_> = part.name.split('/').collect();
        let field = part.name.strip_suffix(".json").and_then(|name| name.strip_prefix("library/"));
        let place = match (path.as_slice(), field) {
            ([QUESTIONNAIRES, _], _) => push(pack, "", QUESTIONNAIRES, value),
            ([LIBRARY, list, _], _) if LISTS.contains(list) => {
                library(pack).and_then(|library| push(library, "library.", list, value))
            }
            (_, Some(field)) if FIELDS.contains(&field) => library(pack).and_then(|library| put(library, field, value)),
            _ => Err("not a file of a pack: it has pack.json, questionnaires/ and library/"),
        };
        match place {
            Ok(place) => self.files.add(place, part.name),
            Err(reason) => self.problems.push(shape(part.name, reason)),
        }
    }
}

/// The fields of the library, begun where there is none.
fn library(pack: &mut Map<String, Value>) -> Result<&mut Map<String, Value>, &'static str> {
    let library = pack.entry(LIBRARY).or_insert_with(|| Value::Object(Map::new()));
    library.as_object_mut().ok_or("has no place: `library` in pack.json is not an object")
}

/// Adds an element to a list, begun where there is none; the place that it has now.
fn push(fields: &mut Map<String, Value>, before: &str, list: &str, value: Value) -> Result<String, &'static str> {
    let list_value = fields.entry(list).or_insert_with(|| Value::Array(Vec::new()));
    let elements = list_value.as_array_mut().ok_or("has no place: the list of that name in pack.json is not a list")?;
    elements.push(value);
    Ok(format!("{before}{list}[{}]", elements.len() - 1))
}

/// Sets a field of the library that is not there yet; the place that it has now.
fn put(library: &mut Map<String, Value>, field: &str, value: Value) -> Result<String, &'static str> {
    if library.contains_key(field) {
        return Err("is in the `library` of pack.json already");
    }
    library.insert(field.to_owned(), value);
    Ok(format!("library.{field}"))
}
