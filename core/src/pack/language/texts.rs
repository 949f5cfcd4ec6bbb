//! Every text of a pack, wherever it stands.

use serde_json::{Map, Value};

/// One text in one language.
pub(super) struct Words<'a> {
    /// The place of the text, as `library.themes[0].title`.
    pub(super) path: String,
    /// The code of the language.
    pub(super) language: &'a str,
    /// The words.
    pub(super) text: &'a str,
}

impl Words<'_> {
    /// The part of the pack that it belongs to: `questionnaires`, one of the library, or `pack`.
    pub(super) fn section(&self) -> &str {
        let path = self.path.strip_prefix("library.").unwrap_or(&self.path);
        let inside = path.len() < self.path.len() || path.starts_with("questionnaires");
        let name = path.split(['.', '[']).next().unwrap_or_default();
        if inside { name } else { "pack" }
    }
}

/// Every text of a pack that is not blank: objects of strings whose names are all languages of it.
pub(super) fn of(whole: &Value) -> Vec<Words<'_>> {
    let languages = whole.get("languages").and_then(Value::as_array);
    let languages: Vec<_> = languages.into_iter().flatten().filter_map(Value::as_str).collect();
    let mut found = Vec::new();
    gather(whole, String::new(), &languages, &mut found);
    found
}

fn gather<'a>(value: &'a Value, path: String, languages: &[&str], found: &mut Vec<Words<'a>>) {
    match value {
        Value::Object(fields) if is_text(fields, languages) => {
            let words = in_order(fields).filter_map(|(language, text)| Some((language, text.as_str()?)));
            let words = words.filter(|(_, text)| !text.trim().is_empty());
            found.extend(words.map(|(language, text)| Words { path: path.clone(), language, text }));
        }
        Value::Object(fields) => {
            let dot = if path.is_empty() { "" } else { "." };
            for (name, value) in in_order(fields) {
                gather(value, format!("{path}{dot}{name}"), languages, found);
            }
        }
        Value::Array(entries) => {
            for (index, value) in entries.iter().enumerate() {
                gather(value, format!("{path}[{index}]"), languages, found);
            }
        }
        _ => {}
    }
}

/// The fields by name: builds of `serde_json` differ in the order in which they keep them.
fn in_order(fields: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    let mut fields: Vec<_> = fields.iter().collect();
    fields.sort_by_key(|(name, _)| *name);
    fields.into_iter()
}

fn is_text(fields: &Map<String, Value>, languages: &[&str]) -> bool {
    let is_words = |(name, value): (&String, &Value)| languages.contains(&name.as_str()) && value.is_string();
    !fields.is_empty() && fields.iter().all(is_words)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn texts_are_found_at_every_depth_with_their_path_and_section() {
        let whole = json!({
            "languages": ["fr", "en"],
            "title": {"fr": "Titre", "en": "Title"},
            "questionnaires": [{"title": {"fr": "Forme"}}],
            "library": {"themes": [{"levels": [{"en": "One"}], "minutes": {"30": 3}}], "charter": {"fr": 1}},
        });
        let found: Vec<_> =
            of(&whole).iter().map(|words| format!("{} {} {}", words.section(), words.path, words.text)).collect();
        assert_eq!(
            found,
            [
                "themes library.themes[0].levels[0] One",
                "questionnaires questionnaires[0].title Forme",
                "pack title Title",
                "pack title Titre"
            ]
        );
    }
}
