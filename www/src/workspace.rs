//! Where the folders of the repository are.

use std::path::{Path, PathBuf};

/// The version that is built, as in the address of the versioned assets (`assets/binome/0.1.0/`).
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Names the folders that the build reads and writes, so that no other module spells a path of the repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The repository that this program was compiled from.
    pub fn here() -> Self {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self::at(package.parent().unwrap_or(package))
    }

    /// A repository at another place.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder of the workspace's `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What is deployed: the built site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The portal's pages, copied into the site.
    pub fn pages(&self) -> PathBuf {
        self.root.join("www/pages")
    }

    /// The description of the element for editors and catalogues.
    pub fn custom_elements(&self) -> PathBuf {
        self.root.join("www/embed/custom-elements.json")
    }

    /// The hand-written loader that defines the element.
    pub fn loader(&self) -> PathBuf {
        self.root.join("widget/src/element.js")
    }

    /// The TypeScript types of the element.
    pub fn types(&self) -> PathBuf {
        self.root.join("widget/src/boundary/types.d.ts")
    }

    /// The interface's words, one file a language.
    pub fn locales(&self) -> PathBuf {
        self.root.join("widget/locales")
    }

    /// The programme that the widget carries when a page names no other.
    pub fn default_pack(&self) -> PathBuf {
        self.root.join("core/packs/default")
    }

    /// The shapes of the files that people exchange or write, as JSON Schema.
    pub fn schemas(&self) -> PathBuf {
        self.root.join("core/schemas")
    }

    /// What the build remembers between two runs.
    pub(crate) fn memory(&self) -> PathBuf {
        self.root.join("target/binome")
    }

    /// Everything that a change of must lead to a new build.
    pub(crate) fn inputs(&self) -> Vec<PathBuf> {
        [".cargo", "Cargo.toml", "Cargo.lock", "core", "widget", "www"]
            .iter()
            .map(|name| self.root.join(name))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_repository_of_this_program_is_found() {
        assert!(Workspace::here().root().join("www/Cargo.toml").is_file());
    }
}
