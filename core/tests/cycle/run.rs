//! Whether a run keeps its books: against a plain account of who got which stretch of time.

use binome_core::agenda::{Block, BlockKind, Run, RunError, Step};
use binome_core::notebook::Timestamp;
use proptest::prelude::*;

const MINUTE: i64 = 60_000;
const STEPS: [Step; 5] = [Step::Pause, Step::Resume, Step::Next, Step::Previous, Step::PlusFive];

fn at(milliseconds: i64) -> Timestamp {
    Timestamp::from_milliseconds(milliseconds).unwrap()
}

fn blocks(minutes: &[u32]) -> Vec<Block> {
    let block = |(place, minutes): (usize, &u32)| Block::new(&format!("b{place}"), BlockKind::Free, *minutes);
    minutes.iter().enumerate().map(block).collect()
}

fn elapsed(run: &Run) -> Vec<i64> {
    run.blocks.iter().map(|block| i64::try_from(block.elapsed_milliseconds).unwrap()).collect()
}

/// Who got the time: the blocks, and the pauses.
struct Account {
    blocks: Vec<i64>,
    planned: Vec<i64>,
    pauses: i64,
    /// All the time that passed, what the clock took back aside.
    passed: i64,
    current: usize,
    paused: bool,
    last: i64,
}

impl Account {
    fn new(minutes: &[u32], now: i64) -> Self {
        let planned: Vec<i64> = minutes.iter().map(|minutes| i64::from(*minutes)).collect();
        let blocks = vec![0; planned.len()];
        Self { blocks, planned, pauses: 0, passed: 0, current: 0, paused: false, last: now }
    }

    /// Whether the step makes sense; nothing has changed when it does not.
    fn step(&mut self, step: Option<Step>, now: i64) -> bool {
        let makes_sense = match step {
            Some(Step::Pause) => !self.paused,
            Some(Step::Resume) => self.paused,
            Some(Step::Next) => self.current + 1 < self.blocks.len(),
            Some(Step::Previous) => self.current > 0,
            Some(Step::PlusFive) => self.planned[self.current] + 5 <= 1_440,
            None => true,
        };
        if makes_sense {
            let stretch = (now - self.last).max(0);
            *if self.paused { &mut self.pauses } else { &mut self.blocks[self.current] } += stretch;
            self.passed += stretch;
            self.last = now;
            match step {
                Some(Step::Pause) => self.paused = true,
                Some(Step::Resume) => self.paused = false,
                Some(Step::Next) => self.current += 1,
                Some(Step::Previous) => self.current -= 1,
                Some(Step::PlusFive) => self.planned[self.current] += 5,
                None => {}
            }
        }
        makes_sense
    }
}

/// What goes on between two steps: a moment, a long sleep, or a clock that is set back.
fn gap() -> impl Strategy<Value = i64> {
    prop_oneof![4 => 0..20 * MINUTE, 1 => 0..40 * 24 * 60 * MINUTE, 1 => -30 * MINUTE..0]
}

fn steps(gap: impl Strategy<Value = i64>) -> impl Strategy<Value = Vec<(Step, i64)>> {
    prop::collection::vec((prop::sample::select(&STEPS[..]), gap), 0..40)
}

proptest! {
    #[test]
    fn every_stretch_of_time_goes_to_one_block_or_to_the_pauses(
        minutes in prop::collection::vec(1..=90_u32, 1..6),
        steps in steps(gap()),
        end in gap(),
    ) {
        let mut now = 1_000_000_000_000;
        let mut run = Run::start(&blocks(&minutes), at(now)).unwrap();
        let mut account = Account::new(&minutes, now);
        for (step, gap) in &steps {
            now += gap;
            let stepped = run.clone().step(*step, at(now));
            prop_assert_eq!(stepped.is_ok(), account.step(Some(*step), now), "{:?} {:?}", step, stepped);
            run = stepped.unwrap_or(run);
            prop_assert_eq!((run.current as usize, run.is_running()), (account.current, !account.paused));
        }
        now += end;
        account.step(None, now);
        let run = run.finish(at(now)).unwrap();
        prop_assert_eq!(elapsed(&run), account.blocks);
        prop_assert_eq!(elapsed(&run).iter().sum::<i64>() + account.pauses, account.passed);
        let planned: Vec<i64> = run.blocks.iter().map(|block| i64::from(block.planned_minutes)).collect();
        prop_assert_eq!(planned, account.planned);
        for step in STEPS {
            prop_assert_eq!(run.clone().step(step, at(now)), Err(RunError::Finished));
        }
        prop_assert_eq!(run.clone().finish(at(now)), Err(RunError::Finished));
    }

    #[test]
    fn with_a_clock_that_never_goes_back_blocks_and_pauses_are_the_time_from_start_to_finish(
        minutes in prop::collection::vec(1..=90_u32, 1..6),
        steps in steps(0..20 * MINUTE),
    ) {
        let (mut now, mut pauses) = (0, 0);
        let mut run = Run::start(&blocks(&minutes), at(now)).unwrap();
        for (step, gap) in steps {
            if !run.is_running() {
                pauses += gap;
            }
            now += gap;
            run = run.clone().step(step, at(now)).unwrap_or(run);
        }
        let run = run.finish(at(now)).unwrap();
        let finished = run.finished.unwrap().milliseconds() - run.started.milliseconds();
        prop_assert_eq!(elapsed(&run).iter().sum::<i64>() + pauses, finished);
    }

    #[test]
    fn what_is_left_is_what_is_to_come_and_the_lead(
        minutes in prop::collection::vec(1..=90_u32, 1..6),
        steps in steps(gap()),
        look in gap(),
    ) {
        let mut now = 1_000_000_000_000;
        let mut run = Run::start(&blocks(&minutes), at(now)).unwrap();
        for (step, gap) in steps {
            now += gap;
            run = run.clone().step(step, at(now)).unwrap_or(run);
        }
        let now = at(now + look);
        let after = &run.blocks[run.current as usize + 1..];
        let to_come: i64 = after.iter().map(|block| i64::from(block.planned_minutes) * MINUTE).sum();
        let present = run.remaining_of_block(now).max(0);
        prop_assert_eq!(run.remaining(now), present + to_come + run.ahead(now));
        prop_assert_eq!(run.next_block(), after.first());
    }

    #[test]
    fn looking_or_stopping_for_no_time_changes_nothing(
        minutes in prop::collection::vec(1..=90_u32, 2..4),
        first in 0..200 * MINUTE,
        second in 0..200 * MINUTE,
    ) {
        let run = Run::start(&blocks(&minutes), at(0)).unwrap();
        let stopped = run.clone().step(Step::Pause, at(first)).unwrap().step(Step::Resume, at(first)).unwrap();
        let later = at(first + second);
        prop_assert_eq!(run.blocks_at(later), stopped.blocks_at(later));
        prop_assert_eq!(run.remaining_of_block(later), stopped.remaining_of_block(later));
        prop_assert_eq!(run.finish(later).map(|run| run.blocks), stopped.finish(later).map(|run| run.blocks));
    }
}

#[test]
fn a_night_of_sleep_is_counted_and_a_paused_night_is_not() {
    let night = 8 * 60 * MINUTE;
    let run = Run::start(&blocks(&[10, 20]), at(0)).unwrap();
    assert_eq!(run.remaining_of_block(at(night)), 10 * MINUTE - night);
    assert_eq!(run.minutes_ahead(at(night)), 10 - 8 * 60);
    let paused = run.step(Step::Pause, at(4 * MINUTE)).unwrap();
    assert_eq!(paused.remaining_of_block(at(night)), 6 * MINUTE);
    assert_eq!(paused.remaining(at(night)), 26 * MINUTE);
    assert_eq!(paused.minutes_ahead(at(night)), 0);
}

#[test]
fn a_block_that_ends_early_puts_the_run_ahead() {
    let run = Run::start(&blocks(&[10, 20]), at(0)).unwrap().step(Step::Next, at(6 * MINUTE + 1)).unwrap();
    assert_eq!(run.ahead(at(7 * MINUTE)), 4 * MINUTE - 1);
    assert_eq!(run.minutes_ahead(at(7 * MINUTE)), 3);
}

#[test]
fn five_minutes_more_are_planned_and_put_nobody_behind() {
    let run = Run::start(&blocks(&[10, 20]), at(0)).unwrap().step(Step::PlusFive, at(9 * MINUTE)).unwrap();
    assert_eq!(run.remaining_of_block(at(12 * MINUTE)), 3 * MINUTE);
    assert_eq!(run.minutes_ahead(at(15 * MINUTE)), 0);
    let longest = Run::start(&blocks(&[1_436]), at(0)).unwrap();
    assert_eq!(longest.step(Step::PlusFive, at(1)), Err(RunError::LongestBlock));
}

#[test]
fn nothing_can_be_run_without_a_block() {
    assert_eq!(Run::start(&[], at(0)), Err(RunError::NoBlocks));
}
