//! The other pages with the same notebook: what they tell, and what happens when this one goes away and comes back.

use std::sync::{Arc, Weak};

use binome_core::notebook::file::SCHEMA;
use leptos::prelude::*;

use super::{OPEN, Session};
use crate::saving::Saving;
use crate::store::{Away, Message, Passage};

/// Lets every session of this page that is kept hear the other pages.
pub(crate) fn join_all() {
    let open: Vec<_> = OPEN.with_borrow(|open| open.iter().filter_map(Weak::upgrade).collect());
    for session in open {
        Session(session).join();
    }
}

impl Session {
    /// Whether another page has the same notebook open.
    pub(crate) fn elsewhere(&self) -> ArcReadSignal<bool> {
        self.0.elsewhere.read_only()
    }

    /// Begins to hear other pages, and tells them that this one is here.
    fn join(&self) {
        if self.0.keeper.away.borrow().is_some() {
            return;
        }
        self.listen();
        self.prune_drafts();
        let session = Arc::downgrade(&self.0);
        let away = Away::new(move |passage| {
            if let Some(session) = session.upgrade() {
                Self(session).pass(passage);
            }
        });
        self.0.keeper.away.replace(Some(away));
        // What another page has written before it could be heard.
        if self.0.saving.get_untracked() == Saving::Nothing {
            self.catch_up();
        }
    }

    fn listen(&self) {
        let session = Arc::downgrade(&self.0);
        let store = &self.0.keeper.store;
        store.listen(move |message| {
            if let Some(session) = session.upgrade() {
                Self(session).hear(message);
            }
        });
        store.tell(Message::Hello);
        self.write_link_soon();
    }

    fn hear(&self, message: Message) {
        let store = &self.0.keeper.store;
        match message {
            Message::Hello => {
                store.tell(Message::Here);
                self.0.elsewhere.set(true);
            }
            Message::Here => self.0.elsewhere.set(true),
            Message::Bye => {
                self.0.elsewhere.set(false);
                // Whoever is still there says so.
                store.tell(Message::Hello);
            }
            Message::Committed { schema, .. } if schema > u64::from(SCHEMA) => self.spawn(|session| async move {
                let state = session.become_read_only().await;
                session.0.saving.set(state);
            }),
            Message::Committed { .. } | Message::Erased => {
                self.catch_up();
                self.write_link_soon();
            }
        }
    }

    fn pass(&self, passage: Passage) {
        let store = &self.0.keeper.store;
        match passage {
            Passage::Left => store.tell(Message::Bye),
            Passage::Rests => {
                store.tell(Message::Bye);
                store.rest();
            }
            Passage::Wakes => {
                self.listen();
                self.catch_up();
            }
            Passage::Seen => {
                if self.0.saving.get_untracked() == Saving::NotSaved {
                    self.retry();
                }
                self.catch_up();
                self.write_link_soon();
            }
        }
    }

    /// Takes in what other pages wrote, as soon as nothing is being saved here.
    fn catch_up(&self) {
        self.0.keeper.stale.set(true);
        self.start();
    }
}
