//! From one state of a run to the next. Each step takes account of the time since the one before.

use super::{Run, RunBlock, RunError};
use crate::agenda::{Block, Session, SessionEdit, SessionState};
use crate::notebook::{Command, Timestamp};

/// What a person does while a session runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Stops the time.
    Pause,
    /// Lets it go on.
    Resume,
    /// Goes to the next block.
    Next,
    /// Goes back to the block before.
    Previous,
    /// Gives the present block [`Run::ADDED_MINUTES`] more.
    PlusFive,
}

impl Run {
    /// How much one [`Step::PlusFive`] adds to the present block's plan, in minutes.
    pub const ADDED_MINUTES: u32 = 5;

    /// Starts the first of these blocks.
    ///
    /// # Errors
    /// There is no block.
    pub fn start(blocks: &[Block], now: Timestamp) -> Result<Self, RunError> {
        if blocks.is_empty() {
            return Err(RunError::NoBlocks);
        }
        let planned = |block: &Block| RunBlock {
            block: block.id.clone(),
            planned_minutes: block.minutes,
            elapsed_milliseconds: 0,
        };
        let blocks = blocks.iter().map(planned).collect();
        Ok(Self { started: now, finished: None, running_since: Some(now), current: 0, blocks })
    }

    /// Takes one step. A paused run may change its block and stays paused.
    ///
    /// # Errors
    /// - any step of a finished run;
    /// - a pause of a paused run, or going on with one that runs;
    /// - the next of the last block, or the one before the first;
    /// - more than a day for one block.
    ///
    /// # Examples
    /// ```
    /// use binome_core::agenda::{Block, BlockKind, Run, Step};
    /// use binome_core::notebook::Timestamp;
    ///
    /// let at = |minute: i64| Timestamp::from_milliseconds(minute * 60_000).unwrap();
    /// let blocks = [Block::new("show", BlockKind::Show, 10), Block::new("try", BlockKind::Try, 20)];
    ///
    /// let run = Run::start(&blocks, at(0))?.step(Step::Next, at(12))?;
    /// assert_eq!(run.blocks[0].elapsed_milliseconds, 12 * 60_000);
    /// assert_eq!(run.remaining_of_block(at(15)), 17 * 60_000);
    /// assert_eq!(run.minutes_ahead(at(15)), -2);
    /// # Ok::<(), binome_core::agenda::RunError>(())
    /// ```
    pub fn step(mut self, step: Step, now: Timestamp) -> Result<Self, RunError> {
        if self.finished.is_some() {
            return Err(RunError::Finished);
        }
        self.take_account(now);
        match (step, self.running_since) {
            (Step::Pause, None) => return Err(RunError::Paused),
            (Step::Pause, Some(_)) => self.running_since = None,
            (Step::Resume, Some(_)) => return Err(RunError::Running),
            (Step::Resume, None) => self.running_since = Some(now),
            (Step::Next, _) if self.next_block().is_none() => return Err(RunError::LastBlock),
            (Step::Next, _) => self.current += 1,
            (Step::Previous, _) => self.current = self.current.checked_sub(1).ok_or(RunError::FirstBlock)?,
            (Step::PlusFive, _) => self.add_minutes()?,
        }
        Ok(self)
    }

    /// Ends it now, or when it was started should the clock have gone back.
    ///
    /// # Errors
    /// It is finished already.
    pub fn finish(mut self, now: Timestamp) -> Result<Self, RunError> {
        if self.finished.is_some() {
            return Err(RunError::Finished);
        }
        self.take_account(now);
        self.running_since = None;
        self.finished = Some(now.max(self.started));
        Ok(self)
    }

    /// Gives the present block the time of the present stretch, and begins a new one.
    fn take_account(&mut self, now: Timestamp) {
        let stretch = self.stretch(now);
        if let Some(block) = self.present_mut() {
            block.elapsed_milliseconds = block.elapsed_milliseconds.saturating_add(stretch);
        }
        self.running_since = self.running_since.map(|_| now);
    }

    fn add_minutes(&mut self) -> Result<(), RunError> {
        let Some(block) = self.present_mut() else { return Ok(()) };
        let longer = block.planned_minutes.saturating_add(Self::ADDED_MINUTES);
        if longer > Block::LONGEST {
            return Err(RunError::LongestBlock);
        }
        block.planned_minutes = longer;
        Ok(())
    }

    fn present_mut(&mut self) -> Option<&mut RunBlock> {
        self.blocks.get_mut(usize::try_from(self.current).ok()?)
    }
}

impl Session {
    /// The command that starts its run.
    ///
    /// # Errors
    /// - it was held or called off, or started before;
    /// - it has no block.
    pub fn start_run(&self, now: Timestamp) -> Result<Command, RunError> {
        if self.run.is_some() {
            return Err(RunError::Started);
        }
        if self.state != SessionState::Planned {
            return Err(RunError::NotPlanned);
        }
        Ok(self.keep_run(Run::start(&self.blocks, now)?))
    }

    /// The command that takes one step of its run.
    ///
    /// # Errors
    /// - it has not been started;
    /// - what [`Run::step`] refuses.
    pub fn step_run(&self, step: Step, now: Timestamp) -> Result<Command, RunError> {
        let run = self.run.clone().ok_or(RunError::NotStarted)?;
        Ok(self.keep_run(run.step(step, now)?))
    }

    pub(super) fn keep_run(&self, run: Run) -> Command {
        self.change(SessionEdit::Run(Some(run)))
    }
}
