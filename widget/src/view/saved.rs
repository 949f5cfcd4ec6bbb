//! The save state in words: only what the browser has confirmed is called saved.

use binome_core::notebook::Timestamp;
use leptos::prelude::*;

use super::parts::icon;
use crate::boundary::{clock, intl};
use crate::later;
use crate::saving::Saving;
use crate::store::Memory;
use crate::text::Word;
use crate::visit::Visit;

/// "Enregistré à 14 h 05, dans ce navigateur"; what was saved was so by the later module.
pub(super) fn saved_at(visit: &Visit, at: Timestamp) -> String {
    later::here().map(|later| (later.saved_at)(visit, at)).unwrap_or_default()
}

/// The same, in the later module.
pub(crate) fn later_saved_at(visit: &Visit, at: Timestamp) -> String {
    let words = visit.words();
    if intl::is_same_day(at, clock::now()) {
        words.fill(Word::SavedAt, &[("time", &words.time(at))])
    } else {
        words.fill(Word::SavedOn, &[("date", &words.date_and_time(at))])
    }
}

/// The save state, with an icon when it is saved.
pub(super) fn save_state(visit: &Visit) -> Vec<AnyView> {
    let words = visit.words();
    let word = match visit.session().saving().get() {
        Saving::Saved(_) if visit.typing().is_under_way() => Word::Saving,
        Saving::Saved(at) => return vec![icon::tick(), saved_at(visit, at).into_any()],
        Saving::Nothing => Word::SavedNothing,
        Saving::UnderWay => Word::Saving,
        Saving::NotSaved | Saving::Unreadable => Word::NotSaved,
        Saving::Newer => Word::ReadOnly,
        Saving::Memory(Memory::Asked) => Word::NothingKeptOnPurpose,
        Saving::Memory(Memory::Refused | Memory::Blocked) => Word::NothingKept,
    };
    vec![words.get(word).into_any()]
}
