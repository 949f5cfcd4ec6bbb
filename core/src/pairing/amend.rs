//! Agreeing on a charter and amending it: each amendment is a new version, which both agree to anew.

use super::{CharterVersion, CharterVersionEdit, Clause, Pairing, PairingEdit};
use crate::notebook::{Command, Timestamp};
use crate::record::ListChange;

/// Who agrees to a charter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The writer of this notebook.
    Me,
    /// The partner.
    Partner,
}

impl CharterVersion {
    /// Whether both have agreed.
    #[must_use]
    pub fn is_agreed(&self) -> bool {
        self.agreed_by_me.is_some() && self.agreed_by_partner.is_some()
    }
}

impl Pairing {
    /// The version in force: the latest to which both have agreed.
    #[must_use]
    pub fn charter_in_force(&self) -> Option<&CharterVersion> {
        self.charter.iter().rev().find(|version| version.is_agreed())
    }

    /// The version that waits for somebody's agreement; none when the latest is in force.
    #[must_use]
    pub fn charter_to_agree(&self) -> Option<&CharterVersion> {
        self.charter.last().filter(|version| !version.is_agreed())
    }

    /// The command that writes a new version of the charter, to which nobody has agreed yet; the earlier ones are kept.
    #[must_use]
    pub fn amend_charter(&self, clauses: Vec<Clause>, id: &str, reason: &str, now: Timestamp) -> Command {
        let version = CharterVersion {
            id: id.to_owned(),
            at: now,
            reason: reason.to_owned(),
            clauses,
            agreed_by_me: None,
            agreed_by_partner: None,
        };
        self.change_charter(ListChange::add(version))
    }

    /// The command that says that one side agrees to version `id`, now.
    #[must_use]
    pub fn agree(&self, id: &str, side: Side, now: Timestamp) -> Command {
        let edit = match side {
            Side::Me => CharterVersionEdit::AgreedByMe(Some(now)),
            Side::Partner => CharterVersionEdit::AgreedByPartner(Some(now)),
        };
        self.change_charter(ListChange::edit(id, edit))
    }

    /// The part that the writer takes on a theme: what the theme says, else that of the pairing.
    #[must_use]
    pub fn part_on(&self, theme: &str) -> super::Part {
        let position = self.themes.iter().find(|position| position.theme == theme);
        position.map_or(self.part, |position| position.part)
    }

    fn change_charter(&self, change: ListChange<CharterVersion>) -> Command {
        Command::pairings(ListChange::edit(&self.id, PairingEdit::Charter(change)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::Notebook;
    use crate::pairing::Part;

    fn notebook() -> Notebook {
        let mut notebook = Notebook::default();
        let pairing = Pairing::new("p", Part::Mentee, Timestamp::default());
        notebook.apply(Command::pairings(ListChange::add(pairing)), Timestamp::default()).unwrap();
        notebook
    }

    fn pairing(notebook: &Notebook) -> &Pairing {
        &notebook.content().pairings[0]
    }

    #[test]
    fn the_old_charter_stays_in_force_until_both_agree_to_the_new_one() {
        let mut notebook = notebook();
        let now = Timestamp::default();
        let in_force = |notebook: &Notebook| pairing(notebook).charter_in_force().map(|version| version.id.clone());
        let mut seen = Vec::new();
        for id in ["first", "second"] {
            let command = pairing(&notebook).amend_charter(Vec::new(), id, "", now);
            notebook.apply(command, now).unwrap();
            for side in [Side::Me, Side::Partner] {
                assert_eq!(pairing(&notebook).charter_to_agree().map(|version| version.id.as_str()), Some(id));
                let command = pairing(&notebook).agree(id, side, now);
                notebook.apply(command, now).unwrap();
                seen.push(in_force(&notebook));
            }
        }
        let name = |id: &str| Some(id.to_owned());
        assert_eq!(seen, [None, name("first"), name("first"), name("second")]);
        assert_eq!(pairing(&notebook).charter_to_agree(), None);
        assert_eq!(pairing(&notebook).charter.len(), 2);
    }

    #[test]
    fn a_theme_may_turn_the_parts_round() {
        let mut pairing = Pairing::new("p", Part::Mentee, Timestamp::default());
        let position = crate::pairing::ThemePosition {
            theme: "strategy".to_owned(),
            part: Part::Mentor,
            now: None,
            target: None,
            chosen: true,
        };
        pairing.themes.push(position);
        assert_eq!(pairing.part_on("strategy"), Part::Mentor);
        assert_eq!(pairing.part_on("video"), Part::Mentee);
    }
}
