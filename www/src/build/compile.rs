//! From Rust to WebAssembly.

use std::path::PathBuf;
use std::process::Stdio;

use crate::toolchain::{TARGET, Toolchain};
use crate::workspace::Workspace;

/// The package of the widget.
pub(super) const WIDGET: &str = "binome-widget";

const PROFILE: &str = "widget";

/// Why a package was not compiled.
#[derive(Debug, thiserror::Error)]
pub enum CompileError {
    /// Cargo could not be started.
    #[error("{} does not run: {source}", program.display())]
    Start {
        /// The cargo that was called.
        program: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// Cargo ran and failed; its own words went to standard error.
    #[error("{0} does not compile; cargo says why above")]
    Failed(String),
}

/// One type for all views (Leptos' `erase_components`): a tenth of the bytes. And no folder of this machine in the
/// messages of the module.
fn flags(toolchain: &Toolchain) -> String {
    let mut flags = "--cfg erase_components".to_owned();
    for flag in &toolchain.flags {
        flags.push_str(&format!(" {flag}"));
    }
    let home = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")));
    if let Ok(home) = home.as_deref()
        && !home.contains(char::is_whitespace)
    {
        flags.push_str(&format!(" --remap-path-prefix={home}/registry/src="));
    }
    flags
}

/// Compiles a package as the widget is compiled, and returns the path of the module.
///
/// The crate type is said here because link-time optimisation, a quarter of the bytes, is left out by cargo for a
/// package that is also an ordinary library.
///
/// `features` are the package's own; `last` goes to the compiler for this package alone.
pub(super) fn package(
    workspace: &Workspace,
    toolchain: &Toolchain,
    package: &str,
    features: &[&str],
    last: &[&str],
) -> Result<PathBuf, CompileError> {
    let target_folder = workspace.root().join(toolchain.target_folder);
    let mut command = toolchain.cargo("rustc");
    command
        .args(["--package", package, "--lib", "--crate-type", "cdylib", "--profile", PROFILE, "--target", TARGET])
        .args(["--features", &features.join(","), "--locked", "--target-dir"])
        .arg(&target_folder)
        .arg("--")
        .args(last)
        .env("RUSTFLAGS", flags(toolchain))
        .current_dir(workspace.root())
        .stdin(Stdio::null())
        .stdout(std::io::stderr());
    let status =
        command.status().map_err(|source| CompileError::Start { program: toolchain.program.clone(), source })?;
    if !status.success() {
        return Err(CompileError::Failed(package.to_owned()));
    }
    Ok(target_folder.join(TARGET).join(PROFILE).join(format!("{}.wasm", package.replace('-', "_"))))
}
