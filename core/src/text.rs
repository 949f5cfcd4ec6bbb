//! Text in several languages, as packs write it: `{"fr": "…", "en": "…"}`.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// Words in one or more languages, keyed by language code.
///
/// The core never chooses a language and never writes a sentence of its own: it hands these out as they stand in
/// the pack, and whoever shows them asks for a language.
///
/// # Examples
/// ```
/// use binome_core::text::Text;
///
/// let text = Text::from([("fr", "Bonjour"), ("en", "Hello")]);
/// assert_eq!(text.get("fr"), Some("Bonjour"));
/// assert_eq!(text.get("de"), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(String, String)>);

impl Text {
    /// The words in `language`, or `None` where the pack does not have them.
    #[must_use]
    pub fn get(&self, language: &str) -> Option<&str> {
        self.0.iter().find(|(code, _)| code == language).map(|(_, words)| words.as_str())
    }

    /// The languages that this text has, in the order in which it was made.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(code, _)| code.as_str())
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (code, words) in &self.0 {
            map.serialize_entry(code, words)?;
        }
        map.end()
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
