//! Reading and writing files with errors that name the file.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// A file or folder that could not be used; says which, what for and why.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The system refused: absent, unreadable, full.
    #[error("cannot {action} {path}: {source}")]
    System {
        /// What was tried: `read`, `write`, `list`…
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// The content is not JSON.
    #[error("{path} is not JSON: {source}")]
    Json {
        /// The file.
        path: PathBuf,
        /// Where and why.
        source: serde_json::Error,
    },
    /// The content is JSON, and not of the shape that is needed.
    #[error("{path}: {reason}")]
    Content {
        /// The file.
        path: PathBuf,
        /// What is needed instead.
        reason: String,
    },
}

impl FileError {
    pub(crate) fn system(action: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::System { action, path, source }
    }

    pub(crate) fn content(path: &Path, reason: impl Into<String>) -> Self {
        Self::Content { path: path.to_owned(), reason: reason.into() }
    }
}

/// Reads a file as bytes.
///
/// # Errors
/// It is missing or unreadable.
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    fs::read(path).map_err(FileError::system("read", path))
}

/// Reads a file as UTF-8 text.
///
/// # Errors
/// It is missing, unreadable or not UTF-8.
pub fn read_text(path: &Path) -> Result<String, FileError> {
    fs::read_to_string(path).map_err(FileError::system("read", path))
}

/// Reads a JSON file.
///
/// # Errors
/// It is missing, unreadable or not JSON.
pub fn read_json(path: &Path) -> Result<Value, FileError> {
    let bytes = read(path)?;
    serde_json::from_slice(&bytes).map_err(|source| FileError::Json { path: path.to_owned(), source })
}

/// Writes a file, making its folders.
///
/// # Errors
/// A folder cannot be made, or the file cannot be written.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), FileError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(FileError::system("make the folder", folder))?;
    }
    fs::write(path, content).map_err(FileError::system("write", path))
}

/// Lists the entries of one folder, sorted by name; names that start with a dot are left out.
///
/// # Errors
/// The folder is missing or unreadable.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(FileError::system("list", folder))? {
        let entry = entry.map_err(FileError::system("list", folder))?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

/// Lists every file under a folder, sorted by path; a file given alone is its own list.
///
/// # Errors
/// The path is missing, or a folder under it is unreadable.
pub fn list_deep(path: &Path) -> Result<Vec<PathBuf>, FileError> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in list(path)? {
        files.extend(list_deep(&entry)?);
    }
    Ok(files)
}

/// Removes a folder and all in it; one that does not exist is fine.
pub(crate) fn remove_folder(folder: &Path) -> Result<(), FileError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(FileError::system("remove", folder)(error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_file_is_named() {
        let error = read(Path::new("nowhere/at-all.json")).unwrap_err();
        assert!(error.to_string().starts_with("cannot read nowhere/at-all.json: "), "{error}");
    }

    #[test]
    fn files_are_listed_deep_in_order_without_hidden_ones() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.txt", "a/z.txt", ".hidden", "a/.swp"] {
            write(&folder.path().join(name), "x").unwrap();
        }
        let names: Vec<_> = list_deep(folder.path()).unwrap();
        assert_eq!(names, [folder.path().join("a/z.txt"), folder.path().join("b.txt")]);
    }
}
