//! What was typed and not used yet, by the place where it was typed: kept beside the notebook, gone once it is used.
//!
//! A place names the record that it is about and how often that was revised, so that old words never stand in for newer
//! ones. A place whose record is gone or has been revised since is let go of when the notebook is opened.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use binome_core::notebook::Content;
use binome_core::objective::Objective;
use binome_core::pairing::Pairing;
use leptos::prelude::*;

use super::Session;
use crate::saving::Saving;

/// Where the words of an objective's next revision are typed.
pub(crate) fn revision_of(objective: &Objective) -> String {
    format!("revise-{}-{}-", objective.id, objective.revisions.len())
}

/// Where the words of a charter's next version are typed.
pub(crate) fn charter_of(pairing: &Pairing) -> String {
    format!("charter-{}-{}-", pairing.id, pairing.charter.len())
}

/// Where an action that follows from a reflection is typed.
pub(crate) fn action_on(reflection: &str) -> String {
    format!("action-{reflection}-")
}

/// Whether something can still be typed at a place.
fn is_current(place: &str, content: &Content) -> bool {
    let begins = |begin: String| place.starts_with(&begin);
    match place.split_once('-') {
        Some(("revise", _)) => content.objectives.iter().map(revision_of).any(begins),
        Some(("charter", _)) => content.pairings.iter().map(charter_of).any(begins),
        Some(("action", _)) => content.reflections.iter().map(|reflection| action_on(&reflection.id)).any(begins),
        _ => true,
    }
}

/// The texts of one notebook, by place.
#[derive(Default)]
pub(super) struct Drafts {
    texts: RefCell<BTreeMap<String, String>>,
    /// How often something was typed or used here.
    steps: Cell<usize>,
    /// There was nothing kept yet beside which they could have been kept.
    is_unkept: Cell<bool>,
}

impl From<Vec<(String, String)>> for Drafts {
    fn from(kept: Vec<(String, String)>) -> Self {
        Self { texts: RefCell::new(kept.into_iter().collect()), ..Self::default() }
    }
}

impl Session {
    /// What was typed at a place.
    pub(crate) fn draft(&self, place: &str) -> Option<String> {
        self.0.drafts.texts.borrow().get(place).cloned()
    }

    /// The ends of the places that begin so and where something was typed.
    pub(crate) fn drafts_at(&self, places: &str) -> Vec<String> {
        let texts = self.0.drafts.texts.borrow();
        texts.keys().filter_map(|place| place.strip_prefix(places)).map(str::to_owned).collect()
    }

    /// Something was typed at a place.
    pub(crate) fn keep_draft(&self, place: &str, text: &str) {
        let drafts = &self.0.drafts;
        let earlier = drafts.texts.borrow_mut().insert(place.to_owned(), text.to_owned());
        if earlier.as_deref() == Some(text) {
            return;
        }
        drafts.steps.set(drafts.steps.get() + 1);
        let (place, text) = (place.to_owned(), text.to_owned());
        self.spawn(|session| async move {
            if !session.0.keeper.store.keep_draft(&place, &text).await {
                session.0.drafts.is_unkept.set(true);
            }
            session.look_if_watched();
        });
    }

    /// What was typed at the places that begin so is used, or given up.
    pub(crate) fn forget_drafts(&self, places: &str) {
        if self.let_go_of_drafts(places) {
            let places = places.to_owned();
            self.spawn(|session| async move {
                let _told_by_what_is_kept = session.forget_kept_drafts(&places).await;
            });
        }
    }

    /// Forgets all that was typed, in this page or another one; whether the browser did so.
    pub(crate) async fn forget_all_drafts(&self) -> bool {
        self.drop_drafts();
        self.forget_kept_drafts("").await
    }

    /// Everything is erased.
    pub(super) fn drop_drafts(&self) {
        self.let_go_of_drafts("");
    }

    /// Whether there was something to let go of in this page.
    fn let_go_of_drafts(&self, places: &str) -> bool {
        let Drafts { texts, steps, .. } = &*self.0.drafts;
        let before = texts.borrow().len();
        texts.borrow_mut().retain(|place, _| !place.starts_with(places));
        steps.set(steps.get() + 1);
        texts.borrow().len() < before
    }

    async fn forget_kept_drafts(&self, places: &str) -> bool {
        let done = self.0.keeper.store.forget_drafts(places).await;
        self.look_if_watched();
        done
    }

    /// There is something kept now, beside which they are kept as well.
    pub(super) async fn keep_unkept_drafts(&self) {
        if self.0.drafts.is_unkept.take() {
            let texts = self.0.drafts.texts.borrow().clone();
            for (place, text) in texts {
                self.0.keeper.store.keep_draft(&place, &text).await;
            }
        }
    }

    /// Takes in what was typed or used in other pages.
    pub(super) async fn take_in_drafts(&self) {
        let drafts = &self.0.drafts;
        let before = drafts.steps.get();
        let kept = self.0.keeper.store.drafts().await;
        // What is typed here meanwhile is newer; it is kept after what was read.
        if drafts.steps.get() == before && !drafts.is_unkept.get() && self.0.keeper.store.memory().is_none() {
            drafts.texts.replace(kept.into_iter().collect());
        }
    }

    /// Lets go of what nobody can go on with, as far as the notebook tells.
    pub(super) fn prune_drafts(&self) {
        if !matches!(self.0.saving.get_untracked(), Saving::Saved(_)) {
            return;
        }
        let texts = self.0.drafts.texts.borrow().clone();
        let stale = self.0.notebook.with_untracked(|notebook| {
            let is_stale = |place: &&String| !is_current(place, notebook.content());
            texts.keys().filter(is_stale).cloned().collect::<Vec<_>>()
        });
        for place in stale {
            self.forget_drafts(&place);
        }
    }
}
