//! One language of a text that holds several.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// A place that has texts, but none in the language asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Missing {
    /// As in `questionnaires[0].title`.
    pub(super) path: String,
}

/// Keeps one language: every object whose keys are all languages is cut to that one.
pub(super) fn keep(value: &Value, language: &str, languages: &BTreeSet<String>) -> Result<Value, Missing> {
    at("", value, language, languages)
}

fn at(path: &str, value: &Value, language: &str, languages: &BTreeSet<String>) -> Result<Value, Missing> {
    match value {
        Value::Object(fields) if is_text(fields, languages) => match fields.get(language) {
            Some(text) => Ok(Value::Object(Map::from_iter([(language.to_owned(), text.clone())]))),
            None => Err(Missing { path: path.to_owned() }),
        },
        Value::Object(fields) => {
            let dot = if path.is_empty() { "" } else { "." };
            let kept = fields.iter().map(|(name, value)| {
                Ok((name.clone(), at(&format!("{path}{dot}{name}"), value, language, languages)?))
            });
            kept.collect::<Result<Map<_, _>, _>>().map(Value::Object)
        }
        Value::Array(items) => {
            let kept = items
                .iter()
                .enumerate()
                .map(|(index, item)| at(&format!("{path}[{index}]"), item, language, languages));
            kept.collect::<Result<Vec<_>, _>>().map(Value::Array)
        }
        other => Ok(other.clone()),
    }
}

fn is_text(fields: &Map<String, Value>, languages: &BTreeSet<String>) -> bool {
    !fields.is_empty() && fields.keys().all(|key| languages.contains(key))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn languages() -> BTreeSet<String> {
        ["fr".to_owned(), "en".to_owned()].into()
    }

    #[test]
    fn texts_are_cut_at_every_depth_and_the_rest_is_untouched() {
        let pack = json!({
            "id": "default", "weight": 1.5, "show": null, "empty": {},
            "title": {"fr": "Titre", "en": "Title"},
            "points": [{"fr": "Non", "en": "No"}, {"fr": "Oui", "en": "Yes"}],
            "next_steps": {"ready": {"fr": "Bien", "en": "Well"}}
        });
        let english = json!({
            "id": "default", "weight": 1.5, "show": null, "empty": {},
            "title": {"en": "Title"},
            "points": [{"en": "No"}, {"en": "Yes"}],
            "next_steps": {"ready": {"en": "Well"}}
        });
        assert_eq!(keep(&pack, "en", &languages()), Ok(english));
    }

    #[test]
    fn an_object_with_one_other_key_is_not_a_text() {
        let value = json!({"fr": 1, "id": 2});
        assert_eq!(keep(&value, "fr", &languages()), Ok(value));
    }

    #[test]
    fn a_text_without_the_language_is_told_with_its_path() {
        let pack = json!({"questionnaires": [{"title": {"fr": "Titre"}}]});
        let missing = Missing { path: "questionnaires[0].title".to_owned() };
        assert_eq!(keep(&pack, "en", &languages()), Err(missing));
    }
}
