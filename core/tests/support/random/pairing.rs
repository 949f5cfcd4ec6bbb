//! Any pairing, charter and shared file.

use binome_core::pairing::{
    CharterVersion, CharterVersionEdit, Clause, Exchange, Member, Pairing, PairingEdit, Part, Shared, ThemePosition,
    ThemePositionEdit, Undecided,
};

use super::Random;

impl Random {
    pub(crate) fn clause(&mut self) -> Clause {
        Clause { id: self.name(), title: self.text(), text: self.text() }
    }

    pub(crate) fn version(&mut self) -> CharterVersion {
        CharterVersion {
            id: self.name(),
            at: self.instant(),
            reason: self.text(),
            clauses: self.records(2, Self::clause),
            agreed_by_me: self.maybe(Self::instant),
            agreed_by_partner: self.maybe(Self::instant),
        }
    }

    pub(crate) fn position(&mut self) -> ThemePosition {
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

    pub(crate) fn pairing_edit(&mut self) -> PairingEdit {
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

    pub(crate) fn exchange(&mut self) -> Exchange {
        Exchange {
            id: self.name(),
            partner: self.text(),
            received_revision: self.below(5),
            received_at: self.maybe(Self::instant),
            common: self.shared(),
            sent_revision: self.below(5),
            sent: self.maybe(Self::shared),
            undecided: self.records(1, |random| Undecided { id: random.name(), theirs: random.shared() }),
        }
    }
}
