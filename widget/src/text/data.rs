//! The words of what is kept.

use super::key::words;

words!(
    /// A word, or a sentence, about what is kept.
    DataWord {
        Title = "data.title",
    }
);
