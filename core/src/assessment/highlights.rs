//! What a result says first: one step, then what else is open, what to build on, and one thing to prepare.

use super::{NextStep, Readiness};

/// How many strengths are named: enough to lean on, few enough to remember.
const STRENGTHS: usize = 2;

/// The parts of a result that are told in words, in the order in which they are told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlights {
    /// What to do next; `None` for a questionnaire without dimensions.
    pub first: Option<NextStep>,
    /// Gates that are open beside it.
    pub gates: Vec<NextStep>,
    /// The clearest strengths, two at most, clearest first.
    pub strengths: Vec<NextStep>,
    /// The most urgent dimension that is not the first step already.
    pub prepare: Option<NextStep>,
}

impl Readiness {
    /// The dimension that asks for most care, by its place in the questionnaire: the lowest that needs attention, then
    /// the lowest that is not clear; none where none does.
    #[must_use]
    pub fn weakest_dimension(&self) -> Option<usize> {
        self.next_steps.iter().find_map(|step| match step {
            NextStep::Attention(dimension) | NextStep::Unclear(dimension) => Some(*dimension),
            _ => None,
        })
    }
}

impl Highlights {
    /// The highlights of a result.
    #[must_use]
    pub fn of(readiness: &Readiness) -> Self {
        let mut steps = readiness.next_steps.iter().copied();
        let first = steps.next();
        let mut highlights = Self { first, ..Self::default() };
        for step in steps {
            match step {
                NextStep::FailedGate(_) | NextStep::UnknownGate(_) => highlights.gates.push(step),
                NextStep::Ready(_) if highlights.strengths.len() < STRENGTHS => highlights.strengths.push(step),
                NextStep::Attention(_) | NextStep::Unclear(_) if highlights.prepare.is_none() => {
                    highlights.prepare = Some(step);
                }
                NextStep::Ready(_) | NextStep::Attention(_) | NextStep::Unclear(_) | NextStep::MissingDimension(_) => {}
            }
        }
        highlights
    }
}
