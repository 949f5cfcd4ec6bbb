//! Any command and any record, made of a seed: names from a small set, so that commands meet one another.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests fail loudly; each uses a part of this"
)]

use std::collections::BTreeMap;

use binome_core::agenda::{
    Block, BlockEdit, BlockKind, Decision, Lead, Reason, ReasonCode, Run, RunBlock, Session, SessionEdit, SessionKind,
    SessionState,
};
use binome_core::assessment::{GateAnswer, Response};
use binome_core::calendar::Date;
use binome_core::notebook::{Command, PackReference, Timestamp};
use binome_core::objective::{
    CheckIn, CheckInEdit, Measure, Objective, ObjectiveEdit, ObjectiveKind, Owner, Revision, Step, StepEdit, Wording,
    WordingEdit,
};
use binome_core::pairing::{
    CharterVersion, CharterVersionEdit, Clause, Exchange, ExchangeEdit, Member, Pairing, PairingEdit, Part, Shared,
    ThemePosition, ThemePositionEdit,
};
use binome_core::record::{ListChange, Record};
use binome_core::reflection::{
    Action, ActionEdit, Answer, BacklogPoint, BacklogPointEdit, Moment, Note, NoteEdit, OwnPrompt, OwnPromptEdit,
    PointKind, Reflection, ReflectionEdit, Review, ReviewEdit,
};

/// Draws from a seed: SplitMix64.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to `below` − 1.
    pub(crate) fn below(&mut self, below: u32) -> u32 {
        u32::try_from(self.next() % u64::from(below)).unwrap()
    }

    pub(crate) fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.below(most - least + 1)
    }

    fn chance(&mut self) -> bool {
        self.below(2) == 0
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.chance().then(|| make(self))
    }

    fn list<T>(&mut self, most: u32, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| make(self)).collect()
    }

    /// Records of different names.
    fn records<T: Record>(&mut self, most: u32, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut records: Vec<T> = Vec::new();
        for record in self.list(most, &mut make) {
            if records.iter().all(|other| other.id() != record.id()) {
                records.push(record);
            }
        }
        records
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(u32::try_from(all.len()).unwrap()) as usize]
    }

    pub(crate) fn name(&mut self) -> String {
        self.one_of(&["a", "b", "c", "d"]).to_owned()
    }

    pub(crate) fn text(&mut self) -> String {
        let texts = ["", "une idée", "\"quoted\" \\ back", "ligne\nligne", "}{][,:", "🙂 œuvre", "  ", "\u{0}\u{1f}"];
        self.one_of(&texts).to_owned()
    }

    pub(crate) fn instant(&mut self) -> Timestamp {
        Timestamp::from_milliseconds(i64::from(self.below(2_000_000_000)) * 1_000).unwrap()
    }

    pub(crate) fn date(&mut self) -> Date {
        let month = i8::try_from(self.between(1, 12)).unwrap();
        Date::new(2_027, month, i8::try_from(self.between(1, 28)).unwrap()).unwrap()
    }

    fn change<T: Record>(
        &mut self,
        make: impl FnOnce(&mut Self) -> T,
        edit: impl FnOnce(&mut Self) -> T::Edit,
    ) -> ListChange<T> {
        let index = self.below(4) as usize;
        match self.below(6) {
            0 | 1 => ListChange::Insert { index, record: Box::new(make(self)) },
            2 => ListChange::Remove { id: self.name() },
            3 => ListChange::Move { id: self.name(), index },
            _ => ListChange::Edit { id: self.name(), edit: edit(self) },
        }
    }

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

    fn block_edit(&mut self) -> BlockEdit {
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

    fn run(&mut self) -> Run {
        let block = |random: &mut Self| RunBlock {
            block: random.name(),
            planned_minutes: random.below(90),
            elapsed_milliseconds: u64::from(random.below(9_000_000)),
        };
        Run {
            started: self.instant(),
            finished: self.maybe(Self::instant),
            running_since: self.maybe(Self::instant),
            current: self.below(4),
            blocks: self.list(3, block),
        }
    }

    fn decision(&mut self) -> Decision {
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

    fn session_edit(&mut self) -> SessionEdit {
        match self.below(8) {
            0 => SessionEdit::State(self.one_of(SessionState::ALL)),
            1 => SessionEdit::Date(self.maybe(Self::date)),
            2 => SessionEdit::StartMinute(self.below(1_600)),
            3 => SessionEdit::AllBlocks(self.records(3, Self::block)),
            4 => SessionEdit::Run(self.maybe(Self::run)),
            5 => SessionEdit::Decisions(
                self.change(Self::decision, |random| binome_core::agenda::DecisionEdit::Text(random.text())),
            ),
            _ => SessionEdit::Blocks(self.change(Self::block, Self::block_edit)),
        }
    }

    fn wording(&mut self) -> Wording {
        let levels = self.maybe(|random| (0..5).map(|_| random.text()).collect());
        Wording {
            activity: self.text(),
            support: self.text(),
            sign: self.text(),
            due: self.maybe(Self::date),
            why: self.text(),
            levels: levels.unwrap_or_default(),
        }
    }

    fn check_in(&mut self) -> CheckIn {
        let level = self.maybe(|random| i8::try_from(random.below(5)).unwrap() - 2);
        let confidence = self.maybe(|random| u8::try_from(random.below(11)).unwrap());
        CheckIn { id: self.name(), at: self.instant(), level, confidence, note: self.text() }
    }

    fn step(&mut self) -> Step {
        Step { id: self.name(), text: self.text(), done: self.maybe(Self::instant) }
    }

    fn revision(&mut self) -> Revision {
        Revision { id: self.name(), at: self.instant(), reason: self.text(), before: self.wording() }
    }

    pub(crate) fn objective(&mut self) -> Objective {
        let mut objective = Objective::new(&self.name(), self.instant());
        objective.pairing = self.name();
        objective.theme = self.text();
        objective.owner = self.one_of(Owner::ALL);
        objective.kind = self.one_of(ObjectiveKind::ALL);
        objective.wording = self.wording();
        objective.measure = self.one_of(Measure::ALL);
        objective.steps = self.records(2, Self::step);
        objective.weight = u8::try_from(self.below(11)).unwrap();
        objective.private = self.chance();
        objective.check_ins = self.records(3, Self::check_in);
        objective.revisions = self.records(2, Self::revision);
        objective.closed = self.maybe(Self::instant);
        objective
    }

    fn objective_edit(&mut self) -> ObjectiveEdit {
        match self.below(7) {
            0 => ObjectiveEdit::Theme(self.text()),
            1 => ObjectiveEdit::Weight(u8::try_from(self.below(14)).unwrap()),
            2 => ObjectiveEdit::Wording(WordingEdit::Sign(self.text())),
            3 => ObjectiveEdit::Wording(WordingEdit::Levels(self.list(6, Self::text))),
            4 => ObjectiveEdit::Steps(self.change(Self::step, |random| StepEdit::Done(random.maybe(Self::instant)))),
            5 => ObjectiveEdit::CheckIns(self.change(Self::check_in, |random| {
                CheckInEdit::Confidence(random.maybe(|random| u8::try_from(random.below(14)).unwrap()))
            })),
            _ => ObjectiveEdit::Private(self.chance()),
        }
    }

    pub(crate) fn action(&mut self) -> Action {
        Action {
            id: self.name(),
            pairing: self.name(),
            session: self.text(),
            situation: self.text(),
            deed: self.text(),
            owner: self.one_of(Owner::ALL),
            due: self.maybe(Self::date),
            created: self.instant(),
            done: self.maybe(Self::instant),
            dropped: self.chance(),
        }
    }

    pub(crate) fn point(&mut self) -> BacklogPoint {
        BacklogPoint {
            id: self.name(),
            pairing: self.name(),
            kind: self.one_of(PointKind::ALL),
            text: self.text(),
            minutes: self.maybe(|random| random.between(1, 90)),
            from: self.text(),
            offered: self.text(),
            shared: self.chance(),
            created: self.instant(),
            settled: self.maybe(Self::instant),
        }
    }

    fn note(&mut self) -> Note {
        Note { prompt: self.name(), text: self.text() }
    }

    fn note_change(&mut self) -> ListChange<Note> {
        self.change(Self::note, |random| NoteEdit::Text(random.text()))
    }

    fn reflection(&mut self) -> Reflection {
        Reflection {
            id: self.name(),
            pairing: self.text(),
            session: self.text(),
            structure: self.text(),
            at: self.instant(),
            notes: self.records(3, Self::note),
        }
    }

    fn response(&mut self) -> Response {
        match self.below(5) {
            0 => Response::Skipped,
            1 => Response::NotApplicable,
            point => Response::Point(i32::try_from(point).unwrap()),
        }
    }

    fn levels(&mut self) -> BTreeMap<String, u8> {
        self.list(3, |random| (random.name(), u8::try_from(random.below(4)).unwrap())).into_iter().collect()
    }

    fn review(&mut self) -> Review {
        Review {
            id: self.name(),
            pairing: self.text(),
            form: self.text(),
            moment: self.one_of(Moment::ALL),
            started: self.instant(),
            finished: self.maybe(Self::instant),
            responses: self.list(3, |random| (random.name(), random.response())).into_iter().collect(),
            notes: self.records(2, Self::note),
            now: self.levels(),
            then: self.levels(),
        }
    }

    fn review_edit(&mut self) -> ReviewEdit {
        let to = self.name();
        match self.below(4) {
            0 => ReviewEdit::Response(Answer { to, answer: self.maybe(Self::response) }),
            1 => ReviewEdit::Now(Answer { to, answer: self.maybe(|random| u8::try_from(random.below(5)).unwrap()) }),
            2 => ReviewEdit::Notes(self.note_change()),
            _ => ReviewEdit::Finished(self.maybe(Self::instant)),
        }
    }

    fn clause(&mut self) -> Clause {
        Clause { id: self.name(), title: self.text(), text: self.text() }
    }

    fn version(&mut self) -> CharterVersion {
        CharterVersion {
            id: self.name(),
            at: self.instant(),
            reason: self.text(),
            clauses: self.records(2, Self::clause),
            agreed_by_me: self.maybe(Self::instant),
            agreed_by_partner: self.maybe(Self::instant),
        }
    }

    fn position(&mut self) -> ThemePosition {
        let level = |random: &mut Self| u8::try_from(random.below(4)).unwrap();
        ThemePosition {
            theme: self.name(),
            part: self.one_of(Part::ALL),
            now: self.maybe(level),
            target: self.maybe(level),
            chosen: self.chance(),
        }
    }

    pub(crate) fn pairing(&mut self) -> Pairing {
        let mut pairing = Pairing::new(&self.name(), self.one_of(Part::ALL), self.instant());
        pairing.alias = self.text();
        pairing.themes = self.records(3, Self::position);
        pairing.members = self.records(2, |random| Member {
            id: random.name(),
            alias: random.text(),
            part: random.one_of(Part::ALL),
        });
        pairing.charter = self.records(2, Self::version);
        pairing.ended = self.maybe(Self::instant);
        pairing
    }

    fn pairing_edit(&mut self) -> PairingEdit {
        match self.below(4) {
            0 => PairingEdit::Alias(self.text()),
            1 => PairingEdit::Themes(self.change(Self::position, |random| {
                ThemePositionEdit::Now(random.maybe(|random| u8::try_from(random.below(5)).unwrap()))
            })),
            2 => PairingEdit::Charter(
                self.change(Self::version, |random| CharterVersionEdit::AgreedByMe(random.maybe(Self::instant))),
            ),
            _ => PairingEdit::Ended(self.maybe(Self::instant)),
        }
    }

    pub(crate) fn shared(&mut self) -> Shared {
        Shared {
            objectives: self.records(2, Self::objective),
            sessions: self.records(2, Self::session),
            actions: self.records(2, Self::action),
            backlog: self.records(2, Self::point),
            charter: self.records(2, Self::version),
            themes: self.records(2, Self::position),
        }
    }

    fn exchange(&mut self) -> Exchange {
        Exchange {
            id: self.name(),
            partner: self.text(),
            received_revision: self.below(5),
            received_at: self.maybe(Self::instant),
            common: self.shared(),
            sent_revision: self.below(5),
            sent: self.maybe(Self::shared),
        }
    }

    fn of_an_assessment(&mut self) -> Command {
        let assessment = self.name();
        match self.below(7) {
            0 | 1 => Command::StartAssessment {
                id: assessment,
                questionnaire: "mentee".to_owned(),
                pack: PackReference { id: "default".to_owned(), version: "1".to_owned() },
            },
            2 => Command::Respond { assessment, item: self.name(), response: self.maybe(Self::response) },
            3 => Command::AnswerGate { assessment, gate: self.name(), answer: self.maybe(|_| GateAnswer::Pass) },
            4 => Command::Finish { assessment },
            5 => Command::Reopen { assessment },
            _ => Command::Remove { assessment },
        }
    }

    /// Any command but one that replaces everything.
    pub(crate) fn command(&mut self) -> Command {
        match self.below(11) {
            0 => self.of_an_assessment(),
            1 => Command::Pairings(self.change(Self::pairing, Self::pairing_edit)),
            2 => Command::Objectives(self.change(Self::objective, Self::objective_edit)),
            3 => Command::Sessions(self.change(Self::session, Self::session_edit)),
            4 => Command::Actions(self.change(Self::action, |random| ActionEdit::Done(random.maybe(Self::instant)))),
            5 => Command::Backlog(self.change(Self::point, |random| BacklogPointEdit::Text(random.text()))),
            6 => Command::Reflections(
                self.change(Self::reflection, |random| ReflectionEdit::Notes(random.note_change())),
            ),
            7 => Command::Prompts(self.change(
                |random| OwnPrompt { id: random.name(), text: random.text(), created: random.instant() },
                |random| OwnPromptEdit::Text(random.text()),
            )),
            8 => Command::Reviews(self.change(Self::review, Self::review_edit)),
            9 => Command::Exchanges(self.change(Self::exchange, |random| ExchangeEdit::Common(random.shared()))),
            _ => Command::Several(self.list(4, Self::command)),
        }
    }
}
