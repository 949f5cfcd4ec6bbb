//! The calendars of the test: what is known to go wrong, and what chance brings.

use binome_core::agenda::{Block, BlockKind, Session, SessionKind, SessionState};
use binome_core::calendar::{Date, parse_date, plus_days};
use binome_core::export::IcsChoice;
use binome_core::notebook::{Command, Notebook, Timestamp};
use binome_core::record::ListChange;

use crate::case::Case;
use crate::paris;
use crate::random::Random;

/// Every calendar of the test.
pub(crate) fn cases() -> Vec<Case> {
    let mut cases = vec![folds(), escapes(), summer_time(), midnight(), private()];
    cases.extend(updates());
    cases.extend((0..60).map(by_chance));
    cases
}

/// A session without a date.
pub(crate) fn session(id: &str) -> Session {
    Session::new(id, SessionKind::Topic, Timestamp::default())
}

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

fn dated(id: &str) -> Session {
    Session { date: Some(day("2027-03-02")), ..session(id) }
}

/// Characters of one to four bytes at every place around the end of the first and of the second line.
fn folds() -> Case {
    let mut sessions = Vec::new();
    for (name, letter) in [("e", "e"), ("accent", "é"), ("sign", "′"), ("face", "👩🏽‍💻"), ("comma", ","), ("space", " ")]
    {
        for before in (58..76).chain(132..150) {
            let title = format!("{}{letter}{letter}œuvre{letter}", "x".repeat(before));
            sessions.push(Session { title, ..dated(&format!("{name}-{before}")) });
        }
        sessions.push(Session { title: letter.repeat(400) + "end", ..dated(&format!("{name}-only")) });
    }
    Case { sessions, ..Case::new("folds") }
}

fn escapes() -> Case {
    let texts = [
        "a\\n is no line break; nor is a\\\\n, nor \\N",
        "end in a backslash\\",
        "ligne\r\nligne\rligne\nligne\n\n",
        "\"quoted\": BEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR",
        "tab\there, \u{0}\u{7}\u{1b}\u{7f}\u{85}control\u{2028}line\u{2029}paragraph",
        "  spaces  ",
        "^n ^' ^^ %2C &amp; <b>",
        "مرحبا 你好 \u{202e}abc\u{feff}",
    ];
    let session = |(place, text): (usize, &&str)| Session {
        title: (*text).to_owned(),
        place: (*text).to_owned(),
        blocks: vec![Block { title: (*text).to_owned(), ..Block::new("b", BlockKind::Show, 15) }],
        ..dated(&format!("text, {place}; \\ é"))
    };
    Case { sessions: texts.iter().enumerate().map(session).collect(), ..Case::new("escapes") }
}

/// The weeks in which the clocks of Paris change, at hours on both sides of the change.
fn summer_time() -> Case {
    let mut sessions = Vec::new();
    for first in ["2027-03-25", "2027-10-28"] {
        for days in 0..7 {
            for minute in [0, 30, 119, 180, 181, 540, 1_410, 1_439] {
                let date = plus_days(day(first), days);
                let id = format!("{first}+{days} at {minute}");
                sessions.push(Session { date, start_minute: minute, slot_minutes: 45, ..session(&id) });
            }
        }
    }
    Case { sessions, offset: paris::offset, zone: Some("Europe/Paris"), ..Case::new("summer_time") }
}

/// Sessions that are on another day in UTC, at their start or at their end.
fn midnight() -> Case {
    let places =
        [("2027-12-31", 0, 1_440), ("2028-02-29", 1_439, 1), ("2028-01-01", 10, 90), ("2027-03-01", 1_400, 90)];
    let session = |(date, start_minute, slot_minutes): (&str, u32, u32)| Session {
        date: Some(day(date)),
        start_minute,
        slot_minutes,
        ..session(date)
    };
    Case {
        sessions: places.into_iter().map(session).collect(),
        offset: |_, minute| if minute < 720 { 14 * 60 } else { -570 },
        ..Case::new("midnight")
    }
}

/// What nobody asked to be shown.
fn private() -> Case {
    let named = Session {
        title: "With Marie".to_owned(),
        place: "Office of Marie".to_owned(),
        blocks: vec![Block { title: "Marie".to_owned(), ..Block::new("b", BlockKind::Show, 15) }],
        ..dated("private")
    };
    Case { sessions: vec![named], choice: IcsChoice::default(), ..Case::new("private") }
}

/// The same sessions before and after one was moved, one called off, and one left as it was.
fn updates() -> [Case; 2] {
    let at = |milliseconds| Timestamp::from_milliseconds(milliseconds).unwrap();
    let mut notebook = Notebook::default();
    for id in ["moved", "cancelled", "same"] {
        notebook.apply(Command::sessions(ListChange::add(dated(id))), at(0)).unwrap();
    }
    let case = |notebook: &Notebook, name: &str, updates: Option<&str>| Case {
        sessions: notebook.content().sessions.clone(),
        updates: updates.map(str::to_owned),
        offset: paris::offset,
        zone: Some("Europe/Paris"),
        ..Case::new(name)
    };
    let before = case(&notebook, "before", None);
    let [moved, cancelled, _] = &before.sessions[..] else { panic!("three sessions were added") };
    let later = at(1_795_000_000_000);
    notebook.apply(moved.move_to(day("2027-04-06"), 17 * 60, later), later).unwrap();
    notebook.apply(cancelled.cancel(later), later).unwrap();
    let after = case(&notebook, "after", Some("before"));
    [before, after]
}

/// Any sessions, some of them without a date.
fn by_chance(seed: u64) -> Case {
    let mut random = Random::new(seed);
    let letters = ["a", "é", "œ", "’", "🙂", "👩‍💻", "\\", ";", ",", ":", "\"", "\n", "\r\n", " ", "n", "\t", "\u{0}"];
    let text = |random: &mut Random| random.list(120, |random| random.one_of(&letters)).concat();
    let count = random.between(1, 6);
    let mut sessions: Vec<Session> = (0..count).map(|_| random.session()).collect();
    for (place, session) in sessions.iter_mut().enumerate() {
        session.id = format!("{seed}-{place}");
        session.title = text(&mut random);
        session.place = text(&mut random);
        session.changed = random.instant();
    }
    // One of them at least has a date, and one was called off.
    sessions[0].date = Some(random.date());
    sessions[0].state = SessionState::Cancelled;
    let choice = IcsChoice { title: random.chance(), place: random.chance(), agenda: random.chance() };
    let offset =
        random.one_of::<fn(Date, u32) -> i32>(&[|_, _| 345, |_, _| -720, |_, minute| 60 - (minute % 2) as i32]);
    Case { sessions, choice, offset, ..Case::new(&format!("chance_{seed}")) }
}
