//! Several pairings in one notebook: which one is at hand, and taking up another.

use super::{Pairing, PairingEdit};
use crate::notebook::{Command, Timestamp};
use crate::record::ListChange;

impl Pairing {
    /// The command that makes it the one at hand: it goes to the end of the list, and goes on if it had ended.
    #[must_use]
    pub fn take_up(&self) -> Command {
        let last = ListChange::Move { id: self.id.clone(), index: usize::MAX };
        let go_on = self.ended.is_some().then(|| ListChange::edit(&self.id, PairingEdit::Ended(None)));
        Command::Several(std::iter::once(last).chain(go_on).map(Command::pairings).collect())
    }

    /// The command that ends it; everything in it is kept.
    #[must_use]
    pub fn end(&self, now: Timestamp) -> Command {
        Command::pairings(ListChange::edit(&self.id, PairingEdit::Ended(Some(now))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::Notebook;
    use crate::pairing::Part;

    #[test]
    fn the_pairing_at_hand_is_the_one_begun_or_taken_up_last_that_goes_on() {
        let now = Timestamp::default();
        let mut notebook = Notebook::default();
        let at_hand = |notebook: &Notebook| notebook.content().current_pairing().map(|pairing| pairing.id.clone());
        let find = |notebook: &Notebook, id: &str| {
            notebook.content().pairings.iter().find(|pairing| pairing.id == id).cloned().unwrap()
        };
        for id in ["first", "second"] {
            notebook.apply(Command::pairings(ListChange::add(Pairing::new(id, Part::Mentee, now))), now).unwrap();
            assert_eq!(at_hand(&notebook).as_deref(), Some(id));
        }
        let undo = notebook.apply(find(&notebook, "first").take_up(), now).unwrap();
        assert_eq!(at_hand(&notebook).as_deref(), Some("first"));
        notebook.apply(undo, now).unwrap();
        assert_eq!(at_hand(&notebook).as_deref(), Some("second"));
        for id in ["second", "first"] {
            notebook.apply(find(&notebook, id).end(now), now).unwrap();
        }
        assert_eq!(at_hand(&notebook), None);
        notebook.apply(find(&notebook, "first").take_up(), now).unwrap();
        assert_eq!(at_hand(&notebook).as_deref(), Some("first"));
    }
}
