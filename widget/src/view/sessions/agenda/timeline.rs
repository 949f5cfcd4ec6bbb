//! The blocks of an agenda, one under another, as tall as they are long; only what changes is drawn anew.

use leptos::html::custom;
use leptos::prelude::*;

use super::change::Agenda;
use super::drag::Drag;
use super::{add, block, sums};
use crate::text::{SessionWord as Say, Word};
use crate::view::parts::each::each;
use crate::view::parts::element::{changing, element, paragraph};
use crate::view::parts::portion::Portion;

/// How many blocks are shown at once: more than a session has, unless somebody tries how many it bears.
const AT_ONCE: usize = 16;

pub(super) fn timeline(agenda: &Agenda) -> AnyView {
    let session = agenda.session;
    let ids = Memo::new(move |_| {
        session.with(|session| session.blocks.iter().map(|block| block.id.clone()).collect::<Vec<_>>())
    });
    let (portion, open) = (Portion::of(AT_ONCE), agenda.open);
    // The block whose tools are open is shown wherever it is taken.
    let shown = Memo::new(move |_| {
        let open =
            open.with(|open| open.as_ref().and_then(|open| ids.with(|ids| ids.iter().position(|id| id == open))));
        portion.shown().max(open.map_or(0, |place| place + 1))
    });
    let first = move || ids.with(|ids| ids.iter().take(shown.get()).cloned().collect());
    let naming = agenda.visit.clone();
    // Those that the open block brings along are not among those still to come.
    let count = move || ids.with(Vec::len).saturating_sub(shown.get().saturating_sub(portion.shown()));
    let more = move || portion.more(&naming, "more-blocks".to_owned(), Word::ShowMore, count());
    let drag = Drag::new(agenda);
    let (drawn, dragged) = (agenda.clone(), drag.clone());
    let rows = each(first, move |id| block::block(&drawn, &dragged, &id));
    let list = custom("ol").class("blocks").child(vec![rows, drag.mark()]).into_any();
    let visit = agenda.visit.clone();
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let empty = move || is_empty.get().then(|| paragraph(visit.say(Say::NoBlocks)));
    let summed = agenda.clone();
    let sums = move || (!is_empty.get()).then(|| sums::sums(&summed));
    element("div", "timeline", vec![changing(empty), list, changing(more), add::add(agenda), changing(sums)])
}
