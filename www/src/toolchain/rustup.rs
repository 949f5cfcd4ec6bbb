//! Step 2: can rustup fetch the target?

use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use super::{Step, TARGET, Toolchain, installed};
use crate::progress::Progress;

/// How long rustup may take: a slow line fetches 20 MB in it, a server that never answers does not hold us longer.
pub const LIMIT: Duration = Duration::from_secs(120);

/// What a person types to do this step by hand.
pub const COMMAND: &str = "rustup target add wasm32-unknown-unknown";

const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// Adds the target with rustup, then looks again.
///
/// # Errors
/// The reason, in words: no rustup, its server did not answer, or the compiler is not rustup's.
pub fn find(progress: &Progress) -> Result<Toolchain, String> {
    if installed::find().is_ok() {
        return Ok(installed::toolchain(Step::Rustup));
    }
    progress.step(format_args!("adding the compiler's target for browsers ({COMMAND})"));
    let mut command = Command::new("rustup");
    command.args(["target", "add", TARGET]).stdin(Stdio::null()).stdout(Stdio::null());
    let status = run_within(command, LIMIT)?;
    if !status.success() {
        return Err(format!("`{COMMAND}` failed"));
    }
    installed::find().map(|_| installed::toolchain(Step::Rustup))
}

pub(super) fn run_within(mut command: Command, limit: Duration) -> Result<ExitStatus, String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command.spawn().map_err(|error| format!("{program} does not run: {error}"))?;
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) if start.elapsed() < limit => std::thread::sleep(LOOK_AGAIN),
            Ok(None) => {
                // It may have ended by itself in between; either way it is gone after this.
                let _ = child.kill();
                let _ = child.wait();
                return Err(format!("{program} did not finish within {} s", limit.as_secs()));
            }
            Err(error) => return Err(format!("{program} was lost: {error}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_never_ends_is_given_up() {
        let mut command = Command::new("sleep");
        command.arg("600");
        let start = Instant::now();
        let error = run_within(command, Duration::ZERO).unwrap_err();
        assert_eq!(error, "sleep did not finish within 0 s");
        assert!(start.elapsed() < Duration::from_secs(60));
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = run_within(Command::new("no-such-rustup"), LIMIT).unwrap_err();
        assert!(error.starts_with("no-such-rustup does not run: "), "{error}");
    }
}
