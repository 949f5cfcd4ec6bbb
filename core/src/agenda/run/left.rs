//! What a clock shows of the present block, how long a block has lasted, and when everything will be over.

use super::{Run, RunBlock};
use crate::notebook::Timestamp;

const MINUTE: i64 = 60_000;
const SECOND: i64 = 1_000;

/// What a clock shows of the present block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// Whole minutes that are left, or that it is over its time.
    pub minutes: i64,
    /// The seconds besides, 0 to 59.
    pub seconds: i64,
    /// Whether its time is up.
    pub is_over: bool,
    /// How much of its time has passed, 0 to 1000.
    pub per_mille: i64,
}

impl Run {
    /// What a clock shows of the present block. A second that has begun is shown until it has passed, so that a block
    /// of ten minutes begins with 10:00 and is over at 0:00.
    ///
    /// # Examples
    /// ```
    /// use binome_core::agenda::{Block, BlockKind, Run};
    /// use binome_core::notebook::Timestamp;
    ///
    /// let at = |second: i64| Timestamp::from_milliseconds(second * 1_000).unwrap();
    /// let run = Run::start(&[Block::new("show", BlockKind::Show, 10)], at(0))?;
    /// let left = run.left(at(150));
    /// assert_eq!((left.minutes, left.seconds, left.is_over, left.per_mille), (7, 30, false, 250));
    /// # Ok::<(), binome_core::agenda::RunError>(())
    /// ```
    #[must_use]
    pub fn left(&self, now: Timestamp) -> Left {
        let left = self.remaining_of_block(now);
        let is_over = left <= 0;
        let seconds = if is_over { left.saturating_neg() / SECOND } else { left.saturating_add(SECOND - 1) / SECOND };
        let planned = self.present_block().map_or(1, |block| i64::from(block.planned_minutes) * MINUTE).max(1);
        let passed = planned.saturating_sub(left).clamp(0, planned);
        Left { minutes: seconds / 60, seconds: seconds % 60, is_over, per_mille: passed * 1_000 / planned }
    }

    /// When it ends if the present block and those after it take what is left of their time, and nothing when none is.
    #[must_use]
    pub fn expected_end(&self, now: Timestamp) -> Timestamp {
        let present = usize::try_from(self.current).unwrap_or(usize::MAX);
        let left = |block: &RunBlock| {
            let lasted = i64::try_from(block.elapsed_milliseconds).unwrap_or(i64::MAX);
            (i64::from(block.planned_minutes) * MINUTE).saturating_sub(lasted).max(0)
        };
        let ahead = self.blocks_at(now).iter().skip(present).map(left).fold(0, i64::saturating_add);
        let end = now.milliseconds().saturating_add(ahead).min(Timestamp::MAX_MILLISECONDS);
        Timestamp::from_milliseconds(end).unwrap_or(now)
    }
}

impl RunBlock {
    /// How long it has lasted, to the nearest minute.
    #[must_use]
    pub fn lasted_minutes(&self) -> u64 {
        self.elapsed_milliseconds.saturating_add(30_000) / 60_000
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::{Block, BlockKind, Step};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_milliseconds(second * SECOND).unwrap()
    }

    fn run() -> Run {
        Run::start(&[Block::new("a", BlockKind::Show, 10), Block::new("b", BlockKind::Try, 20)], at(0)).unwrap()
    }

    #[test]
    fn a_block_begins_with_its_whole_time_and_then_counts_what_is_over() {
        let shown = |milliseconds: i64| {
            let left = run().left(Timestamp::from_milliseconds(milliseconds).unwrap());
            (left.minutes, left.seconds, left.is_over)
        };
        assert_eq!([shown(0), shown(1), shown(599_999)], [(10, 0, false), (10, 0, false), (0, 1, false)]);
        assert_eq!([shown(600_000), shown(600_999), shown(725_000)], [(0, 0, true), (0, 0, true), (2, 5, true)]);
        assert_eq!(run().left(at(900)).per_mille, 1_000);
    }

    #[test]
    fn the_end_moves_with_what_is_late_and_with_what_is_early() {
        let run = run();
        assert_eq!(run.expected_end(at(300)), at(1_800));
        assert_eq!(run.expected_end(at(660)), at(1_860));
        let early = run.step(Step::Next, at(240)).unwrap();
        assert_eq!(early.expected_end(at(240)), at(1_440));
        assert_eq!(early.blocks[0].lasted_minutes(), 4);
    }
}
