//! Packs on the disk: read for the checker, and answers scored with one.

use std::path::Path;

use binome_core::assessment::{self, score_answers};
use binome_core::pack::{Part, Problems, Reading, read, whole};
use serde_json::Value;

use crate::files::{self, FileError};

/// The file that every pack starts with, and the name that a pack of one file goes by.
const MANIFEST: &str = "pack.json";

/// The folders of a pack that hold its other files.
const FOLDERS: [&str; 2] = ["questionnaires", "library"];

/// The files of one pack, by their path inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFiles {
    files: Vec<(String, String)>,
}

impl PackFiles {
    /// Reads a pack: a folder, or one JSON file with everything.
    ///
    /// # Errors
    /// The file, or a file of the folder, is missing or unreadable.
    pub fn open(path: &Path) -> Result<Self, FileError> {
        if !path.is_dir() {
            return Ok(Self { files: vec![(MANIFEST.to_owned(), files::read_text(path)?)] });
        }
        let mut found = vec![(MANIFEST.to_owned(), files::read_text(&path.join(MANIFEST))?)];
        for folder in FOLDERS.map(|folder| path.join(folder)).iter().filter(|folder| folder.is_dir()) {
            for file in files::list_deep(folder)? {
                if file.extension().is_some_and(|extension| extension == "json") {
                    found.push((name_inside(path, &file), files::read_text(&file)?));
                }
            }
        }
        Ok(Self { files: found })
    }

    /// Checks the pack, finding every problem.
    pub fn check(&self) -> Reading {
        read(&self.parts())
    }

    /// The pack as one JSON object, whatever its problems.
    ///
    /// # Errors
    /// A file is not JSON, or is no file of a pack.
    ///
    /// # Errors
    /// As [`binome_core::pack::whole`].
    pub fn whole(&self) -> Result<Value, Problems> {
        whole(&self.parts())
    }

    fn parts(&self) -> Vec<Part<'_>> {
        self.files.iter().map(|(name, text)| Part { name, text }).collect()
    }
}

/// The path of a file inside the pack's folder, with `/` on every system.
fn name_inside(pack: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(pack).unwrap_or(file);
    inside.iter().map(|name| name.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Why answers have no score.
#[derive(Debug, thiserror::Error)]
pub enum ScoreError {
    /// A file is missing or unreadable.
    #[error(transparent)]
    File(#[from] FileError),
    /// The pack has problems.
    #[error("the pack has problems:\n{0}")]
    Pack(Problems),
    /// The answers do not fit the pack.
    #[error(transparent)]
    Answers(#[from] assessment::ScoreError),
    /// The result is no JSON.
    #[error("the result cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// Scores a file of answers with a pack; the full result as JSON.
///
/// # Errors
/// - the pack or the answers cannot be read;
/// - the pack has problems;
/// - the answers name an item, gate or questionnaire that the pack does not have, or a point off the scale.
pub fn score(pack: &Path, answers: &Path) -> Result<String, ScoreError> {
    let reading = PackFiles::open(pack)?.check();
    let pack = reading.pack.ok_or(ScoreError::Pack(Problems(reading.problems)))?;
    let report = score_answers(&pack, &files::read_text(answers)?)?;
    Ok(serde_json::to_string_pretty(&report)?)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::Workspace;

    fn second() -> PathBuf {
        Workspace::here().root().join("core/tests/packs/second")
    }

    fn score_with_default(answers: &str) -> Result<String, ScoreError> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), answers).unwrap();
        score(&Workspace::here().default_pack(), file.path())
    }

    #[test]
    fn a_folder_and_one_file_are_the_same_pack_and_library() {
        for pack in [Workspace::here().default_pack(), second()] {
            let folder = PackFiles::open(&pack).unwrap();
            let file = tempfile::NamedTempFile::new().unwrap();
            std::fs::write(file.path(), folder.whole().unwrap().to_string()).unwrap();
            let (folder, file) = (folder.check(), PackFiles::open(file.path()).unwrap().check());
            assert!(folder.library.is_some(), "{:?}", folder.problems);
            assert_eq!((folder.pack, folder.library), (file.pack, file.library));
        }
    }

    #[test]
    fn a_folder_without_a_manifest_is_told_with_its_path() {
        let folder = tempfile::tempdir().unwrap();
        let error = PackFiles::open(folder.path()).unwrap_err();
        assert!(error.to_string().contains("pack.json"), "{error}");
    }

    #[test]
    fn a_result_has_the_fields_that_pack_authors_were_promised() {
        let result = score_with_default(r#"{"questionnaire": "mentee", "gates": {}, "responses": {}}"#).unwrap();
        let result: serde_json::Value = serde_json::from_str(&result).unwrap();
        for field in ["status", "gates", "composite", "dimensions", "contributions", "best_change", "next_steps"] {
            assert!(result.get(field).is_some(), "{field}");
        }
        assert_eq!(result["status"], "incomplete");
    }

    #[test]
    fn an_unknown_item_is_named() {
        let answers = r#"{"questionnaire": "mentee", "responses": {"courage": 3}}"#;
        let error = score_with_default(answers).unwrap_err();
        assert!(error.to_string().contains("courage"), "{error}");
    }
}
