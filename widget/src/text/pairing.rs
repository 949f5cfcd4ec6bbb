//! The words of the pair.

use super::key::words;

words!(
    /// A word, or a sentence, about the pair.
    PairingWord {
        Title = "pairing.title",
    }
);
