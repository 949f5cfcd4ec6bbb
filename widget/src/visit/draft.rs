//! A text that is typed at one place and used later: it waits there, over other screens, languages and reloads.

use std::sync::Arc;

use leptos::prelude::*;

use super::Visit;

/// The text at one place. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Draft {
    visit: Visit,
    place: Arc<str>,
    /// What is there before anybody has typed.
    begin: Arc<str>,
    text: ArcRwSignal<String>,
}

impl Visit {
    /// What was typed at a place, or what is there before anybody has typed.
    pub(crate) fn draft(&self, place: &str, begin: &str) -> Draft {
        let text = self.session().draft(place).unwrap_or_else(|| begin.to_owned());
        Draft { visit: self.clone(), place: place.into(), begin: begin.into(), text: ArcRwSignal::new(text) }
    }
}

impl Draft {
    /// The text, followed.
    pub(crate) fn get(&self) -> String {
        self.text.get()
    }

    /// The text without space around it, as it is now.
    pub(crate) fn words(&self) -> String {
        self.text.with_untracked(|text| text.trim().to_owned())
    }

    /// Somebody has typed.
    pub(crate) fn set(&self, text: String) {
        if *text == *self.begin {
            self.visit.session().forget_drafts(&self.place);
        } else {
            self.visit.session().keep_draft(&self.place, &text);
        }
        self.text.set(text);
    }

    /// The text is used: the place is as it was before anybody had typed.
    pub(crate) fn clear(&self) {
        self.set(self.begin.as_ref().to_owned());
    }
}
