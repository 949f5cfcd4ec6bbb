//! What is kept beside the notebook: screens, choices, when a copy was made; and what the store tells about itself.

use binome_core::notebook::{Copies, Notebook, Retention, Timestamp, file};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{Kept, Session};
use crate::boundary::clock;
use crate::comfort::Comfort;
use crate::later::Soon;
use crate::place::Bookmark;
use crate::store::{Listing, Store};

const COMFORT: &str = "comfort";
const COPIES: &str = "copies";

/// Reads what a store keeps.
pub(crate) fn read(store: Store) -> Soon<Kept> {
    Box::pin(async move {
        let (store, reading) = store.open().await;
        if !reading.has_database {
            return Kept { reading, ..Kept::nothing(store) };
        }
        let comfort = store.place(COMFORT).await.as_deref().map(Comfort::read).unwrap_or_default();
        let copies = store.place(COPIES).await.as_deref().map_or(Copies::NONE, Copies::from_text);
        let drafts = store.drafts().await;
        Kept { store, reading, comfort, copies, drafts }
    })
}

/// The screen that was open under `name`, if it is remembered.
pub(crate) fn find_place(session: Session, name: &'static str) -> Soon<Option<Bookmark>> {
    Box::pin(async move { session.0.keeper.store.place(name).await.as_deref().map(Bookmark::read) })
}

/// Remembers the screen that is open, where something is kept.
pub(crate) fn keep_place(session: &Session, name: &'static str, bookmark: Bookmark) {
    if let Some(text) = bookmark.write() {
        session.spawn(|session| async move { session.0.keeper.store.keep_place(name, &text, false).await });
    }
}

impl Session {
    /// How the person likes to read.
    pub(crate) fn comfort(&self) -> ArcReadSignal<Comfort> {
        self.0.comfort.read_only()
    }

    /// The person chose how to read.
    pub(crate) fn choose_comfort(&self, choose: impl FnOnce(&mut Comfort)) {
        self.0.comfort.update(choose);
        let written = self.0.comfort.with_untracked(Comfort::write);
        self.spawn(|session| async move {
            session.0.keeper.store.keep_place(COMFORT, &written, true).await;
            session.look();
        });
    }

    /// When copies were made, and what was written since.
    pub(crate) fn copies(&self) -> ArcReadSignal<Copies> {
        self.0.copies.read_only()
    }

    /// Whether a copy should be made.
    pub(crate) fn needs_copy(&self) -> bool {
        self.0.keeper.store.memory().is_none() && !self.is_empty() && self.0.copies.get().is_due(clock::now())
    }

    /// A copy was handed to the person.
    pub(crate) fn copied(&self) {
        let copies = self.0.copies.get_untracked().copy_at(clock::now());
        self.0.copies.set(copies);
        self.spawn(|session| async move { session.keep_copies().await });
    }

    /// Something was saved.
    pub(super) fn wrote(&self, now: Timestamp) {
        let copies = self.0.copies.get_untracked().write_at(now);
        self.0.copies.set(copies);
        self.write_link_soon();
        self.spawn(|session| async move {
            session.keep_copies().await;
            session.keep_unkept_drafts().await;
        });
    }

    async fn keep_copies(&self) {
        let text = self.0.copies.with_untracked(Copies::to_text);
        self.0.keeper.store.keep_place(COPIES, &text, false).await;
    }

    /// What is kept, from the store itself; looked at again after every commit as long as [`Self::watch_listing`] lasts.
    pub(crate) fn listing(&self) -> ArcReadSignal<Option<Listing>> {
        self.0.listing.read_only()
    }

    /// Keeps the listing up to date until the owner of the view is gone.
    pub(crate) fn watch_listing(&self) {
        let watchers = &self.0.keeper.watchers;
        watchers.set(watchers.get() + 1);
        let session = self.clone();
        on_cleanup(move || {
            let watchers = &session.0.keeper.watchers;
            watchers.set(watchers.get().saturating_sub(1));
        });
        self.look();
    }

    /// Looks again at what is kept, where somebody sees it.
    pub(super) fn look_if_watched(&self) {
        if self.0.keeper.watchers.get() > 0 {
            self.look();
        }
    }

    /// Looks again at what is kept.
    pub(super) fn look(&self) {
        let session = self.clone();
        spawn_local(async move { session.look_now().await });
    }

    async fn look_now(&self) {
        let listing = self.0.keeper.store.listing().await;
        self.0.listing.set(listing);
    }

    /// Asks the browser to promise that it keeps everything; its answer.
    pub(crate) async fn protect(&self) -> Option<bool> {
        let answer = self.0.keeper.store.protect().await;
        self.look();
        answer
    }

    /// Keeps earlier revisions for so long, and lets go at once of older ones; whether the browser did so.
    pub(crate) async fn retain(&self, retention: Retention) -> bool {
        self.flush().await;
        let done = self.0.keeper.store.retain(retention, clock::now()).await;
        self.look_now().await;
        done
    }

    /// An earlier revision, if it can be read.
    pub(crate) async fn revision(&self, number: u64) -> Option<Notebook> {
        let text = self.0.keeper.store.revision(number).await?;
        file::read(&text).ok()
    }

    /// What was found damaged, as it is.
    pub(crate) async fn quarantined(&self, number: u64) -> Option<String> {
        self.0.keeper.store.quarantined(number).await
    }

    /// When the revision was saved that was shown instead of damaged ones; until the person has taken note.
    pub(crate) fn restored(&self) -> ArcReadSignal<Option<Timestamp>> {
        self.0.restored.read_only()
    }

    /// The person has taken note.
    pub(crate) fn take_note(&self) {
        self.0.restored.set(None);
    }
}
