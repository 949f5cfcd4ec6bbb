//! An agenda to look at before it is taken: times, parts, minutes, and why each part is there.

use binome_core::agenda::{Block, duration_text, timeline};
use leptos::prelude::*;

use super::naming::{block_name, kind_icon, kind_word};
use crate::view::parts::element::{element, text};
use crate::visit::Visit;

/// The blocks from `start`; `reason` says why one is there, or nothing.
pub(super) fn preview(
    visit: &Visit,
    start: u32,
    slot_minutes: u32,
    blocks: &[Block],
    reason: &dyn Fn(&Block) -> Option<String>,
) -> AnyView {
    let times = timeline(start, slot_minutes, blocks).times;
    let rows = blocks.iter().zip(times).map(|(block, time)| {
        let mut what = vec![text("strong", "", block_name(visit, block))];
        if !block.title.trim().is_empty() {
            what.push(text("span", "meta", visit.say(kind_word(block.kind))));
        }
        what.extend(reason(block).map(|reason| text("span", "reason", reason)));
        let content = vec![
            text("span", "clock", visit.words().minute(time.start)),
            element("span", "mark", vec![kind_icon(block.kind)]),
            element("span", "what", what),
            text("span", "minutes", duration_text(block.minutes)),
        ];
        leptos::html::custom("li").class(block.kind.word()).child(content).into_any()
    });
    element("ol", "agenda-preview", rows.collect())
}
