//! The compiled widget in two modules: the one that a first view needs, and the one that comes later.
//!
//! What goes to the later module is everything that only its entry reaches: a function of the widget under
//! `#[wasm_split(later, …)]`. Nothing is in both; the later module works on the memory and the functions of the first.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walrus::ModuleConfig;
use wasm_split_cli_support::{Options, transform};

/// The argument with which the linker tells what every instruction refers to, without which nothing can be split.
pub(super) const LINKER: &str = "-Clink-args=--emit-relocs";

/// Where the first module seems to import the load of the later one from, before that is put into the JavaScript.
pub(super) const FROM: &str = "./later.js";

/// The name in `#[wasm_split(later, …)]`.
const LATER: &str = "later";

/// Why the widget was not split.
#[derive(Debug, thiserror::Error)]
pub enum SplitError {
    /// A file of the split was not read or written.
    #[error("{} was not read or written: {source}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// The splitter refused the module.
    #[error("the compiled widget cannot be split: {0}")]
    Split(String),
    /// More modules than two, or fewer.
    #[error("the compiled widget splits into its first module and {0:?}, not into two; is there one `{LATER}`?")]
    Modules(Vec<String>),
    /// The splitter wrote something that is no module.
    #[error("the later module cannot be read: {0}")]
    Later(String),
}

/// The widget in two.
#[derive(Debug)]
pub(super) struct Parts {
    /// The file of the first module, which wasm-bindgen has not seen yet.
    pub(super) first: PathBuf,
    /// The later module, ready.
    pub(super) later: Vec<u8>,
}

/// Splits the module that cargo left; its parts are written to a folder beside it.
pub(super) fn split(module: &Path) -> Result<Parts, SplitError> {
    let file = |path: &Path| {
        let path = path.to_owned();
        move |source| SplitError::File { path, source }
    };
    let input = fs::read(module).map_err(file(module))?;
    let folder = module.with_extension("parts");
    let first = folder.join("first.wasm");
    let mut options = Options::new(&input);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.link_name = FROM;
    options.emit_dwarf = false;
    let parts = transform(options).map_err(|error| SplitError::Split(format!("{error:#}")))?.split_modules;
    let name = |path: &PathBuf| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    match parts.as_slice() {
        [later] if name(later) == format!("split_{LATER}") => {
            let later = compact(&fs::read(later).map_err(file(later))?)?;
            Ok(Parts { first, later })
        }
        parts => Err(SplitError::Modules(parts.iter().map(name).collect())),
    }
}

/// The module without what is for tools, its numbers as short as they can be: a linker leaves room in them.
fn compact(module: &[u8]) -> Result<Vec<u8>, SplitError> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(module).map_err(|error| SplitError::Later(format!("{error:#}")))?;
    let notes: Vec<_> = module.customs.iter().map(|(note, _)| note).collect();
    for note in notes {
        module.customs.delete(note);
    }
    Ok(module.emit_wasm())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module without anything, as one that was linked without [`LINKER`].
    const EMPTY: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn a_module_that_was_linked_otherwise_is_refused_with_a_reason() {
        let folder = tempfile::tempdir().unwrap();
        let module = folder.path().join("widget.wasm");
        fs::write(&module, EMPTY).unwrap();
        let error = split(&module).unwrap_err();
        assert!(error.to_string().starts_with("the compiled widget cannot be split: "), "{error}");
    }

    #[test]
    fn a_later_module_keeps_no_notes_and_no_room() {
        let noted = b"\0asm\x01\0\0\0\x01\x84\0\x01\x60\0\0\x02\x07\x01\x01a\x01b\0\0\0\x07\x05notes\x01";
        let expected = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x07\x01\x01a\x01b\0\0";
        assert_eq!(compact(noted).unwrap(), expected);
        assert!(matches!(compact(b"not wasm"), Err(SplitError::Later(_))));
    }

    #[test]
    fn a_module_that_is_not_there_is_named() {
        let error = split(Path::new("nowhere/widget.wasm")).unwrap_err();
        assert!(error.to_string().starts_with("nowhere/widget.wasm was not read or written: "), "{error}");
    }
}
