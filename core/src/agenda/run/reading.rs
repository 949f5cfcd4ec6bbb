//! What a run says at an instant: the time left, the pace, what comes next. A pause stops the time of the run.

use super::{Run, RunBlock};
use crate::notebook::Timestamp;

/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;

impl Run {
    /// The present block; the last one once it is finished there.
    #[must_use]
    pub fn present_block(&self) -> Option<&RunBlock> {
        self.blocks.get(self.place())
    }

    /// The block after the present one; none at the last.
    #[must_use]
    pub fn next_block(&self) -> Option<&RunBlock> {
        self.blocks.get(self.place().saturating_add(1))
    }

    /// Whether it goes on: neither paused nor finished.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.running_since.is_some()
    }

    /// Every block with how long it has lasted so far, the present stretch among it.
    #[must_use]
    pub fn blocks_at(&self, now: Timestamp) -> Vec<RunBlock> {
        let mut blocks = self.blocks.clone();
        if let Some(present) = blocks.get_mut(self.place()) {
            present.elapsed_milliseconds = present.elapsed_milliseconds.saturating_add(self.stretch(now));
        }
        blocks
    }

    /// What is left of the present block, in milliseconds; negative when it is over its time.
    #[must_use]
    pub fn remaining_of_block(&self, now: Timestamp) -> i64 {
        self.present_block().map_or(0, |block| planned(block).saturating_sub(self.elapsed_of_present(now)))
    }

    /// What is left of everything that was planned, in milliseconds; negative when it is over its time.
    #[must_use]
    pub fn remaining(&self, now: Timestamp) -> i64 {
        let planned = self.blocks.iter().map(planned).fold(0, i64::saturating_add);
        planned.saturating_sub(self.elapsed(now))
    }

    /// How far it is ahead of its plan, in milliseconds; negative when it is behind.
    ///
    /// It has come as far as the plan of the blocks before the present one, and into that as long as it has lasted, at
    /// most its own plan. From this the time that everything took is subtracted. Minutes that were added are planned.
    #[must_use]
    pub fn ahead(&self, now: Timestamp) -> i64 {
        let before = self.blocks.iter().take(self.place()).map(planned).fold(0, i64::saturating_add);
        let present = self.present_block().map_or(0, |block| planned(block).min(self.elapsed_of_present(now)));
        before.saturating_add(present).saturating_sub(self.elapsed(now))
    }

    /// How far it is ahead of its plan in whole minutes, rounded towards 0; negative when it is behind.
    #[must_use]
    pub fn minutes_ahead(&self, now: Timestamp) -> i64 {
        self.ahead(now) / MINUTE
    }

    /// How long the present block has been running without a step, in milliseconds; 0 when the clock has gone back.
    pub(super) fn stretch(&self, now: Timestamp) -> u64 {
        let stretch = self.running_since.map_or(0, |since| now.milliseconds().saturating_sub(since.milliseconds()));
        u64::try_from(stretch).unwrap_or(0)
    }

    fn elapsed_of_present(&self, now: Timestamp) -> i64 {
        signed(self.present_block().map_or(0, |block| block.elapsed_milliseconds))
            .saturating_add(signed(self.stretch(now)))
    }

    fn elapsed(&self, now: Timestamp) -> i64 {
        let kept = self.blocks.iter().map(|block| signed(block.elapsed_milliseconds)).fold(0, i64::saturating_add);
        kept.saturating_add(signed(self.stretch(now)))
    }

    fn place(&self) -> usize {
        usize::try_from(self.current).unwrap_or(usize::MAX)
    }
}

fn planned(block: &RunBlock) -> i64 {
    i64::from(block.planned_minutes) * MINUTE
}

fn signed(milliseconds: u64) -> i64 {
    i64::try_from(milliseconds).unwrap_or(i64::MAX)
}
