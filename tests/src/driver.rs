//! The chromedriver process: one for each test binary, ended with it whatever happens.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Mutex;

use crate::{Failure, Outcome, setup};

/// Runs the driver until its own standard input closes, then ends its process group: the driver and its
/// browsers. The other end of that pipe is ours alone, so they end when we do, even when we are killed.
const UNTIL_WE_END: &str = r#""$0" "$@" & cat >/dev/null; kill 0"#;

/// What chromedriver prints once it listens; the port follows.
const LISTENING: &str = "started successfully on port ";

static RUNNING: Mutex<Option<Driver>> = Mutex::new(None);

type Lines = std::io::Lines<BufReader<ChildStdout>>;

struct Driver {
    /// Holds the pipe open that keeps the driver alive.
    _process: Child,
    /// Held so that the driver may go on writing.
    _said: Lines,
    address: String,
}

/// The address of this test binary's chromedriver, which the first call starts.
///
/// # Errors
/// Chromium or its driver is missing and could not be installed, or the driver does not start.
pub fn address() -> Outcome<String> {
    let mut running = RUNNING.lock().map_err(|_| Failure::new("another test panicked while starting chromedriver"))?;
    if let Some(driver) = running.as_ref() {
        return Ok(driver.address.clone());
    }
    let driver = start()?;
    let address = driver.address.clone();
    *running = Some(driver);
    Ok(address)
}

fn start() -> Outcome<Driver> {
    let mut process = Command::new("sh")
        .args(["-c", UNTIL_WE_END])
        .arg(setup::programs()?.chromedriver)
        .arg("--port=0")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()?;
    let said = process.stdout.take().ok_or_else(|| Failure::new("chromedriver has no output to read"))?;
    let mut lines = BufReader::new(said).lines();
    let mut heard = String::new();
    for line in &mut lines {
        let line = line?;
        if let Some((_, port)) = line.split_once(LISTENING) {
            let address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
            return Ok(Driver { _process: process, _said: lines, address });
        }
        heard.push_str(&line);
        heard.push('\n');
    }
    Err(Failure::new(format!("chromedriver did not start; it said:\n{heard}")))
}
