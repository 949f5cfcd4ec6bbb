//! A form to look back with: a bilan, a pulse, or the sponsor's look at their own part.

mod compile;
mod read;

pub(super) use compile::compile;
pub(super) use read::{ReviewSource, read};

use super::super::model::Questionnaire;
use crate::reflection::Moment;
use crate::text::Text;

/// A form to look back with.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewForm {
    /// When in the cycle it is filled.
    pub moment: Moment,
    /// Who fills it, its name, and its statements in dimensions; it has no gates.
    pub form: Questionnaire,
    /// The dimension that says how much trust there is, as an index; none for a sponsor.
    pub relationship: Option<usize>,
    /// What to do when there is little trust; none for a sponsor.
    pub advice: Option<Text>,
    /// What the person may send to the coordinator when there is little trust; none for a sponsor.
    pub help: Option<Text>,
    /// Open questions.
    pub questions: Vec<OpenQuestion>,
}

/// An open question of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenQuestion {
    /// Unique in its form.
    pub id: String,
    /// The question.
    pub text: Text,
}
