//! The open actions: what to do, by when, and a box to tick.

use binome_core::notebook::{Command, Content};
use binome_core::record::ListChange;
use binome_core::reflection::{Action, ActionEdit, all_open_actions};
use leptos::prelude::*;

use crate::boundary::clock;
use crate::boundary::intl::DayStyle;
use crate::place::{Place, SessionsPlace};
use crate::text::Word;
use crate::view::parts::choice::tick_box;
use crate::view::parts::element::{element, list, text};
use crate::view::parts::heading::heading;
use crate::view::sessions::actions::sentence;
use crate::view::welcome::go;
use crate::visit::Visit;

/// How many are shown; the others are with the sessions.
const SHOWN: usize = 3;

pub(super) fn actions(visit: &Visit, content: &Content) -> Option<AnyView> {
    let open = all_open_actions(&content.actions);
    let rows: Vec<AnyView> = open.iter().take(SHOWN).map(|action| row(visit, action)).collect();
    let more = (open.len() > SHOWN).then(|| {
        let place = Place::Sessions(SessionsPlace::Cycle);
        element("p", "", vec![go(visit, "all-actions", "quiet", Word::HomeAllActions, place)])
    });
    let head = heading(visit, 1, "rule", visit.say(Word::HomeActions));
    (!rows.is_empty()).then(|| vec![head, list("home-actions", rows), more.into_any()].into_any())
}

fn row(visit: &Visit, action: &Action) -> AnyView {
    let (ticking, id, deed) = (visit.clone(), action.id.clone(), action.deed.clone());
    let due = action.due.map(|due| text("span", "meta", visit.words().day(due, DayStyle::Short)));
    let tick = tick_box(
        &format!("action-{}", action.id),
        sentence(visit, action),
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
