//! Whether anything changed since the last build: one number for all that goes in and all that came out.

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::files::{self, FileError};
use crate::toolchain;
use crate::workspace::Workspace;

/// A number for the sources of the widget, the packs, the pages and this program itself.
pub(super) fn of_inputs(workspace: &Workspace) -> Result<String, FileError> {
    let mut digest = Sha256::new();
    let forced = std::env::var(toolchain::FORCE).unwrap_or_default();
    add(&mut digest, toolchain::FORCE.as_bytes(), forced.as_bytes());
    for input in workspace.inputs().iter().filter(|input| input.exists()) {
        add_files(&mut digest, workspace.root(), input)?;
    }
    Ok(finish(digest))
}

/// A number for a site and the inputs that it came from.
pub(super) fn of_site(inputs: &str, folder: &Path) -> Result<String, FileError> {
    let mut digest = Sha256::new();
    add(&mut digest, b"inputs", inputs.as_bytes());
    add_files(&mut digest, folder, folder)?;
    Ok(finish(digest))
}

fn add_files(digest: &mut Sha256, root: &Path, path: &Path) -> Result<(), FileError> {
    for file in files::list_deep(path)? {
        let name = file.strip_prefix(root).unwrap_or(&file);
        add(digest, name.to_string_lossy().as_bytes(), &files::read(&file)?);
    }
    Ok(())
}

/// Lengths go first, so that no two lists of files run together into the same bytes.
fn add(digest: &mut Sha256, name: &[u8], content: &[u8]) {
    for part in [name, content] {
        digest.update(part.len().to_le_bytes());
        digest.update(part);
    }
}

fn finish(digest: Sha256) -> String {
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repository() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in [("Cargo.toml", "x"), ("core/a", "1"), ("widget/a", "2"), ("www/pages/index.html", "3")]
        {
            files::write(&folder.path().join(name), content).unwrap();
        }
        folder
    }

    fn inputs(folder: &tempfile::TempDir) -> String {
        of_inputs(&Workspace::at(folder.path())).unwrap()
    }

    #[test]
    fn the_same_files_elsewhere_are_the_same_inputs() {
        assert_eq!(inputs(&repository()), inputs(&repository()));
    }

    #[test]
    fn a_changed_moved_or_new_file_is_a_change() {
        let first = inputs(&repository());
        for (name, content) in [("core/a", "2"), ("core/b", "1"), ("Cargo.lock", ""), ("www/src/main.rs", "")] {
            let folder = repository();
            files::write(&folder.path().join(name), content).unwrap();
            assert_ne!(inputs(&folder), first, "{name}");
        }
    }

    #[test]
    fn what_other_folders_hold_is_no_input() {
        let folder = repository();
        let first = inputs(&folder);
        files::write(&folder.path().join("tests/a"), "x").unwrap();
        files::write(&folder.path().join("target/a"), "x").unwrap();
        assert_eq!(inputs(&folder), first);
    }

    #[test]
    fn a_site_that_somebody_touched_is_not_the_one_that_was_built() {
        let folder = repository();
        let first = of_site("inputs", folder.path()).unwrap();
        std::fs::remove_file(folder.path().join("core/a")).unwrap();
        assert_ne!(of_site("inputs", folder.path()).unwrap(), first);
    }
}
