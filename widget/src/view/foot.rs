//! What a person may take back or take away, below every screen: the latest change, a copy of everything.

use leptos::html::custom;
use leptos::prelude::*;

use super::parts::button::button;
use super::parts::element::{changing, element, text};
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

/// The way back, while there is one.
pub(crate) fn undo(visit: &Visit) -> AnyView {
    let (undoable, drawn) = (visit.session().undoable(), visit.clone());
    // The same button as long as there is a way back, so that it keeps the focus.
    let is_undoable = Memo::new(move |_| undoable.get());
    let way_back = move || {
        let act = drawn.clone();
        is_undoable.get().then(|| button("undo", "quiet small", drawn.say(Word::Undo), move || act.undo()))
    };
    let (announced, done) = (visit.announcement(), visit.say(Word::UndoDone));
    let told = move || announced.with(|words| *words == done).then(|| done.clone());
    // It is read out where everything is announced.
    let told = custom("span").class("meta").attr("aria-hidden", "true").child(told).into_any();
    vec![changing(way_back), told].into_any()
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
