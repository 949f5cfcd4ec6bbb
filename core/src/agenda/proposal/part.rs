//! One part of a proposal before it has minutes.

use crate::agenda::{Block, BlockKind, Lead, Reason, ReasonCode};

/// A part of a proposed agenda.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) kind: BlockKind,
    /// How much of the time it takes beside the others.
    pub(super) weight: u32,
    pub(super) lead: Lead,
    pub(super) code: ReasonCode,
    /// What the reason is about, by name.
    pub(super) about: String,
    /// The person's own words, or nothing.
    pub(super) title: String,
    /// The objectives that it serves, by name.
    pub(super) objectives: Vec<String>,
    /// The action or point that it takes up, by name.
    pub(super) takes_up: String,
    pub(super) turn: String,
    /// How easily it is left out, more easily the higher; none for what every session has.
    pub(super) rank: Option<u32>,
}

impl Part {
    pub(super) fn new(kind: BlockKind, weight: u32, lead: Lead, code: ReasonCode) -> Self {
        Self {
            kind,
            weight,
            lead,
            code,
            about: String::new(),
            title: String::new(),
            objectives: Vec::new(),
            takes_up: String::new(),
            turn: String::new(),
            rank: None,
        }
    }

    pub(super) fn about(mut self, name: &str) -> Self {
        name.clone_into(&mut self.about);
        self
    }

    pub(super) fn titled(mut self, title: &str) -> Self {
        title.clone_into(&mut self.title);
        self
    }

    pub(super) fn for_objective(mut self, name: Option<&str>) -> Self {
        self.objectives = name.map(str::to_owned).into_iter().collect();
        self
    }

    pub(super) fn left_out_at(mut self, rank: u32) -> Self {
        self.rank = Some(rank);
        self
    }

    /// The block at `place` with its minutes: from half of them to twice as many, and kept whole where it is needed.
    pub(super) fn block(self, place: usize, minutes: u32) -> Block {
        Block {
            title: self.title,
            minimum: minutes.div_ceil(2).max(1),
            maximum: minutes.saturating_mul(2).min(Block::LONGEST),
            optional: self.rank.is_some(),
            lead: self.lead,
            objectives: self.objectives,
            turn: self.turn,
            takes_up: self.takes_up,
            reason: Some(Reason { code: self.code, about: self.about }),
            ..Block::new(&format!("{}-{}", self.kind.word(), place + 1), self.kind, minutes)
        }
    }
}
