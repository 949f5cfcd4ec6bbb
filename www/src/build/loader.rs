//! The loader, with the words that it needs before any word file has come.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value};

use super::publish::with_version;
use crate::files::{self, FileError};

/// The place in the loader where the words go.
const TOKEN: &str = "/*FAULT_WORDS*/ {}";

/// What the words of faults start with in the word files.
const PREFIX: &str = "fault.";

/// The word files by language.
pub(super) fn words(locales: &Path) -> Result<BTreeMap<String, Value>, FileError> {
    let mut words = BTreeMap::new();
    for path in files::list(locales)? {
        if path.extension().is_some_and(|extension| extension == "json") {
            words.insert(language(&path), files::read_json(&path)?);
        }
    }
    if words.is_empty() {
        return Err(FileError::content(locales, "there is no word file (fr.json)"));
    }
    Ok(words)
}

fn language(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The loader's source with the words of faults and the version in it.
pub(super) fn make(path: &Path, words: &BTreeMap<String, Value>) -> Result<String, FileError> {
    let source = files::read_text(path)?;
    if source.matches(TOKEN).count() != 1 {
        return Err(FileError::content(path, format!("`{TOKEN}` must stand in it once")));
    }
    let faults: Map<String, Value> = words.iter().map(|(name, words)| (name.clone(), faults(words))).collect();
    Ok(with_version(&source.replace(TOKEN, &Value::Object(faults).to_string())))
}

fn faults(words: &Value) -> Value {
    let fields = words.as_object().into_iter().flatten();
    let kept = fields.filter_map(|(key, text)| Some((key.strip_prefix(PREFIX)?.to_owned(), text.clone())));
    Value::Object(kept.collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::workspace::VERSION;

    fn file(content: &str) -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("element.js");
        files::write(&path, content).unwrap();
        (folder, path)
    }

    #[test]
    fn the_words_of_faults_are_put_in_without_their_prefix() {
        let (_folder, path) = file("const WORDS = /*FAULT_WORDS*/ {};\nconst VERSION = \"{{version}}\";");
        let words = BTreeMap::from([("fr".to_owned(), json!({"fault.wasm": "Bloqué", "home.title": "Accueil"}))]);
        let made = make(&path, &words).unwrap();
        assert_eq!(made, format!("const WORDS = {{\"fr\":{{\"wasm\":\"Bloqué\"}}}};\nconst VERSION = \"{VERSION}\";"));
    }

    #[test]
    fn a_loader_without_a_place_for_the_words_is_refused() {
        let (_folder, path) = file("const WORDS = {};");
        let error = make(&path, &BTreeMap::new()).unwrap_err();
        assert!(error.to_string().ends_with("element.js: `/*FAULT_WORDS*/ {}` must stand in it once"), "{error}");
    }

    #[test]
    fn a_folder_without_words_is_told() {
        let folder = tempfile::tempdir().unwrap();
        assert!(words(folder.path()).is_err());
    }
}
