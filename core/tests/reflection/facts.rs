//! Facts, each seen in a small notebook, and the risks of which they are a sign.

use binome_core::agenda::{Block, BlockKind, Lead, Run, Session, SessionKind, SessionState, Step};
use binome_core::calendar::{Date, parse_date};
use binome_core::notebook::{Command, Notebook, Timestamp};
use binome_core::objective::{CheckIn, Objective, Owner};
use binome_core::pack::library::Fact;
use binome_core::pairing::{Pairing, Part, ThemePosition};
use binome_core::record::ListChange;
use binome_core::reflection::{Action, Review, fact, signals};
use proptest::prelude::*;

use crate::files::second;
use crate::random::Random;
use crate::reviews::review;

const NOW: fn() -> Timestamp = Timestamp::default;

fn date(text: &str) -> Date {
    parse_date(text).unwrap()
}

fn notebook(commands: Vec<Command>) -> Notebook {
    let mut notebook = Notebook::default();
    notebook.apply(Command::Several(commands), NOW()).unwrap();
    notebook
}

fn session(id: &str, day: &str, state: SessionState, blocks: &[(BlockKind, Lead)]) -> Command {
    let mut session = Session::new(id, SessionKind::Topic, NOW());
    session.pairing = "p".to_owned();
    session.date = Some(date(day));
    session.state = state;
    for (place, (kind, lead)) in blocks.iter().enumerate() {
        session.blocks.push(Block { lead: *lead, ..Block::new(&place.to_string(), *kind, 10) });
    }
    Command::sessions(ListChange::add(session))
}

fn seen(notebook: &Notebook, asked: Fact) -> u32 {
    fact(asked, notebook.content(), "p", date("2027-03-01"))
}

#[test]
fn the_latest_three_held_sessions_are_looked_at() {
    let lecture = [(BlockKind::Show, Lead::Mentor), (BlockKind::Try, Lead::Mentee)];
    let exchange = [(BlockKind::QuestionBack, Lead::Mentor), (BlockKind::Feedback, Lead::Both)];
    let notebook = notebook(vec![
        session("old", "2026-12-01", SessionState::Held, &[]),
        session("a", "2027-01-05", SessionState::Held, &exchange),
        session("b", "2027-01-20", SessionState::Held, &lecture),
        session("c", "2027-02-02", SessionState::Held, &[]),
        session("d", "2027-02-09", SessionState::Cancelled, &[]),
        session("e", "2027-02-16", SessionState::Cancelled, &[]),
        session("next", "2027-03-09", SessionState::Planned, &[]),
    ]);
    let facts = [
        (Fact::SessionsWithoutAgenda, 1),
        (Fact::SessionsWithoutObjective, 3),
        (Fact::SessionsWithoutQuestionBack, 2),
        (Fact::SessionsWithoutFeedback, 2),
        (Fact::MentorLeadPercent, 50),
        (Fact::CancelledInARow, 2),
        (Fact::WeeksWithoutSession, 3),
        (Fact::SessionsMoved, 0),
    ];
    for (asked, expected) in facts {
        assert_eq!(seen(&notebook, asked), expected, "{}", asked.word());
    }
}

/// The percentage that the mentor led of a held session of a lecture of 30 and a trial of 10 minutes, changed as given.
fn mentor_led(change: impl FnOnce(&mut Session)) -> u32 {
    let mut session = Session::new("s", SessionKind::Topic, NOW());
    session.pairing = "p".to_owned();
    session.date = Some(date("2027-02-02"));
    session.state = SessionState::Held;
    for (id, lead, minutes) in [("lecture", Lead::Mentor, 30), ("trial", Lead::Mentee, 10)] {
        session.blocks.push(Block { lead, ..Block::new(id, BlockKind::Free, minutes) });
    }
    change(&mut session);
    seen(&notebook(vec![Command::sessions(ListChange::add(session))]), Fact::MentorLeadPercent)
}

#[test]
fn only_minutes_that_took_place_count_as_led() {
    assert_eq!(mentor_led(|_| ()), 75);
    assert_eq!(mentor_led(|session| session.blocks[0].done = Some(false)), 0);
    // Timed: what ran counts, and a block that came later did not run.
    let timed = |session: &mut Session| {
        let at = |minute: i64| Timestamp::from_milliseconds(minute * 60_000).unwrap();
        let run = Run::start(&session.blocks, at(0)).unwrap().step(Step::Next, at(6)).unwrap();
        session.run = Some(run.finish(at(30)).unwrap());
        session.blocks.push(Block { lead: Lead::Mentor, ..Block::new("later", BlockKind::Free, 60) });
    };
    assert_eq!(mentor_led(timed), 20);
}

#[test]
fn a_pair_that_never_met_waits_since_its_first_date() {
    let notebook = notebook(vec![session("a", "2027-01-04", SessionState::Planned, &[])]);
    assert_eq!(seen(&notebook, Fact::WeeksWithoutSession), 8);
    assert_eq!(seen(&Notebook::default(), Fact::WeeksWithoutSession), 0);
}

#[test]
fn late_actions_low_objectives_and_themes_out_of_reach_are_counted() {
    let action = Action {
        id: "a".to_owned(),
        pairing: "p".to_owned(),
        session: String::new(),
        situation: String::new(),
        deed: "call".to_owned(),
        owner: Owner::Both,
        due: Some(date("2027-02-28")),
        created: NOW(),
        done: None,
        dropped: false,
    };
    let mut objective = Objective::new("o", NOW());
    objective.pairing = "p".to_owned();
    let low = CheckIn { id: "c".to_owned(), at: NOW(), level: Some(-1), confidence: None, note: String::new() };
    objective.check_ins.push(low);
    let mut pairing = Pairing::new("p", Part::Mentor, NOW());
    for (theme, part, now) in [("known", Part::Mentor, 3), ("weak", Part::Mentor, 1), ("learning", Part::Mentee, 0)] {
        let (theme, now) = (theme.to_owned(), Some(now));
        pairing.themes.push(ThemePosition { theme, part, now, target: None, chosen: true });
    }
    let notebook = notebook(vec![
        Command::actions(ListChange::add(action)),
        Command::objectives(ListChange::add(objective)),
        Command::pairings(ListChange::add(pairing)),
    ]);
    assert_eq!(seen(&notebook, Fact::OverdueActions), 1);
    assert_eq!(seen(&notebook, Fact::ObjectivesBelowExpected), 1);
    assert_eq!(seen(&notebook, Fact::ThemesOutOfReach), 1);
}

#[test]
fn a_risk_shows_by_a_fact_or_by_the_latest_label() {
    let (pack, library) = second();
    let shown = |notebook: &Notebook, today: &str| {
        let signals = signals(&pack, &library, notebook.content(), "p", date(today));
        signals.iter().map(|risk| risk.id.clone()).collect::<Vec<_>>()
    };
    let met = session("a", "2027-01-04", SessionState::Held, &[]);
    let mut notebook = notebook(vec![met]);
    assert_eq!(shown(&notebook, "2027-02-14"), Vec::<String>::new());
    assert_eq!(shown(&notebook, "2027-02-15"), ["winter_gap"]);
    let mut ended = Pairing::new("p", Part::Mentee, NOW());
    ended.ended = Some(NOW());
    notebook.apply(Command::pairings(ListChange::add(ended)), NOW()).unwrap();
    assert_eq!(shown(&notebook, "2027-02-15"), Vec::<String>::new());
    notebook.apply(Command::pairings(ListChange::remove("p")), NOW()).unwrap();
    notebook.apply(Command::reviews(ListChange::add(finished("r", UNCLEAR, 1))), NOW()).unwrap();
    assert_eq!(shown(&notebook, "2027-01-05"), ["winter_gap"]);
}

/// Answers in the middle of the scale, and such that speak for trust.
const UNCLEAR: [i32; 4] = [3; 4];
const TRUST: [i32; 4] = [5, 5, 5, 1];

fn finished(id: &str, trust: [i32; 4], at: i64) -> Review {
    Review { id: id.to_owned(), finished: Timestamp::from_milliseconds(at), ..review(trust) }
}

#[test]
fn the_review_that_was_finished_last_counts_not_a_draft_and_not_that_of_another_pair() {
    let (pack, library) = second();
    let shows = |reviews: &[Review]| {
        let add = |review: &Review| Command::reviews(ListChange::add(review.clone()));
        let notebook = notebook(reviews.iter().map(add).collect());
        !signals(&pack, &library, notebook.content(), "p", date("2027-01-05")).is_empty()
    };
    let [unclear, trust] = [finished("a", UNCLEAR, 10), finished("b", TRUST, 20)];
    let draft = Review { id: "c".to_owned(), finished: None, ..review(UNCLEAR) };
    let elsewhere = Review { pairing: "q".to_owned(), ..finished("d", TRUST, 30) };
    let unanswered = Review { responses: Default::default(), ..finished("e", TRUST, 40) };
    assert!(shows(std::slice::from_ref(&unclear)));
    assert!(!shows(&[trust.clone(), unclear.clone(), draft]));
    assert!(shows(&[finished("later", UNCLEAR, 30), trust]));
    assert!(shows(&[unclear, elsewhere, unanswered]));
}

proptest! {
    #[test]
    fn facts_of_any_notebook_stay_within_their_bounds(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let mut notebook = Notebook::default();
        for _ in 0..120 {
            let (command, now) = (random.command(), random.instant());
            let _refused = notebook.apply(command, now);
        }
        let (pairing, today) = (random.name(), random.date());
        for asked in Fact::ALL {
            let found = fact(*asked, notebook.content(), &pairing, today);
            let most = match asked {
                Fact::MentorLeadPercent => 100,
                Fact::SessionsWithoutAgenda
                | Fact::SessionsWithoutObjective
                | Fact::SessionsWithoutQuestionBack
                | Fact::SessionsWithoutFeedback => 3,
                Fact::WeeksWithoutSession => 60,
                _ => 20,
            };
            prop_assert!(found <= most, "{}: {found}", asked.word());
        }
        let (pack, library) = second();
        prop_assert!(signals(&pack, &library, notebook.content(), &pairing, today).len() <= library.risks.len());
    }
}
