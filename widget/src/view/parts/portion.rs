//! A long list, a portion at a time: what a person looks for is among the latest, and drawing years of it takes time.

use leptos::html::custom;
use leptos::prelude::*;

use super::button::identified;
use crate::text::Word;
use crate::visit::Visit;

/// How much of one list is shown. Cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Portion {
    shown: RwSignal<usize>,
    first: usize,
    at_once: usize,
}

impl Portion {
    /// So many entries at first, and so many more each time.
    pub(crate) fn of(at_once: usize) -> Self {
        Self::beginning_with(at_once, at_once)
    }

    /// A few entries at first, and so many more each time.
    pub(crate) fn beginning_with(first: usize, at_once: usize) -> Self {
        Self { shown: RwSignal::new(first), first, at_once }
    }

    /// How many of the entries are shown, followed.
    pub(crate) fn shown(self) -> usize {
        self.shown.get()
    }

    /// The button for what else there is of `count` entries. Once all are shown, a word in its place takes the focus.
    pub(crate) fn more(self, visit: &Visit, id: String, word: Word, count: usize) -> Option<AnyView> {
        let hidden = count.saturating_sub(self.shown());
        let (act, end) = (visit.clone(), format!("{id}-end"));
        if hidden == 0 {
            let words = visit.say(Word::AllShown);
            let said = custom("p").class("meta").attr("id", end).attr("tabindex", "-1").child(words);
            return (count > self.first).then(|| said.into_any());
        }
        let label = visit.fill(word, &[("n", &hidden.to_string())]);
        let show = move || {
            self.shown.update(|shown| *shown += self.at_once);
            if hidden <= self.at_once {
                act.host().focus_soon(&end);
            }
        };
        Some(identified(id, "quiet", label, show))
    }
}
