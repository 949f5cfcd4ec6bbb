//! The command that makes repairs: blocks change their minutes, and those that are put off wait in the backlog.

use super::Repair;
use crate::agenda::{BlockEdit, Session, SessionEdit};
use crate::notebook::{Command, Content, Timestamp};
use crate::record::ListChange;
use crate::reflection::{BacklogPoint, BacklogPointEdit, PointKind};

/// The command that makes `repairs` of a session. A dropped block lets the point of the backlog wait again that it took
/// up; any other becomes a point called what `id` gives next.
#[must_use]
pub fn apply_repairs(
    session: &Session,
    repairs: &[Repair],
    content: &Content,
    mut id: impl FnMut() -> String,
    now: Timestamp,
) -> Command {
    let mut commands = Vec::new();
    for repair in repairs {
        let change = match repair {
            Repair::Resize { block, to, .. } => ListChange::edit(block, BlockEdit::Minutes(*to)),
            Repair::Drop { block, minutes } => {
                commands.push(put_off(session, block, *minutes, content, &mut id, now));
                ListChange::remove(block)
            }
        };
        commands.push(session.change(SessionEdit::Blocks(change)));
    }
    Command::Several(commands)
}

/// The command that lets the content of a block wait for another session.
fn put_off(
    session: &Session,
    block: &str,
    minutes: u32,
    content: &Content,
    id: &mut dyn FnMut() -> String,
    now: Timestamp,
) -> Command {
    let found = session.blocks.iter().find(|found| found.id == block);
    let taken_up = found.and_then(|found| content.backlog.iter().find(|point| point.id == found.takes_up));
    if let Some(point) = taken_up {
        let unsettle = ListChange::edit(&point.id, BacklogPointEdit::Settled(None));
        return Command::Several(vec![point.keep_waiting(), Command::backlog(unsettle)]);
    }
    Command::backlog(ListChange::add(BacklogPoint {
        id: id(),
        pairing: session.pairing.clone(),
        kind: PointKind::Undone,
        text: found.map(|found| found.title.clone()).unwrap_or_default(),
        minutes: Some(minutes),
        from: session.id.clone(),
        offered: String::new(),
        shared: false,
        created: now,
        settled: None,
    }))
}
