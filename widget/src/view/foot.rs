//! What a person may take back or take away, below every screen: the latest change, a copy of everything.

use leptos::html::custom;
use leptos::prelude::*;

use super::parts::button::button;
use super::parts::element::{element, text};
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

/// The way back, while there is one.
pub(crate) fn undo(visit: &Visit) -> Option<AnyView> {
    let act = visit.clone();
    let undoable = visit.session().undoable().get();
    let (announced, done) = (visit.announcement(), visit.say(Word::UndoDone));
    let told = move || announced.with(|words| *words == done).then(|| done.clone());
    undoable.then(|| {
        let undo = button("undo", "quiet small", visit.say(Word::Undo), move || act.undo());
        // It is read out where everything is announced.
        let told = custom("span").class("meta").attr("aria-hidden", "true").child(told).into_any();
        vec![undo, told].into_any()
    })
}

/// The reminder that a copy should be made; not where copies are made anyway.
pub(crate) fn reminder(visit: &Visit) -> Option<AnyView> {
    let act = visit.clone();
    let is_here = visit.place().get() == Place::Data;
    (!is_here && visit.session().needs_copy()).then(|| {
        let take = button("take-copy", "quiet small", visit.say(Word::Download), move || {
            let _told_by_the_browser = act.offer_copy();
        });
        element("div", "reminder", vec![text("p", "", visit.say(Word::CopyDue)), take])
    })
}
