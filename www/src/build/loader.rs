//! The loader, with the words that it needs before any word file has come.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value};

use super::publish::with_version;
use super::words::Words;
use crate::files::{self, FileError};

/// The place in the loader where the words go.
const TOKEN: &str = "/*FAULT_WORDS*/ {}";

/// What the words of faults start with in the word files.
const PREFIX: &str = "fault.";

/// The loader's source with the words of faults and the version in it.
pub(super) fn make(path: &Path, words: &BTreeMap<String, Words>) -> Result<String, FileError> {
    let source = files::read_text(path)?;
    if source.matches(TOKEN).count() != 1 {
        return Err(FileError::content(path, format!("`{TOKEN}` must stand in it once")));
    }
    let faults: Map<String, Value> = words.iter().map(|(name, words)| (name.clone(), faults(&words.first))).collect();
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
        let first = json!({"fault.wasm": "Bloqué", "home.title": "Accueil"});
        let words = BTreeMap::from([("fr".to_owned(), Words { first, rooms: json!({}) })]);
        let made = make(&path, &words).unwrap();
        assert_eq!(made, format!("const WORDS = {{\"fr\":{{\"wasm\":\"Bloqué\"}}}};\nconst VERSION = \"{VERSION}\";"));
    }

    #[test]
    fn a_loader_without_a_place_for_the_words_is_refused() {
        let (_folder, path) = file("const WORDS = {};");
        let error = make(&path, &BTreeMap::new()).unwrap_err();
        assert!(error.to_string().ends_with("element.js: `/*FAULT_WORDS*/ {}` must stand in it once"), "{error}");
    }
}
