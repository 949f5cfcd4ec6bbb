//! Where the blocks of an agenda meet each other and their slot: gaps, overlaps, the end of the slot.

use std::collections::BTreeMap;
use std::sync::Arc;

use binome_core::agenda::{Misfit, Session, Timeline};
use leptos::prelude::*;

/// Where one block meets the others and the slot.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Meeting {
    pub(super) misfit: Option<Misfit>,
    /// Of the first block that ends after the slot: by how much all of the agenda does, and when the slot ends.
    pub(super) over: Option<(u32, u32)>,
    pub(super) is_late: bool,
}

/// The blocks that do not just follow the one before, by name: few, and the same through most changes.
pub(super) type Meetings = Arc<BTreeMap<String, Meeting>>;

pub(super) fn followed(session: Memo<Arc<Session>>, timeline: Memo<Arc<Timeline>>) -> Memo<Meetings> {
    Memo::new(move |_| Arc::new(session.with(|session| timeline.with(|timeline| found(session, timeline)))))
}

fn found(session: &Session, timeline: &Timeline) -> BTreeMap<String, Meeting> {
    let end = session.start_minute.saturating_add(session.slot_minutes);
    let meetings = session.blocks.iter().zip(&timeline.times).enumerate().map(|(place, (block, time))| {
        let over = timeline.overrun.filter(|over| over.from == place).map(|over| (over.minutes, end));
        (block.id.clone(), Meeting { misfit: time.misfit, over, is_late: time.is_late })
    });
    meetings.filter(|(_, meeting)| *meeting != Meeting::default()).collect()
}
