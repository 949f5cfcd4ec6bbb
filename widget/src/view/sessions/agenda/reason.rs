//! Why a proposed block is there, in words.

use binome_core::agenda::{Block, Reason, ReasonCode};
use binome_core::notebook::Notebook;
use binome_core::reflection::open_actions;

use leptos::prelude::*;

use super::change::Agenda;
use crate::text::SessionWord as Say;
use crate::view::sessions::actions::sentence;
use crate::view::sessions::naming::dimension_name;

/// Why the block that is open was proposed; nothing for one that a person added.
pub(super) fn of_block(agenda: &Agenda, id: &str) -> Option<String> {
    agenda.block_now(id).and_then(|(block, ..)| of(agenda, &block))
}

/// Why a block was proposed; nothing for one that a person added.
pub(super) fn of(agenda: &Agenda, block: &Block) -> Option<String> {
    block.reason.as_ref().map(|reason| words(agenda, reason))
}

fn words(agenda: &Agenda, reason: &Reason) -> String {
    let visit = &agenda.visit;
    let find = |find: &dyn Fn(&Notebook) -> Option<String>| visit.session().notebook().with_untracked(|all| find(all));
    let about = |word: Say, plain: Say, name: Option<String>| match name.filter(|name| !name.trim().is_empty()) {
        Some(name) => visit.fill(word, &[("name", &name)]),
        None => visit.say(plain),
    };
    match reason.code {
        ReasonCode::Frame => visit.say(Say::ReasonFrame),
        ReasonCode::Arc => visit.say(Say::ReasonArc),
        ReasonCode::Reciprocity => visit.say(Say::ReasonReciprocity),
        ReasonCode::OpenAction => {
            let action = find(&|all| {
                let actions = &all.content().actions;
                actions.iter().find(|action| action.id == reason.about).map(|action| sentence(visit, action))
            });
            let open = open_count(agenda);
            if open > 1 {
                return visit
                    .fill(Say::ReasonActions, &[("n", &open.to_string()), ("name", &action.unwrap_or_default())]);
            }
            about(Say::ReasonAction, Say::ReasonSomeAction, action)
        }
        ReasonCode::Objective => {
            let activity = find(&|all| {
                let objectives = &all.content().objectives;
                objectives.iter().find(|one| one.id == reason.about).map(|one| one.wording.activity.clone())
            });
            about(Say::ReasonObjective, Say::ReasonSomeObjective, activity)
        }
        ReasonCode::WeakestDimension => {
            about(Say::ReasonDimension, Say::ReasonSomeDimension, dimension_name(visit, &reason.about))
        }
        ReasonCode::Backlog => {
            let point = find(&|all| {
                let backlog = &all.content().backlog;
                backlog.iter().find(|point| point.id == reason.about).map(|point| point.text.clone())
            });
            about(Say::ReasonBacklog, Say::ReasonSomeBacklog, point)
        }
        ReasonCode::Turn => visit.fill(Say::ReasonTurn, &[("member", &member(agenda, &reason.about))]),
    }
}

/// How many actions of the pair are open: those that the proposal chose from.
fn open_count(agenda: &Agenda) -> usize {
    let count = |all: &Notebook| open_actions(&all.content().actions, &agenda.pairing()).len();
    agenda.visit.session().notebook().with_untracked(count)
}

/// What a member of the group is called.
pub(super) fn member(agenda: &Agenda, id: &str) -> String {
    let alias = agenda.visit.session().notebook().with_untracked(|all| {
        let mut members = all.content().pairings.iter().flat_map(|pairing| &pairing.members);
        members.find(|member| member.id == id).map(|member| member.alias.clone())
    });
    alias.filter(|alias| !alias.trim().is_empty()).unwrap_or_else(|| agenda.visit.say(Say::SomeMember))
}
