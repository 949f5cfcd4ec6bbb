//! What there is to look back on now: a session that nobody wrote about, a review whose time has come.

use super::{Moment, Phase};
use crate::agenda::{Session, SessionKind, SessionState};
use crate::calendar::Date;
use crate::notebook::Content;

/// The latest held session that no reflection is about; none when the latest held one has one.
#[must_use]
pub fn session_to_look_back_on(content: &Content) -> Option<&Session> {
    let held = content.sessions.iter().filter(|session| session.state == SessionState::Held);
    let latest = held.max_by_key(|session| (session.date, session.start_minute))?;
    let is_about = content.reflections.iter().any(|reflection| reflection.session == latest.id);
    (!is_about).then_some(latest)
}

/// The review whose session has come by `today` and that was not finished for this pairing. After the final one, the one
/// in the middle is asked for no more.
#[must_use]
pub fn review_due(content: &Content, pairing: &str, today: Date) -> Option<Moment> {
    let came = |kind: SessionKind| {
        let of_kind =
            |session: &&Session| session.kind == kind && session.pairing == pairing && !session.is_cancelled();
        let mut sessions = content.sessions.iter().filter(of_kind);
        sessions.any(|session| session.date.is_some_and(|date| date <= today))
    };
    let is_open = |moment: Moment| {
        let mut reviews = content.reviews.iter().filter(|review| review.pairing == pairing);
        !reviews.any(|review| review.moment == moment && review.finished.is_some())
    };
    let moment = if came(SessionKind::FinalReview) {
        Moment::Final
    } else if came(SessionKind::MidReview) && is_open(Moment::Final) {
        Moment::Mid
    } else {
        return None;
    };
    is_open(moment).then_some(moment)
}

/// Where in its cycle a session stands, by its date among those of its pairing; the middle for one without a date.
#[must_use]
pub fn phase_of(content: &Content, session: &Session) -> Phase {
    let mut dates: Vec<Date> = content
        .sessions
        .iter()
        .filter(|other| other.pairing == session.pairing && !other.is_cancelled() && other.kind != SessionKind::Pulse)
        .filter_map(|other| other.date)
        .collect();
    dates.sort_unstable();
    let place = session.date.and_then(|date| dates.iter().position(|other| *other == date));
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    place.map_or(Phase::Middle, |place| Phase::of_session(count(place) + 1, count(dates.len())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::{Notebook, Timestamp};
    use crate::record::ListChange;
    use crate::reflection::begin_reflection;

    fn session(id: &str, kind: SessionKind, day: i8, state: SessionState) -> Session {
        let date = Some(Date::constant(2027, 3, day));
        Session { date, state, ..Session::new(id, kind, Timestamp::default()) }
    }

    fn notebook(sessions: Vec<Session>) -> Notebook {
        let mut notebook = Notebook::default();
        for session in sessions {
            let command = crate::notebook::Command::sessions(ListChange::add(session));
            notebook.apply(command, Timestamp::default()).unwrap();
        }
        notebook
    }

    #[test]
    fn the_latest_held_session_is_looked_back_on_once() {
        let held = |id, day| session(id, SessionKind::Topic, day, SessionState::Held);
        let mut notebook = notebook(vec![
            held("late", 9),
            held("early", 2),
            session("next", SessionKind::Topic, 20, SessionState::Planned),
        ]);
        assert_eq!(session_to_look_back_on(notebook.content()).map(|one| one.id.as_str()), Some("late"));
        notebook.apply(begin_reflection("r", "", "late", "", Timestamp::default()), Timestamp::default()).unwrap();
        assert_eq!(session_to_look_back_on(notebook.content()), None);
    }

    #[test]
    fn a_review_is_due_from_the_day_of_its_session() {
        let notebook = notebook(vec![session("mid", SessionKind::MidReview, 9, SessionState::Planned)]);
        assert_eq!(review_due(notebook.content(), "", Date::constant(2027, 3, 8)), None);
        assert_eq!(review_due(notebook.content(), "", Date::constant(2027, 3, 9)), Some(Moment::Mid));
        assert_eq!(review_due(notebook.content(), "other", Date::constant(2027, 3, 9)), None);
    }

    #[test]
    fn the_phase_of_a_session_is_its_place_among_those_that_take_place() {
        let all: Vec<Session> =
            (1..=6).map(|day| session(&format!("s{day}"), SessionKind::Topic, day, SessionState::Planned)).collect();
        let notebook = notebook(all);
        let phase = |place: usize| phase_of(notebook.content(), &notebook.content().sessions[place]);
        assert_eq!([phase(0), phase(2), phase(5)], [Phase::Start, Phase::Middle, Phase::End]);
    }
}
