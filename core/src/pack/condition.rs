//! When an item is shown or required: conditions over answers, gates and the role.

use super::model::Role;
use crate::assessment::{GateAnswer, Response};

/// A condition of a questionnaire, with every reference resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Every one holds; true when empty.
    All(Vec<Condition>),
    /// At least one holds; false when empty.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// The person has this role.
    Role(Role),
    /// The gate at this index of the questionnaire has this answer.
    Gate(usize, GateAnswer),
    /// The item at this index of the questionnaire is answered so.
    Item(usize, ItemTest),
}

/// What a condition asks of an item. A hidden item counts as [`Empty`](ItemTest::Empty).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemTest {
    /// A point was chosen.
    Answered,
    /// Passed over.
    Skipped,
    /// "Does not apply to me" was chosen.
    NotApplicable,
    /// Nothing yet.
    Empty,
    /// The raw point is this or more.
    AtLeast(i32),
    /// The raw point is this or less.
    AtMost(i32),
    /// The raw point is this.
    Equals(i32),
}

/// What a condition is asked about.
pub trait Facts {
    /// The role of the person.
    fn role(&self) -> Role;
    /// The answer to the gate at `index`.
    fn gate(&self, index: usize) -> GateAnswer;
    /// The answer to the item at `index`, `None` when hidden or not answered yet.
    fn response(&self, index: usize) -> Option<Response>;
}

impl Condition {
    /// Whether it holds for these facts.
    pub fn holds(&self, facts: &impl Facts) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(facts)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(facts)),
            Self::Not(part) => !part.holds(facts),
            Self::Role(role) => facts.role() == *role,
            Self::Gate(index, answer) => facts.gate(*index) == *answer,
            Self::Item(index, test) => test.holds(facts.response(*index)),
        }
    }

    /// Calls `visit` with this condition and every condition inside it.
    pub fn for_each_part<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        visit(self);
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.for_each_part(visit)),
            Self::Not(part) => part.for_each_part(visit),
            Self::Role(_) | Self::Gate(..) | Self::Item(..) => {}
        }
    }

    /// The places of the items that it asks about, in the order in which it names them.
    #[must_use]
    pub fn items(&self) -> Vec<usize> {
        let mut items = Vec::new();
        self.for_each_part(&mut |part| {
            if let Self::Item(index, _) = part {
                items.push(*index);
            }
        });
        items
    }
}

impl ItemTest {
    fn holds(self, response: Option<Response>) -> bool {
        let point = response.and_then(Response::point);
        match self {
            Self::Answered => point.is_some(),
            Self::Skipped => response == Some(Response::Skipped),
            Self::NotApplicable => response == Some(Response::NotApplicable),
            Self::Empty => response.is_none(),
            Self::AtLeast(bound) => point.is_some_and(|point| point >= bound),
            Self::AtMost(bound) => point.is_some_and(|point| point <= bound),
            Self::Equals(value) => point == Some(value),
        }
    }
}
