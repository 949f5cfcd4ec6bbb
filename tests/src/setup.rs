//! Finds what the browser tests need, or installs it; else says the one command to type.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;

use crate::{Failure, Outcome, workspace};

/// One installation of Debian packages at a time within this process.
static INSTALLING: Mutex<()> = Mutex::new(());

/// One fetch from npm at a time within this process.
static FETCHING: Mutex<()> = Mutex::new(());

/// The two programs of a browser session.
pub struct Programs {
    /// The browser.
    pub chromium: PathBuf,
    /// The program that drives it.
    pub chromedriver: PathBuf,
}

/// Finds Chromium and its driver, installing Debian's packages when one is missing.
///
/// # Errors
/// One is missing and could not be installed; the reason says what to type.
pub fn programs() -> Outcome<Programs> {
    let packages = ["chromium", "chromium-driver"];
    Ok(Programs {
        chromium: program(&["chromium", "chromium-browser", "google-chrome"], &packages)?,
        chromedriver: program(&["chromedriver"], &packages)?,
    })
}

/// The source of axe-core, at the version that `package-lock.json` pins.
///
/// # Errors
/// npm is missing and could not be installed, or it could not fetch the package.
pub fn axe() -> Outcome<String> {
    let _guard = FETCHING.lock();
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lock = std::fs::read_to_string(here.join("package-lock.json"))?;
    let installed = workspace::target().join("npm");
    let stamp = installed.join("installed-lock.json");
    if std::fs::read_to_string(&stamp).ok().as_ref() != Some(&lock) {
        let npm = npm()?;
        std::fs::create_dir_all(&installed)?;
        for file in ["package.json", "package-lock.json"] {
            std::fs::copy(here.join(file), installed.join(file))?;
        }
        run(Command::new(npm).args(["ci", "--no-audit", "--no-fund"]).current_dir(&installed))?;
        std::fs::write(&stamp, &lock)?;
    }
    Ok(std::fs::read_to_string(installed.join("node_modules/axe-core/axe.min.js"))?)
}

/// The program that installs packages of JavaScript, with the one that runs them.
///
/// # Errors
/// It is missing and could not be installed; the reason says what to type.
pub fn npm() -> Outcome<PathBuf> {
    program(&["npm"], &["npm"])
}

/// A Python that can make an environment of its own.
///
/// # Errors
/// It, or its part for environments, is missing and could not be installed; the reason says what to type.
pub fn python() -> Outcome<PathBuf> {
    let packages = ["python3", "python3-venv"];
    let python = program(&["python3"], &packages)?;
    let _guard = INSTALLING.lock();
    if run(Command::new(&python).args(["-c", "import ensurepip"])).is_err() {
        install(&packages)?;
    }
    Ok(python)
}

/// The first of `names` on the path, installing `packages` when there is none.
fn program(names: &[&str], packages: &[&str]) -> Outcome<PathBuf> {
    let _guard = INSTALLING.lock();
    if let Some(found) = on_path(names) {
        return Ok(found);
    }
    let wanted = names.join(" or ");
    let advice = format!("type: sudo apt-get install {}", packages.join(" "));
    eprintln!("{wanted} is missing: installing {}", packages.join(", "));
    install(packages).map_err(|reason| {
        Failure::new(format!("the tests need {wanted}, which could not be installed ({reason}); {advice}"))
    })?;
    on_path(names)
        .ok_or_else(|| Failure::new(format!("{wanted} is still not on the path after its installation; {advice}")))
}

/// The first of `names` that is a file in a folder of `PATH`.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|candidate| candidate.is_file())
}

/// Installs Debian packages, reading the lists of packages again when the first try fails.
fn install(packages: &[&str]) -> Outcome {
    if on_path(&["apt-get"]).is_none() {
        return Err(Failure::new("apt-get is not on this system"));
    }
    if run(&mut apt_get("install", packages)).is_ok() {
        return Ok(());
    }
    run(&mut apt_get("update", &[]))?;
    run(&mut apt_get("install", packages))
}

/// `apt-get` as root: directly, or through a `sudo` that asks for no password.
fn apt_get(verb: &str, packages: &[&str]) -> Command {
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|said| said.stdout.starts_with(b"0\n"));
    let mut command = if is_root {
        Command::new("env")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "env"]);
        sudo
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--yes", "--no-install-recommends", verb]);
    command.args(packages);
    command
}

/// Runs a command to its end; its own words are the reason of a failure.
fn run(command: &mut Command) -> Outcome {
    let output = command.stdin(Stdio::null()).output()?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let program = command.get_program().to_string_lossy().into_owned();
    Err(Failure::new(format!("{program} ended with {}: {}", output.status, said.trim())))
}
