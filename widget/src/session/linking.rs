//! The linked file: brought up to date soon after each commit, and what the person does about it.

use std::cell::RefCell;
use std::sync::Arc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::Session;
use crate::boundary::clock;
use crate::saving::Saving;
use crate::store::{Link, Otherwise, Picking};

/// How many milliseconds after the latest commit the file is written.
const PAUSE: u32 = 1_000;

/// What a session knows of its linked file.
#[derive(Default)]
pub(super) struct Linking {
    /// None before it was looked at.
    link: ArcRwSignal<Option<Link>>,
    soon: RefCell<Option<Timeout>>,
}

impl Session {
    /// How it stands with the linked file; none as long as that is not known.
    pub(crate) fn link(&self) -> ArcReadSignal<Option<Link>> {
        self.0.linking.link.read_only()
    }

    /// Whether a file can be linked here.
    pub(crate) fn can_link(&self) -> bool {
        self.0.keeper.store.can_link()
    }

    /// Brings the linked file up to date in a moment: a page has opened, something was committed or everything erased.
    /// Whether there is such a file is looked up at once.
    pub(super) fn write_link_soon(&self) {
        if !self.can_link() {
            return;
        }
        if self.0.linking.link.with_untracked(Option::is_none) {
            return self.spawn(|session| async move { session.write_link(Otherwise::Ask).await });
        }
        let session = Arc::downgrade(&self.0);
        let soon = Timeout::new(PAUSE, move || {
            if let Some(session) = session.upgrade() {
                Self(session).spawn(|session| async move { session.write_link(Otherwise::Ask).await });
            }
        });
        self.0.linking.soon.replace(Some(soon));
    }

    /// Brings the linked file up to date.
    pub(crate) async fn write_link(&self, otherwise: Otherwise) {
        let link = Some(self.0.keeper.store.write_link(otherwise, clock::now()).await);
        // What has not changed is not drawn anew: somebody may be pressing a button there.
        self.0.linking.link.maybe_update(|shown| {
            let is_new = *shown != link;
            *shown = link;
            is_new
        });
    }

    /// Lets the person choose a file to link; false when the browser refused.
    pub(crate) async fn link_file(&self, picking: Picking, suggested: &str) -> bool {
        let chosen = self.0.keeper.store.link(picking, suggested).await;
        if chosen == Ok(true) {
            self.flush().await;
            self.write_link(Otherwise::Ask).await;
            self.look();
        }
        chosen.is_ok()
    }

    /// Asks the person to let the browser write the file again.
    pub(crate) async fn reconnect(&self) {
        self.0.keeper.store.reconnect().await;
        self.write_link(Otherwise::Ask).await;
    }

    /// The person has decided about what was found in the file: once everything here is saved, the notebook may be
    /// written over this text, and over nothing else.
    pub(crate) async fn settle_link(&self, found: Arc<str>) {
        self.flush().await;
        let is_saved = self.0.saving.with_untracked(|saving| matches!(saving, Saving::Saved(_)));
        self.write_link(if is_saved { Otherwise::Settle(found) } else { Otherwise::Ask }).await;
    }

    /// Writes no longer into the file; whether it was let go of.
    pub(crate) async fn unlink(&self) -> bool {
        let done = self.0.keeper.store.unlink().await.is_ok();
        self.write_link(Otherwise::Ask).await;
        self.look();
        done
    }
}
