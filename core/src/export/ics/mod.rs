//! Sessions as a calendar file (iCalendar), which any calendar program takes in.

mod line;
mod moment;

use super::Words;
use super::session::{shown, title};
use crate::agenda::{Block, BlockTime, Session};
use crate::calendar::Date;
use crate::notebook::Timestamp;
use line::{property, text_property};
use moment::{stamp, utc};

/// What the file is called: nobody's name is in it.
pub const ICS_FILE_NAME: &str = "binome-sessions.ics";

/// What stands after the session's own name in the name that a calendar knows it by.
const UID_ENDING: &str = "@binome";

/// The largest SEQUENCE that a calendar takes: integers have 31 bits there.
const LARGEST_SEQUENCE: u32 = i32::MAX.cast_unsigned();

/// The words that a calendar file needs.
#[derive(Clone, Copy)]
pub struct IcsWords<'a> {
    /// Which program made the file, in which language: `-//Binome//Binome 0.1.0//FR`.
    pub product: &'a str,
    /// What an event is called in a calendar that others may see.
    pub summary: &'a str,
    /// The words of documents, for times and for blocks without a title.
    pub labels: &'a dyn Words,
}

/// What a person lets a calendar show besides when a session is. By default nothing, as a calendar is often open to
/// others, and a person's own words may name somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IcsChoice {
    /// The session's own title takes the place of the common one, where it has one.
    pub title: bool,
    /// The place, or how to join.
    pub place: bool,
    /// The agenda: start and title of each block, without notes.
    pub agenda: bool,
}

/// The calendar file of some sessions; `None` when none of them has a date. Those without one are left out.
///
/// Taken in again after a change, it replaces what it brought before: the UID stays and the SEQUENCE rises. A session
/// that was called off stays in the file and says so. All events are private; none of them rings.
///
/// `offset_minutes` tells how far local time is ahead of UTC on a day at a minute after midnight: 60 in Paris in winter
/// and 120 in summer, −300 in New York in winter (what `Date.getTimezoneOffset` gives, with the other sign).
///
/// # Examples
/// ```
/// use binome_core::agenda::{Session, SessionKind};
/// use binome_core::calendar::{Date, parse_date};
/// use binome_core::export::{IcsChoice, IcsWords, Label, Words, ics};
/// use binome_core::notebook::Timestamp;
///
/// struct English;
/// impl Words for English {
///     fn label(&self, label: Label) -> &str { label.word() }
///     fn date(&self, date: Date) -> String { date.to_string() }
///     fn time(&self, hour: u32, minute: u32) -> String { format!("{hour}:{minute:02}") }
/// }
///
/// let now = Timestamp::default();
/// let mut session = Session::new("7f3a", SessionKind::Topic, now);
/// session.date = parse_date("2027-03-29");
/// let words = IcsWords { product: "-//Binome//Binome//EN", summary: "Work session", labels: &English };
///
/// let file = ics(&[&session], IcsChoice::default(), &words, &|_, _| 120, now).unwrap();
/// assert!(file.contains("\r\nUID:7f3a@binome\r\n"));
/// assert!(file.contains("\r\nDTSTART:20270329T070000Z\r\n"));
/// assert!(file.contains("\r\nSUMMARY:Work session\r\n"));
/// ```
///
/// # Source
/// RFC 5545. Against RFC 5546, METHOD:PUBLISH comes without ORGANIZER, which would be somebody's address.
#[must_use]
pub fn ics(
    sessions: &[&Session],
    choice: IcsChoice,
    words: &IcsWords<'_>,
    offset_minutes: &dyn Fn(Date, u32) -> i32,
    now: Timestamp,
) -> Option<String> {
    let mut events = String::new();
    for session in sessions {
        if let Some(times) = Times::of(session, offset_minutes, now) {
            event(&mut events, session, &times, choice, words);
        }
    }
    if events.is_empty() {
        return None;
    }
    let mut file = String::new();
    property(&mut file, "BEGIN", "VCALENDAR");
    property(&mut file, "VERSION", "2.0");
    text_property(&mut file, "PRODID", words.product);
    property(&mut file, "CALSCALE", "GREGORIAN");
    property(&mut file, "METHOD", "PUBLISH");
    file.push_str(&events);
    property(&mut file, "END", "VCALENDAR");
    Some(file)
}

/// The moments of an event, as the file writes them.
struct Times {
    start: String,
    end: String,
    changed: String,
    now: String,
}

impl Times {
    /// None for a session without a date, or one that UTC puts before the year 1 or after 9999.
    fn of(session: &Session, offset_minutes: &dyn Fn(Date, u32) -> i32, now: Timestamp) -> Option<Self> {
        let date = session.date?;
        let offset = offset_minutes(date, session.start_minute);
        let start = i64::from(session.start_minute) - i64::from(offset);
        let end = start + i64::from(session.slot_minutes);
        Some(Self {
            start: utc(date, start * 60)?,
            end: utc(date, end * 60)?,
            changed: stamp(session.changed)?,
            now: stamp(now)?,
        })
    }
}

fn event(file: &mut String, session: &Session, times: &Times, choice: IcsChoice, words: &IcsWords<'_>) {
    let own_title = choice.title && !session.title.trim().is_empty();
    property(file, "BEGIN", "VEVENT");
    text_property(file, "UID", &format!("{}{UID_ENDING}", session.id));
    property(file, "DTSTAMP", &times.now);
    property(file, "LAST-MODIFIED", &times.changed);
    property(file, "SEQUENCE", &session.sequence.min(LARGEST_SEQUENCE).to_string());
    property(file, "DTSTART", &times.start);
    property(file, "DTEND", &times.end);
    text_property(file, "SUMMARY", if own_title { &session.title } else { words.summary });
    if choice.place && !session.place.trim().is_empty() {
        text_property(file, "LOCATION", &session.place);
    }
    if choice.agenda && !session.blocks.is_empty() {
        text_property(file, "DESCRIPTION", &agenda(session, words.labels));
    }
    property(file, "STATUS", if session.is_cancelled() { "CANCELLED" } else { "CONFIRMED" });
    property(file, "CLASS", "PRIVATE");
    property(file, "END", "VEVENT");
}

/// One line a block: when it starts and what it is called.
fn agenda(session: &Session, words: &dyn Words) -> String {
    let line = |(block, time): (&Block, BlockTime)| format!("{} {}", shown(time.start, words), title(block, words));
    session.blocks.iter().zip(session.timeline().times).map(line).collect::<Vec<_>>().join("\n")
}
