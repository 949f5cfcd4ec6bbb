//! Why an answer does not fit a questionnaire.

/// An answer that a questionnaire cannot take, with what was answered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// The questionnaire has no such item.
    #[error("there is no item called `{0}`")]
    UnknownItem(String),
    /// The questionnaire has no such gate.
    #[error("there is no gate called `{0}`")]
    UnknownGate(String),
    /// A point that the item's scale does not have.
    #[error("`{item}`: {point} is off its scale, which goes from {min} to {max}")]
    OffScale {
        /// Id of the item.
        item: String,
        /// What was answered.
        point: i32,
        /// Lowest point of its scale.
        min: i32,
        /// Highest point of its scale.
        max: i32,
    },
    /// "Not applicable" on an item that does not offer it.
    #[error("`{0}`: \"na\" is not offered for this item")]
    NotApplicableNotOffered(String),
}
