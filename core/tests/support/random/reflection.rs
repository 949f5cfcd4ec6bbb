//! Any action, point, reflection and review.

use std::collections::BTreeMap;

use binome_core::assessment::Response;
use binome_core::objective::Owner;
use binome_core::record::ListChange;
use binome_core::reflection::{
    Action, Answer, BacklogPoint, Moment, Note, NoteEdit, PointKind, Reflection, Review, ReviewEdit,
};

use super::Random;

impl Random {
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

    pub(crate) fn note(&mut self) -> Note {
        Note { prompt: self.name(), text: self.text() }
    }

    pub(crate) fn note_change(&mut self) -> ListChange<Note> {
        self.change(Self::note, |random| NoteEdit::Text(random.text()))
    }

    pub(crate) fn reflection(&mut self) -> Reflection {
        Reflection {
            id: self.name(),
            pairing: self.text(),
            session: self.text(),
            structure: self.text(),
            at: self.instant(),
            notes: self.records(3, Self::note),
        }
    }

    pub(crate) fn response(&mut self) -> Response {
        match self.below(5) {
            0 => Response::Skipped,
            1 => Response::NotApplicable,
            point => Response::Point(i32::try_from(point).unwrap()),
        }
    }

    pub(crate) fn levels(&mut self) -> BTreeMap<String, u8> {
        self.list(3, |random| (random.name(), u8::try_from(random.below(4)).unwrap())).into_iter().collect()
    }

    pub(crate) fn review(&mut self) -> Review {
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

    pub(crate) fn review_edit(&mut self) -> ReviewEdit {
        let to = self.name();
        match self.below(4) {
            0 => ReviewEdit::Response(Answer { to, answer: self.maybe(Self::response) }),
            1 => ReviewEdit::Now(Answer { to, answer: self.maybe(|random| u8::try_from(random.below(5)).unwrap()) }),
            2 => ReviewEdit::Notes(self.note_change()),
            _ => ReviewEdit::Finished(self.maybe(Self::instant)),
        }
    }
}
