//! One block on the timeline: when it starts, what it is for, what it is called, how long it lasts.

use std::sync::Arc;

use binome_core::agenda::{Block, Misfit, duration_text};
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use super::change::Agenda;
use super::drag::{Drag, edge};
use super::meeting::Meeting;
use super::tools::tools;
use crate::text::SessionWord as Say;
use crate::view::parts::element::{changing, element, text};
use crate::view::parts::icon;
use crate::view::sessions::naming::{block_name, kind_icon, kind_word, lead_name};
use crate::visit::Visit;

pub(super) fn block(agenda: &Agenda, drag: &Drag, id: &str) -> AnyView {
    let block = agenda.follow(id);
    let meeting = agenda.meeting(id);
    let stretched = RwSignal::new(None::<u32>);
    let minutes = move || {
        let planned = block.with(|block| block.as_ref().map_or(1, |block| block.minutes));
        stretched.get().unwrap_or(planned)
    };
    let is_open = {
        let (open, id) = (agenda.open, id.to_owned());
        Memo::new(move |_| open.with(|open| open.as_deref() == Some(id.as_str())))
    };
    let class = move || {
        let kind = block.with(|block| block.as_ref().map_or("", |block| block.kind.word()));
        let late = if meeting.with(|meeting| meeting.is_late) { "late" } else { "" };
        [kind, if is_open.get() { "open" } else { "" }, late].join(" ")
    };
    let told = agenda.visit.clone();
    let misfit = move || misfits(&told, meeting.get());
    let inside = {
        let (agenda, id) = (agenda.clone(), id.to_owned());
        move || is_open.get().then(|| tools(&agenda, &id))
    };
    let body = element("div", "body", vec![opener(agenda, id, block, is_open, minutes), drag.grip(id)]);
    custom("li")
        .class(class)
        .style(("--minutes", move || minutes().to_string()))
        .child(vec![changing(misfit), body, inside.into_any(), edge(agenda, id, stretched)])
        .into_any()
}

/// What opens the tools of a block, and says everything about it.
fn opener(
    agenda: &Agenda,
    id: &str,
    block: Memo<Option<Arc<Block>>>,
    is_open: Memo<bool>,
    minutes: impl Fn() -> u32 + Send + Sync + 'static,
) -> AnyView {
    let clock = agenda.clock(id);
    let mark = move || block.with(|block| block.as_ref().map(|block| kind_icon(block.kind)));
    let visit = agenda.visit.clone();
    let name = move || block.with(|block| block.as_ref().map(|block| block_name(&visit, block)));
    let visit = agenda.visit.clone();
    let turns = agenda.clone();
    let facts = move || block.with(|block| block.as_ref().map(|block| facts(&visit, &turns, block)));
    let length = move || duration_text(minutes());
    let what = vec![
        custom("span").class("name").child(name).into_any(),
        custom("span").class("meta session-facts").child(facts).into_any(),
    ];
    let content = vec![
        custom("span").class("clock").child(clock).into_any(),
        custom("span").class("mark").child(mark).into_any(),
        element("span", "what", what),
        custom("span").class("minutes").child(length).into_any(),
    ];
    let (act, name) = (agenda.clone(), id.to_owned());
    custom("button")
        .attr("type", "button")
        .attr("id", opener_id(id))
        .class("opener")
        .attr("aria-expanded", move || if is_open.get() { "true" } else { "false" })
        .on(ev::click, move |_| act.toggle(&name))
        .child(content)
        .into_any()
}

/// The id of the button that opens a block.
pub(super) fn opener_id(block: &str) -> String {
    format!("agenda-block-{block}")
}

/// What it is for, who leads it, whose turn it is, and what holds it in place.
fn facts(visit: &Visit, agenda: &Agenda, block: &Block) -> Vec<AnyView> {
    let mut facts = Vec::new();
    if !block.title.trim().is_empty() {
        facts.push(text("span", "", visit.say(kind_word(block.kind))));
    }
    if !block.turn.is_empty() {
        let member = super::reason::member(agenda, &block.turn);
        facts.push(text("span", "", visit.fill(Say::TurnOf, &[("member", &member)])));
    }
    facts.push(text("span", "", lead_name(visit, &agenda.pairing(), block.lead)));
    if block.locked_start.is_some() {
        facts.push(element("span", "", vec![icon::lock(), visit.say(Say::Locked).into_any()]));
    }
    if block.protected {
        facts.push(text("span", "", visit.say(Say::Protected)));
    }
    if block.optional {
        facts.push(text("span", "", visit.say(Say::Optional)));
    }
    facts
}

/// A gap, an overlap or the end of the slot, where it is.
fn misfits(visit: &Visit, meeting: Meeting) -> Vec<AnyView> {
    let misfit = meeting.misfit.map(|misfit| match misfit {
        Misfit::Gap(minutes) => ("gap", visit.fill(Say::Gap, &[("minutes", &duration_text(minutes))])),
        Misfit::Overlap(minutes) => ("clash", visit.fill(Say::Overlap, &[("minutes", &duration_text(minutes))])),
    });
    let over = meeting.over.map(|(minutes, end)| {
        let end = visit.words().minute(end);
        ("clash", visit.fill(Say::OverFrom, &[("minutes", &duration_text(minutes)), ("time", &end)]))
    });
    let told = |(class, words): (&'static str, String)| {
        let content = if class == "gap" { vec![] } else { vec![icon::caution()] };
        element("p", class, content.into_iter().chain([text("span", "", words)]).collect())
    };
    misfit.into_iter().chain(over).map(told).collect()
}
