//! Planned against actual, part by part, as a table.

use binome_core::agenda::{Block, RunBlock, Session, duration_text};
use leptos::prelude::*;

use crate::text::SessionAfterWord as After;
use crate::view::parts::element::{column, element, row_head, table, text};
use crate::view::sessions::after::block_name;
use crate::visit::Visit;

/// One part of a run.
#[derive(Clone, PartialEq)]
pub(in crate::view::sessions) struct PlanRow {
    block: Option<Block>,
    planned: u32,
    /// In minutes; none for a part that has had no time.
    lasted: Option<u32>,
    is_present: bool,
}

impl PlanRow {
    /// The parts of a session's run, with the minutes that each has lasted.
    pub(in crate::view::sessions) fn all(session: &Session, lasted: &[u64]) -> Vec<Self> {
        let Some(run) = &session.run else { return Vec::new() };
        let is_open = run.finished.is_none();
        let row = |(place, ran): (usize, &RunBlock)| {
            let is_present = is_open && u32::try_from(place) == Ok(run.current);
            let lasted = lasted.get(place).and_then(|minutes| u32::try_from(*minutes).ok());
            Self {
                block: session.blocks.iter().find(|block| block.id == ran.block).cloned(),
                planned: ran.planned_minutes,
                lasted: lasted.filter(|_| is_present || run.has_reached(&ran.block)),
                is_present,
            }
        };
        run.blocks.iter().enumerate().map(row).collect()
    }
}

pub(in crate::view::sessions) fn plan(visit: &Visit, rows: Memo<Vec<PlanRow>>) -> AnyView {
    let visit = visit.clone();
    (move || {
        let heads = vec![
            column("", visit.say(After::ColumnPart)),
            column("number", visit.say(After::ColumnPlanned)),
            column("number", visit.say(After::ColumnLasted)),
        ];
        let rows = rows.get().iter().map(|row| drawn(&visit, row)).collect();
        table(visit.say(After::PlanTable), heads, rows)
    })
    .into_any()
}

fn drawn(visit: &Visit, row: &PlanRow) -> AnyView {
    let name = row.block.as_ref().map_or_else(|| visit.say(After::GonePart), |block| block_name(visit, block));
    let name = if row.is_present { visit.fill(After::PresentPart, &[("title", &name)]) } else { name };
    // Less than half a minute is no minute.
    let lasted = match row.lasted {
        Some(0) => visit.say(After::UnderAMinute),
        Some(minutes) => duration_text(minutes),
        None => "\u{2013}".to_owned(),
    };
    let cells = vec![row_head(name), text("td", "number", duration_text(row.planned)), text("td", "number", lasted)];
    element("tr", if row.is_present { "present" } else { "" }, cells)
}
