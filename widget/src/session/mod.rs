//! One notebook while a page is open: the only place that applies a [`Command`], and what follows from it.
//!
//! click → `Command` → `History::apply` → the notebook's signal (views repaint) → the store commits → "saved at".
//! Instances with the same storage key share one session, so that they stay in step. `keeping` saves, `linking` writes a
//! file of the person's own, `elsewhere` heeds the other pages with the same notebook, `replacing` changes or erases all
//! of it, `beside` is what is kept beside it, `drafts` what was typed and not used yet.

mod beside;
mod drafts;
mod elsewhere;
mod keeping;
mod linking;
mod pending;
mod replacing;

pub(crate) use beside::{find_place, keep_place, read};
pub(crate) use drafts::{action_on, charter_of, revision_of};
pub(crate) use elsewhere::join_all;

use std::cell::{Cell, RefCell};
use std::sync::{Arc, Weak};

use binome_core::notebook::file;
use binome_core::notebook::{Command, CommandError, Copies, History, Notebook, Timestamp};
use futures_channel::oneshot;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen_futures::spawn_local;

use self::pending::Pending;
use crate::comfort::Comfort;
use crate::later;
use crate::saving::Saving;
use crate::store::{Away, Listing, Reading, Step, Store};

/// One notebook, its history, and where it is kept.
#[derive(Clone)]
pub(crate) struct Session(Arc<Inner>);

struct Inner {
    key: String,
    notebook: ArcRwSignal<Notebook>,
    saving: ArcRwSignal<Saving>,
    refused: ArcRwSignal<bool>,
    undoable: ArcRwSignal<bool>,
    restored: ArcRwSignal<Option<Timestamp>>,
    elsewhere: ArcRwSignal<bool>,
    comfort: ArcRwSignal<Comfort>,
    copies: ArcRwSignal<Copies>,
    drafts: SendWrapper<drafts::Drafts>,
    listing: ArcRwSignal<Option<Listing>>,
    keeper: SendWrapper<Keeper>,
    linking: SendWrapper<linking::Linking>,
}

struct Keeper {
    store: Store,
    history: RefCell<History>,
    /// The newest revision has one before it that undo can go back to.
    has_before: Cell<bool>,
    unreadable: RefCell<Option<String>>,
    /// What was applied since the latest commit.
    pending: RefCell<Vec<Pending>>,
    /// How many changes of everything gave way to what another page had written.
    dropped: Cell<usize>,
    /// There is something to commit.
    unsaved: Cell<bool>,
    /// Another page has written something.
    stale: Cell<bool>,
    busy: Cell<bool>,
    waiting: RefCell<Vec<oneshot::Sender<()>>>,
    /// What happens when the browser does not answer, or has refused.
    watch: RefCell<Option<Timeout>>,
    away: RefCell<Option<Away>>,
    watchers: Cell<usize>,
}

/// Why a command was not applied.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotApplied {
    /// It does not fit.
    #[error(transparent)]
    Refused(#[from] CommandError),
    /// A newer version has written the notebook.
    #[error("a newer version has written this notebook: this one may only read it")]
    ReadOnly,
}

thread_local! {
    static OPEN: RefCell<Vec<Weak<Inner>>> = const { RefCell::new(Vec::new()) };
}

/// A store and what was found in it.
pub(crate) struct Kept {
    store: Store,
    reading: Reading,
    comfort: Comfort,
    copies: Copies,
    drafts: Vec<(String, String)>,
}

impl Kept {
    fn nothing(store: Store) -> Self {
        Self {
            store,
            reading: Reading::default(),
            comfort: Comfort::default(),
            copies: Copies::NONE,
            drafts: Vec::new(),
        }
    }
}

impl Session {
    /// The session of `key`: the one that is open on this page, or what is kept. `None` when something is kept and the
    /// later module, which reads it, cannot be had: nothing is shown then rather than less than there is.
    pub(crate) async fn open(key: &str, persist: bool) -> Option<Self> {
        if let Some(session) = Self::already_open(key, persist) {
            return Some(session);
        }
        let mut store = Store::new(key, persist);
        let kept =
            if store.holds_nothing().await { Kept::nothing(store) } else { (later::later().await?.read)(store).await };
        // Another instance may have opened it while this one waited.
        if let Some(session) = Self::already_open(key, persist) {
            return Some(session);
        }
        let session = Self::new(key, kept);
        if persist {
            OPEN.with_borrow_mut(|open| open.push(Arc::downgrade(&session.0)));
            if let Some(later) = later::here() {
                (later.join)();
            }
        }
        Some(session)
    }

    fn already_open(key: &str, persist: bool) -> Option<Self> {
        if !persist {
            return None;
        }
        OPEN.with_borrow(|open| open.iter().filter_map(Weak::upgrade).find(|session| session.key == key)).map(Self)
    }

    fn new(key: &str, kept: Kept) -> Self {
        let Kept { store, reading, comfort, copies, drafts } = kept;
        let saving = match (store.memory(), &reading) {
            (Some(memory), _) => Saving::Memory(memory),
            (None, reading) if reading.is_newer => Saving::Newer,
            (None, reading) if reading.unreadable.is_some() => Saving::Unreadable,
            (None, reading) => reading.latest.as_ref().map_or(Saving::Nothing, |latest| Saving::Saved(latest.saved_at)),
        };
        store.know(reading.latest.as_ref().map(|latest| latest.revision));
        let has_before = reading.latest.as_ref().is_some_and(|latest| latest.has_before);
        let restored = reading.latest.as_ref().filter(|_| reading.was_damaged).map(|latest| latest.saved_at);
        let notebook = reading.latest.map(|latest| latest.notebook).unwrap_or_default();
        Self(Arc::new(Inner {
            key: key.to_owned(),
            notebook: ArcRwSignal::new(notebook),
            saving: ArcRwSignal::new(saving),
            refused: ArcRwSignal::new(false),
            undoable: ArcRwSignal::new(has_before),
            restored: ArcRwSignal::new(restored),
            elsewhere: ArcRwSignal::new(false),
            comfort: ArcRwSignal::new(comfort),
            copies: ArcRwSignal::new(copies),
            drafts: SendWrapper::new(drafts.into()),
            listing: ArcRwSignal::new(None),
            keeper: SendWrapper::new(Keeper {
                store,
                history: RefCell::default(),
                has_before: Cell::new(has_before),
                unreadable: RefCell::new(reading.unreadable),
                pending: RefCell::default(),
                dropped: Cell::new(0),
                unsaved: Cell::new(false),
                stale: Cell::new(false),
                busy: Cell::new(false),
                waiting: RefCell::default(),
                watch: RefCell::default(),
                away: RefCell::default(),
                watchers: Cell::new(0),
            }),
            linking: SendWrapper::new(linking::Linking::default()),
        }))
    }

    pub(crate) fn notebook(&self) -> ArcReadSignal<Notebook> {
        self.0.notebook.read_only()
    }

    pub(crate) fn saving(&self) -> ArcReadSignal<Saving> {
        self.0.saving.read_only()
    }

    /// Whether the latest change could not be made, here or on what another page has written.
    pub(crate) fn refused(&self) -> ArcReadSignal<bool> {
        self.0.refused.read_only()
    }

    pub(crate) fn undoable(&self) -> ArcReadSignal<bool> {
        self.0.undoable.read_only()
    }

    /// Applies `command` and begins to save.
    pub(crate) fn apply(&self, command: Command, now: Timestamp) -> Result<(), NotApplied> {
        if self.0.saving.get_untracked() == Saving::Newer {
            return Err(NotApplied::ReadOnly);
        }
        let history = &self.0.keeper.history;
        let mut result = Ok(());
        self.0.notebook.maybe_update(|notebook| {
            result = history.borrow_mut().apply(notebook, command.clone(), now);
            result.is_ok()
        });
        self.0.refused.set(result.is_err());
        if result.is_ok() {
            self.changed(command, Step::Change);
        }
        Ok(result?)
    }

    /// Undoes the latest command and says which command did so: one of this sitting, or what the newest revision
    /// changed.
    pub(crate) async fn undo(&self, now: Timestamp) -> Option<Command> {
        if self.0.saving.get_untracked() == Saving::Newer {
            return None;
        }
        if !self.0.keeper.history.borrow().can_undo() {
            return self.go_back_one(now).await;
        }
        let mut undone = None;
        self.0.notebook.maybe_update(|notebook| {
            undone = self.0.keeper.history.borrow_mut().undo(notebook, now).ok().flatten();
            undone.is_some()
        });
        match &undone {
            Some(command) => self.changed(command.clone(), Step::Undo),
            None => self.tell_undoable(),
        }
        undone
    }

    async fn go_back_one(&self, now: Timestamp) -> Option<Command> {
        self.flush().await;
        let Some((revision, notebook)) = self.0.keeper.store.before().await else {
            self.0.keeper.has_before.set(false);
            self.tell_undoable();
            return None;
        };
        let command = Command::Replace { notebook: Box::new(notebook) };
        let mut applied = false;
        self.0.notebook.update(|notebook| applied = notebook.apply(command.clone(), now).is_ok());
        if applied {
            self.changed(command.clone(), Step::Back(revision));
        }
        applied.then_some(command)
    }

    /// The notebook as a portable file.
    pub(crate) fn portable_file(&self) -> String {
        self.0.notebook.with_untracked(file::write)
    }

    /// What is kept and could not be read, byte for byte.
    pub(crate) fn unreadable(&self) -> Option<String> {
        self.0.keeper.unreadable.borrow().clone()
    }

    fn tell_undoable(&self) {
        let keeper = &self.0.keeper;
        self.0.undoable.set(keeper.history.borrow().can_undo() || keeper.has_before.get());
    }

    fn spawn<Work: Future<Output = ()> + 'static>(&self, work: impl FnOnce(Self) -> Work) {
        spawn_local(work(self.clone()));
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        OPEN.with_borrow_mut(|open| open.retain(|session| session.strong_count() > 0));
    }
}
