//! How ready a person, or a pair, is.

use serde::{Deserialize, Serialize};

use super::GateAnswer;

/// Readiness in one word, from the furthest to the nearest; a better status is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// A gate is not met.
    Blocked,
    /// A gate is not known yet, or a core dimension has too few answers.
    Incomplete,
    /// A core dimension needs attention.
    Prepare,
    /// A core dimension is not clear from the answers.
    ReadyToDiscuss,
    /// Nothing holds it back.
    Ready,
}

impl Status {
    /// The status that this one becomes when the person agrees to look at hasty answers again; blocked stays blocked.
    #[must_use]
    pub fn set_aside(self) -> Self {
        self.min(Self::Incomplete)
    }

    /// How far a gate with this answer lets a status go.
    #[must_use]
    pub fn allowed_by(gate: GateAnswer) -> Self {
        match gate {
            GateAnswer::Fail => Self::Blocked,
            GateAnswer::Unknown => Self::Incomplete,
            GateAnswer::Pass => Self::Ready,
        }
    }
}

/// The status of a pair: the worst of the two people's and of what the gates of the pair allow.
///
/// # Examples
/// ```
/// use binome_core::assessment::{GateAnswer, Status, pair_status};
///
/// assert_eq!(pair_status(Status::Ready, Status::Prepare, &[]), Status::Prepare);
/// assert_eq!(pair_status(Status::Ready, Status::Ready, &[GateAnswer::Unknown]), Status::Incomplete);
/// ```
#[must_use]
pub fn pair_status(mentor: Status, mentee: Status, gates: &[GateAnswer]) -> Status {
    gates.iter().map(|gate| Status::allowed_by(*gate)).fold(mentor.min(mentee), Status::min)
}
