//! The blocks of an agenda, one under another, as tall as they are long; only what changes is drawn anew.

use leptos::html::custom;
use leptos::prelude::*;

use super::change::Agenda;
use super::drag::Drag;
use super::{add, block, sums};
use crate::text::SessionWord as Say;
use crate::view::parts::each::each;
use crate::view::parts::element::{element, paragraph};

pub(super) fn timeline(agenda: &Agenda) -> AnyView {
    let session = agenda.session;
    let ids = Memo::new(move |_| {
        session.with(|session| session.blocks.iter().map(|block| block.id.clone()).collect::<Vec<_>>())
    });
    let drag = Drag::new(agenda);
    let (drawn, dragged) = (agenda.clone(), drag.clone());
    let rows = each(move || ids.get(), move |id| block::block(&drawn, &dragged, &id));
    let list = custom("ol").class("blocks").child(vec![rows, drag.mark()]).into_any();
    let visit = agenda.visit.clone();
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let empty = move || is_empty.get().then(|| paragraph(visit.say(Say::NoBlocks)));
    let summed = agenda.clone();
    let sums = move || (!is_empty.get()).then(|| sums::sums(&summed));
    element("div", "timeline", vec![empty.into_any(), list, add::add(agenda), sums.into_any()])
}
