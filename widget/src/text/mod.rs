//! Every word of the interface: loaded from language files, checked to be complete, looked up by its [`Key`].
//!
//! `word` is what the first view says; each other file holds the words of one later room, which come with [`rooms`].

mod data;
mod key;
mod objective;
mod pairing;
mod paper;
mod reflection;
mod session;
mod session_after;
mod word;
mod written;

pub(crate) use data::DataWord;
pub(crate) use key::Key;
pub(crate) use objective::ObjectiveWord;
pub(crate) use pairing::PairingWord;
pub(crate) use reflection::ReflectionWord;
pub(crate) use session::SessionWord;
pub(crate) use session_after::SessionAfterWord;
pub(crate) use word::Word;

use std::collections::BTreeMap;

/// The words of the later rooms.
const ROOMS: [&[&str]; 7] = [
    ObjectiveWord::KEYS,
    SessionWord::KEYS,
    SessionAfterWord::KEYS,
    ReflectionWord::KEYS,
    PairingWord::KEYS,
    DataWord::KEYS,
    paper::KEYS,
];

/// Why a language file cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WordsError {
    /// Not a JSON object of strings.
    #[error("the language file cannot be read: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// A word that the interface needs is not there.
    #[error("the language file has no `{0}`")]
    Missing(&'static str),
}

/// The words of one language.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Words {
    language: String,
    words: BTreeMap<&'static str, String>,
}

impl Words {
    /// The words of the first view.
    ///
    /// # Errors
    /// A text that is no JSON, or one that lacks a word.
    pub(crate) fn read(language: &str, text: &str) -> Result<Self, WordsError> {
        let mut words = Self { language: language.to_owned(), words: BTreeMap::new() };
        words.add(text, Word::KEYS)?;
        Ok(words)
    }

    /// The same words and those of the later rooms.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub(crate) fn with_rooms(&self, text: &str) -> Result<Self, WordsError> {
        let mut words = self.clone();
        for room in ROOMS {
            words.add(text, room)?;
        }
        Ok(words)
    }

    fn add(&mut self, text: &str, keys: &[&'static str]) -> Result<(), WordsError> {
        let entries: serde_json::Value = serde_json::from_str(text)?;
        for key in keys {
            let words = entries.get(*key).and_then(|words| words.as_str()).ok_or(WordsError::Missing(key))?;
            self.words.insert(key, words.to_owned());
        }
        Ok(())
    }

    pub(crate) fn language(&self) -> &str {
        &self.language
    }

    /// The words of `word`.
    pub(crate) fn get(&self, word: impl Key) -> String {
        self.of(word.key())
    }

    /// The words of `word`, with each `{name}` replaced.
    pub(crate) fn fill(&self, word: impl Key, values: &[(&str, &str)]) -> String {
        self.filled(word.key(), values)
    }

    fn of(&self, key: &str) -> String {
        self.words.get(key).cloned().unwrap_or_default()
    }

    pub(super) fn filled(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut text = self.of(key);
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }
}

/// A text with a capital at its beginning.
pub(crate) fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
