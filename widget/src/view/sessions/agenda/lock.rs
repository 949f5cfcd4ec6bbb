//! When a block must start: held at an hour, or free to follow the one before.

use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use super::change::Agenda;
use crate::text::SessionWord as Say;
use crate::view::parts::element::{changing, element};
use crate::view::parts::icon;
use crate::view::sessions::cycle::{clock_text, minute_of};
use crate::view::sessions::tool::tool;

pub(super) fn lock(agenda: &Agenda, id: &str) -> AnyView {
    let block = agenda.follow(id);
    let is_locked =
        Memo::new(move |_| block.with(|block| block.as_ref().is_some_and(|block| block.locked_start.is_some())));
    let (drawn, of) = (agenda.clone(), id.to_owned());
    let hour = move || is_locked.get().then(|| hour(&drawn, &of));
    let (visit, act, of) = (agenda.visit.clone(), agenda.clone(), id.to_owned());
    let label = move || {
        let word = if is_locked.get() { Say::Unlock } else { Say::Lock };
        vec![icon::lock(), visit.say(word).into_any()]
    };
    let toggle = tool(format!("agenda-lock-{id}"), "quiet", None, vec![changing(label)], move || {
        if act.apply(&|session, _| session.toggle_lock(&of))
            && let Some((block, ..)) = act.block_now(&of)
        {
            let words = act.visit.words_now();
            let told = block.locked_start.map(|start| words.fill(Say::LockedAt, &[("time", &words.minute(start))]));
            act.visit.announce(told.unwrap_or_else(|| words.get(Say::Unlocked)));
        }
    });
    vec![changing(hour), toggle].into_any()
}

fn hour(agenda: &Agenda, id: &str) -> AnyView {
    let (block, act, of) = (agenda.follow(id), agenda.clone(), id.to_owned());
    let start = move || block.with(|block| block.as_ref().and_then(|block| block.locked_start)).unwrap_or_default();
    let control = format!("agenda-start-{id}");
    let input = custom("input")
        .attr("id", control.clone())
        .attr("type", "time")
        .prop("value", move || clock_text(start()))
        .on(ev::change, move |event| {
            if let Some(minute) = minute_of(&event_target_value(&event)) {
                act.apply(&|session, _| session.lock_at(&of, minute));
            }
        })
        .into_any();
    let label = custom("label").attr("for", control).child(agenda.visit.say(Say::StartsAt)).into_any();
    element("div", "field", vec![label, input])
}
