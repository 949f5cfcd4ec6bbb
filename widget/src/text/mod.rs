//! Every word of the interface: loaded from one language file, checked to be complete, looked up by [`Word`].

mod word;

pub(crate) use word::Word;

use binome_core::notebook::Timestamp;

use crate::boundary::intl;

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
    words: Vec<String>,
}

impl Words {
    pub(crate) fn read(language: &str, text: &str) -> Result<Self, WordsError> {
        let entries: serde_json::Value = serde_json::from_str(text)?;
        let find = |key: &&'static str| {
            entries.get(*key).and_then(|words| words.as_str()).map(str::to_owned).ok_or(WordsError::Missing(key))
        };
        let words = Word::KEYS.iter().map(find).collect::<Result<_, _>>()?;
        Ok(Self { language: language.to_owned(), words })
    }

    pub(crate) fn language(&self) -> &str {
        &self.language
    }

    /// The words of `word`.
    pub(crate) fn get(&self, word: Word) -> String {
        self.words.get(word as usize).cloned().unwrap_or_default()
    }

    /// The words of `word`, with each `{name}` replaced.
    pub(crate) fn fill(&self, word: Word, values: &[(&str, &str)]) -> String {
        let mut text = self.get(word);
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }

    /// "14 h 05", as the language writes it.
    pub(crate) fn time(&self, instant: Timestamp) -> String {
        let (hours, minutes) = intl::clock(instant);
        self.fill(Word::Time, &[("hours", &hours.to_string()), ("minutes", &format!("{minutes:02}"))])
    }

    /// "23 novembre 2026".
    pub(crate) fn date(&self, instant: Timestamp) -> String {
        intl::date(&self.get(Word::Locale), instant)
    }

    /// "23 novembre 2026 à 14 h 05".
    pub(crate) fn date_and_time(&self, instant: Timestamp) -> String {
        self.fill(Word::DateAndTime, &[("date", &self.date(instant)), ("time", &self.time(instant))])
    }

    /// A number with one decimal, written as the language does.
    pub(crate) fn decimal(&self, value: f64) -> String {
        intl::decimal(&self.language, value)
    }

    /// The form of `count` for this many: `one`, `many` or `other`, with `{n}` replaced.
    pub(crate) fn count(&self, [one, many, other]: [Word; 3], count: usize) -> String {
        let word = match intl::plural(&self.language, count).as_str() {
            "one" => one,
            "many" => many,
            _ => other,
        };
        self.fill(word, &[("n", &count.to_string())])
    }
}
