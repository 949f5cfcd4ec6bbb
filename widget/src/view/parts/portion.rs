//! A long list, a portion at a time: what a person looks for is among the latest, and drawing years of it takes time.

use leptos::prelude::*;

use super::button::button;
use crate::text::Word;
use crate::visit::Visit;

/// How many entries are shown at first, and how many more each time.
const PORTION: usize = 20;

/// How much of one list is shown. Cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Portion(RwSignal<usize>);

impl Portion {
    pub(crate) fn first() -> Self {
        Self(RwSignal::new(PORTION))
    }

    /// How many of the entries are shown, followed.
    pub(crate) fn shown(self) -> usize {
        self.0.get()
    }

    /// The button for more of `count` entries; nothing when all are shown.
    pub(crate) fn more(self, visit: &Visit, id: &'static str, word: Word, count: usize) -> Option<AnyView> {
        let hidden = count.saturating_sub(self.shown());
        let label = visit.fill(word, &[("n", &hidden.to_string())]);
        let shown = self.0;
        (hidden > 0).then(|| button(id, "quiet", label, move || shown.update(|shown| *shown += PORTION)))
    }
}
