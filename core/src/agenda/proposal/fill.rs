//! From a notebook to a situation, and from a proposal to the session that takes it.

use super::Situation;
use crate::agenda::{Block, ReasonCode, Session, SessionEdit, cycle};
use crate::notebook::{Command, Content};
use crate::record::ListChange;
use crate::reflection::{BacklogPoint, open_actions, points_for};

impl<'a> Situation<'a> {
    /// What a notebook knows for a session of a pairing; `weakest_dimension` comes from the latest self-assessment.
    ///
    /// The session's number is its place among the pairing's sessions that are neither cancelled nor pulses, by date, those
    /// without a date last; a pulse after the last of them ends the cycle too. Points that it offers already are offered
    /// again.
    #[must_use]
    pub fn of(content: &'a Content, session: &'a Session, weakest_dimension: Option<&'a str>) -> Self {
        let pairing = session.pairing.as_str();
        let sessions: Vec<&Session> = cycle(content, pairing).sessions.iter().map(|one| one.session).collect();
        let sessions: Vec<&Session> = sessions.into_iter().filter(|session| session.counts()).collect();
        let place = sessions.iter().position(|other| other.id == session.id);
        let place = place.unwrap_or_else(|| sessions.partition_point(|other| other.moment() < session.moment()));
        let pair = content.pairings.iter().find(|known| known.id == pairing);
        let turned = pair.map(|pair| pair.themes.iter().filter(|position| position.part != pair.part));
        let members = pair.map(|pair| pair.members.iter().map(|member| member.id.as_str()).collect());
        Self {
            objectives: content.objectives.iter().filter(|objective| objective.pairing == pairing).collect(),
            weakest_dimension,
            actions: open_actions(&content.actions, pairing),
            backlog: points_for(&content.backlog, pairing, &session.id),
            number: u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1),
            total: u32::try_from(sessions.len()).unwrap_or(u32::MAX),
            turned_themes: turned.into_iter().flatten().map(|position| position.theme.as_str()).collect(),
            members: members.unwrap_or_default(),
            slot_minutes: session.slot_minutes,
        }
    }
}

/// The command that gives a session these blocks, and marks the points of the backlog among them as offered. Those that it
/// offered before and no longer has wait again.
#[must_use]
pub fn fill(session: &str, blocks: Vec<Block>, content: &Content) -> Command {
    let taken_up = |block: &&Block| block.reason.as_ref().is_some_and(|reason| reason.code == ReasonCode::Backlog);
    let points: Vec<&str> = blocks.iter().filter(taken_up).map(|block| block.takes_up.as_str()).collect();
    let is_left = |point: &&BacklogPoint| {
        point.offered == session && point.settled.is_none() && !points.contains(&point.id.as_str())
    };
    let mut commands: Vec<Command> = content.backlog.iter().filter(is_left).map(BacklogPoint::keep_waiting).collect();
    let offered = points.iter().filter_map(|name| content.backlog.iter().find(|point| point.id == *name));
    commands.extend(offered.map(|point| point.offer(session)));
    commands.push(Command::sessions(ListChange::edit(session, SessionEdit::AllBlocks(blocks))));
    Command::Several(commands)
}
