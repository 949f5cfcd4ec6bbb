//! The rules of the checker that only libraries and wording can break.

use crate::record::words;

words! {
    /// A rule of the library or of wording.
    pub enum Rule {
        /// A text longer than its place.
        TooLong = "too_long",
        /// A text so short that it says too little: advice.
        TooShort = "too_short",
        /// Too few or too many of something.
        Count = "count",
        /// The minutes of a template do not add up to the length.
        Minutes = "minutes",
        /// The minutes of a block below its minimum or above its maximum.
        BlockBounds = "block_bounds",
        /// A block that may not be dropped and may be dropped.
        ProtectedOptional = "protected_optional",
        /// A review that would see little trust and have no answer to it, or the other way round.
        LowTrust = "low_trust",
        /// A template that does not ask how it went: advice.
        NoFeedback = "no_feedback",
        /// A template in which no question goes back to the senior: advice.
        NoQuestionBack = "no_question_back",
        /// A text not set as its language is: advice.
        Typography = "typography",
        /// A word that judges, labels or does not belong here: advice.
        Wording = "wording",
        /// Sentences too long to be read at a glance: advice.
        Sentences = "sentences",
    }
}

impl Rule {
    /// Whether the library can be used all the same.
    #[must_use]
    pub fn is_advice(self) -> bool {
        match self {
            Self::TooShort
            | Self::NoFeedback
            | Self::NoQuestionBack
            | Self::Typography
            | Self::Wording
            | Self::Sentences => true,
            Self::TooLong
            | Self::Count
            | Self::Minutes
            | Self::BlockBounds
            | Self::ProtectedOptional
            | Self::LowTrust => false,
        }
    }
}
