//! The words of the widget in one language, as its locale file has them.

use serde_json::{Map, Value};

use crate::tree::plain;
use crate::{Failure, Outcome, workspace};

/// The file with the words of the first view.
const FIRST: &str = "first";

/// A language of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// The first one.
    French,
    /// The second one.
    English,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// As in `lang` and in file names.
    pub const fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }
}

/// The words of the widget in one language.
#[derive(Clone, Debug)]
pub struct Locale(Value);

impl Locale {
    /// Reads the language's files; a word of a room's file goes by `room.word`.
    ///
    /// # Errors
    /// There is no such file, or it is not JSON.
    pub fn read(language: Language) -> Outcome<Self> {
        let folder = workspace::root().join("widget/locales").join(language.code());
        let mut words = Map::new();
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let room = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let prefix = if room == FIRST { String::new() } else { format!("{room}.") };
            let file: Map<String, Value> = serde_json::from_str(&std::fs::read_to_string(&path)?)?;
            words.extend(file.into_iter().map(|(key, text)| (format!("{prefix}{key}"), text)));
        }
        Ok(Self(Value::Object(words)))
    }

    /// The words of a key, spaces made plain.
    ///
    /// # Errors
    /// The language has no such key.
    pub fn say(&self, key: &str) -> Outcome<String> {
        let words = self.0.get(key).and_then(Value::as_str);
        words.map(plain).ok_or_else(|| Failure::new(format!("no word is called {key}")))
    }

    /// The words of a key with its holes filled, spaces made plain.
    ///
    /// # Errors
    /// As [`Self::say`], or a value that the words have no hole for.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> Outcome<String> {
        let mut words = self.say(key)?;
        for (hole, value) in values {
            let hole = format!("{{{hole}}}");
            if !words.contains(&hole) {
                return Err(Failure::new(format!("{key} has no {hole}")));
            }
            words = words.replace(&hole, value);
        }
        Ok(plain(&words))
    }

    /// The words of a key up to its first hole: what does not change.
    ///
    /// # Errors
    /// As [`Self::say`].
    pub fn start(&self, key: &str) -> Outcome<String> {
        let words = self.say(key)?;
        Ok(words.split('{').next().unwrap_or_default().trim_end().to_owned())
    }

    /// Every key with its words.
    pub fn all(&self) -> Vec<(String, String)> {
        let words = self.0.as_object().into_iter().flatten();
        words.filter_map(|(key, words)| Some((key.clone(), plain(words.as_str()?)))).collect()
    }
}
