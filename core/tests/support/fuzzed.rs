//! What must hold of any bytes from outside; the fuzzers look for bytes for which it does not.
#![allow(dead_code, clippy::unwrap_used, clippy::panic, reason = "a fault found is told by failing")]

use binome_core::agenda::{Session, SessionKind, duration_text, parse_duration};
use binome_core::calendar::{Date, parse_date};
use binome_core::export::{IcsChoice, IcsWords, Label, Words, ics};
use binome_core::notebook::{Command, History, Notebook, Timestamp, file};
use binome_core::pack::{Part, read};
use binome_core::pairing::{Extract, Pairing, merge};
use binome_core::record::ListChange;

/// A notebook file is refused with a reason, or reads the same after it was written.
pub(crate) fn notebook(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match file::read(text) {
        Err(error) => assert!(!error.to_string().is_empty()),
        Ok(notebook) => {
            let written = file::write(&notebook);
            assert_eq!(file::read(&written).as_ref(), Ok(&notebook));
            undone(notebook);
        }
    }
}

/// Replacing everything and undoing it gives the start back.
fn undone(read: Notebook) {
    let (mut notebook, mut history) = (Notebook::default(), History::default());
    let now = Timestamp::default();
    history.apply(&mut notebook, Command::Replace { notebook: Box::new(read) }, now).unwrap();
    history.undo(&mut notebook, now).unwrap();
    assert_eq!(notebook, Notebook::default());
}

/// A shared file is refused, or can be taken in and the taking in undone.
pub(crate) fn shared(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(extract) = Extract::read(text) else { return };
    assert_eq!(Extract::read(&extract.text()).as_ref(), Ok(&extract));
    let now = Timestamp::default();
    let mut notebook = Notebook::default();
    let pairing = Pairing::new("p", binome_core::pairing::Part::Mentor, now);
    notebook.apply(Command::pairings(ListChange::add(pairing)), now).unwrap();
    let before = notebook.clone();
    let merge = merge(notebook.content(), &extract, "p", now).unwrap();
    if let Ok(undo) = notebook.apply(merge.command, now) {
        notebook.apply(undo, now).unwrap();
    }
    assert_eq!(notebook, before);
}

/// A pack is read, or refused with at least one problem, each with words.
pub(crate) fn pack(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let reading = read(&[Part { name: "pack.json", text }]);
    assert!(reading.pack.is_some() || !reading.problems.is_empty());
    for problem in &reading.problems {
        assert!(!problem.to_string().is_empty());
    }
}

/// A duration is refused with a reason, or is from 1 to 1440 minutes and reads the same when it is written again.
pub(crate) fn duration(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match parse_duration(text) {
        Err(error) => assert!(!error.to_string().is_empty()),
        Ok(minutes) => {
            assert!((1..=1_440).contains(&minutes));
            assert_eq!(parse_duration(&duration_text(minutes)), Ok(minutes));
        }
    }
}

struct Plain;

impl Words for Plain {
    fn label(&self, label: Label) -> &str {
        label.word()
    }

    fn date(&self, date: Date) -> String {
        date.to_string()
    }

    fn time(&self, hour: u32, minute: u32) -> String {
        format!("{hour}:{minute}")
    }
}

/// A title comes back from the calendar file as it was written, whatever is in it, and no line is too long.
pub(crate) fn calendar(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut session = Session::new("s", SessionKind::Topic, Timestamp::default());
    text.clone_into(&mut session.title);
    session.date = parse_date("2027-03-28");
    let choice = IcsChoice { title: true, place: false, agenda: false };
    let words = IcsWords { product: "-//Binome//Fuzz//EN", summary: "Session", labels: &Plain };
    let file = ics(&[&session], choice, &words, &|_, _| 60, Timestamp::default()).unwrap();
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    let lines: Vec<&str> = file.split("\r\n").collect();
    assert!(lines.iter().all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{file:?}");
    let unfolded = file.replace("\r\n ", "");
    let summary = unfolded.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
    if text.trim().is_empty() {
        assert_eq!(summary, "Session");
        return;
    }
    let breaks = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let kept = |letter: &char| !letter.is_control() || matches!(letter, '\n' | '\t');
    assert_eq!(unescaped(summary), breaks.chars().filter(kept).collect::<String>());
}

/// Text as RFC 5545 escapes it, read back.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, if letter == '\\' { letters.next() } else { None }) {
            ('\\', Some('n' | 'N')) => out.push('\n'),
            ('\\', Some(escaped)) => out.push(escaped),
            (letter, _) => out.push(letter),
        }
    }
    out
}
