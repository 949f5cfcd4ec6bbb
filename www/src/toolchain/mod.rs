//! Which cargo can compile the widget to WebAssembly on this machine, setting it up if it must.
//!
//! Tried in order, until one works:
//!
//! 1. **installed**: the compiler that runs already knows `wasm32-unknown-unknown`;
//! 2. **rustup**: `rustup target add wasm32-unknown-unknown`, given up after [`rustup::LIMIT`];
//! 3. **debian**: on Debian and Ubuntu, as root or with a `sudo` that asks nothing, a second compiler from the
//!    distribution, which compiles the standard library itself ([`debian`]);
//! 4. an error with the one command to type.
//!
//! The environment variable [`FORCE`] (`installed`, `rustup` or `debian`) allows one step only, so that a later step
//! can be tried on a machine where an earlier one works.

pub mod debian;
mod environment;
pub mod installed;
mod library;
pub mod rustup;

use std::path::PathBuf;
use std::process::Command;

use crate::progress::Progress;

/// The compiler's name of what browsers run.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The environment variable that allows only one step.
pub const FORCE: &str = "BINOME_WASM_TOOLCHAIN";

/// One of the three ways to a compiler.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The compiler that runs already can.
    Installed,
    /// `rustup` fetches what the compiler lacks.
    Rustup,
    /// The distribution's own compiler.
    Debian,
}

impl Step {
    const ALL: [Self; 3] = [Self::Installed, Self::Rustup, Self::Debian];

    fn name(self) -> &'static str {
        match self {
            Self::Installed => "installed",
            Self::Rustup => "rustup",
            Self::Debian => "debian",
        }
    }

    /// The steps that may be tried; `forced` is the value of [`FORCE`], if it is set.
    ///
    /// # Errors
    /// A value that names no step.
    fn allowed(forced: Option<&str>) -> Result<Vec<Self>, ToolchainError> {
        let Some(name) = forced.filter(|name| !name.is_empty()) else { return Ok(Self::ALL.to_vec()) };
        let step = Self::ALL.into_iter().find(|step| step.name() == name);
        step.map(|step| vec![step]).ok_or_else(|| ToolchainError::Force(name.to_owned()))
    }
}

/// How to call a cargo that can compile to WebAssembly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toolchain {
    /// The way it was found.
    pub step: Step,
    /// The cargo to run.
    pub program: PathBuf,
    /// Arguments that follow cargo's subcommand.
    pub arguments: Vec<&'static str>,
    /// Environment variables to set.
    pub set: Vec<(&'static str, &'static str)>,
    /// Flags for the compiler.
    pub flags: Vec<&'static str>,
    /// Inherited environment variables to clear.
    pub clear: Vec<String>,
    /// Where to compile to, relative to the workspace's root; two compilers never share one.
    pub target_folder: &'static str,
}

impl Toolchain {
    /// The call of cargo's subcommand, to which the caller adds what it wants.
    pub fn cargo(&self, subcommand: &str) -> Command {
        let mut command = Command::new(&self.program);
        command.arg(subcommand).args(&self.arguments);
        for name in &self.clear {
            command.env_remove(name);
        }
        command.envs(self.set.iter().copied());
        command
    }
}

/// Why no compiler for WebAssembly was found.
#[derive(Debug, thiserror::Error)]
pub enum ToolchainError {
    /// No step worked.
    #[error("no compiler for WebAssembly here ({tried}). Type this, then try again:\n\n    {command}\n")]
    Nothing {
        /// What each step said.
        tried: String,
        /// The one command to type.
        command: &'static str,
    },
    /// [`FORCE`] has a value that names no step.
    #[error("{FORCE} is `{0}`; it may be installed, rustup or debian")]
    Force(String),
}

/// Finds a compiler for WebAssembly, or sets one up.
///
/// # Errors
/// No step worked, or [`FORCE`] names none.
pub fn find(progress: &Progress) -> Result<Toolchain, ToolchainError> {
    let mut tried = Vec::new();
    for step in Step::allowed(std::env::var(FORCE).ok().as_deref())? {
        let found = match step {
            Step::Installed => installed::find().map(|found| library::added(found, progress)),
            Step::Rustup => rustup::find(progress).map(|found| library::added(found, progress)),
            Step::Debian => debian::find(progress),
        };
        match found {
            Ok(toolchain) => return Ok(toolchain),
            Err(reason) => tried.push(format!("{}: {reason}", step.name())),
        }
    }
    let command = if debian::has_apt() { debian::COMMAND } else { rustup::COMMAND };
    Err(ToolchainError::Nothing { tried: tried.join("; "), command })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_steps_are_allowed_unless_one_is_forced() {
        assert_eq!(Step::allowed(None).unwrap(), Step::ALL);
        assert_eq!(Step::allowed(Some("")).unwrap(), Step::ALL);
        assert_eq!(Step::allowed(Some("debian")).unwrap(), [Step::Debian]);
    }

    #[test]
    fn an_unknown_forced_step_is_named() {
        let error = Step::allowed(Some("nix")).unwrap_err();
        assert_eq!(error.to_string(), "BINOME_WASM_TOOLCHAIN is `nix`; it may be installed, rustup or debian");
    }

    #[test]
    fn the_call_carries_arguments_and_environment() {
        let toolchain = Toolchain {
            step: Step::Debian,
            program: "/usr/bin/cargo".into(),
            arguments: vec!["-Zx"],
            set: vec![("RUSTC_BOOTSTRAP", "1")],
            flags: Vec::new(),
            clear: vec!["RUSTFLAGS".into()],
            target_folder: "target/x",
        };
        let command = toolchain.cargo("rustc");
        assert_eq!(command.get_args().collect::<Vec<_>>(), ["rustc", "-Zx"]);
        let environment: Vec<_> = command.get_envs().map(|(name, value)| (name.to_str(), value.is_some())).collect();
        assert_eq!(environment, [(Some("RUSTC_BOOTSTRAP"), true), (Some("RUSTFLAGS"), false)]);
    }
}
