//! Times against a second reading, through any changes of the blocks.

use binome_core::agenda::{
    Block, BlockEdit, BlockKind, Misfit, Session, SessionEdit, SessionKind, clock_time, nearest_minute, timeline,
};
use binome_core::notebook::{Command, Notebook, Timestamp};
use binome_core::record::ListChange;
use proptest::prelude::*;

use super::random::Random;

/// Minute by minute: which block is on when a clock ticks from the start, one block after another.
fn walked(start: u32, blocks: &[Block]) -> Vec<(u32, u32)> {
    let mut now = start;
    let mut times = Vec::new();
    for block in blocks {
        if let Some(lock) = block.locked_start {
            now = lock;
        }
        let begin = now;
        for _ in 0..block.minutes {
            now += 1;
        }
        times.push((begin, now));
    }
    times
}

fn any_blocks(random: &mut Random) -> Vec<Block> {
    (0..random.below(9))
        .map(|place| {
            let mut block = Block::new(&format!("b{place}"), BlockKind::Free, random.between(1, 200));
            block.locked_start = (random.below(4) == 0).then(|| random.below(2_880));
            block
        })
        .collect()
}

proptest! {
    #[test]
    fn every_start_derives_from_the_durations(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let (start, slot) = (random.below(1_440), random.between(1, 1_440));
        let blocks = any_blocks(&mut random);
        let timeline = timeline(start, slot, &blocks);
        let walked = walked(start, &blocks);
        let found: Vec<_> = timeline.times.iter().map(|time| (time.start, time.end)).collect();
        prop_assert_eq!(&found, &walked);
        let mut before = start;
        for (time, block) in timeline.times.iter().zip(&blocks) {
            let expected = if time.start > before {
                Some(Misfit::Gap(time.start - before))
            } else if time.start < before {
                Some(Misfit::Overlap(before - time.start))
            } else {
                None
            };
            prop_assert_eq!(time.misfit, expected);
            prop_assert!(block.locked_start.is_some() || expected.is_none());
            before = time.end;
        }
        let slot_end = start + slot;
        let latest = walked.iter().map(|(_, end)| *end).max().unwrap_or(start);
        prop_assert_eq!(timeline.overrun.map_or(0, |overrun| overrun.minutes), latest.saturating_sub(slot_end));
        let first_late = walked.iter().position(|(_, end)| *end > slot_end);
        prop_assert_eq!(timeline.overrun.map(|overrun| overrun.from), first_late);
        prop_assert_eq!(timeline.total_minutes, walked.iter().map(|(start, end)| end - start).sum::<u32>());
        prop_assert_eq!(timeline.spare_minutes, slot_end.saturating_sub(before));
    }

    #[test]
    fn inserting_deleting_moving_and_resizing_recompute_every_time(seed in any::<u64>(), changes in 1_usize..20) {
        let mut random = Random::new(seed);
        let now = Timestamp::default();
        let mut session = Session::new("s", SessionKind::Topic, now);
        session.blocks = any_blocks(&mut random);
        let mut naive = session.blocks.clone();
        let mut notebook = Notebook::default();
        notebook.apply(Command::sessions(ListChange::add(session)), now).unwrap();
        for change in 0..changes {
            let place = random.below(u32::try_from(naive.len()).unwrap() + 1) as usize;
            let change = match random.below(4) {
                0 => {
                    let block = Block::new(&format!("new{change}"), BlockKind::Try, random.between(1, 60));
                    naive.insert(place, block.clone());
                    ListChange::Insert { index: place, record: Box::new(block) }
                }
                _ if place == naive.len() => continue,
                1 => ListChange::Remove { id: naive.remove(place).id },
                2 => {
                    let block = naive.remove(place);
                    let to = random.below(u32::try_from(naive.len()).unwrap() + 1) as usize;
                    naive.insert(to, block.clone());
                    ListChange::Move { id: block.id, index: to }
                }
                _ => {
                    naive[place].minutes = random.between(1, 300);
                    ListChange::edit(&naive[place].id, BlockEdit::Minutes(naive[place].minutes))
                }
            };
            let command = Command::sessions(ListChange::edit("s", SessionEdit::Blocks(change)));
            notebook.apply(command, now).unwrap();
            let session = &notebook.content().sessions[0];
            let found: Vec<_> = session.timeline().times.iter().map(|time| (time.start, time.end)).collect();
            prop_assert_eq!(found, walked(session.start_minute, &naive));
        }
    }

    #[test]
    fn locking_and_unlocking_moves_nothing(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let mut session = Session::new("s", SessionKind::Topic, Timestamp::default());
        session.blocks = any_blocks(&mut random);
        session.blocks.iter_mut().for_each(|block| block.locked_start = None);
        let before = session.timeline().times;
        for place in 0..session.blocks.len() {
            let mut notebook = Notebook::default();
            notebook.apply(Command::sessions(ListChange::add(session.clone())), Timestamp::default()).unwrap();
            notebook.apply(session.toggle_lock(&format!("b{place}")), Timestamp::default()).unwrap();
            session = notebook.content().sessions[0].clone();
            prop_assert_eq!(session.blocks[place].locked_start, Some(before[place].start));
            prop_assert_eq!(&session.timeline().times, &before);
        }
    }

    #[test]
    fn a_clock_shows_every_minute_and_the_nearest_is_meant(minute in 0_u32..2_880, time_of_day in 0_u32..1_440) {
        let shown = clock_time(minute);
        prop_assert!(shown.hour < 24 && shown.minute < 60);
        prop_assert_eq!(shown.days_later * 1_440 + shown.hour * 60 + shown.minute, minute);
        let meant = nearest_minute(time_of_day, minute);
        prop_assert_eq!(meant % 1_440, time_of_day);
        for other in [time_of_day, time_of_day + 1_440] {
            prop_assert!(meant.abs_diff(minute) <= other.abs_diff(minute));
        }
    }
}
