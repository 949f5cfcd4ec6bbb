//! How changes are saved: one at work at a time, on the newest revision, never silently in vain.

use std::sync::Arc;

use binome_core::notebook::{Command, Notebook, Timestamp, file};
use futures_channel::oneshot;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::Session;
use super::pending::Pending;
use crate::boundary::clock;
use crate::saving::Saving;
use crate::store::{CommitError, Step};

/// After how many milliseconds without an answer the person is told that nothing is saved yet.
const PATIENCE: u32 = 15_000;
/// After how many milliseconds a refused commit is tried again.
const AGAIN: u32 = 30_000;
/// How many times other pages may come first in one commit.
const ATTEMPTS: usize = 100;

impl Session {
    /// Waits until nothing is being saved any more.
    pub(crate) async fn flush(&self) {
        if self.0.keeper.busy.get() {
            let (sender, receiver) = oneshot::channel();
            self.0.keeper.waiting.borrow_mut().push(sender);
            let _session_gone = receiver.await;
        }
    }

    /// Tries again to save what the browser refused.
    pub(crate) fn retry(&self) {
        self.save_soon();
    }

    /// A command was applied: it is to be saved.
    pub(super) fn changed(&self, command: Command, step: Step) {
        let keeper = &self.0.keeper;
        if keeper.store.memory().is_none() && keeper.unreadable.borrow().is_none() {
            keeper.pending.borrow_mut().push(Pending { command, step });
            self.save_soon();
        }
        self.tell_undoable();
    }

    fn save_soon(&self) {
        let keeper = &self.0.keeper;
        if keeper.store.memory().is_some() || keeper.unreadable.borrow().is_some() {
            return;
        }
        keeper.unsaved.set(true);
        self.0.saving.set(Saving::UnderWay);
        self.watch(PATIENCE, |session| {
            if session.0.saving.get_untracked() == Saving::UnderWay {
                session.0.saving.set(Saving::NotSaved);
            }
        });
        self.start();
    }

    fn watch(&self, after: u32, act: impl FnOnce(&Self) + 'static) {
        let session = Arc::downgrade(&self.0);
        let watch = Timeout::new(after, move || {
            if let Some(session) = session.upgrade() {
                act(&Self(session));
            }
        });
        self.0.keeper.watch.replace(Some(watch));
    }

    /// Begins to work, unless it is at work already.
    pub(super) fn start(&self) {
        if !self.0.keeper.busy.replace(true) {
            self.spawn(Self::work);
        }
    }

    /// Saves what is to be saved and takes in what other pages wrote, until there is nothing of either.
    async fn work(self) {
        let keeper = &self.0.keeper;
        loop {
            if keeper.unsaved.take() {
                let outcome = self.save().await;
                let is_lost = outcome.is_lost();
                keeper.watch.replace(None);
                if outcome == Saving::NotSaved {
                    self.watch(AGAIN, Self::retry);
                }
                self.0.saving.set(outcome);
                if is_lost {
                    break;
                }
            } else if keeper.stale.take() {
                self.take_in().await;
                self.take_in_drafts().await;
            } else {
                break;
            }
        }
        if !keeper.history.borrow().can_undo() && keeper.store.memory().is_none() {
            keeper.has_before.set(keeper.store.before().await.is_some());
            self.tell_undoable();
        }
        keeper.busy.set(false);
        if keeper.unsaved.get() || (keeper.stale.get() && !self.0.saving.get_untracked().is_lost()) {
            self.start();
        } else {
            for waiting in keeper.waiting.take() {
                let _gone = waiting.send(());
            }
        }
        self.look_if_watched();
    }

    /// Commits until the latest change is kept or the browser refuses.
    async fn save(&self) -> Saving {
        let keeper = &self.0.keeper;
        for _ in 0..ATTEMPTS {
            let included = keeper.pending.borrow().len();
            let step = match keeper.pending.borrow().as_slice() {
                [only] => only.step,
                _ => Step::Change,
            };
            let text = self.0.notebook.with_untracked(file::write);
            let now = clock::now();
            match keeper.store.commit(&text, now, step).await {
                Err(CommitError::Refused) => return Saving::NotSaved,
                Err(CommitError::Newer) => return self.become_read_only().await,
                Err(CommitError::Elsewhere) => {
                    let saved_at = match self.build_on_newest(now).await {
                        Ok(saved_at) => saved_at,
                        Err(outcome) => return outcome,
                    };
                    if keeper.pending.borrow().is_empty() {
                        return Saving::Saved(saved_at);
                    }
                }
                Ok(()) => {
                    keeper.pending.borrow_mut().drain(..included);
                    if keeper.pending.borrow().is_empty() {
                        self.wrote(now);
                        return Saving::Saved(now);
                    }
                }
            }
        }
        Saving::NotSaved
    }

    /// Shows what another page has written, with what is not saved here yet on top; when that was saved, or the state
    /// that is the end of it.
    async fn build_on_newest(&self, now: Timestamp) -> Result<Timestamp, Saving> {
        let keeper = &self.0.keeper;
        let Ok(reading) = keeper.store.read().await else { return Err(Saving::NotSaved) };
        if let Some(text) = reading.unreadable {
            keeper.unreadable.replace(Some(text));
            return Err(if reading.is_newer { Saving::Newer } else { Saving::Unreadable });
        }
        let saved_at = reading.latest.as_ref().map(|latest| latest.saved_at);
        let is_erased = saved_at.is_none();
        if reading.was_damaged {
            self.0.restored.set(saved_at);
        }
        keeper.store.know(reading.latest.as_ref().map(|latest| latest.revision));
        keeper.has_before.set(reading.latest.as_ref().is_some_and(|latest| latest.has_before));
        let mut notebook = reading.latest.map(|latest| latest.notebook).unwrap_or_default();
        let (sweeping, pending): (Vec<_>, Vec<_>) =
            keeper.pending.take().into_iter().partition(|pending| pending.would_sweep_away(&notebook));
        // What another page added is not taken back by going back, nor by putting a whole notebook in its place, and what
        // it has finished or removed cannot be changed any more: the person is told.
        let mut is_refused = !sweeping.is_empty();
        for Pending { command, .. } in pending.iter().cloned() {
            is_refused |= notebook.apply(command, now).is_err();
        }
        if is_refused {
            self.0.refused.set(true);
        }
        keeper.pending.replace(pending);
        keeper.dropped.set(keeper.dropped.get() + sweeping.len());
        if is_erased || !sweeping.is_empty() {
            keeper.history.borrow_mut().clear();
        }
        if is_erased {
            self.drop_drafts();
        }
        let is_nothing = is_erased && notebook.is_empty();
        self.0.notebook.set(notebook);
        self.tell_undoable();
        if is_nothing {
            // What was erased elsewhere stays erased.
            keeper.pending.borrow_mut().clear();
            return Err(Saving::Nothing);
        }
        Ok(saved_at.unwrap_or(now))
    }

    /// Takes in what another page has written.
    async fn take_in(&self) {
        let keeper = &self.0.keeper;
        if keeper.unreadable.borrow().is_some() || !keeper.store.is_behind().await {
            return;
        }
        match self.build_on_newest(clock::now()).await {
            Err(outcome) => self.0.saving.set(outcome),
            Ok(saved_at) if keeper.pending.borrow().is_empty() => self.0.saving.set(Saving::Saved(saved_at)),
            Ok(_) => keeper.unsaved.set(true),
        }
    }

    /// A newer version has written the notebook: it is shown as it was, and may be taken away.
    pub(super) async fn become_read_only(&self) -> Saving {
        if let Ok(reading) = self.0.keeper.store.read().await {
            let text = reading.unreadable.or_else(|| reading.latest.map(|latest| file::write(&latest.notebook)));
            self.0.keeper.unreadable.replace(text);
        }
        Saving::Newer
    }

    /// Whether there is anything to lose.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.notebook.with(Notebook::is_empty)
    }
}
