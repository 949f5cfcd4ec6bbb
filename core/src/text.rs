//! Text in several languages, as packs write it: `{"fr": "…", "en": "…"}`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Words in one or more languages, keyed by language code.
///
/// The core never chooses a language and never writes a sentence of its own: it hands these out as they stand in
/// the pack, and whoever shows them asks for a language.
///
/// # Examples
/// ```
/// use binome_core::text::Text;
///
/// let text: Text = serde_json::from_str(r#"{"fr": "Bonjour", "en": "Hello"}"#)?;
/// assert_eq!(text.get("fr"), Some("Bonjour"));
/// assert_eq!(text.get("de"), None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(BTreeMap<String, String>);

impl Text {
    /// The words in `language`, or `None` where the pack does not have them.
    #[must_use]
    pub fn get(&self, language: &str) -> Option<&str> {
        self.0.get(language).map(String::as_str)
    }

    /// The languages that this text has, in alphabetical order of their codes.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl FromIterator<(String, String)> for Text {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<const N: usize> From<[(&str, &str); N]> for Text {
    fn from(entries: [(&str, &str); N]) -> Self {
        Self(entries.into_iter().map(|(language, words)| (language.to_owned(), words.to_owned())).collect())
    }
}
