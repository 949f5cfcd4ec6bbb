//! What the live run, the outcome and what leaves a session know of one session.

use binome_core::agenda::{Block, Session, duration_text};
use binome_core::export::Label;
use binome_core::notebook::Command;
use leptos::prelude::*;

use crate::boundary::intl::DayStyle;
use crate::text::{SessionAfterWord as After, sentence_case};
use crate::visit::Visit;

/// The session as it is now.
pub(super) fn session_now(visit: &Visit, id: &str) -> Option<Session> {
    let find = |sessions: &[Session]| sessions.iter().find(|one| one.id == id).cloned();
    visit.session().notebook().with_untracked(|notebook| find(&notebook.content().sessions))
}

/// The session as it changes.
pub(super) fn followed(visit: &Visit, id: &str) -> Memo<Option<Session>> {
    let (notebook, id) = (visit.session().notebook(), id.to_owned());
    Memo::new(move |_| notebook.with(|notebook| notebook.content().sessions.iter().find(|one| one.id == id).cloned()))
}

/// Makes the change that `made` gives for the session as it is now, and says whether it was done.
pub(super) fn change<E: std::fmt::Display>(
    visit: &Visit,
    id: &str,
    made: impl FnOnce(&Session) -> Result<Command, E>,
) -> bool {
    let Some(session) = session_now(visit, id) else { return false };
    match made(&session) {
        Ok(command) => visit.apply(command),
        Err(error) => {
            visit.host().warn(&error.to_string());
            false
        }
    }
}

/// What a session is called.
pub(super) fn name(visit: &Visit, session: &Session) -> String {
    if session.title.trim().is_empty() { visit.say(After::Untitled) } else { session.title.clone() }
}

/// When it is and how long it lasts: "mardi 1er décembre, 9 h 30 · 45 min".
pub(super) fn when(visit: &Visit, session: &Session) -> String {
    let words = visit.words();
    let (time, length) = (words.minute(session.start_minute), duration_text(session.slot_minutes));
    match session.date {
        Some(date) => {
            let day = sentence_case(&words.day(date, DayStyle::Weekday));
            words.fill(After::When, &[("day", &day), ("time", &time), ("length", &length)])
        }
        None => words.fill(After::WhenUndated, &[("time", &time), ("length", &length)]),
    }
}

/// What a block is called: its title, else the word of its kind.
pub(super) fn block_name(visit: &Visit, block: &Block) -> String {
    if block.title.trim().is_empty() { visit.say(Label::from(block.kind)) } else { block.title.clone() }
}
