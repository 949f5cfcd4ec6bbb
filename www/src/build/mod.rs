//! How `dist/` is made: the widget compiled and made fit for a strict page, the packs cut by language, the pages.
//!
//! Nothing is done when the inputs and the site are those of the last build. A new site replaces the old one whole.

mod compile;
mod fingerprint;
mod forbidden;
mod glue;
mod integrity;
mod language;
mod later;
mod loader;
mod markup;
mod names;
mod pack;
mod publish;
mod split;
mod words;

use std::fs::File;
use std::path::{Path, PathBuf};

use binome_core::pack::Problems;

use crate::files::{self, FileError};
use crate::progress::Progress;
use crate::toolchain::{self, ToolchainError};
use crate::workspace::{VERSION, Workspace};

pub use compile::CompileError;
pub use forbidden::ForbiddenError;
pub use glue::{Glue, GlueError};
pub use split::SplitError;

/// A built site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// The folder to deploy.
    pub folder: PathBuf,
    /// The folder of the versioned files of the widget, in it.
    pub assets: PathBuf,
    /// The version in the address of the versioned files.
    pub version: String,
    /// Whether this call built it; otherwise it was there already.
    pub rebuilt: bool,
}

/// Why there is no site.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// A file is missing, unreadable or of the wrong shape.
    #[error(transparent)]
    File(#[from] FileError),
    /// No compiler for WebAssembly.
    #[error(transparent)]
    Toolchain(#[from] ToolchainError),
    /// The widget does not compile.
    #[error(transparent)]
    Compile(#[from] CompileError),
    /// The JavaScript between the browser and the widget cannot be made or made safe.
    #[error(transparent)]
    Glue(#[from] GlueError),
    /// The widget cannot be split into what a first view needs and what comes later.
    #[error(transparent)]
    Split(#[from] SplitError),
    /// The default pack has problems.
    #[error("{path} has problems:\n{problems}")]
    Pack {
        /// The pack's folder.
        path: PathBuf,
        /// What the checker found.
        problems: Problems,
    },
    /// Shipped JavaScript names something that it must not.
    #[error(transparent)]
    Forbidden(#[from] ForbiddenError),
}

/// Builds the site, or finds that it is there already.
///
/// Several processes may call it at once: one builds, the others wait for it.
///
/// # Errors
/// See [`BuildError`]; the site of the last build stays as it was.
pub fn site(workspace: &Workspace, progress: &Progress) -> Result<Site, BuildError> {
    let _one_at_a_time = lock(&workspace.memory().join("lock"))?;
    let folder = workspace.dist();
    let assets = folder.join("assets/binome").join(VERSION);
    let inputs = fingerprint::of_inputs(workspace)?;
    let stamp = workspace.memory().join("site");
    if files::read_text(&stamp).is_ok_and(|known| fingerprint::of_site(&inputs, &folder).is_ok_and(|now| now == known))
    {
        return Ok(Site { folder, assets, version: VERSION.to_owned(), rebuilt: false });
    }
    let toolchain = toolchain::find(progress)?;
    progress.step("compiling the widget to WebAssembly");
    let wasm = compile::package(workspace, &toolchain, compile::WIDGET, &[], &[split::LINKER])?;
    progress.step("making its JavaScript fit for strict pages");
    let glue = glue::make(&wasm)?;
    progress.step(format_args!("writing {}", folder.display()));
    publish::site(workspace, &glue, &assets)?;
    files::write(&stamp, fingerprint::of_site(&inputs, &folder)?)?;
    progress.step("the site is built");
    Ok(Site { folder, assets, version: VERSION.to_owned(), rebuilt: true })
}

/// Compiles another package of the workspace as the widget is compiled, for a browser; its files go by `name`.
///
/// # Errors
/// No compiler for WebAssembly, a package that does not compile, or one that brings JavaScript of its own.
pub fn module(workspace: &Workspace, package: &str, name: &str, progress: &Progress) -> Result<Glue, BuildError> {
    let _one_at_a_time = lock(&workspace.memory().join("lock"))?;
    let toolchain = toolchain::find(progress)?;
    progress.step(format_args!("compiling {package} to WebAssembly"));
    Ok(glue::generate(&compile::package(workspace, &toolchain, package, &[], &[])?, name, None)?)
}

/// Compiles the widget as a newer version would be, with a schema one higher: for tests of how an older one meets it. It
/// is in no site.
///
/// # Errors
/// As for a site.
pub fn ahead(workspace: &Workspace, progress: &Progress) -> Result<Glue, BuildError> {
    let _one_at_a_time = lock(&workspace.memory().join("lock"))?;
    let toolchain = toolchain::find(progress)?;
    progress.step("compiling a newer version of the widget, for tests alone");
    glue::make(&compile::package(workspace, &toolchain, compile::WIDGET, &["ahead"], &[split::LINKER])?)
}

/// Held until the file is dropped, or the process ends however it ends.
fn lock(path: &Path) -> Result<File, FileError> {
    files::write(path, "")?;
    let file = File::open(path).map_err(FileError::system("open", path))?;
    file.lock().map_err(FileError::system("lock", path))?;
    Ok(file)
}
