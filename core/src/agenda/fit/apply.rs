//! The command that makes repairs: blocks change their minutes, and those that are put off wait in the backlog.

use super::Repair;
use crate::agenda::{BlockEdit, Session, SessionEdit};
use crate::notebook::{Command, Content, Timestamp};
use crate::record::ListChange;
use crate::reflection::{BacklogPoint, BacklogPointEdit, PointKind};

/// The command that makes `repairs` of a session. A dropped block becomes a point of the backlog named after the session
/// and itself, or lets the point wait again that it took up or became before.
#[must_use]
pub fn apply_repairs(session: &Session, repairs: &[Repair], content: &Content, now: Timestamp) -> Command {
    let mut commands = Vec::new();
    for repair in repairs {
        let change = match repair {
            Repair::Resize { block, to, .. } => ListChange::edit(block, BlockEdit::Minutes(*to)),
            Repair::Drop { block, minutes } => {
                commands.push(put_off(session, block, *minutes, content, now));
                ListChange::remove(block)
            }
        };
        commands.push(Command::Sessions(ListChange::edit(&session.id, SessionEdit::Blocks(change))));
    }
    Command::Several(commands)
}

/// The command that lets the content of a block wait for another session.
pub(in crate::agenda) fn put_off(
    session: &Session,
    block: &str,
    minutes: u32,
    content: &Content,
    now: Timestamp,
) -> Command {
    let found = session.blocks.iter().find(|found| found.id == block);
    let own = format!("{}-{block}", session.id);
    let taken_up = found.map(|found| found.takes_up.as_str());
    let known = content.backlog.iter().find(|point| Some(point.id.as_str()) == taken_up || point.id == own);
    if let Some(known) = known {
        let waits = [BacklogPointEdit::Offered(String::new()), BacklogPointEdit::Settled(None)];
        let edit = |edit| Command::Backlog(ListChange::edit(&known.id, edit));
        return Command::Several(waits.into_iter().map(edit).collect());
    }
    Command::Backlog(ListChange::add(BacklogPoint {
        id: own,
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
