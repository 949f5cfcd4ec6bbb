//! One open action on the home: what to do, by when, and a box to tick.

use binome_core::notebook::Command;
use binome_core::record::ListChange;
use binome_core::reflection::{Action, ActionEdit};
use leptos::prelude::*;

use super::parts::choice::tick_box;
use super::parts::element::{element, text};
use crate::boundary::clock;
use crate::boundary::intl::DayStyle;
use crate::text::Word;
use crate::visit::Visit;

pub(super) fn row(visit: &Visit, action: &Action) -> AnyView {
    let (ticking, id, deed) = (visit.clone(), action.id.clone(), action.deed.clone());
    let due = action.due.map(|due| text("span", "meta", visit.words().day(due, DayStyle::Short)));
    let tick = tick_box(
        &format!("action-{}", action.id),
        action.deed.clone(),
        || false,
        move |on| {
            let done = Command::actions(ListChange::edit(&id, ActionEdit::Done(on.then(clock::now))));
            if ticking.apply(done) {
                ticking.announce(ticking.words_now().fill(Word::HomeDone, &[("deed", &deed)]));
                ticking.host().focus_soon("heading");
            }
        },
    );
    element("li", "", vec![tick, due.into_any()])
}
