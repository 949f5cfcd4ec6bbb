//! How one record is shared and merged: what the partner sees of it, and how their version is laid over one's own.

use super::partner::Partner;
use super::{CharterVersion, Shared};
use crate::agenda::Session;
use crate::objective::Objective;
use crate::reflection::{Action, BacklogPoint};

/// A record that partners exchange.
pub(super) trait Mergeable: Clone + PartialEq {
    /// What the partner sees of one's own version; none when it is kept from them.
    fn seen_by(&self, partner: &Partner<'_>) -> Option<Self>;

    /// The partner's version, with what is private in one's own.
    fn overlaid(&self, theirs: &Self, partner: &Partner<'_>) -> Self;

    /// Whether two versions differ in nothing that both sides may write.
    fn is_like(&self, other: &Self) -> bool {
        self == other
    }
}

impl Mergeable for Objective {
    fn seen_by(&self, partner: &Partner<'_>) -> Option<Self> {
        let mut seen = Self { pairing: partner.pairing.to_owned(), revisions: Vec::new(), ..self.clone() };
        for check_in in &mut seen.check_ins {
            check_in.confidence = None;
            check_in.note = String::new();
        }
        (!self.private).then_some(seen)
    }

    fn overlaid(&self, theirs: &Self, _partner: &Partner<'_>) -> Self {
        let mut merged = Self { revisions: self.revisions.clone(), private: self.private, ..theirs.clone() };
        for check_in in &mut merged.check_ins {
            if let Some(own) = self.check_ins.iter().find(|own| own.id == check_in.id) {
                check_in.confidence = own.confidence;
                check_in.note.clone_from(&own.note);
            }
        }
        merged
    }
}

impl Mergeable for Session {
    fn seen_by(&self, partner: &Partner<'_>) -> Option<Self> {
        let blocks = self.blocks.iter().map(|block| partner.sees(block)).collect();
        Some(Self { pairing: partner.pairing.to_owned(), prepared: Vec::new(), blocks, ..self.clone() })
    }

    fn overlaid(&self, theirs: &Self, partner: &Partner<'_>) -> Self {
        let mut merged = Self { prepared: self.prepared.clone(), ..theirs.clone() };
        for block in &mut merged.blocks {
            if let Some(own) = self.blocks.iter().find(|own| own.id == block.id) {
                partner.give_back(own, block);
            }
        }
        merged
    }
}

impl Mergeable for Action {
    fn seen_by(&self, partner: &Partner<'_>) -> Option<Self> {
        Some(Self { pairing: partner.pairing.to_owned(), ..self.clone() })
    }

    fn overlaid(&self, theirs: &Self, _partner: &Partner<'_>) -> Self {
        theirs.clone()
    }
}

impl Mergeable for BacklogPoint {
    fn seen_by(&self, partner: &Partner<'_>) -> Option<Self> {
        self.shared.then(|| Self { pairing: partner.pairing.to_owned(), ..self.clone() })
    }

    fn overlaid(&self, theirs: &Self, _partner: &Partner<'_>) -> Self {
        theirs.clone()
    }
}

/// Each side says for itself whether it agrees: that is never a conflict. Who agreed did so to the clauses as they stood.
impl Mergeable for CharterVersion {
    fn seen_by(&self, _partner: &Partner<'_>) -> Option<Self> {
        Some(Self { agreed_by_me: None, ..self.clone() })
    }

    fn overlaid(&self, theirs: &Self, _partner: &Partner<'_>) -> Self {
        let mut merged = theirs.clone();
        if self.clauses == theirs.clauses {
            merged.agreed_by_me = self.agreed_by_me;
            merged.agreed_by_partner = theirs.agreed_by_partner.or(self.agreed_by_partner);
        }
        merged
    }

    fn is_like(&self, other: &Self) -> bool {
        let unsigned = |version: &Self| Self { agreed_by_me: None, agreed_by_partner: None, ..version.clone() };
        unsigned(self) == unsigned(other)
    }
}

/// What the partner shared, seen from this side: what they call "me" is the partner here, everything belongs to the
/// pairing that both have, and what can never be shared is not there, whatever the file says.
pub(super) fn mirrored(content: &Shared, pairing: &str) -> Shared {
    let here = &Partner::open(pairing);
    let charter = content.charter.iter().map(|version| CharterVersion {
        agreed_by_me: None,
        agreed_by_partner: version.agreed_by_me,
        ..version.clone()
    });
    let public = |objective: &Objective| Objective { private: false, ..objective.clone() }.seen_by(here);
    let shared = |point: &BacklogPoint| BacklogPoint { shared: true, ..point.clone() }.seen_by(here);
    Shared {
        objectives: content.objectives.iter().filter_map(public).collect(),
        sessions: content.sessions.iter().filter_map(|session| session.seen_by(here)).collect(),
        actions: content.actions.iter().filter_map(|action| action.seen_by(here)).collect(),
        backlog: content.backlog.iter().filter_map(shared).collect(),
        charter: charter.collect(),
        themes: content.themes.clone(),
    }
}
