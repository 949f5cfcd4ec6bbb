//! Installs the two parsers under cargo's build folder, once for each pinned version, and the programs that install
//! them; what cannot be set up is told with what to type.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use binome_tests::setup;

/// Where the test keeps what it installs and writes.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("ics")
}

/// `icalendar` from PyPI, about to look at a folder: `check.py FOLDER`.
pub(crate) fn python() -> Command {
    let installed = folder().join("python");
    let python = installed.join("bin/python");
    let advice = "type: sudo apt-get install python3 python3-venv";
    once(&installed, &["requirements.txt"], |installed| {
        let system = setup::python().unwrap();
        run(Command::new(system).args(["-m", "venv", "--clear"]).arg(installed), advice);
        let mut pip = Command::new(&python);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
        run(pip.arg(here("requirements.txt")), "the network or PyPI may be out of reach");
    });
    let mut checker = Command::new(python);
    checker.arg(here("check.py"));
    checker
}

/// `ical.js` from npm, about to look at a folder: `check.mjs PARSER FOLDER`.
pub(crate) fn node() -> Command {
    let installed = folder().join("npm");
    let advice = "type: sudo apt-get install nodejs npm; or npm may be out of reach";
    let files = ["package.json", "package-lock.json"];
    once(&installed, &files, |installed| {
        for file in files {
            std::fs::copy(here(file), installed.join(file)).unwrap();
        }
        run(Command::new(setup::npm().unwrap()).args(["ci", "--no-audit", "--no-fund"]).current_dir(installed), advice);
    });
    run(Command::new("node").arg("--version"), advice);
    let mut checker = Command::new("node");
    checker.arg(here("check.mjs")).arg(installed.join("node_modules/ical.js/dist/ical.js"));
    checker
}

/// A file beside this one.
fn here(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("ics").join(name)
}

/// Installs unless the pins that were installed are those of the files; a stamp is written last.
fn once(installed: &Path, pins: &[&str], install: impl FnOnce(&Path)) {
    let pins: String = pins.iter().map(|file| std::fs::read_to_string(here(file)).unwrap()).collect();
    let stamp = installed.join("installed");
    if std::fs::read_to_string(&stamp).ok().as_ref() != Some(&pins) {
        std::fs::create_dir_all(installed).unwrap();
        install(installed);
        std::fs::write(&stamp, pins).unwrap();
    }
}

/// Runs a command to its end; when it fails so does the test, with the command's own words and the advice.
fn run(command: &mut Command, advice: &str) {
    let program = command.get_program().to_string_lossy().into_owned();
    match command.stdin(Stdio::null()).output() {
        Err(error) => panic!("{program} does not start: {error}; {advice}"),
        Ok(output) if !output.status.success() => {
            let said = [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned()).concat();
            panic!("{program} ended with {}: {}\n{advice}", output.status, said.trim());
        }
        Ok(_) => {}
    }
}
