//! A long list, a portion at a time: what a person looks for is among the latest, and drawing years of it takes time.

use leptos::prelude::*;

use super::button::button;
use crate::text::Word;
use crate::visit::Visit;

/// How much of one list is shown. Cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Portion {
    shown: RwSignal<usize>,
    at_once: usize,
}

impl Portion {
    /// So many entries at first, and so many more each time.
    pub(crate) fn of(at_once: usize) -> Self {
        Self { shown: RwSignal::new(at_once), at_once }
    }

    /// How many of the entries are shown, followed.
    pub(crate) fn shown(self) -> usize {
        self.shown.get()
    }

    /// The button for `hidden` more entries; nothing when all are shown.
    pub(crate) fn more(self, visit: &Visit, id: &'static str, word: Word, hidden: usize) -> Option<AnyView> {
        let label = visit.fill(word, &[("n", &hidden.to_string())]);
        let show = move || self.shown.update(|shown| *shown += self.at_once);
        (hidden > 0).then(|| button(id, "quiet", label, show))
    }
}
