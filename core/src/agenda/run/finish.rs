//! The end of a session: it was held, its blocks were done or not, and what was not may come up next time.

use super::{Run, RunError};
use crate::agenda::{Block, BlockKind, Session, SessionEdit, SessionState};
use crate::notebook::{Command, Timestamp};
use crate::record::ListChange;
use crate::reflection::{BacklogPoint, PointKind};

impl Run {
    /// Whether any time was spent on a block.
    #[must_use]
    pub fn has_reached(&self, block: &str) -> bool {
        self.blocks.iter().any(|ran| ran.block == block && ran.elapsed_milliseconds > 0)
    }
}

impl Session {
    /// The command that finishes its run, says that it was held, and says of each block whether it was done: what the
    /// person said, else whether it was reached.
    ///
    /// What was not done goes to the backlog, once: a block that took up a point lets that wait again, unless it is an
    /// undone block itself; any other becomes a point called what `id` gives next, unless one with the same words came
    /// from this session before. Blocks without a title, and those that every session has (arriving, focus, actions,
    /// feedback, wrapping up, pauses), are not offered. A point that was taken up and done is settled.
    ///
    /// # Errors
    /// - it has not been started;
    /// - it is finished already.
    pub fn finish_run(
        &self,
        backlog: &[BacklogPoint],
        mut id: impl FnMut() -> String,
        now: Timestamp,
    ) -> Result<Command, RunError> {
        let run = self.run.clone().ok_or(RunError::NotStarted)?.finish(now)?;
        let mut commands = Vec::new();
        let mut offered = self.left_texts(backlog);
        for block in &self.blocks {
            let done = block.done.unwrap_or_else(|| run.has_reached(&block.id));
            if block.done != Some(done) {
                commands.push(self.say_done(block, done));
            }
            match backlog.iter().find(|point| point.id == block.takes_up) {
                Some(point) if point.settled.is_some() => {}
                Some(point) if done => commands.push(point.settle(now)),
                Some(point) if point.kind != PointKind::Undone => commands.push(point.keep_waiting()),
                Some(_) => {}
                None if !done => {
                    if let Some(left) = self.leaves(block, &offered, &mut id, now) {
                        offered.push(&block.title);
                        commands.push(left);
                    }
                }
                None => {}
            }
        }
        commands.push(self.change(SessionEdit::State(SessionState::Held)));
        commands.push(self.keep_run(run));
        Ok(Command::Several(commands))
    }

    /// The words of the undone blocks that this session has left already.
    pub(super) fn left_texts<'a>(&self, backlog: &'a [BacklogPoint]) -> Vec<&'a str> {
        backlog.iter().filter(|point| self.left(point)).map(|point| point.text.as_str()).collect()
    }

    /// The command that leaves a block that was not done as a point, unless it is not worth one or was left before.
    pub(super) fn leaves(
        &self,
        block: &Block,
        left: &[&str],
        id: &mut dyn FnMut() -> String,
        now: Timestamp,
    ) -> Option<Command> {
        let is_new = is_offered(block) && !left.contains(&block.title.as_str());
        is_new.then(|| Command::backlog(ListChange::add(self.point(block, id(), now))))
    }

    /// Whether a point is an undone block of this session.
    pub(super) fn left(&self, point: &BacklogPoint) -> bool {
        point.kind == PointKind::Undone && point.from == self.id
    }

    fn point(&self, block: &Block, id: String, now: Timestamp) -> BacklogPoint {
        BacklogPoint {
            id,
            pairing: self.pairing.clone(),
            kind: PointKind::Undone,
            text: block.title.clone(),
            minutes: Some(block.minutes),
            from: self.id.clone(),
            offered: String::new(),
            shared: false,
            created: now,
            settled: None,
        }
    }
}

/// Whether a block that was not done is worth a point: it has words, and the next session would not have it anyway.
fn is_offered(block: &Block) -> bool {
    let is_of_one_session = match block.kind {
        BlockKind::Show | BlockKind::Try | BlockKind::Apply | BlockKind::QuestionBack | BlockKind::Free => true,
        BlockKind::Reconnect
        | BlockKind::Focus
        | BlockKind::ReviewOfActions
        | BlockKind::Feedback
        | BlockKind::WrapUp
        | BlockKind::Break => false,
    };
    is_of_one_session && !block.title.trim().is_empty()
}
