//! What the partner may see of the blocks of an agenda: a block may be about something that is kept from them.

use std::collections::BTreeSet;

use crate::agenda::{Block, ReasonCode};
use crate::notebook::Content;

/// For whom a record is made ready, and what is kept from them.
pub(super) struct Partner<'a> {
    /// The pairing, by name.
    pub(super) pairing: &'a str,
    objectives: BTreeSet<&'a str>,
    points: BTreeSet<&'a str>,
}

impl<'a> Partner<'a> {
    /// The partner of a pairing: private objectives and points that are not shared are kept from them.
    pub(super) fn of(content: &'a Content, pairing: &'a str) -> Self {
        let objectives = content.objectives.iter().filter(|objective| objective.private);
        let points = content.backlog.iter().filter(|point| !point.shared);
        Self {
            pairing,
            objectives: objectives.map(|objective| objective.id.as_str()).collect(),
            points: points.map(|point| point.id.as_str()).collect(),
        }
    }

    /// Somebody from whom nothing is kept but what can never be shared.
    pub(super) fn open(pairing: &'a str) -> Self {
        Self { pairing, objectives: BTreeSet::new(), points: BTreeSet::new() }
    }

    /// What they see of a block. One about a private objective or a point that is not shared has no title, as that may be
    /// its words; what a self-assessment says is no reason that they see.
    pub(super) fn sees(&self, block: &Block) -> Block {
        let mut seen = block.clone();
        if block.reason.as_ref().is_some_and(|reason| reason.code == ReasonCode::WeakestDimension) {
            seen.reason = None;
        }
        if self.keeps_subject(block) {
            seen.title = String::new();
            seen.reason = None;
            seen.objectives.retain(|objective| !self.objectives.contains(objective.as_str()));
            if self.points.contains(block.takes_up.as_str()) {
                seen.takes_up = String::new();
            }
        }
        seen
    }

    /// Gives their version of a block back what they do not see of one's own.
    pub(super) fn give_back(&self, own: &Block, theirs: &mut Block) {
        let seen = self.sees(own);
        if seen.title != own.title && theirs.title.is_empty() {
            theirs.title.clone_from(&own.title);
        }
        if seen.takes_up != own.takes_up && theirs.takes_up.is_empty() {
            theirs.takes_up.clone_from(&own.takes_up);
        }
        if theirs.reason.is_none() {
            theirs.reason.clone_from(&own.reason);
        }
        if seen.objectives == theirs.objectives {
            theirs.objectives.clone_from(&own.objectives);
        }
    }

    /// Whether a block is about something that is kept from them, by what it serves, takes up or was proposed for.
    fn keeps_subject(&self, block: &Block) -> bool {
        let about = block.reason.as_ref().is_some_and(|reason| match reason.code {
            ReasonCode::Objective => self.objectives.contains(reason.about.as_str()),
            ReasonCode::Backlog => self.points.contains(reason.about.as_str()),
            _ => false,
        });
        about
            || self.points.contains(block.takes_up.as_str())
            || block.objectives.iter().any(|objective| self.objectives.contains(objective.as_str()))
    }
}
