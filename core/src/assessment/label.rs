//! What a dimension's score says once its error is taken into account.

use serde::{Deserialize, Serialize};

use super::formula::{EPSILON, Estimate};

/// What can be said of a scored dimension; a better label is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// The whole band lies under the cut.
    Attention,
    /// The band holds the cut: to talk about.
    Unclear,
    /// The whole band lies at or above the cut.
    Ready,
}

impl Label {
    /// Compares the band of one standard error with `cut`: ready is inclusive, attention strict.
    ///
    /// # Source
    /// Our own. A guard of exactly one standard error keeps labels monotone: a better answer never lowers one.
    #[must_use]
    pub fn of(estimate: Estimate, cut: f64) -> Self {
        if estimate.score + estimate.sem < cut - EPSILON {
            Self::Attention
        } else if estimate.score - estimate.sem >= cut - EPSILON {
            Self::Ready
        } else {
            Self::Unclear
        }
    }
}
