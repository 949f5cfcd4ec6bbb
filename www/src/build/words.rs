//! The words of the interface: one folder a language, the first file for the first view, one more for each later room.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value};

use crate::files::{self, FileError};

/// The words that the first view needs; every other file of a language is a room's.
const FIRST: &str = "first";

/// The words of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    /// What the first view needs.
    pub(super) first: Value,
    /// What the later rooms need; the word `title` of the file `sessions.json` goes by `sessions.title`.
    pub(super) rooms: Value,
}

/// The words of every language by its name.
///
/// # Errors
/// There is no language, or a file of one cannot be read.
pub(super) fn read(locales: &Path) -> Result<BTreeMap<String, Words>, FileError> {
    let mut words = BTreeMap::new();
    for folder in files::list(locales)?.into_iter().filter(|path| path.is_dir()) {
        words.insert(name(&folder), of_language(&folder)?);
    }
    if words.is_empty() {
        return Err(FileError::content(locales, "there is no language (fr/first.json)"));
    }
    Ok(words)
}

fn of_language(folder: &Path) -> Result<Words, FileError> {
    let mut rooms = Map::new();
    for path in files::list(folder)? {
        let room = name(&path);
        if room != FIRST {
            let words = files::read_json(&path)?;
            let words = words.as_object().into_iter().flatten();
            rooms.extend(words.map(|(key, text)| (format!("{room}.{key}"), text.clone())));
        }
    }
    Ok(Words { first: files::read_json(&folder.join(FIRST).with_extension("json"))?, rooms: Value::Object(rooms) })
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_words_of_a_room_are_called_after_it() {
        let folder = tempfile::tempdir().unwrap();
        files::write(&folder.path().join("fr/first.json"), r#"{"undo": "Annuler"}"#).unwrap();
        files::write(&folder.path().join("fr/sessions.json"), r#"{"title": "Séances"}"#).unwrap();
        let words = read(folder.path()).unwrap();
        let expected = Words { first: json!({"undo": "Annuler"}), rooms: json!({"sessions.title": "Séances"}) };
        assert_eq!(words, BTreeMap::from([("fr".to_owned(), expected)]));
    }

    #[test]
    fn a_language_without_its_first_words_and_a_folder_without_a_language_are_told() {
        let folder = tempfile::tempdir().unwrap();
        assert!(read(folder.path()).is_err());
        files::write(&folder.path().join("fr/sessions.json"), "{}").unwrap();
        assert!(read(folder.path()).unwrap_err().to_string().contains("first.json"));
    }
}
