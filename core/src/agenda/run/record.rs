//! What is kept of a session that runs or ran.

use crate::agenda::Block;
use crate::notebook::Timestamp;
use crate::record::{Check, Record, record};

record! {
    /// How a session ran, or runs: planned against actual.
    pub struct Run {
        /// When it was started.
        pub started: Timestamp,
        /// When it was finished; none while it runs or pauses.
        pub finished: Option<Timestamp>,
        /// Since when the present block has been running; none while paused or finished.
        pub running_since: Option<Timestamp>,
        /// The place of the present block among `blocks`.
        pub current: u32,
        /// The blocks that were planned when it started, in order; at least one.
        pub blocks: Vec<RunBlock>,
    }
}

record! {
    /// One block of a run.
    pub struct RunBlock {
        /// The block of the session, by name.
        pub block: String,
        /// How long it was to last, with what was added on the way, in minutes.
        pub planned_minutes: u32,
        /// How long it has lasted, without the present stretch, in milliseconds.
        pub elapsed_milliseconds: u64,
    }
}

impl Run {
    pub(in crate::agenda) fn check(&self, check: &mut Check<'_>) {
        check.count("run.blocks", self.blocks.len(), Block::MOST);
        let last = u32::try_from(self.blocks.len()).unwrap_or(u32::MAX).saturating_sub(1);
        check.range("run.current", self.current, 0, last);
        for (place, block) in self.blocks.iter().enumerate() {
            check.range(&format!("run.blocks[{place}].planned_minutes"), block.planned_minutes, 1, Block::LONGEST);
        }
    }
}
