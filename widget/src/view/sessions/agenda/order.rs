//! Where a block stands: one up, one down, or at a place of one's choice.

use binome_core::agenda::Session;
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use super::change::Agenda;
use crate::text::SessionWord as Say;
use crate::view::parts::element::{element, text};
use crate::view::parts::icon;
use crate::view::sessions::tool::tool;

pub(super) fn order(agenda: &Agenda, id: &str) -> AnyView {
    let visit = &agenda.visit;
    let by = |places: isize, name: &str, word: Say, drawn: AnyView| {
        let (act, block, control) = (agenda.clone(), id.to_owned(), format!("agenda-{name}-{id}"));
        let focus = control.clone();
        tool(control, "step", Some(visit.say(word)), vec![drawn], move || shift(&act, &block, places, &focus))
    };
    let buttons = element(
        "span",
        "stepper",
        vec![by(-1, "up", Say::MoveUp, icon::up()), by(1, "down", Say::MoveDown, icon::down())],
    );
    let label = text("span", "label", visit.say(Say::Order));
    let moves = element("div", "field", vec![label, buttons]);
    vec![moves, position(agenda, id)].into_any()
}

/// A list of the places that there are.
fn position(agenda: &Agenda, id: &str) -> AnyView {
    let (session, block) = (agenda.session, id.to_owned());
    let count = Memo::new(move |_| session.with(|session| session.blocks.len()));
    let place = Memo::new(move |_| session.with(|session| place(session, &block)));
    let visit = agenda.visit.clone();
    let options = move || {
        let total = count.get();
        let option = |number: usize| {
            let values = [("n", number.to_string()), ("total", total.to_string())];
            let words = visit.fill(Say::PositionOf, &[("n", &values[0].1), ("total", &values[1].1)]);
            let chosen = move || place.get() == Some(number - 1);
            custom("option").attr("value", number.to_string()).prop("selected", chosen).child(words).into_any()
        };
        (1..=total).map(option).collect::<Vec<_>>()
    };
    let control = format!("agenda-position-{id}");
    let (act, of, focus) = (agenda.clone(), id.to_owned(), control.clone());
    let select = custom("select")
        .attr("id", control.clone())
        .on(ev::change, move |event| {
            let Ok(number) = event_target_value(&event).parse::<usize>() else { return };
            move_to(&act, &of, number.saturating_sub(1), &focus);
        })
        .child(options)
        .into_any();
    let label = custom("label").attr("for", control).child(agenda.visit.say(Say::MoveTo)).into_any();
    element("div", "field", vec![label, select])
}

fn place(session: &Session, block: &str) -> Option<usize> {
    session.blocks.iter().position(|found| found.id == block)
}

/// Takes a block to a place, from 0, and gives the focus back to what did it.
pub(super) fn move_to(agenda: &Agenda, block: &str, to: usize, focus: &str) {
    let from = agenda.now().and_then(|session| place(&session, block)).unwrap_or_default();
    let (from, to) = (isize::try_from(from).unwrap_or_default(), isize::try_from(to).unwrap_or_default());
    shift(agenda, block, to.saturating_sub(from), focus);
}

fn shift(agenda: &Agenda, block: &str, places: isize, focus: &str) {
    let moved = agenda.apply(&|session, _| session.shift(block, places));
    let Some((_, place, count)) = agenda.block_now(block) else { return };
    let (name, number, total) = (agenda.name_now(block), (place + 1).to_string(), count.to_string());
    let word = if moved { Say::MovedBlock } else { Say::StaysBlock };
    let values = [("block", name.as_str()), ("n", &number), ("total", &total)];
    agenda.visit.announce(agenda.visit.words_now().fill(word, &values));
    // The browser takes the focus from what is put elsewhere in the page.
    agenda.visit.host().focus_soon(focus);
}
