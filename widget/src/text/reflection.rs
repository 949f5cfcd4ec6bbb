//! The words of reflection and reviews.

use super::key::words;

words!(
    /// A word, or a sentence, about reflection and reviews.
    ReflectionWord {
        Title = "reflection.title",
    }
);
