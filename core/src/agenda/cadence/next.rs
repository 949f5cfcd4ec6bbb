//! Which session comes next, and how long ago the last one was.

use crate::agenda::{Session, SessionState};
use crate::calendar::{Date, days_between};

/// The earliest planned session of a pairing today or later; those without a date are not looked at.
#[must_use]
pub fn next_session<'a>(sessions: &'a [Session], pairing: &str, today: Date) -> Option<&'a Session> {
    let planned = of_state(sessions, pairing, SessionState::Planned);
    planned.filter(|session| session.date >= Some(today)).min_by_key(|session| (session.date, session.start_minute))
}

/// How many whole weeks ago the pairing last met; none before its first meeting, 0 for one that is dated after today.
#[must_use]
pub fn weeks_since_last_held(sessions: &[Session], pairing: &str, today: Date) -> Option<u32> {
    let held = of_state(sessions, pairing, SessionState::Held);
    let last = held.filter_map(|session| session.date).max()?;
    Some(u32::try_from(days_between(last, today) / 7).unwrap_or(0))
}

fn of_state<'a>(sessions: &'a [Session], pairing: &str, state: SessionState) -> impl Iterator<Item = &'a Session> {
    sessions.iter().filter(move |session| session.pairing == pairing && session.state == state)
}
