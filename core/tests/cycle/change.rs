//! Whether a plan enters the notebook whole, one session moves alone, and the next one is found.

use binome_core::agenda::{
    Cadence, MonthWeek, Plan, Rhythm, Session, SessionKind, SessionState, next_session, weeks_since_last_held,
};
use binome_core::calendar::{Date, Weekday, parse_date};
use binome_core::notebook::{Command, Notebook, Timestamp};

use super::numbered;

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

fn at(milliseconds: i64) -> Timestamp {
    Timestamp::from_milliseconds(milliseconds).unwrap()
}

/// The first Thursday of four months: 2027-03-04, 04-01, 05-06, 06-03; pulses on 07-01 and 08-26.
fn plan() -> Plan {
    let rhythm = Rhythm::Month { week: MonthWeek::First, weekday: Weekday::Thursday };
    let start = day("2027-03-01");
    Cadence { start, rhythm, sessions: 4, closures: vec![], holidays: None, start_minute: 600, slot_minutes: 50 }
        .plan()
        .unwrap()
}

fn notebook() -> Notebook {
    let mut notebook = Notebook::default();
    notebook.apply(plan().insert("p", numbered("s"), at(1)), at(1)).unwrap();
    notebook
}

fn session<'a>(notebook: &'a Notebook, id: &str) -> &'a Session {
    notebook.content().sessions.iter().find(|session| session.id == id).unwrap()
}

#[test]
fn a_plan_becomes_sessions_and_one_undo_takes_them_all_out() {
    let mut notebook = Notebook::default();
    let undo = notebook.apply(plan().insert("p", numbered("s"), at(1)), at(1)).unwrap();
    let expected = Session {
        pairing: "p".to_owned(),
        date: Some(day("2027-04-01")),
        start_minute: 600,
        slot_minutes: 50,
        ..Session::new("s2", SessionKind::MidReview, at(1))
    };
    assert_eq!(notebook.content().sessions.len(), 6);
    assert_eq!(session(&notebook, "s2"), &expected);
    notebook.apply(undo, at(2)).unwrap();
    assert!(notebook.is_empty());
}

#[test]
fn a_name_that_is_taken_adds_no_session_at_all() {
    let mut notebook = Notebook::default();
    assert!(notebook.apply(plan().insert("p", || "same".to_owned(), at(1)), at(1)).is_err());
    assert!(notebook.is_empty());
}

#[test]
fn moving_a_session_shifts_no_other() {
    let mut notebook = notebook();
    let before = notebook.content().sessions.clone();
    let undo = notebook.apply(before[1].move_to(day("2027-04-09"), 630, at(7)), at(7)).unwrap();
    let after = &notebook.content().sessions;
    let expected = Session {
        date: Some(day("2027-04-09")),
        start_minute: 630,
        moved: 1,
        sequence: 1,
        changed: at(7),
        ..before[1].clone()
    };
    assert_eq!(after[1], expected);
    assert_eq!((&after[0], &after[2..]), (&before[0], &before[2..]));
    notebook.apply(undo, at(8)).unwrap();
    assert_eq!(notebook.content().sessions, before);
}

#[test]
fn another_time_of_the_same_day_is_no_other_date_and_the_same_time_is_no_change() {
    let mut notebook = notebook();
    let later = session(&notebook, "s1").move_to(day("2027-03-04"), 660, at(7));
    notebook.apply(later, at(7)).unwrap();
    let moved = session(&notebook, "s1");
    assert_eq!((moved.moved, moved.sequence, moved.changed), (0, 1, at(7)));
    assert_eq!(moved.move_to(day("2027-03-04"), 660, at(9)), Command::Several(vec![]));
}

#[test]
fn a_session_is_called_off_once() {
    let mut notebook = notebook();
    notebook.apply(session(&notebook, "s1").cancel(at(5)), at(5)).unwrap();
    let cancelled = session(&notebook, "s1");
    assert_eq!((cancelled.state, cancelled.sequence), (SessionState::Cancelled, 1));
    assert_eq!(cancelled.cancel(at(6)), Command::Several(vec![]));
}

#[test]
fn the_next_session_is_planned_and_not_past() {
    let mut notebook = notebook();
    let next = |notebook: &Notebook, today| {
        next_session(&notebook.content().sessions, "p", day(today)).map(|session| session.id.clone())
    };
    assert_eq!(next(&notebook, "2027-03-04").as_deref(), Some("s1"));
    assert_eq!(next(&notebook, "2027-03-05").as_deref(), Some("s2"));
    notebook.apply(session(&notebook, "s2").cancel(at(5)), at(5)).unwrap();
    assert_eq!(next(&notebook, "2027-03-05").as_deref(), Some("s3"));
    assert_eq!(next(&notebook, "2027-08-27"), None);
    assert_eq!(next_session(&notebook.content().sessions, "other", day("2027-03-01")), None);
}

#[test]
fn weeks_are_counted_from_the_last_session_that_was_held() {
    let mut sessions = notebook().content().sessions.clone();
    assert_eq!(weeks_since_last_held(&sessions, "p", day("2027-05-01")), None);
    sessions[0].state = SessionState::Held;
    sessions[1].state = SessionState::Held;
    let weeks = |today| weeks_since_last_held(&sessions, "p", day(today));
    assert_eq!((weeks("2027-04-07"), weeks("2027-04-08"), weeks("2027-05-06")), (Some(0), Some(1), Some(5)));
    assert_eq!(weeks("2027-03-20"), Some(0), "dated after today");
    assert_eq!(weeks_since_last_held(&sessions, "other", day("2027-05-01")), None);
}

#[test]
fn a_session_that_was_called_off_is_planned_again() {
    let mut notebook = notebook();
    notebook.apply(session(&notebook, "s2").cancel(at(5)), at(5)).unwrap();
    assert_eq!(session(&notebook, "s1").take_back(at(6)), Command::Several(vec![]));
    notebook.apply(session(&notebook, "s2").take_back(at(6)), at(6)).unwrap();
    let again = session(&notebook, "s2");
    assert_eq!((again.state, again.sequence, again.changed), (SessionState::Planned, 2, at(6)));
}
