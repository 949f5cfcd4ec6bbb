//! The sessions of a pairing as a cycle: in the order of their dates, numbered.

use super::{Session, SessionKind};
use crate::notebook::Content;

/// The sessions of one pairing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle<'a> {
    /// The pairing, by name; empty for none in particular.
    pub pairing: &'a str,
    /// Its sessions by date, those without a date last.
    pub sessions: Vec<InCycle<'a>>,
    /// How many of them have a number.
    pub total: u32,
}

/// One session of a cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InCycle<'a> {
    /// The session.
    pub session: &'a Session,
    /// Its number, 1 for the first; none for a pulse or a session that was called off.
    pub number: Option<u32>,
}

/// The cycle of a pairing.
#[must_use]
pub fn cycle<'a>(content: &'a Content, pairing: &'a str) -> Cycle<'a> {
    let mut sessions: Vec<&Session> = content.sessions.iter().filter(|session| session.pairing == pairing).collect();
    sessions.sort_by_key(|session| session.moment());
    let mut total = 0;
    let numbered = |session: &'a Session| {
        total += u32::from(session.counts());
        InCycle { session, number: session.counts().then_some(total) }
    };
    let sessions = sessions.into_iter().map(numbered).collect();
    Cycle { pairing, sessions, total }
}

/// Every cycle that has a session: in the order in which their first sessions were written.
#[must_use]
pub fn cycles(content: &Content) -> Vec<Cycle<'_>> {
    let mut pairings: Vec<&str> = Vec::new();
    for session in &content.sessions {
        if !pairings.contains(&session.pairing.as_str()) {
            pairings.push(&session.pairing);
        }
    }
    pairings.into_iter().map(|pairing| cycle(content, pairing)).collect()
}

impl Session {
    /// By what sessions are put in order: the date, those without one last, then the hour.
    pub(super) fn moment(&self) -> impl Ord + use<> {
        (self.date.is_none(), self.date, self.start_minute)
    }

    /// Whether it has a number in its cycle: neither a pulse nor called off.
    pub(super) fn counts(&self) -> bool {
        !self.is_cancelled() && self.kind != SessionKind::Pulse
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::SessionState;
    use crate::calendar::parse_date;
    use crate::notebook::Timestamp;

    fn session(id: &str, pairing: &str, date: &str) -> Session {
        let date = parse_date(date);
        let pairing = pairing.to_owned();
        Session { pairing, date, ..Session::new(id, SessionKind::Topic, Timestamp::default()) }
    }

    #[test]
    fn sessions_are_numbered_by_date_and_what_does_not_count_has_no_number() {
        let sessions = vec![
            session("undated", "p", ""),
            session("third", "p", "2027-03-01"),
            Session { kind: SessionKind::Pulse, ..session("pulse", "p", "2027-02-01") },
            Session { state: SessionState::Cancelled, ..session("off", "p", "2027-01-15") },
            session("first", "p", "2027-01-01"),
            session("elsewhere", "q", "2026-01-01"),
        ];
        let content = Content { sessions, ..Content::default() };
        let told = |cycle: &Cycle<'_>| -> Vec<(String, Option<u32>)> {
            cycle.sessions.iter().map(|one| (one.session.id.clone(), one.number)).collect()
        };
        let cycles = cycles(&content);
        let expected = [("first", Some(1)), ("off", None), ("pulse", None), ("third", Some(2)), ("undated", Some(3))];
        assert_eq!(told(&cycles[0]), expected.map(|(id, number)| (id.to_owned(), number)));
        assert_eq!((cycles[0].total, cycles[1].pairing, cycles[1].total), (3, "q", 1));
    }
}
