//! What the fuzzers have found and what they start from, run every time: `tests/fuzz/corpus`, one folder a fuzzer.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[path = "support/fuzzed.rs"]
mod fuzzed;

use std::path::Path;

fn replay(fuzzer: &str, run: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fuzz/corpus").join(fuzzer);
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 5, "{} has {} files", folder.display(), files.len());
    for file in files {
        println!("{}", file.display());
        run(&std::fs::read(&file).unwrap());
    }
}

#[test]
fn notebook_files() {
    replay("notebook", fuzzed::notebook);
}

#[test]
fn shared_files() {
    replay("shared", fuzzed::shared);
}

#[test]
fn packs() {
    replay("pack", fuzzed::pack);
}

#[test]
fn durations() {
    replay("duration", fuzzed::duration);
}

#[test]
fn calendars() {
    replay("calendar", fuzzed::calendar);
}
