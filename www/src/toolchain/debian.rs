//! Step 3: can the distribution's own compiler be used?
//!
//! Debian's `rustc-web` family is a newer compiler than Debian's `rustc`, kept up for its browsers. It carries the
//! source of the standard library, which cargo compiles for the target (`-Zbuild-std`): the first build takes minutes.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{Step, Toolchain, environment, library};
use crate::progress::Progress;

/// What a person types to do this step by hand.
pub const COMMAND: &str =
    "sudo apt-get install --no-install-recommends rustc-web cargo-web rust-web-src rust-web-llvm lld-22";

const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

const CARGO: &str = "/usr/bin/cargo";

const RUSTC: &str = "/usr/bin/rustc";

/// Whether packages can be installed the Debian way.
pub fn has_apt() -> bool {
    Path::new("/usr/bin/apt-get").is_file()
}

/// Installs the packages that are missing and describes how to call their cargo.
///
/// # Errors
/// The reason, in words: not a Debian, not allowed to install, or the packages are not to be had.
pub fn find(progress: &Progress) -> Result<Toolchain, String> {
    if !has_apt() {
        return Err("no apt-get".to_owned());
    }
    if !are_installed() {
        let prefix = privilege()?;
        progress.step(format_args!("fetching the list of packages ({}apt-get update)", spaced(prefix)));
        // An old list may still do: the install that follows says what is wrong.
        let _ = run(apt(prefix).arg("update"));
        progress.step(format_args!(
            "installing Debian's compiler ({}apt-get install {})",
            spaced(prefix),
            PACKAGES.join(" ")
        ));
        run(apt(prefix).args(["install", "--yes", "--no-install-recommends"]).args(PACKAGES))?;
    }
    for program in [CARGO, RUSTC] {
        if !Path::new(program).is_file() {
            return Err(format!("the packages are installed, and {program} is not there"));
        }
    }
    Ok(toolchain())
}

fn toolchain() -> Toolchain {
    library::with(Toolchain {
        step: Step::Debian,
        program: PathBuf::from(CARGO),
        arguments: Vec::new(),
        set: vec![("RUSTC", RUSTC)],
        flags: Vec::new(),
        clear: environment::for_other_compiler(),
        target_folder: "target/wasm-debian",
    })
}

fn are_installed() -> bool {
    let output =
        Command::new("dpkg-query").args(["--show", "--showformat", "${db:Status-Status}\n"]).args(PACKAGES).output();
    output.is_ok_and(|output| {
        let states = String::from_utf8_lossy(&output.stdout).into_owned();
        states.lines().filter(|state| *state == "installed").count() == PACKAGES.len()
    })
}

/// What to put before `apt-get` to be allowed to install.
fn privilege() -> Result<&'static [&'static str], String> {
    let user = Command::new("id").arg("--user").output().map_err(|error| format!("id does not run: {error}"))?;
    if user.stdout.trim_ascii() == b"0" {
        return Ok(&[]);
    }
    let silent = Command::new("sudo").args(["-n", "true"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if silent.is_ok_and(|status| status.success()) {
        Ok(&["sudo", "-n"])
    } else {
        Err("not root, and sudo asks for a password".to_owned())
    }
}

fn apt(prefix: &[&str]) -> Command {
    let mut words = prefix.iter().copied().chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    let mut command = Command::new(words.next().unwrap_or("apt-get"));
    command.args(words).args(["--quiet", "-o", "DPkg::Lock::Timeout=120"]).stdin(Stdio::null());
    command
}

fn run(command: &mut Command) -> Result<(), String> {
    // Standard output is this program's own; what apt says belongs beside the progress.
    let status =
        command.stdout(std::io::stderr()).status().map_err(|error| format!("apt-get does not run: {error}"))?;
    if status.success() { Ok(()) } else { Err("apt-get could not install the packages".to_owned()) }
}

fn spaced(prefix: &[&str]) -> String {
    prefix.iter().map(|word| format!("{word} ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_to_type_installs_what_the_step_installs() {
        assert!(COMMAND.ends_with(&PACKAGES.join(" ")));
    }

    #[test]
    fn apt_is_called_with_the_privilege_before_it() {
        let command = apt(&["sudo", "-n"]);
        assert_eq!(command.get_program(), "sudo");
        let arguments: Vec<_> = command.get_args().filter_map(|word| word.to_str()).collect();
        assert_eq!(arguments.get(..3), Some(&["-n", "env", "DEBIAN_FRONTEND=noninteractive"][..]));
    }
}
