//! Putting in a block: what it is for, and after which one.

use binome_core::agenda::BlockKind;
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use super::change::Agenda;
use crate::boundary::clock;
use crate::text::SessionWord as Say;
use crate::view::parts::choice::one_of_many;
use crate::view::parts::element::{changing, element};
use crate::view::parts::icon;
use crate::view::sessions::naming::{block_name, kind_word};
use crate::view::sessions::tool::tool;

/// What a list of places calls the start and the end.
const START: &str = "";
const END: &str = "-";

pub(super) fn add(agenda: &Agenda) -> AnyView {
    let is_open = RwSignal::new(false);
    let label = vec![icon::plus(), agenda.visit.say(Say::AddBlock).into_any()];
    let opener = custom("button")
        .attr("type", "button")
        .attr("id", "agenda-add")
        .class("quiet")
        .attr("aria-expanded", move || if is_open.get() { "true" } else { "false" })
        .on(ev::click, move |_| is_open.update(|open| *open = !*open))
        .child(label)
        .into_any();
    let drawn = agenda.clone();
    let form = move || is_open.get().then(|| form(&drawn, is_open));
    element("div", "add", vec![opener, changing(form)])
}

fn form(agenda: &Agenda, is_open: RwSignal<bool>) -> AnyView {
    let visit = &agenda.visit;
    let (kind, place) = (RwSignal::new(BlockKind::Free.word().to_owned()), RwSignal::new(END.to_owned()));
    let kinds = BlockKind::ALL.iter().map(|kind| (kind.word().to_owned(), visit.say(kind_word(*kind))));
    let kinds = one_of_many(
        "agenda-add-kind",
        visit.say(Say::FieldBlockKind),
        kinds.collect(),
        move || kind.get(),
        move |name| {
            kind.set(name);
        },
    );
    let blocks = agenda.now().map(|session| session.blocks).unwrap_or_default();
    let after = blocks.iter().map(|block| {
        let name = block_name(visit, block);
        (block.id.clone(), visit.fill(Say::AfterBlock, &[("block", &name)]))
    });
    let places = [(END.to_owned(), visit.say(Say::AtEnd)), (START.to_owned(), visit.say(Say::AtStart))];
    let places = places.into_iter().chain(after).collect();
    let choose = move |name| place.set(name);
    let places = one_of_many("agenda-add-place", visit.say(Say::FieldWhere), places, move || place.get(), choose);
    let act = agenda.clone();
    let put_in = tool("agenda-add-now".to_owned(), "button", None, vec![visit.say(Say::Add).into_any()], move || {
        let (kind, place) = (kind.get_untracked(), place.get_untracked());
        let kind = BlockKind::ALL.iter().copied().find(|known| known.word() == kind).unwrap_or(BlockKind::Free);
        is_open.set(false);
        insert(&act, Some(place.as_str()).filter(|place| *place != START), kind);
    });
    element("div", "fields", vec![kinds, places, put_in])
}

/// Puts in a new block after another, at the start for `None`, and opens it.
pub(super) fn insert(agenda: &Agenda, after: Option<&str>, kind: BlockKind) {
    let id = clock::new_id();
    if agenda.apply(&|session, _| session.insert_after(after, session.new_block(&id, kind))) {
        agenda.open.set(Some(id.clone()));
        let name = agenda.name_now(&id);
        agenda.visit.announce(agenda.visit.words_now().fill(Say::AddedBlock, &[("block", &name)]));
        agenda.visit.host().focus_soon(&format!("agenda-name-{id}"));
    }
}
