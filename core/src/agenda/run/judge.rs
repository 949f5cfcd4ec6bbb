//! What a person says of a session afterwards: that it was held, and of each block whether it was done.

use crate::agenda::{Block, BlockEdit, Session, SessionEdit, SessionState};
use crate::notebook::{Command, Timestamp};
use crate::record::ListChange;
use crate::reflection::{BacklogPoint, BacklogPointEdit, PointKind};

impl Session {
    /// The command that says that it was held without being timed. A block of which nothing was said counts as done.
    #[must_use]
    pub fn hold(&self) -> Command {
        let open = self.blocks.iter().filter(|block| block.done.is_none());
        let mut commands: Vec<_> = open.map(|block| self.say_done(block, true)).collect();
        commands.push(self.change(SessionEdit::State(SessionState::Held)));
        Command::Several(commands)
    }

    /// The command that says of a block of a held session whether it was done; `None` when that was said before, or
    /// there is no such block.
    ///
    /// The backlog follows as in [`Session::finish_run`]: what was not done may come up next time, once. What turns out
    /// to have been done takes its point back, as long as no session has offered that.
    pub fn judge(
        &self,
        block: &str,
        done: bool,
        backlog: &[BacklogPoint],
        mut id: impl FnMut() -> String,
        now: Timestamp,
    ) -> Option<Command> {
        let block = self.blocks.iter().find(|one| one.id == block && one.done != Some(done))?;
        let follows = match backlog.iter().find(|point| point.id == block.takes_up) {
            Some(point) if done => (point.settled.is_none()).then(|| point.settle(now)),
            Some(point) => Some(wait_again(point)),
            None if done => self.takes_back(block, backlog),
            None => self.leaves(block, &self.left_texts(backlog), &mut id, now),
        };
        let said = self.say_done(block, done);
        Some(Command::Several(std::iter::once(said).chain(follows).collect()))
    }

    /// Whether a block that was not done may come up next time: the backlog still has its point.
    #[must_use]
    pub fn waits(&self, block: &Block, backlog: &[BacklogPoint]) -> bool {
        let is_its_own = |point: &BacklogPoint| {
            if block.takes_up.is_empty() {
                self.left(point) && point.text == block.title
            } else {
                point.id == block.takes_up
            }
        };
        block.done == Some(false) && backlog.iter().any(|point| point.settled.is_none() && is_its_own(point))
    }

    pub(super) fn say_done(&self, block: &Block, done: bool) -> Command {
        self.change(SessionEdit::Blocks(ListChange::edit(&block.id, BlockEdit::Done(Some(done)))))
    }

    /// Takes out the point that a block left, unless another block that was not done has the same words.
    fn takes_back(&self, block: &Block, backlog: &[BacklogPoint]) -> Option<Command> {
        let is_shared = self
            .blocks
            .iter()
            .any(|other| other.id != block.id && other.done == Some(false) && other.title == block.title);
        let left = |point: &&BacklogPoint| self.left(point) && point.is_waiting() && point.text == block.title;
        let point = backlog.iter().find(left).filter(|_| !is_shared)?;
        Some(Command::backlog(ListChange::remove(&point.id)))
    }
}

/// What was taken up and not done after all waits again; an undone block keeps the session that offered it.
fn wait_again(point: &BacklogPoint) -> Command {
    let open = Command::backlog(ListChange::edit(&point.id, BacklogPointEdit::Settled(None)));
    if point.kind == PointKind::Undone { open } else { Command::Several(vec![open, point.keep_waiting()]) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::{BlockKind, SessionKind};
    use crate::notebook::Notebook;

    fn notebook() -> Notebook {
        let mut session = Session::new("s", SessionKind::Topic, Timestamp::default());
        session.blocks = vec![Block::new("show", BlockKind::Show, 10), Block::new("wrap", BlockKind::WrapUp, 5)];
        session.blocks[0].title = "a call".to_owned();
        session.blocks[0].takes_up = "q".to_owned();
        session.blocks.push(Block { id: "try".to_owned(), takes_up: String::new(), ..session.blocks[0].clone() });
        session.blocks[2].title = "a try".to_owned();
        let question = BacklogPoint {
            id: "q".to_owned(),
            pairing: String::new(),
            kind: PointKind::Question,
            text: "a call".to_owned(),
            minutes: None,
            from: String::new(),
            offered: "s".to_owned(),
            shared: false,
            created: Timestamp::default(),
            settled: None,
        };
        let mut notebook = Notebook::default();
        notebook.apply(Command::sessions(ListChange::add(session)), Timestamp::default()).unwrap();
        notebook.apply(Command::backlog(ListChange::add(question)), Timestamp::default()).unwrap();
        let hold = notebook.content().sessions[0].hold();
        notebook.apply(hold, Timestamp::default()).unwrap();
        notebook
    }

    fn judge(notebook: &mut Notebook, block: &str, done: bool) -> bool {
        let content = notebook.content();
        let command =
            content.sessions[0].judge(block, done, &content.backlog, || "new".to_owned(), Timestamp::default());
        command.is_some_and(|command| notebook.apply(command, Timestamp::default()).is_ok())
    }

    #[test]
    fn a_session_that_was_not_timed_was_held_and_its_blocks_were_done() {
        let notebook = notebook();
        let session = &notebook.content().sessions[0];
        assert_eq!(session.state, SessionState::Held);
        assert!(session.blocks.iter().all(|block| block.done == Some(true)));
    }

    #[test]
    fn what_was_not_done_waits_once_and_what_was_done_after_all_does_not() {
        let mut notebook = notebook();
        assert!(judge(&mut notebook, "try", false) && judge(&mut notebook, "wrap", false));
        assert!(!judge(&mut notebook, "try", false), "said before");
        let texts =
            |notebook: &Notebook| notebook.content().backlog.iter().map(|one| one.text.clone()).collect::<Vec<_>>();
        assert_eq!(texts(&notebook), ["a call", "a try"]);
        let content = notebook.content();
        let waits = content.sessions[0].blocks.iter().map(|block| content.sessions[0].waits(block, &content.backlog));
        assert_eq!(waits.collect::<Vec<_>>(), [false, false, true]);
        assert!(judge(&mut notebook, "try", true));
        assert_eq!(texts(&notebook), ["a call"]);
    }

    #[test]
    fn a_question_that_was_taken_up_is_settled_or_waits_again() {
        let mut notebook = notebook();
        let question = |notebook: &Notebook| notebook.content().backlog[0].clone();
        assert!(judge(&mut notebook, "show", false));
        assert!(question(&notebook).is_waiting());
        assert!(judge(&mut notebook, "show", true));
        assert_eq!(question(&notebook).settled, Some(Timestamp::default()));
    }
}
