//! Any objective and what belongs to it.

use binome_core::objective::{
    CheckIn, CheckInEdit, Measure, Objective, ObjectiveEdit, ObjectiveKind, Owner, Revision, Step, StepEdit, Wording,
    WordingEdit,
};

use super::Random;

impl Random {
    pub(crate) fn wording(&mut self) -> Wording {
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

    pub(crate) fn check_in(&mut self) -> CheckIn {
        let level = self.maybe(|random| i8::try_from(random.below(5)).unwrap() - 2);
        let confidence = self.maybe(|random| u8::try_from(random.below(11)).unwrap());
        CheckIn { id: self.name(), at: self.instant(), level, confidence, note: self.text() }
    }

    pub(crate) fn step(&mut self) -> Step {
        Step { id: self.name(), text: self.text(), done: self.maybe(Self::instant) }
    }

    pub(crate) fn revision(&mut self) -> Revision {
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

    pub(crate) fn objective_edit(&mut self) -> ObjectiveEdit {
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
}
