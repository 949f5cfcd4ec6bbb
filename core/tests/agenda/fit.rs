//! Repairs against every possible choice, on small agendas.

use binome_core::agenda::{
    Block, BlockKind, CannotFit, Misfit, Repair, Session, SessionKind, Timeline, apply_repairs, repairs, spread,
    timeline,
};
use binome_core::notebook::{Command, Notebook, Timestamp};
use binome_core::record::ListChange;
use binome_core::reflection::PointKind;
use proptest::prelude::*;

use super::random::Random;

fn any_blocks(random: &mut Random, most: u32, longest: u32) -> Vec<Block> {
    let count = random.between(1, most);
    (0..count)
        .map(|place| {
            let mut block = Block::new(&format!("b{place}"), BlockKind::Free, random.between(1, longest));
            block.minimum = random.between(1, block.minutes);
            block.maximum = block.minutes + random.below(longest);
            block.protected = random.below(4) == 0;
            block.optional = random.below(2) == 0;
            block
        })
        .collect()
}

fn shortest(block: &Block) -> u32 {
    if block.protected { block.minutes } else { block.minimum }
}

/// Which blocks are best put off: the fewest minutes, then the fewest blocks, then the later ones; none when nothing fits.
fn best(blocks: &[Block], slot: u32) -> Option<Vec<bool>> {
    let places = 0..blocks.len();
    let goes = |choice: u32| places.clone().map(|place| choice >> place & 1 == 1).collect::<Vec<bool>>();
    let allowed = (0..1_u32 << blocks.len()).map(goes).filter(|goes| {
        let stay = staying(blocks, goes);
        let all_may_go = blocks.iter().zip(goes).all(|(block, goes)| !goes || may_go(block));
        all_may_go && stay.iter().map(|block| shortest(block)).sum::<u32>() <= slot
    });
    allowed.min_by_key(|goes| {
        let kept: u32 = staying(blocks, goes).iter().map(|block| block.minutes).sum();
        (total(blocks) - kept, goes.iter().filter(|goes| **goes).count(), goes.clone())
    })
}

fn staying<'a>(blocks: &'a [Block], goes: &[bool]) -> Vec<&'a Block> {
    blocks.iter().zip(goes).filter(|(_, goes)| !**goes).map(|(block, _)| block).collect()
}

/// The fewest blocks that can give `excess` minutes.
fn fewest_cuts(blocks: &[&Block], excess: u32) -> usize {
    let choices = (0..1_u32 << blocks.len()).filter(|choice| {
        let given = blocks.iter().enumerate().filter(|(place, _)| choice >> place & 1 == 1);
        given.map(|(_, block)| block.minutes - shortest(block)).sum::<u32>() >= excess
    });
    choices.map(u32::count_ones).min().unwrap() as usize
}

fn applied(blocks: &[Block], repairs: &[Repair]) -> Vec<Block> {
    let mut session = Session::new("s", SessionKind::Topic, Timestamp::default());
    session.blocks = blocks.to_vec();
    let mut notebook = Notebook::default();
    let now = Timestamp::default();
    notebook.apply(Command::sessions(ListChange::add(session.clone())), now).unwrap();
    let before = notebook.clone();
    let mut names = (0..).map(|name| format!("point{name}"));
    let command = apply_repairs(&session, repairs, notebook.content(), || names.next().unwrap(), now);
    let undo = notebook.apply(command, now).unwrap();
    let after = notebook.content().sessions[0].blocks.clone();
    let dropped = repairs.iter().filter(|repair| matches!(repair, Repair::Drop { .. })).count();
    assert_eq!(notebook.content().backlog.len(), dropped);
    assert_eq!(after.len() + dropped, blocks.len());
    notebook.apply(undo, now).unwrap();
    assert_eq!(notebook, before);
    after
}

fn may_go(block: &Block) -> bool {
    block.optional && !block.protected && block.locked_start.is_none()
}

fn grows(block: &Block) -> bool {
    !block.protected && block.minutes < block.maximum
}

fn at_its_shortest(block: &Block) -> Block {
    Block { minutes: shortest(block), ..block.clone() }
}

fn first_overlap(clock: &Timeline) -> Option<(usize, u32)> {
    clock.times.iter().enumerate().find_map(|(place, time)| match time.misfit {
        Some(Misfit::Overlap(minutes)) => Some((place, minutes)),
        _ => None,
    })
}

/// Nothing runs into a locked start or over the slot.
fn clock_allows(slot: u32, blocks: &[Block]) -> bool {
    let clock = timeline(600, slot, blocks);
    first_overlap(&clock).is_none() && clock.overrun.is_none()
}

fn total(blocks: &[Block]) -> u32 {
    blocks.iter().map(|block| block.minutes).sum()
}

proptest! {
    #[test]
    fn repairs_are_the_best_of_all_choices(seed in any::<u64>(), slot in 1_u32..120) {
        let mut random = Random::new(seed);
        let blocks = any_blocks(&mut random, 7, 40);
        let found = repairs(600, slot, &blocks);
        if total(&blocks) <= slot {
            prop_assert_eq!(found, Ok(vec![]));
            return Ok(());
        }
        let Some(goes) = best(&blocks, slot) else {
            let needed: u32 = blocks.iter().filter(|block| !may_go(block)).map(shortest).sum();
            prop_assert_eq!(found, Err(CannotFit { missing_minutes: needed - slot, locked_apart: None }));
            return Ok(());
        };
        let found = found.unwrap();
        let drop = |block: &Block| Repair::Drop { block: block.id.clone(), minutes: block.minutes };
        let dropped: Vec<bool> = blocks.iter().map(|block| found.contains(&drop(block))).collect();
        prop_assert_eq!(&dropped, &goes);
        let stay = staying(&blocks, &goes);
        let excess = stay.iter().map(|block| block.minutes).sum::<u32>().saturating_sub(slot);
        let cuts = found.iter().filter(|repair| matches!(repair, Repair::Resize { from, to, .. } if to < from)).count();
        prop_assert_eq!(cuts, fewest_cuts(&stay, excess));
        let after = applied(&blocks, &found);
        for block in &after {
            let before = blocks.iter().find(|before| before.id == block.id).unwrap();
            prop_assert!(block.minutes >= shortest(before) && block.minutes <= before.maximum);
            prop_assert!(!before.protected || block.minutes == before.minutes);
        }
        let full = after.iter().all(|block| block.protected || block.minutes == block.maximum);
        prop_assert!(total(&after) == slot || (total(&after) < slot && full), "{} of {slot}", total(&after));
        prop_assert_eq!(repairs(600, slot, &after), Ok(vec![]));
    }

    #[test]
    fn with_locked_blocks_the_clock_agrees(seed in any::<u64>(), slot in 1_u32..200) {
        let mut random = Random::new(seed);
        let mut blocks = any_blocks(&mut random, 6, 40);
        // Most locks are in order and apart, as people set them; some are anywhere.
        let mut now = random.between(590, 610);
        for block in &mut blocks {
            let lock = if random.below(6) == 0 { random.between(560, 840) } else { now + random.below(20) };
            block.locked_start = (random.below(3) == 0).then_some(lock);
            now = block.locked_start.unwrap_or(now) + shortest(block);
        }
        match repairs(600, slot, &blocks) {
            Ok(found) => {
                let after = applied(&blocks, &found);
                prop_assert!(clock_allows(slot, &after), "{:?}", timeline(600, slot, &after));
                for before in blocks.iter().filter(|block| block.locked_start.is_some()) {
                    let after = after.iter().find(|after| after.id == before.id).unwrap();
                    prop_assert_eq!(before.locked_start, after.locked_start);
                }
            }
            Err(CannotFit { missing_minutes, locked_apart }) => {
                let stay: Vec<Block> = blocks.iter().filter(|block| !may_go(block)).map(at_its_shortest).collect();
                prop_assert!(!clock_allows(slot, &stay));
                let clock = timeline(600, slot, &stay);
                if total(&stay) > slot {
                    prop_assert_eq!((missing_minutes, locked_apart), (total(&stay) - slot, None));
                } else if let Some((place, overlap)) = first_overlap(&clock) {
                    prop_assert_eq!((missing_minutes, locked_apart), (overlap, Some(stay[place].id.clone())));
                } else {
                    let last = stay.iter().rfind(|block| block.locked_start.is_some()).unwrap();
                    let late = clock.overrun.unwrap().minutes;
                    prop_assert_eq!((missing_minutes, locked_apart), (late, Some(last.id.clone())));
                }
            }
        }
    }

    #[test]
    fn a_longer_slot_is_spread_within_the_maximums(seed in any::<u64>(), slot in 1_u32..400) {
        let mut random = Random::new(seed);
        let blocks = any_blocks(&mut random, 9, 40);
        let found = spread(600, slot, &blocks);
        let after = applied(&blocks, &found.repairs);
        prop_assert!(after.iter().all(|block| block.minutes <= block.maximum));
        for (before, after) in blocks.iter().zip(&after) {
            prop_assert!(after.minutes >= before.minutes && (!before.protected || after.minutes == before.minutes));
        }
        prop_assert_eq!(total(&after) + found.left_minutes, total(&blocks).max(slot));
        let room = after.iter().any(|block| !block.protected && block.minutes < block.maximum);
        prop_assert!(found.left_minutes == 0 || !room);
        // Whoever is not full has their proportion of the whole, rounded down, or more.
        let spare = slot.saturating_sub(total(&blocks));
        let whole: u32 = blocks.iter().filter(|block| grows(block)).map(|block| block.minutes).sum();
        for (before, after) in blocks.iter().zip(&after).filter(|(_, after)| grows(after)) {
            prop_assert!(after.minutes - before.minutes >= spare * before.minutes / whole, "{before:?} {after:?}");
        }
    }

    #[test]
    fn without_maximums_a_spread_is_proportional_to_the_minute(seed in any::<u64>(), spare in 0_u32..400) {
        let mut random = Random::new(seed);
        let mut blocks = any_blocks(&mut random, 9, 40);
        blocks.iter_mut().for_each(|block| block.maximum = 1_440);
        let after = applied(&blocks, &spread(600, total(&blocks) + spare, &blocks).repairs);
        let whole: u32 = blocks.iter().filter(|block| grows(block)).map(|block| block.minutes).sum();
        for (before, after) in blocks.iter().zip(&after).filter(|(before, _)| grows(before)) {
            let (given, exact) = ((after.minutes - before.minutes) * whole, spare * before.minutes);
            prop_assert!(given.abs_diff(exact) < whole, "{before:?} {after:?}");
        }
    }
}

#[test]
fn a_dropped_point_of_the_backlog_waits_again() {
    let now = Timestamp::default();
    let mut point = Random::new(1).point();
    point.id = "question".to_owned();
    point.offered = "s".to_owned();
    point.settled = None;
    let mut session = Session::new("s", SessionKind::Topic, now);
    let mut block = Block::new("b", BlockKind::Free, 20);
    block.optional = true;
    block.minimum = 20;
    block.takes_up = "question".to_owned();
    session.blocks = vec![block, Block::new("c", BlockKind::Free, 20)];
    let mut notebook = Notebook::default();
    let add = [Command::backlog(ListChange::add(point)), Command::sessions(ListChange::add(session.clone()))];
    notebook.apply(Command::Several(add.into()), now).unwrap();
    let found = repairs(600, 20, &session.blocks).unwrap();
    assert_eq!(found.len(), 1);
    let no_name = || panic!("the point has a name");
    notebook.apply(apply_repairs(&session, &found, notebook.content(), no_name, now), now).unwrap();
    assert_eq!(notebook.content().backlog.len(), 1);
    assert!(notebook.content().backlog[0].is_waiting());
}

#[test]
fn a_dropped_block_keeps_its_words_in_the_backlog() {
    let now = Timestamp::default();
    let mut session = Session::new("s", SessionKind::Topic, now);
    session.pairing = "p".to_owned();
    let mut block = Block::new("b", BlockKind::Free, 20);
    block.title = "A real trip".to_owned();
    session.blocks = vec![block];
    let mut notebook = Notebook::default();
    notebook.apply(Command::sessions(ListChange::add(session.clone())), now).unwrap();
    let drop = [Repair::Drop { block: "b".to_owned(), minutes: 20 }];
    let command = apply_repairs(&session, &drop, notebook.content(), || "point".to_owned(), now);
    notebook.apply(command, now).unwrap();
    let point = &notebook.content().backlog[0];
    let told = (point.id.as_str(), point.text.as_str(), point.from.as_str(), point.pairing.as_str(), point.minutes);
    assert_eq!(told, ("point", "A real trip", "s", "p", Some(20)));
    assert!(point.is_waiting() && point.kind == PointKind::Undone);
}
