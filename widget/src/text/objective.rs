//! The words of objectives.

use super::key::words;

words!(
    /// A word, or a sentence, about objectives.
    ObjectiveWord {
        Title = "objectives.title",
    }
);
