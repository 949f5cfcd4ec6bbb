//! Laws of sharing out minutes and of proposed agendas.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail loudly")]

#[path = "support/random/mod.rs"]
mod random;

use std::collections::BTreeSet;

use binome_core::agenda::{
    Block, BlockKind, Lead, ProposalError, ReasonCode, Session, SessionKind, Situation, apportion, fill, propose,
};
use binome_core::notebook::{Command, Notebook, Timestamp};
use binome_core::record::ListChange;
use proptest::prelude::*;
use random::Random;

/// Shares by another reading of the rule: minute after minute to the phase that is furthest from its exact share, none
/// taken from a phase that has one only.
fn naive(minutes: u32, weights: &[u32]) -> Vec<u32> {
    let total: f64 = weights.iter().map(|weight| f64::from(*weight)).sum();
    let exact: Vec<f64> = weights.iter().map(|weight| f64::from(minutes) * f64::from(*weight) / total).collect();
    let mut shares: Vec<u32> = exact.iter().map(|exact| exact.floor() as u32).collect();
    while shares.iter().sum::<u32>() < minutes {
        let mut best = 0;
        for place in 1..shares.len() {
            let lack = |place: usize| exact[place] - f64::from(shares[place]);
            if lack(place) > lack(best) + 1e-9 {
                best = place;
            }
        }
        shares[best] += 1;
    }
    shares
}

/// A notebook of a seed with everything in one pairing, and a session in it.
fn notebook(seed: u64, slot: u32) -> (Notebook, Session) {
    let mut random = Random::new(seed);
    let mut notebook = Notebook::default();
    let mut apply = |command| {
        let _refused = notebook.apply(command, Timestamp::default());
    };
    for _ in 0..random.below(12) {
        match random.below(5) {
            0 => {
                let mut objective = random.objective();
                objective.pairing = "p".to_owned();
                apply(Command::objectives(ListChange::add(objective)));
            }
            1 => {
                let mut action = random.action();
                action.pairing = "p".to_owned();
                apply(Command::actions(ListChange::add(action)));
            }
            2 => {
                let mut point = random.point();
                point.pairing = "p".to_owned();
                point.offered = String::new();
                apply(Command::backlog(ListChange::add(point)));
            }
            3 => {
                let mut pairing = random.pairing();
                pairing.id = "p".to_owned();
                apply(Command::pairings(ListChange::add(pairing)));
            }
            _ => {
                let mut session = random.session();
                session.pairing = "p".to_owned();
                apply(Command::sessions(ListChange::add(session)));
            }
        }
    }
    let mut session = Session::new("here", SessionKind::Topic, Timestamp::default());
    session.pairing = "p".to_owned();
    session.slot_minutes = slot;
    session.date = random.below(2).eq(&0).then(|| random.date());
    apply(Command::sessions(ListChange::add(session.clone())));
    (notebook, session)
}

proptest! {
    #[test]
    fn shares_add_up_and_nobody_goes_without(minutes in 0_u32..2_000, weights in prop::collection::vec(0_u32..100, 0..12)) {
        match apportion(minutes, &weights) {
            Err(_) => prop_assert!((minutes as usize) < weights.len()),
            Ok(shares) => {
                prop_assert_eq!(shares.len(), weights.len());
                prop_assert!(shares.iter().all(|share| *share >= 1));
                prop_assert!(weights.is_empty() || shares.iter().sum::<u32>() == minutes);
            }
        }
    }

    #[test]
    fn shares_are_those_of_the_naive_reading(minutes in 1_u32..2_000, weights in prop::collection::vec(1_u32..100, 1..9)) {
        let expected = naive(minutes, &weights);
        prop_assume!(expected.iter().all(|share| *share >= 1));
        prop_assert_eq!(apportion(minutes, &weights).unwrap(), expected);
    }

    #[test]
    fn a_proposal_fits_the_slot_exactly_and_says_why(seed in any::<u64>(), slot in 0_u32..1_500, weakest in any::<bool>()) {
        let (notebook, session) = notebook(seed, slot);
        let situation = Situation::of(notebook.content(), &session, weakest.then_some("openness"));
        let proposed = propose(&situation);
        prop_assert_eq!(&proposed, &propose(&situation.clone()));
        let Ok(blocks) = proposed else {
            prop_assert!(!(10..=Block::LONGEST).contains(&slot));
            return Ok(());
        };
        prop_assert_eq!(blocks.iter().map(|block| block.minutes).sum::<u32>(), slot);
        let names: BTreeSet<_> = blocks.iter().map(|block| &block.id).collect();
        prop_assert_eq!(names.len(), blocks.len());
        for block in &blocks {
            prop_assert!(block.reason.is_some());
            prop_assert!((block.minimum..=block.maximum).contains(&block.minutes), "{block:?}");
        }
        let turns: Vec<_> = blocks.iter().filter(|block| !block.turn.is_empty()).map(|block| block.turn.as_str()).collect();
        prop_assert!(turns.is_empty() || turns == situation.members, "{turns:?}");
        let kinds: Vec<_> = blocks.iter().map(|block| block.kind).collect();
        prop_assert_eq!(kinds.contains(&BlockKind::ReviewOfActions), !situation.actions.is_empty());
        prop_assert_eq!((kinds[0], kinds[kinds.len() - 2]), (BlockKind::Reconnect, BlockKind::Feedback));
    }

    #[test]
    fn a_proposal_can_be_taken_and_its_points_are_offered_once(seed in any::<u64>(), slot in 10_u32..240) {
        let (mut notebook, session) = notebook(seed, slot);
        let blocks = propose(&Situation::of(notebook.content(), &session, None)).unwrap();
        let before = notebook.clone();
        let undo = notebook.apply(fill(&session.id, blocks.clone(), notebook.content()), Timestamp::default()).unwrap();
        let kept = notebook.content().sessions.iter().find(|kept| kept.id == session.id).unwrap();
        prop_assert_eq!(&kept.blocks, &blocks);
        let next = Session { id: "next".to_owned(), ..session.clone() };
        let again = Situation::of(notebook.content(), &next, None);
        for block in blocks.iter().filter(|block| block.reason.as_ref().unwrap().code == ReasonCode::Backlog) {
            prop_assert!(again.backlog.iter().all(|point| point.id != block.takes_up));
        }
        notebook.apply(undo, Timestamp::default()).unwrap();
        prop_assert_eq!(notebook, before);
    }
}

fn empty<'a>(number: u32, slot_minutes: u32) -> Situation<'a> {
    Situation {
        objectives: Vec::new(),
        weakest_dimension: None,
        actions: Vec::new(),
        backlog: Vec::new(),
        number,
        total: 6,
        turned_themes: Vec::new(),
        members: Vec::new(),
        slot_minutes,
    }
}

#[test]
fn the_junior_shows_the_senior_tries_and_a_question_goes_back() {
    let blocks = propose(&empty(3, 60)).unwrap();
    let led: Vec<_> = blocks.iter().map(|block| (block.kind, block.lead, block.minutes)).collect();
    let expected = [
        (BlockKind::Reconnect, Lead::Both, 5),
        (BlockKind::Focus, Lead::Mentee, 2),
        (BlockKind::Show, Lead::Mentor, 12),
        (BlockKind::Try, Lead::Mentee, 18),
        (BlockKind::Apply, Lead::Mentee, 11),
        (BlockKind::QuestionBack, Lead::Mentor, 5),
        (BlockKind::Feedback, Lead::Both, 3),
        (BlockKind::WrapUp, Lead::Mentee, 4),
    ];
    assert_eq!(led, expected);
}

#[test]
fn a_group_has_a_turn_for_each_or_for_nobody() {
    let members: Vec<&str> = vec!["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"];
    let turns = |slot| {
        let blocks = propose(&Situation { members: members.clone(), ..empty(3, slot) }).unwrap();
        blocks.iter().filter(|block| !block.turn.is_empty()).count()
    };
    assert_eq!((turns(60), turns(10)), (11, 0));
    let thirteen = [members.clone(), vec!["l"]].concat();
    let refused = propose(&Situation { members: thirteen, ..empty(3, 60) });
    assert_eq!(refused, Err(ProposalError::GroupSize { people: 13 }));
}

#[test]
fn where_the_senior_shows_the_parts_are_led_the_other_way_round() {
    let mut objective = binome_core::objective::Objective::new("o", Timestamp::default());
    objective.theme = "strategy".to_owned();
    let led = |turned: Vec<&'static str>| {
        let situation = Situation { objectives: vec![&objective], turned_themes: turned, ..empty(3, 60) };
        let blocks = propose(&situation).unwrap();
        let lead = |kind| blocks.iter().find(|block| block.kind == kind).unwrap().lead;
        [BlockKind::Show, BlockKind::Try, BlockKind::QuestionBack].map(lead)
    };
    assert_eq!(led(vec![]), [Lead::Mentor, Lead::Mentee, Lead::Mentor]);
    assert_eq!(led(vec!["strategy"]), [Lead::Mentee, Lead::Mentor, Lead::Mentor]);
}

#[test]
fn the_final_review_ends_the_cycle_whatever_pulses_follow() {
    let mut notebook = Notebook::default();
    let kinds = [SessionKind::Topic; 5].into_iter().chain([SessionKind::FinalReview, SessionKind::Pulse]);
    for (place, kind) in kinds.enumerate() {
        let mut session = Session::new(&format!("s{place}"), kind, Timestamp::default());
        session.date = binome_core::calendar::parse_date(&format!("2027-0{}-01", place + 1));
        notebook.apply(Command::sessions(ListChange::add(session)), Timestamp::default()).unwrap();
    }
    let content = notebook.content();
    let numbers: Vec<_> = content.sessions.iter().map(|session| Situation::of(content, session, None)).collect();
    let numbers: Vec<_> = numbers.iter().map(|situation| (situation.number, situation.total)).collect();
    assert_eq!(numbers, [(1, 6), (2, 6), (3, 6), (4, 6), (5, 6), (6, 6), (7, 6)]);
}

#[test]
fn proposing_anew_offers_the_points_of_the_session_again() {
    let now = Timestamp::default();
    let mut notebook = Notebook::default();
    for name in ["a", "b", "c"] {
        let mut point = Random::new(7).point();
        (point.id, point.pairing, point.offered) = (name.to_owned(), String::new(), String::new());
        (point.settled, point.text) = (None, name.to_owned());
        notebook.apply(Command::backlog(ListChange::add(point)), now).unwrap();
    }
    let session = Session::new("s", SessionKind::Topic, now);
    notebook.apply(Command::sessions(ListChange::add(session.clone())), now).unwrap();
    let mut fill_with = |is_proposed: bool| {
        let situation = Situation::of(notebook.content(), &session, None);
        let blocks = if is_proposed { propose(&situation).unwrap() } else { Vec::new() };
        notebook.apply(fill("s", blocks, notebook.content()), now).unwrap();
        let offered = notebook.content().backlog.iter().filter(|point| point.offered == "s");
        offered.map(|point| point.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(fill_with(true), ["a", "b"]);
    assert_eq!(fill_with(true), ["a", "b"], "the same knowledge, the same agenda");
    assert_eq!(fill_with(false), [""; 0], "what is no longer in the agenda waits again");
}
