//! Any block, run and session.

use binome_core::agenda::{
    Block, BlockEdit, BlockKind, Decision, DecisionEdit, Lead, Reason, ReasonCode, Run, RunBlock, Session, SessionEdit,
    SessionKind, SessionState,
};

use super::Random;

impl Random {
    pub(crate) fn block(&mut self) -> Block {
        let mut block = Block::new(&self.name(), self.one_of(BlockKind::ALL), self.between(1, 90));
        block.title = self.text();
        block.minimum = self.between(1, 90);
        block.maximum = self.between(1, 1_440);
        block.protected = self.chance();
        block.optional = self.chance();
        block.locked_start = self.maybe(|random| random.below(2_880));
        block.lead = self.one_of(Lead::ALL);
        block.objectives = self.list(2, Self::name);
        block.turn = self.text();
        block.reason = self.maybe(|random| Reason { code: random.one_of(ReasonCode::ALL), about: random.text() });
        block.done = self.maybe(Self::chance);
        block
    }

    pub(crate) fn block_edit(&mut self) -> BlockEdit {
        match self.below(7) {
            0 => BlockEdit::Kind(self.one_of(BlockKind::ALL)),
            1 => BlockEdit::Title(self.text()),
            2 => BlockEdit::Minutes(self.below(1_600)),
            3 => BlockEdit::LockedStart(self.maybe(|random| random.below(3_000))),
            4 => BlockEdit::Lead(self.one_of(Lead::ALL)),
            5 => BlockEdit::Objectives(self.list(3, Self::name)),
            _ => BlockEdit::Done(self.maybe(Self::chance)),
        }
    }

    pub(crate) fn run(&mut self) -> Run {
        let block = |random: &mut Self| RunBlock {
            block: random.name(),
            planned_minutes: random.between(1, 90),
            elapsed_milliseconds: u64::from(random.below(9_000_000)),
        };
        let count = self.between(1, 3);
        Run {
            started: self.instant(),
            finished: self.maybe(Self::instant),
            running_since: self.maybe(Self::instant),
            current: self.below(count),
            blocks: (0..count).map(|_| block(self)).collect(),
        }
    }

    pub(crate) fn decision(&mut self) -> Decision {
        Decision { id: self.name(), text: self.text() }
    }

    pub(crate) fn session(&mut self) -> Session {
        let mut session = Session::new(&self.name(), self.one_of(SessionKind::ALL), self.instant());
        session.pairing = self.name();
        session.state = self.one_of(SessionState::ALL);
        session.title = self.text();
        session.date = self.maybe(Self::date);
        session.start_minute = self.below(1_440);
        session.slot_minutes = self.between(1, 1_440);
        session.blocks = self.records(4, Self::block);
        session.prepared = self.list(2, Self::name);
        session.run = self.maybe(Self::run);
        session.decisions = self.records(2, Self::decision);
        session.moved = self.below(3);
        session.sequence = self.below(9);
        session
    }

    pub(crate) fn session_edit(&mut self) -> SessionEdit {
        match self.below(8) {
            0 => SessionEdit::State(self.one_of(SessionState::ALL)),
            1 => SessionEdit::Date(self.maybe(Self::date)),
            2 => SessionEdit::StartMinute(self.below(1_600)),
            3 => SessionEdit::AllBlocks(self.records(3, Self::block)),
            4 => SessionEdit::Run(self.maybe(Self::run)),
            5 => SessionEdit::Decisions(self.change(Self::decision, |random| DecisionEdit::Text(random.text()))),
            _ => SessionEdit::Blocks(self.change(Self::block, Self::block_edit)),
        }
    }
}
