//! The words of sessions.

use super::key::words;

words!(
    /// A word, or a sentence, about sessions.
    SessionWord {
        Title = "sessions.title",
    }
);
