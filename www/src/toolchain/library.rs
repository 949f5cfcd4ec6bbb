//! The standard library compiled with the widget, where its source is at hand: small first, and silent panics.
//!
//! The library that comes with a compiler formats a message for every possible panic, which nobody would read in a
//! browser: a seventh of the widget's bytes. Where the source cannot be had, the ready-made library serves as well.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::{Toolchain, rustup};
use crate::progress::Progress;

/// What a person types to have the source.
const COMMAND: &str = "rustup component add rust-src";
/// Where the source is, below the compiler's own folder.
const SOURCE: &str = "lib/rustlib/src/rust/library/Cargo.lock";

/// Compiles the standard library with the widget, in its own variant for size: sorting alone is a tenth of the code.
pub(super) const ARGUMENTS: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];
/// The compiler's permission for what is not stable yet.
pub(super) const PERMISSION: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");
/// A panic stops at once and says nothing; nothing prints the insides of a value.
pub(super) const FLAGS: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// The toolchain with a library of its own, or as it was where the source cannot be had.
pub(super) fn added(toolchain: Toolchain, progress: &Progress) -> Toolchain {
    if !is_there() {
        progress.step(format_args!("adding the standard library's source, for a lighter widget ({COMMAND})"));
        let mut command = Command::new("rustup");
        command.args(["component", "add", "rust-src"]).stdin(Stdio::null()).stdout(Stdio::null());
        let status = rustup::run_within(command, rustup::LIMIT);
        if !status.is_ok_and(|status| status.success()) || !is_there() {
            progress.step(format_args!("it cannot be had: the widget will be a tenth heavier"));
            return toolchain;
        }
    }
    with(toolchain)
}

/// The toolchain with a library of its own.
pub(super) fn with(mut toolchain: Toolchain) -> Toolchain {
    toolchain.arguments.extend(ARGUMENTS);
    toolchain.set.push(PERMISSION);
    toolchain.flags = FLAGS.to_vec();
    toolchain
}

fn is_there() -> bool {
    let compiler = std::env::var_os("RUSTC");
    let compiler = compiler.as_deref().unwrap_or(OsStr::new("rustc"));
    let output = Command::new(compiler).args(["--print", "sysroot"]).stderr(Stdio::null()).output();
    let folder = output.ok().map(|output| PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    folder.is_some_and(|folder| folder.join(SOURCE).is_file())
}
