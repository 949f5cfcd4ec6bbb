//! Points of the backlog that wait, and the offer that is made of each once.

use super::{BacklogPoint, BacklogPointEdit};
use crate::notebook::{Command, Timestamp};
use crate::record::ListChange;

impl BacklogPoint {
    /// Whether it waits and has not been offered to a session yet.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.settled.is_none() && self.offered.is_empty()
    }

    /// The command that says which session offers it: it is then offered to no other.
    #[must_use]
    pub fn offer(&self, session: &str) -> Command {
        self.change(BacklogPointEdit::Offered(session.to_owned()))
    }

    /// The command that lets it wait again, for a person who wants to see it next time.
    #[must_use]
    pub fn keep_waiting(&self) -> Command {
        self.change(BacklogPointEdit::Offered(String::new()))
    }

    /// The command that settles it: it was taken up.
    #[must_use]
    pub fn settle(&self, now: Timestamp) -> Command {
        self.change(BacklogPointEdit::Settled(Some(now)))
    }

    fn change(&self, edit: BacklogPointEdit) -> Command {
        Command::backlog(ListChange::edit(&self.id, edit))
    }
}

/// The points that wait for a session of a pairing, oldest first.
#[must_use]
pub fn waiting_points<'a>(backlog: &'a [BacklogPoint], pairing: &str) -> Vec<&'a BacklogPoint> {
    points_for(backlog, pairing, "")
}

/// The points that wait for a session of a pairing and those that `session` offers already, oldest first.
pub(crate) fn points_for<'a>(backlog: &'a [BacklogPoint], pairing: &str, session: &str) -> Vec<&'a BacklogPoint> {
    let is_free = |point: &&BacklogPoint| point.offered.is_empty() || point.offered == session;
    let of_pairing = backlog.iter().filter(|point| point.pairing == pairing && point.settled.is_none());
    let mut waiting: Vec<_> = of_pairing.filter(is_free).collect();
    waiting.sort_by_key(|point| point.created);
    waiting
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::Notebook;
    use crate::reflection::PointKind;

    #[test]
    fn a_point_is_offered_once_unless_it_is_to_wait() {
        let now = Timestamp::default();
        let point = BacklogPoint {
            id: "q".to_owned(),
            pairing: String::new(),
            kind: PointKind::Question,
            text: "how do you decide?".to_owned(),
            minutes: Some(5),
            from: String::new(),
            offered: String::new(),
            shared: false,
            created: now,
            settled: None,
        };
        let mut notebook = Notebook::default();
        let waiting = |notebook: &Notebook| waiting_points(&notebook.content().backlog, "").len();
        let mut apply = |command| {
            notebook.apply(command, now).unwrap();
            waiting(&notebook)
        };
        let offered = [
            apply(Command::backlog(ListChange::add(point.clone()))),
            apply(point.offer("s1")),
            apply(point.keep_waiting()),
            apply(point.settle(now)),
        ];
        assert_eq!(offered, [1, 0, 1, 0]);
    }
}
