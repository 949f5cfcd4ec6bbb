//! Runs the `binome` program as a person does from a terminal.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;

use serde_json::Value;

use crate::{Failure, Outcome, workspace};

/// The program, once it is built.
static PROGRAM: Mutex<Option<PathBuf>> = Mutex::new(None);

/// What a command left on the terminal.
#[derive(Clone, Debug)]
pub struct Said {
    /// Whether it ended well.
    pub well: bool,
    /// Its standard output.
    pub output: String,
    /// Everything a person read: the output, then the complaints.
    pub words: String,
}

/// Runs `binome ARGUMENTS` from the root of the repository to its end, as `cargo run` would.
///
/// # Errors
/// The program does not build.
pub fn binome(arguments: &[&str]) -> Outcome<Said> {
    Ok(said(&Command::new(built()?).args(arguments).current_dir(workspace::root()).output()?))
}

/// The program, built by the first call.
fn built() -> Outcome<PathBuf> {
    let mut program = PROGRAM.lock().map_err(|_| Failure::new("another test panicked while building"))?;
    if let Some(built) = program.as_ref() {
        return Ok(built.clone());
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let build = Command::new(cargo)
        .args(["build", "--quiet", "--package=binome-www", "--bin=binome", "--message-format=json-render-diagnostics"])
        .current_dir(workspace::root())
        .stdin(Stdio::null())
        .output()?;
    let said = said(&build);
    let messages = said.output.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let executable = messages.filter_map(|message| Some(message.get("executable")?.as_str()?.to_owned())).next_back();
    let built = executable.ok_or_else(|| Failure::new(format!("binome did not build: {}", said.words)))?;
    Ok(program.insert(PathBuf::from(built)).clone())
}

fn said(run: &Output) -> Said {
    let output = String::from_utf8_lossy(&run.stdout).into_owned();
    let words = format!("{output}{}", String::from_utf8_lossy(&run.stderr));
    Said { well: run.status.success(), output, words }
}
