//! What was typed and not used yet, by the place where it was typed: kept beside the notebook, gone once it is used.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::Session;

/// The texts of one notebook, by place.
#[derive(Default)]
pub(super) struct Drafts(RefCell<BTreeMap<String, String>>);

impl From<Vec<(String, String)>> for Drafts {
    fn from(kept: Vec<(String, String)>) -> Self {
        Self(RefCell::new(kept.into_iter().collect()))
    }
}

impl Session {
    /// What was typed at a place.
    pub(crate) fn draft(&self, place: &str) -> Option<String> {
        self.0.drafts.0.borrow().get(place).cloned()
    }

    /// Whether something was typed at a place that begins so.
    pub(crate) fn has_draft(&self, places: &str) -> bool {
        self.0.drafts.0.borrow().keys().any(|place| place.starts_with(places))
    }

    /// Something was typed at a place.
    pub(crate) fn keep_draft(&self, place: &str, text: &str) {
        let earlier = self.0.drafts.0.borrow_mut().insert(place.to_owned(), text.to_owned());
        if earlier.as_deref() != Some(text) {
            let (place, text) = (place.to_owned(), text.to_owned());
            self.spawn(|session| async move {
                session.0.keeper.store.keep_draft(&place, &text).await;
                session.look_if_watched();
            });
        }
    }

    /// What was typed at the places that begin so is used, or given up.
    pub(crate) fn forget_drafts(&self, places: &str) {
        if !self.has_draft(places) {
            return;
        }
        self.0.drafts.0.borrow_mut().retain(|place, _| !place.starts_with(places));
        let places = places.to_owned();
        self.spawn(|session| async move {
            session.0.keeper.store.forget_drafts(&places).await;
            session.look_if_watched();
        });
    }

    /// Everything is erased.
    pub(super) fn drop_drafts(&self) {
        self.0.drafts.0.borrow_mut().clear();
    }
}
