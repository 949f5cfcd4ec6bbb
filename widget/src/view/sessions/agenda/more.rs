//! What is seldom changed of a block: what it is for, how short and how long it may be, what it serves.

use std::sync::Arc;

use binome_core::agenda::{Block, BlockEdit, BlockKind};
use leptos::html::custom;
use leptos::prelude::*;

use super::change::Agenda;
use crate::text::SessionWord as Say;
use crate::view::objectives;
use crate::view::parts::choice::{one_of_many, tick_box};
use crate::view::parts::element::{element, text};
use crate::view::sessions::duration::{self, Duration};
use crate::view::sessions::naming::kind_word;

pub(super) fn more(agenda: &Agenda, id: &str) -> AnyView {
    let visit = &agenda.visit;
    let bounds = vec![
        minutes(agenda, id, "shortest", Say::Shortest, |block| block.minimum, BlockEdit::Minimum),
        minutes(agenda, id, "longest", Say::Longest, |block| block.maximum, BlockEdit::Maximum),
    ];
    let ticks = vec![
        tick(agenda, id, "protected", Say::ProtectedBox, |block| block.protected, BlockEdit::Protected),
        tick(agenda, id, "optional", Say::OptionalBox, |block| block.optional, BlockEdit::Optional),
    ];
    let content = vec![
        text("summary", "", visit.say(Say::MoreTools)),
        kind(agenda, id),
        element("div", "fields", bounds),
        element("div", "choices", ticks),
        objectives(agenda, id).into_any(),
    ];
    element("details", "", content)
}

fn kind(agenda: &Agenda, id: &str) -> AnyView {
    let (visit, block, kept, of) = (&agenda.visit, agenda.follow(id), agenda.clone(), id.to_owned());
    let choices = BlockKind::ALL.iter().map(|kind| (kind.word().to_owned(), visit.say(kind_word(*kind))));
    let value =
        move || block.with(|block| block.as_ref().map(|block| block.kind.word().to_owned())).unwrap_or_default();
    one_of_many(&format!("agenda-for-{id}"), visit.say(Say::FieldBlockKind), choices.collect(), value, move |name| {
        if let Some(kind) = BlockKind::ALL.iter().find(|kind| kind.word() == name) {
            kept.edit_block(&of, BlockEdit::Kind(*kind));
        }
    })
}

fn minutes(
    agenda: &Agenda,
    id: &str,
    name: &str,
    label: Say,
    of: fn(&Block) -> u32,
    edit: fn(u32) -> BlockEdit,
) -> AnyView {
    let (block, kept, id) = (agenda.follow(id), agenda.clone(), id.to_owned());
    let field = Duration {
        id: format!("agenda-{name}-{id}"),
        label: agenda.visit.say(label),
        around: None,
        value: Arc::new(move || block.with(|block| block.as_deref().map_or(1, of))),
        keep: Arc::new(move |minutes| {
            kept.edit_block(&id, edit(minutes));
        }),
    };
    duration::field(&agenda.visit, field)
}

fn tick(
    agenda: &Agenda,
    id: &str,
    name: &str,
    label: Say,
    of: fn(&Block) -> bool,
    edit: fn(bool) -> BlockEdit,
) -> AnyView {
    let (control, block) = (format!("agenda-{name}-{id}"), agenda.follow(id));
    let (kept, id) = (agenda.clone(), id.to_owned());
    let value = move || block.with(|block| block.as_deref().is_some_and(of));
    tick_box(&control, agenda.visit.say(label), value, move |ticked| {
        kept.edit_block(&id, edit(ticked));
    })
}

/// The open objectives, those that the block serves ticked; nothing where there are none.
fn objectives(agenda: &Agenda, id: &str) -> Option<AnyView> {
    let pairing = agenda.session.with_untracked(|session| session.pairing.clone());
    let open: Vec<(String, String)> = agenda.visit.session().notebook().with_untracked(|notebook| {
        let objectives = notebook.content().objectives.iter();
        let open = objectives.filter(|objective| objective.pairing == pairing && objective.closed.is_none());
        open.map(|objective| (objective.id.clone(), objectives::name(&agenda.visit, objective))).collect()
    });
    if open.is_empty() {
        return None;
    }
    let boxes = open.into_iter().map(|(objective, activity)| {
        let (block, kept, of, name) = (agenda.follow(id), agenda.clone(), id.to_owned(), objective.clone());
        let value =
            move || block.with(|block| block.as_ref().is_some_and(|block| block.objectives.contains(&objective)));
        tick_box(&format!("agenda-serves-{id}-{name}"), activity, value, move |ticked| {
            let Some((block, ..)) = kept.block_now(&of) else { return };
            let mut objectives = block.objectives;
            objectives.retain(|known| *known != name);
            if ticked {
                objectives.push(name.clone());
            }
            kept.edit_block(&of, BlockEdit::Objectives(objectives));
        })
    });
    let legend = custom("legend").child(agenda.visit.say(Say::Serves)).into_any();
    let boxes = element("div", "choices", boxes.collect());
    Some(custom("fieldset").class("group").child(vec![legend, boxes]).into_any())
}
