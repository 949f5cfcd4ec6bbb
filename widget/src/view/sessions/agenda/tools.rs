//! The tools of the block that is open: its name, its length, its place, its hour, who leads it, and the rest.

use std::sync::Arc;

use binome_core::agenda::{BlockEdit, Lead, duration_text};
use leptos::html::custom;
use leptos::prelude::*;

use super::block::opener_id;
use super::change::Agenda;
use super::{lock, more, order};
use crate::text::SessionWord as Say;
use crate::view::parts::choice::one_of_few;
use crate::view::parts::element::{element, text};
use crate::view::parts::field::{Field, area, line};
use crate::view::parts::icon;
use crate::view::sessions::duration::{self, Duration};
use crate::view::sessions::naming::lead_name;
use crate::view::sessions::tool::tool;
use crate::view::who::Who;

pub(super) fn tools(agenda: &Agenda, id: &str) -> AnyView {
    let content = vec![
        element("div", "fields", vec![length(agenda, id), order::order(agenda, id), lock::lock(agenda, id)]),
        name(agenda, id),
        notes(agenda, id),
        lead(agenda, id),
        more::more(agenda, id),
        super::reason::of_block(agenda, id).map(|reason| text("p", "meta", reason)).into_any(),
        element("div", "actions", vec![add_after(agenda, id), remove(agenda, id)]),
    ];
    custom("div").class("tools").attr("id", tools_id(id)).child(content).into_any()
}

/// The id of the tools of a block.
pub(super) fn tools_id(block: &str) -> String {
    format!("agenda-tools-{block}")
}

/// How long it lasts: typed, or a minute less or more.
fn length(agenda: &Agenda, id: &str) -> AnyView {
    let (visit, block, kept, name) = (&agenda.visit, agenda.follow(id), agenda.clone(), id.to_owned());
    let field = Duration {
        id: format!("agenda-minutes-{id}"),
        label: visit.say(Say::Duration),
        around: Some((step(agenda, id, false), step(agenda, id, true))),
        value: Arc::new(move || block.with(|block| block.as_ref().map_or(1, |block| block.minutes))),
        keep: Arc::new(move |minutes| {
            kept.apply(&|session, _| session.resize(&name, minutes));
        }),
    };
    duration::field(visit, field)
}

fn step(agenda: &Agenda, id: &str, longer: bool) -> AnyView {
    let (visit, act, block) = (&agenda.visit, agenda.clone(), id.to_owned());
    let (name, word, drawn) =
        if longer { ("more", Say::Longer, icon::plus()) } else { ("less", Say::Shorter, icon::minus()) };
    tool(format!("agenda-{name}-{id}"), "step", Some(visit.say(word)), vec![drawn], move || {
        let Some((now, ..)) = act.block_now(&block) else { return };
        let minutes = if longer { now.minutes.saturating_add(1) } else { now.minutes.saturating_sub(1) };
        if act.apply(&|session, _| session.resize(&block, minutes)) {
            tell_length(&act, &block);
        }
    })
}

/// Says how long a block lasts now, and what is planned in all.
pub(super) fn tell_length(agenda: &Agenda, id: &str) {
    let (Some(session), Some((block, ..))) = (agenda.now(), agenda.block_now(id)) else { return };
    let planned = duration_text(session.timeline().total_minutes);
    let (minutes, slot) = (duration_text(block.minutes), duration_text(session.slot_minutes));
    let values = [("minutes", minutes.as_str()), ("planned", &planned), ("slot", &slot)];
    agenda.visit.announce(agenda.visit.words_now().fill(Say::LengthNow, &values));
}

fn name(agenda: &Agenda, id: &str) -> AnyView {
    let (block, kept, of) = (agenda.follow(id), agenda.clone(), id.to_owned());
    let field = Field::new(
        format!("agenda-name-{id}"),
        agenda.visit.say(Say::FieldTitle),
        move || block.with(|block| block.as_ref().map(|block| block.title.clone())).unwrap_or_default(),
        move |title| {
            kept.edit_block(&of, BlockEdit::Title(title));
        },
    );
    line(&agenda.visit, "text", field)
}

fn notes(agenda: &Agenda, id: &str) -> AnyView {
    let (block, kept, of) = (agenda.follow(id), agenda.clone(), id.to_owned());
    let field = Field::new(
        format!("agenda-notes-{id}"),
        agenda.visit.say(Say::FieldNotes),
        move || block.with(|block| block.as_ref().map(|block| block.notes.clone())).unwrap_or_default(),
        move |notes| {
            kept.edit_block(&of, BlockEdit::Notes(notes));
        },
    );
    area(&agenda.visit, field)
}

fn lead(agenda: &Agenda, id: &str) -> AnyView {
    let (visit, block, kept, of) = (&agenda.visit, agenda.follow(id), agenda.clone(), id.to_owned());
    let pairing = agenda.pairing();
    let leads = Who::writer_first(Lead::ALL, |lead| Who::leads(visit, &pairing, lead));
    let choices = leads.into_iter().map(|lead| (lead.word().to_owned(), lead_name(visit, &pairing, lead))).collect();
    let value =
        move || block.with(|block| block.as_ref().map(|block| block.lead.word().to_owned())).unwrap_or_default();
    one_of_few(&format!("agenda-lead-{id}"), visit.say(Say::FieldLead), choices, value, move |name| {
        if let Some(lead) = Lead::ALL.iter().find(|lead| lead.word() == name) {
            kept.edit_block(&of, BlockEdit::Lead(*lead));
        }
    })
}

fn add_after(agenda: &Agenda, id: &str) -> AnyView {
    let (act, of) = (agenda.clone(), id.to_owned());
    let label = vec![icon::plus(), agenda.visit.say(Say::AddAfter).into_any()];
    tool(format!("agenda-after-{id}"), "quiet", None, label, move || {
        super::add::insert(&act, Some(&of), binome_core::agenda::BlockKind::Free);
    })
}

/// Takes the block out; the focus goes to the one after it, or before it, or to what adds one.
fn remove(agenda: &Agenda, id: &str) -> AnyView {
    let (act, of) = (agenda.clone(), id.to_owned());
    let label = vec![icon::bin(), agenda.visit.say(Say::RemoveBlock).into_any()];
    tool(format!("agenda-remove-{id}"), "quiet", None, label, move || {
        let Some(session) = act.now() else { return };
        let place = session.blocks.iter().position(|block| block.id == of);
        let near = place.and_then(|place| session.blocks.get(place + 1).or(session.blocks.get(place.checked_sub(1)?)));
        let focus = near.map_or_else(|| "agenda-add".to_owned(), |block| opener_id(&block.id));
        let name = act.name_now(&of);
        if act.apply(&|session, content| session.take_out(&of, content)) {
            act.visit.announce(act.visit.words_now().fill(Say::RemovedBlock, &[("block", &name)]));
            act.visit.host().focus_soon(&focus);
        }
    })
}
