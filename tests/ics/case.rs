//! One calendar of the test, and its twin: the same sessions as plain JSON.

use binome_core::agenda::{Block, Session};
use binome_core::calendar::{Date, date_text};
use binome_core::export::{IcsChoice, IcsWords, Label, Words, ics};
use binome_core::notebook::Timestamp;
use serde_json::{Value, json};

const PRODUCT: &str = "-//Binôme//Binôme, tests; 1//FR";
const SUMMARY: &str = "Séance de travail; à deux, ou plus";

/// Some sessions and how they become a calendar.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) sessions: Vec<Session>,
    pub(crate) choice: IcsChoice,
    /// How far local time is ahead of UTC.
    pub(crate) offset: fn(Date, u32) -> i32,
    /// The zone that `offset` speaks of, for the checkers' own tables of time zones.
    pub(crate) zone: Option<&'static str>,
    /// The calendar that this one updates, by name.
    pub(crate) updates: Option<String>,
}

impl Case {
    pub(crate) fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            sessions: Vec::new(),
            choice: IcsChoice { title: true, place: true, agenda: true },
            offset: |_, _| 0,
            zone: None,
            updates: None,
        }
    }

    pub(crate) fn events(&self) -> usize {
        self.sessions.iter().filter(|session| session.date.is_some()).count()
    }

    pub(crate) fn calendar(&self) -> Option<String> {
        let sessions: Vec<&Session> = self.sessions.iter().collect();
        let words = IcsWords { product: PRODUCT, summary: SUMMARY, labels: &Codes };
        ics(&sessions, self.choice, &words, &self.offset, now())
    }

    pub(crate) fn file(&self) -> String {
        self.calendar().unwrap_or_else(|| panic!("{} has no event", self.name))
    }

    pub(crate) fn twin(&self) -> Value {
        let dated = self.sessions.iter().filter_map(|session| Some((session, session.date?)));
        json!({
            "product": PRODUCT,
            "summary": SUMMARY,
            "now": now().milliseconds(),
            "title": self.choice.title,
            "place": self.choice.place,
            "agenda": self.choice.agenda,
            "zone": self.zone,
            "updates": self.updates,
            "events": dated.map(|(session, date)| self.event(session, date)).collect::<Vec<_>>(),
        })
    }

    fn event(&self, session: &Session, date: Date) -> Value {
        let block = |block: &Block| json!([block.minutes, block.locked_start, block.title, block.kind.word()]);
        json!({
            "id": session.id,
            "date": date_text(date),
            "start_minute": session.start_minute,
            "slot_minutes": session.slot_minutes,
            "offset": (self.offset)(date, session.start_minute),
            "state": session.state.word(),
            "sequence": session.sequence,
            "changed": session.changed.milliseconds(),
            "title": session.title,
            "place": session.place,
            "blocks": session.blocks.iter().map(block).collect::<Vec<_>>(),
        })
    }
}

fn now() -> Timestamp {
    Timestamp::from_milliseconds(1_795_000_000_999).unwrap()
}

/// Words that are the codes themselves.
struct Codes;

impl Words for Codes {
    fn label(&self, label: Label) -> &str {
        label.word()
    }

    fn date(&self, date: Date) -> String {
        date_text(date)
    }

    fn time(&self, hour: u32, minute: u32) -> String {
        format!("{hour}:{minute:02}")
    }
}
