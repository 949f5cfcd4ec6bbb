//! Arranging an agenda against a plain list of names, minutes and locks.

use binome_core::agenda::{Block, BlockKind, Session, SessionKind};
use binome_core::notebook::{Command, CommandError, Notebook, Timestamp};
use binome_core::record::ListChange;
use binome_core::reflection::{BacklogPoint, PointKind};
use proptest::prelude::*;

use super::random::Random;

/// A block in the second reading: its name, its minutes, its locked start.
type Plain = (String, u32, Option<u32>);

fn start_of(start: u32, blocks: &[Plain], place: usize) -> u32 {
    match blocks[place].2 {
        Some(lock) => lock,
        None if place == 0 => start,
        None => start_of(start, blocks, place - 1) + blocks[place - 1].1,
    }
}

fn nearer(time_of_day: u32, present: u32) -> u32 {
    [time_of_day, time_of_day + 1_440].into_iter().min_by_key(|minute| minute.abs_diff(present)).unwrap()
}

/// The command for a session and what it does to the plain list.
fn arrange(random: &mut Random, session: &Session, plain: &mut Vec<Plain>, step: usize) -> Command {
    let count = u32::try_from(plain.len()).unwrap();
    let name = format!("new{step}");
    if count == 0 || random.below(4) == 0 {
        let after = random.maybe(|random| random.below(count.max(1)) as usize).filter(|_| count > 0);
        let block = Block::new(&name, BlockKind::Free, random.between(1, 60));
        let command = session.insert_after(after.map(|place| plain[place].0.as_str()), block.clone());
        plain.insert(after.map_or(0, |place| place + 1), (name, block.minutes, None));
        return command;
    }
    let place = random.below(count) as usize;
    let id = plain[place].0.clone();
    match random.below(4) {
        0 => {
            let minutes = random.below(400);
            plain[place].1 = minutes.max(1);
            session.resize(&id, minutes)
        }
        1 => {
            let places = isize::try_from(random.below(9)).unwrap() - 4;
            let moved = plain.remove(place);
            let to = (isize::try_from(place).unwrap() + places).clamp(0, isize::try_from(plain.len()).unwrap());
            plain.insert(usize::try_from(to).unwrap(), moved);
            session.shift(&id, places)
        }
        2 => {
            let time_of_day = random.below(1_440);
            plain[place].2 = Some(nearer(time_of_day, start_of(session.start_minute, plain, place)));
            session.lock_at(&id, time_of_day)
        }
        _ => {
            let start = start_of(session.start_minute, plain, place);
            // Whatever starts after the next day cannot be locked there.
            if start >= 2_880 {
                return Command::Several(Vec::new());
            }
            plain[place].2 = if plain[place].2.is_some() { None } else { Some(start) };
            session.toggle_lock(&id)
        }
    }
}

proptest! {
    #[test]
    fn arranging_does_what_the_person_means_and_can_be_undone(seed in any::<u64>(), steps in 1_usize..30) {
        let mut random = Random::new(seed);
        let now = Timestamp::default();
        let mut session = Session::new("s", SessionKind::Topic, now);
        session.start_minute = random.below(1_440);
        let mut notebook = Notebook::default();
        notebook.apply(Command::sessions(ListChange::add(session)), now).unwrap();
        let mut plain = Vec::new();
        for step in 0..steps {
            let before = notebook.clone();
            let command = arrange(&mut random, &before.content().sessions[0], &mut plain, step);
            let undo = notebook.apply(command, now).unwrap();
            let blocks = &notebook.content().sessions[0].blocks;
            let found: Vec<Plain> =
                blocks.iter().map(|block| (block.id.clone(), block.minutes, block.locked_start)).collect();
            prop_assert_eq!(&found, &plain);
            let mut undone = notebook.clone();
            undone.apply(undo, now).unwrap();
            prop_assert_eq!(undone.content(), before.content());
        }
    }
}

#[test]
fn a_length_stays_within_a_day() {
    let mut session = Session::new("s", SessionKind::Topic, Timestamp::default());
    session.blocks = vec![Block::new("b", BlockKind::Free, 20)];
    assert_eq!(session.resize("b", 0), session.resize("b", 1));
    assert_eq!(session.resize("b", u32::MAX), session.resize("b", 1_440));
}

#[test]
fn at_the_end_there_is_nowhere_to_go() {
    let mut session = Session::new("s", SessionKind::Topic, Timestamp::default());
    session.blocks = vec![Block::new("a", BlockKind::Free, 20), Block::new("b", BlockKind::Free, 20)];
    for stays in [session.shift("a", -1), session.shift("b", 3), session.shift("b", 0)] {
        assert_eq!(stays, Command::Several(Vec::new()));
    }
}

#[test]
fn what_is_not_there_cannot_be_arranged() {
    let now = Timestamp::default();
    let mut session = Session::new("s", SessionKind::Topic, now);
    session.blocks = vec![Block::new("b", BlockKind::Free, 20)];
    let mut notebook = Notebook::default();
    notebook.apply(Command::sessions(ListChange::add(session.clone())), now).unwrap();
    let commands = [
        session.resize("nowhere", 5),
        session.shift("nowhere", 0),
        session.shift("nowhere", 1),
        session.toggle_lock("nowhere"),
        session.lock_at("nowhere", 540),
    ];
    for command in commands {
        let refused = notebook.apply(command.clone(), now);
        assert!(matches!(refused, Err(CommandError::Unknown { .. })), "{command:?} gave {refused:?}");
    }
}

#[test]
fn a_start_after_the_next_day_cannot_be_locked() {
    let now = Timestamp::default();
    let mut session = Session::new("s", SessionKind::Topic, now);
    session.blocks = (0..3).map(|place| Block::new(&format!("b{place}"), BlockKind::Free, 1_440)).collect();
    let mut notebook = Notebook::default();
    notebook.apply(Command::sessions(ListChange::add(session.clone())), now).unwrap();
    assert!(notebook.apply(session.toggle_lock("b1"), now).is_ok());
    assert!(matches!(notebook.apply(session.toggle_lock("b2"), now), Err(CommandError::Unfit { .. })));
}

#[test]
fn a_point_of_the_backlog_is_taken_up_in_a_block_and_waits_again_without_it() {
    let now = Timestamp::default();
    let point = BacklogPoint {
        id: "q".to_owned(),
        pairing: String::new(),
        kind: PointKind::Question,
        text: "how do you decide?".to_owned(),
        minutes: None,
        from: String::new(),
        offered: String::new(),
        shared: false,
        created: now,
        settled: None,
    };
    let session = Session::new("s", SessionKind::Topic, now);
    let mut notebook = Notebook::default();
    notebook.apply(Command::sessions(ListChange::add(session.clone())), now).unwrap();
    notebook.apply(Command::backlog(ListChange::add(point.clone())), now).unwrap();
    notebook.apply(session.take_up(&point, "", "b"), now).unwrap();
    let session = notebook.content().sessions[0].clone();
    let block = &session.blocks[0];
    assert_eq!((block.minutes, block.title.as_str(), block.takes_up.as_str()), (5, "how do you decide?", "q"));
    assert!(!notebook.content().backlog[0].is_waiting());
    notebook.apply(session.take_out("b", notebook.content()), now).unwrap();
    assert!(notebook.content().sessions[0].blocks.is_empty());
    assert!(notebook.content().backlog[0].is_waiting());
}
