//! What there is to do next in the whole notebook: the one thing that the home puts first.

use super::Content;
use crate::agenda::{Session, SessionState};
use crate::calendar::{Date, days_between};
use crate::reflection::session_to_look_back_on;

/// How long before a session its agenda is asked for, in days.
///
/// # Source
/// Our own programme: an agenda is prepared the evening before, and the week before at the earliest.
const AGENDA_DAYS: i32 = 7;

/// The next thing to do, once the self-assessment is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next<'a> {
    /// To say with whom one works.
    Pair,
    /// To note what one takes away from this session.
    LookBack(&'a Session),
    /// To choose a first objective.
    Objective,
    /// To set the dates of the sessions.
    Sessions,
    /// To prepare the agenda of this session.
    Agenda(&'a Session),
    /// Nothing but to go to this session.
    Ready(&'a Session),
}

impl Content {
    /// The next session to come, from today on.
    #[must_use]
    pub fn next_session(&self, today: Date) -> Option<&Session> {
        let to_come = |session: &&Session| {
            session.state == SessionState::Planned && session.date.is_some_and(|date| date >= today)
        };
        self.sessions.iter().filter(to_come).min_by_key(|session| (session.date, session.start_minute))
    }

    /// The one thing to do next: what was lived is noted first, then what the next session needs, then what the pair does.
    #[must_use]
    pub fn next(&self, today: Date) -> Next<'_> {
        if self.current_pairing().is_none() {
            return Next::Pair;
        }
        if let Some(session) = session_to_look_back_on(self) {
            return Next::LookBack(session);
        }
        let session = self.next_session(today);
        let is_near = |session: &&Session| session.date.is_some_and(|date| days_between(today, date) <= AGENDA_DAYS);
        if let Some(near) = session.filter(is_near).filter(|session| session.blocks.is_empty()) {
            return Next::Agenda(near);
        }
        if self.objectives.iter().all(|objective| objective.closed.is_some()) {
            return Next::Objective;
        }
        match session {
            None => Next::Sessions,
            Some(session) if session.blocks.is_empty() => Next::Agenda(session),
            Some(session) => Next::Ready(session),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::{Block, BlockKind, SessionKind};
    use crate::notebook::Timestamp;
    use crate::objective::Objective;
    use crate::pairing::{Pairing, Part};

    const TODAY: Date = Date::constant(2027, 3, 1);

    fn session(day: i8, state: SessionState) -> Session {
        let date = Some(Date::constant(2027, 3, day));
        Session { date, state, ..Session::new("s", SessionKind::Topic, Timestamp::default()) }
    }

    fn content() -> Content {
        let pairing = Pairing::new("p", Part::Mentee, Timestamp::default());
        Content { pairings: vec![pairing], ..Content::default() }
    }

    #[test]
    fn a_pair_comes_first_then_an_objective_then_the_dates() {
        assert_eq!(Content::default().next(TODAY), Next::Pair);
        let mut content = content();
        assert_eq!(content.next(TODAY), Next::Objective);
        content.objectives.push(Objective::new("o", Timestamp::default()));
        assert_eq!(content.next(TODAY), Next::Sessions);
        content.sessions.push(session(28, SessionState::Planned));
        assert!(matches!(content.next(TODAY), Next::Agenda(_)));
        content.sessions[0].blocks.push(Block::new("b", BlockKind::Show, 10));
        assert!(matches!(content.next(TODAY), Next::Ready(_)));
    }

    #[test]
    fn the_agenda_of_a_near_session_comes_before_an_objective() {
        let mut content = content();
        content.sessions.push(session(8, SessionState::Planned));
        assert!(matches!(content.next(TODAY), Next::Agenda(_)));
        content.sessions[0].date = Some(Date::constant(2027, 3, 9));
        assert_eq!(content.next(TODAY), Next::Objective);
    }

    #[test]
    fn what_was_lived_is_noted_first_and_what_is_over_or_called_off_is_not_next() {
        let mut content = content();
        content.sessions = vec![session(1, SessionState::Held), session(3, SessionState::Cancelled)];
        assert!(matches!(content.next(TODAY), Next::LookBack(_)));
        assert_eq!(content.next_session(TODAY), None);
    }
}
