//! Whether calendar programs read what we write: two parsers of other people, one in Python and one in JavaScript,
//! compare every event with what it was made from, and compute its moments themselves.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails, as it should"
)]

mod case;
mod events;
mod paris;
#[path = "../../core/tests/support/random/mod.rs"]
mod random;
mod setup;

use std::path::Path;
use std::process::Command;

use case::Case;

/// Writes the cases as `NAME.ics` beside `NAME.json`, and gives back how many events there are.
fn write(cases: &[Case], folder: &Path) -> usize {
    if folder.exists() {
        std::fs::remove_dir_all(folder).unwrap();
    }
    std::fs::create_dir_all(folder).unwrap();
    for case in cases {
        std::fs::write(folder.join(format!("{}.ics", case.name)), case.file()).unwrap();
        std::fs::write(folder.join(format!("{}.json", case.name)), case.twin().to_string()).unwrap();
    }
    cases.iter().map(Case::events).sum()
}

/// Lets a checker look at the folder; it says how much it has read.
fn check(mut checker: Command, folder: &Path, expected: &str) {
    let output = checker.arg(folder).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}{complaints}");
    assert_eq!(said.trim(), expected, "{complaints}");
}

#[test]
fn two_parsers_of_other_people_read_what_was_written() {
    let cases = events::cases();
    let folder = setup::folder().join("calendars");
    let events = write(&cases, &folder);
    let expected = format!("{} calendars, {events} events", cases.len());
    check(setup::python(), &folder, &expected);
    check(setup::node(), &folder, &expected);
}

#[test]
fn sessions_without_a_date_make_no_calendar() {
    let case = Case { sessions: vec![events::session("undated")], ..Case::new("none") };
    assert_eq!(case.calendar(), None);
}
