//! One notebook while a page is open: the only place that applies a [`Command`], and what follows from it.
//!
//! click → `Command` → `History::apply` → the notebook's signal (views repaint) → the store commits → "saved at".
//! Instances with the same storage key share one session, so that they stay in step.

use std::cell::{Cell, RefCell};
use std::sync::{Arc, Weak};

use binome_core::notebook::file::{self, FileError};
use binome_core::notebook::{Command, CommandError, History, Notebook, Timestamp};
use futures_channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;

use crate::saving::Saving;
use crate::store::{CommitError, Kept, Store, StoreError};

/// One notebook, its history, and where it is kept.
#[derive(Clone)]
pub(crate) struct Session(Arc<Inner>);

struct Inner {
    key: String,
    notebook: ArcRwSignal<Notebook>,
    saving: ArcRwSignal<Saving>,
    refused: ArcRwSignal<bool>,
    undoable: ArcRwSignal<bool>,
    keeper: SendWrapper<Keeper>,
}

struct Keeper {
    store: Store,
    history: RefCell<History>,
    unreadable: RefCell<Option<String>>,
    /// What was applied since the latest commit.
    pending: RefCell<Vec<Command>>,
    busy: Cell<bool>,
    waiting: RefCell<Vec<oneshot::Sender<()>>>,
}

thread_local! {
    static OPEN: RefCell<Vec<Weak<Inner>>> = const { RefCell::new(Vec::new()) };
}

impl Session {
    /// The session of `key`: the one that is open on this page, or what is kept.
    pub(crate) async fn open(key: &str, persist: bool) -> Self {
        if let Some(session) = Self::already_open(key, persist) {
            return session;
        }
        let (store, kept) = Store::open(key, persist).await;
        // Another instance may have opened it while this one waited.
        if let Some(session) = Self::already_open(key, persist) {
            return session;
        }
        let session = Self::new(key, store, kept);
        if persist {
            OPEN.with_borrow_mut(|open| open.push(Arc::downgrade(&session.0)));
        }
        session
    }

    fn already_open(key: &str, persist: bool) -> Option<Self> {
        if !persist {
            return None;
        }
        OPEN.with_borrow(|open| open.iter().filter_map(Weak::upgrade).find(|session| session.key == key)).map(Self)
    }

    fn new(key: &str, store: Store, kept: Option<Kept>) -> Self {
        let saved_at = kept.as_ref().map(|kept| kept.saved_at);
        let kept = kept.map(|kept| kept.text);
        let read = kept.as_deref().map(file::read).transpose();
        let (notebook, unreadable) = match read {
            Ok(notebook) => (notebook.unwrap_or_default(), None),
            Err(_) => (Notebook::default(), kept),
        };
        let saving = match &store {
            Store::Memory(memory) => Saving::Memory(*memory),
            Store::Indexed(_) if unreadable.is_some() => Saving::Unreadable,
            Store::Indexed(_) => saved_at.map_or(Saving::Nothing, Saving::Saved),
        };
        Self(Arc::new(Inner {
            key: key.to_owned(),
            notebook: ArcRwSignal::new(notebook),
            saving: ArcRwSignal::new(saving),
            refused: ArcRwSignal::new(false),
            undoable: ArcRwSignal::new(false),
            keeper: SendWrapper::new(Keeper {
                store,
                history: RefCell::default(),
                unreadable: RefCell::new(unreadable),
                pending: RefCell::default(),
                busy: Cell::new(false),
                waiting: RefCell::default(),
            }),
        }))
    }

    pub(crate) fn notebook(&self) -> ArcReadSignal<Notebook> {
        self.0.notebook.read_only()
    }

    pub(crate) fn saving(&self) -> ArcReadSignal<Saving> {
        self.0.saving.read_only()
    }

    /// Whether the latest change could not be made, here or on what another tab has written.
    pub(crate) fn refused(&self) -> ArcReadSignal<bool> {
        self.0.refused.read_only()
    }

    pub(crate) fn undoable(&self) -> ArcReadSignal<bool> {
        self.0.undoable.read_only()
    }

    /// Applies `command` and begins to save.
    pub(crate) fn apply(&self, command: Command, now: Timestamp) -> Result<(), CommandError> {
        let history = &self.0.keeper.history;
        let mut result = Ok(());
        self.0.notebook.maybe_update(|notebook| {
            result = history.borrow_mut().apply(notebook, command.clone(), now);
            result.is_ok()
        });
        self.0.refused.set(result.is_err());
        if result.is_ok() {
            self.changed(Some(command));
        }
        result
    }

    /// Undoes the latest command and says which command did so.
    pub(crate) fn undo(&self, now: Timestamp) -> Option<Command> {
        let mut undone = None;
        self.0.notebook.maybe_update(|notebook| {
            undone = self.0.keeper.history.borrow_mut().undo(notebook, now).ok().flatten();
            undone.is_some()
        });
        self.changed(undone.clone());
        undone
    }

    /// The notebook as a portable file.
    pub(crate) fn portable_file(&self) -> String {
        self.0.notebook.with_untracked(file::write)
    }

    /// What is kept and could not be read, byte for byte.
    pub(crate) fn unreadable(&self) -> Option<String> {
        self.0.keeper.unreadable.borrow().clone()
    }

    /// Replaces everything by what `text` holds.
    pub(crate) fn import(&self, text: &str, now: Timestamp) -> Result<(), FileError> {
        let notebook = Box::new(file::read(text)?);
        // Replacing knows no refusal.
        let _infallible = self.apply(Command::Replace { notebook }, now);
        Ok(())
    }

    /// Erases everything, in memory and where it is kept. What is written while it lasts is kept as something new.
    pub(crate) async fn erase(&self) -> Result<(), StoreError> {
        self.flush().await;
        let keeper = &self.0.keeper;
        // Nothing may be committed before the old content is gone.
        keeper.busy.set(true);
        let before = self.0.notebook.get_untracked();
        self.0.notebook.set(Notebook::default());
        keeper.history.borrow_mut().clear();
        keeper.pending.borrow_mut().clear();
        self.0.undoable.set(false);
        let erased = keeper.store.erase().await;
        keeper.busy.set(false);
        match (&erased, &keeper.store) {
            (Err(_), _) => {
                self.0.notebook.set(before);
                self.0.saving.set(Saving::NotSaved);
            }
            (Ok(()), Store::Memory(memory)) => self.0.saving.set(Saving::Memory(*memory)),
            (Ok(()), Store::Indexed(_)) => {
                keeper.unreadable.replace(None);
                self.0.saving.set(Saving::Nothing);
            }
        }
        if keeper.pending.borrow().is_empty() {
            self.wake_waiting();
        } else {
            self.changed(None);
        }
        erased
    }

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
        self.changed(None);
    }

    pub(crate) async fn place(&self, name: &str) -> Option<String> {
        self.0.keeper.store.place(name).await
    }

    pub(crate) fn keep_place(&self, name: String, place: String) {
        let session = self.clone();
        spawn_local(async move { session.0.keeper.store.keep_place(&name, &place).await });
    }

    fn changed(&self, command: Option<Command>) {
        let keeper = &self.0.keeper;
        self.0.undoable.set(keeper.history.borrow().can_undo());
        if matches!(keeper.store, Store::Memory(_)) || keeper.unreadable.borrow().is_some() {
            return;
        }
        keeper.pending.borrow_mut().extend(command);
        self.0.saving.set(Saving::UnderWay);
        if !keeper.busy.replace(true) {
            let session = self.clone();
            spawn_local(async move { session.save().await });
        }
    }

    /// Commits until the latest change is kept or the browser refuses.
    async fn save(self) {
        let keeper = &self.0.keeper;
        let outcome = loop {
            let included = keeper.pending.borrow().len();
            let text = self.0.notebook.with_untracked(file::write);
            let now = crate::boundary::clock::now();
            match keeper.store.commit(&text, now.milliseconds()).await {
                Err(CommitError::Refused) => break Saving::NotSaved,
                Err(CommitError::Elsewhere(newest)) => {
                    if !self.build_on(newest, now) {
                        break Saving::Unreadable;
                    }
                }
                Ok(()) => {
                    keeper.pending.borrow_mut().drain(..included);
                    if keeper.pending.borrow().is_empty() {
                        break Saving::Saved(now);
                    }
                }
            }
        };
        keeper.busy.set(false);
        self.0.saving.set(outcome);
        self.wake_waiting();
    }

    fn wake_waiting(&self) {
        for waiting in self.0.keeper.waiting.take() {
            let _gone = waiting.send(());
        }
    }

    /// Takes what another tab has written and applies to it what this one has not saved yet.
    fn build_on(&self, newest: String, now: Timestamp) -> bool {
        let keeper = &self.0.keeper;
        let Ok(mut notebook) = file::read(&newest) else {
            keeper.unreadable.replace(Some(newest));
            return false;
        };
        for command in keeper.pending.borrow().iter() {
            // What the other tab has finished or removed cannot be changed any more: the person is told.
            if notebook.apply(command.clone(), now).is_err() {
                self.0.refused.set(true);
            }
        }
        self.0.notebook.set(notebook);
        true
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        OPEN.with_borrow_mut(|open| open.retain(|session| session.strong_count() > 0));
    }
}
