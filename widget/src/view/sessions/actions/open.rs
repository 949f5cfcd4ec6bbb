//! Actions that are still open, each with a tick for "done" and a way to drop it. What is ticked stays in sight until the
//! screen is left, so that a slip is put right by the same tick.

use binome_core::agenda::Session;
use binome_core::reflection::{Action, ActionEdit, all_open_actions, open_actions};
use leptos::prelude::*;

use super::{edit, of_action};
use crate::boundary::clock;
use crate::boundary::intl::DayStyle;
use crate::text::{SessionAfterWord as After, Word};
use crate::view::parts::button::named;
use crate::view::parts::choice::tick_box;
use crate::view::parts::element::{changing, element, list};
use crate::view::parts::heading::heading;
use crate::view::sessions::naming::owner_name;
use crate::visit::Visit;

/// Every open action, to tick where it is done; `None` when there is none. Drawn once: to be called where a screen is
/// drawn, and not in what follows the notebook.
pub(crate) fn open_list(visit: &Visit) -> Option<AnyView> {
    let open = visit.session().notebook().with_untracked(|notebook| {
        all_open_actions(&notebook.content().actions).into_iter().cloned().collect::<Vec<_>>()
    });
    rows(visit, &open)
}

/// What earlier sessions of the same pairing left open.
pub(in crate::view::sessions) fn earlier(visit: &Visit, session: &Session) -> Option<AnyView> {
    let open = visit.session().notebook().with_untracked(|notebook| {
        let open = open_actions(&notebook.content().actions, &session.pairing);
        open.into_iter().filter(|action| action.session != session.id).cloned().collect::<Vec<_>>()
    });
    let rows = rows(visit, &open)?;
    Some(vec![heading(visit, 1, "rule", visit.say(After::EarlierTitle)), rows].into_any())
}

fn rows(visit: &Visit, open: &[Action]) -> Option<AnyView> {
    (!open.is_empty()).then(|| list("ticks", open.iter().map(|action| row(visit, action)).collect()))
}

fn row(visit: &Visit, action: &Action) -> AnyView {
    let [tick, state] = std::array::from_fn(|_| visit.clone());
    let [ticked, stated] = std::array::from_fn(|_| action.id.clone());
    let tick = move |is_done: bool| {
        edit(&tick, &ticked, ActionEdit::Done(is_done.then(clock::now)));
    };
    let sentence = sentence(visit, action);
    let (drop_name, again_name) = (
        visit.fill(After::DropAction, &[("action", &sentence)]),
        visit.fill(After::TakeUpAction, &[("action", &sentence)]),
    );
    let (followed, id) = (visit.clone(), action.id.clone());
    let dropped = Memo::new(move |_| of_action(&followed, &id, |action| action.dropped));
    let (followed, id) = (visit.clone(), action.id.clone());
    let is_done = Memo::new(move |_| of_action(&followed, &id, |action| action.done.is_some()));
    let other = move || {
        let (visit, id, is_dropped) = (state.clone(), stated.clone(), dropped.get());
        let (label, name) = if is_dropped { (After::TakeUp, &again_name) } else { (After::Drop, &drop_name) };
        let act = move || {
            edit(&visit, &id, ActionEdit::Dropped(!is_dropped));
        };
        (!is_done.get()).then(|| named("quiet small", state.say(label), name.clone(), act))
    };
    let tick = tick_box(&format!("open-{}", action.id), sentence, move || is_done.get(), tick);
    let meta = element("p", "meta", vec![details(visit, action).into_any()]);
    let gone = move || if dropped.get() { "open dropped" } else { "open" };
    let under = element("div", "under", vec![meta, changing(other)]);
    leptos::html::custom("li").class(gone).child(vec![tick, under]).into_any()
}

/// "Si …, alors je …".
pub(crate) fn sentence(visit: &Visit, action: &Action) -> String {
    if action.situation.trim().is_empty() {
        return action.deed.clone();
    }
    if action.deed.trim().is_empty() {
        return visit.fill(Word::ActionBegun, &[("situation", &action.situation)]);
    }
    visit.fill(Word::ActionSentence, &[("situation", &action.situation), ("deed", &action.deed)])
}

/// Who does it, and by when.
fn details(visit: &Visit, action: &Action) -> String {
    let who = owner_name(visit, &action.pairing, action.owner);
    match action.due {
        Some(due) => {
            let day = visit.words().day(due, DayStyle::Weekday);
            let word = if action.is_overdue(clock::today()) { After::WhoWasDue } else { After::WhoIsDue };
            visit.fill(word, &[("who", &who), ("day", &day)])
        }
        None => who,
    }
}
