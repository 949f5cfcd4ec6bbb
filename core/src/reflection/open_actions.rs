//! Which actions are open, in the order in which the next agenda looks at them, and what an action still lacks.

use super::Action;
use crate::calendar::Date;
use crate::record::words;

words! {
    /// A part of an action.
    pub enum ActionPart {
        /// The situation in which it is done.
        Situation = "situation",
        /// What is done then.
        Deed = "deed",
        /// By when.
        Due = "due",
    }
}

impl Action {
    /// The parts that are missing, in order; none for a whole "If …, then I will …" with a date. It blocks nothing.
    ///
    /// # Source
    /// Implementation intentions: Gollwitzer 1999.
    #[must_use]
    pub fn missing_parts(&self) -> Vec<ActionPart> {
        let is_missing = |part: &ActionPart| match part {
            ActionPart::Situation => self.situation.trim().is_empty(),
            ActionPart::Deed => self.deed.trim().is_empty(),
            ActionPart::Due => self.due.is_none(),
        };
        ActionPart::ALL.iter().copied().filter(is_missing).collect()
    }

    /// Whether it is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.done.is_none() && !self.dropped
    }

    /// Whether it is open and its date is before `today`.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.is_open() && self.due.is_some_and(|due| due < today)
    }
}

/// The open actions of a pairing: the earliest date first, those without a date last, then in the order in which they
/// were agreed.
#[must_use]
pub fn open_actions<'a>(actions: &'a [Action], pairing: &str) -> Vec<&'a Action> {
    let mut open = all_open_actions(actions);
    open.retain(|action| action.pairing == pairing);
    open
}

/// The open actions of all pairings, in the same order.
#[must_use]
pub fn all_open_actions(actions: &[Action]) -> Vec<&Action> {
    let mut open: Vec<_> = actions.iter().filter(|action| action.is_open()).collect();
    open.sort_by_key(|action| (action.due.is_none(), action.due, action.created));
    open
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_date;
    use crate::notebook::Timestamp;
    use crate::objective::Owner;

    fn action(id: &str, due: Option<&str>) -> Action {
        Action {
            id: id.to_owned(),
            pairing: "p".to_owned(),
            session: String::new(),
            situation: "the meeting starts".to_owned(),
            deed: " ".to_owned(),
            owner: Owner::Mentee,
            due: due.and_then(parse_date),
            created: Timestamp::default(),
            done: None,
            dropped: false,
        }
    }

    #[test]
    fn both_halves_and_a_date_are_looked_for() {
        assert_eq!(action("a", None).missing_parts(), [ActionPart::Deed, ActionPart::Due]);
        assert_eq!(action("a", Some("2027-01-01")).missing_parts(), [ActionPart::Deed]);
    }

    #[test]
    fn the_earliest_date_comes_first_and_none_last() {
        let mut actions = vec![action("late", None), action("b", Some("2027-02-01")), action("a", Some("2027-01-01"))];
        actions.push(Action { dropped: true, ..action("dropped", None) });
        actions.push(Action { done: Some(Timestamp::default()), ..action("done", None) });
        actions.push(Action { pairing: "other".to_owned(), ..action("elsewhere", None) });
        let order: Vec<_> = open_actions(&actions, "p").iter().map(|action| action.id.clone()).collect();
        assert_eq!(order, ["a", "b", "late"]);
        assert_eq!(all_open_actions(&actions).len(), 4);
    }

    #[test]
    fn an_action_is_overdue_the_day_after() {
        let action = action("a", Some("2027-01-01"));
        let overdue = |day| action.is_overdue(parse_date(day).unwrap());
        assert_eq!((overdue("2027-01-01"), overdue("2027-01-02")), (false, true));
    }
}
