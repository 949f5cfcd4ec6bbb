//! Step 1: does the compiler that runs already know the target?

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{Step, TARGET, Toolchain, environment};

/// Finds the cargo of this machine, if its compiler has the target's standard library.
///
/// # Errors
/// The reason, in words: the compiler does not run or lacks the library.
pub fn find() -> Result<Toolchain, String> {
    let compiler = std::env::var_os("RUSTC").map_or_else(|| PathBuf::from("rustc"), PathBuf::from);
    let output = Command::new(&compiler)
        .args(["--print", "target-libdir", "--target", TARGET])
        .stderr(Stdio::null())
        .output()
        .map_err(|error| format!("{} does not run: {error}", compiler.display()))?;
    let printed = String::from_utf8_lossy(&output.stdout);
    let folder = Path::new(printed.trim());
    if !output.status.success() || !has_standard_library(folder) {
        return Err(format!("{} has no standard library for {TARGET}", compiler.display()));
    }
    Ok(toolchain(Step::Installed))
}

pub(super) fn toolchain(step: Step) -> Toolchain {
    Toolchain {
        step,
        program: std::env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from),
        arguments: Vec::new(),
        set: Vec::new(),
        flags: Vec::new(),
        clear: environment::for_same_compiler(),
        target_folder: "target/wasm",
    }
}

/// An empty folder is left behind when a target is removed, so its existence proves nothing.
fn has_standard_library(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_folder_is_not_a_standard_library() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!has_standard_library(folder.path()));
        assert!(!has_standard_library(&folder.path().join("absent")));
        std::fs::write(folder.path().join("libstd-0123456789abcdef.rlib"), "").unwrap();
        assert!(has_standard_library(folder.path()));
    }
}
