//! Whether every word for people is there in both languages and set as it should be.

use std::collections::{BTreeMap, BTreeSet};

use binome_tests::failure::ensure;
use binome_tests::html::french_texts;
use binome_tests::sources::files;
use binome_tests::{Outcome, typography};
use serde_json::Value;

/// Every text of a JSON value with the path to it.
fn texts(value: &Value, path: &str, found: &mut BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            found.insert(path.to_owned(), text.clone());
        }
        Value::Array(list) => {
            for (place, item) in list.iter().enumerate() {
                texts(item, &format!("{path}[{place}]"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                texts(field, &format!("{path}.{name}"), found);
            }
        }
        _ => {}
    }
}

fn texts_of(json: &str) -> Outcome<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    texts(&serde_json::from_str(json)?, "", &mut found);
    Ok(found)
}

/// The `{names}` that a text leaves open, in alphabetical order.
fn openings(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect();
    names.sort_unstable();
    names
}

#[test]
fn french_texts_are_set_as_french_is() -> Outcome {
    let mut faults = Vec::new();
    let mut read = 0;
    for file in files("core/packs", ".json")?.iter().chain(&files("widget/locales/fr", ".json")?) {
        let whole = file.path.starts_with("widget/locales");
        for (path, text) in texts_of(&file.text)?.iter().filter(|(path, _)| whole || path.ends_with(".fr")) {
            read += 1;
            faults.extend(typography::faults(text).iter().map(|fault| format!("{}{path}: {fault}", file.path)));
        }
    }
    for page in files("www/pages", ".html")? {
        for text in french_texts(&page.text) {
            read += 1;
            faults.extend(typography::faults(&text).iter().map(|fault| format!("{}: {fault}", page.path)));
        }
    }
    assert!(read > 100, "only {read} texts were found: did they move?");
    ensure(faults.is_empty(), faults.join("\n"))
}

#[test]
fn every_language_of_the_interface_has_the_same_keys_and_the_same_openings() -> Outcome {
    let locales = files("widget/locales", ".json")?;
    let by_language = |code: &str| -> Outcome<BTreeMap<String, String>> {
        let mut all = BTreeMap::new();
        let folder = format!("widget/locales/{code}/");
        for file in &locales {
            if let Some(name) = file.path.strip_prefix(&folder) {
                all.extend(texts_of(&file.text)?.into_iter().map(|(key, text)| (format!("{name}{key}"), text)));
            }
        }
        Ok(all)
    };
    let languages: BTreeSet<&str> = locales.iter().filter_map(|file| file.path.split('/').nth(2)).collect();
    assert!(languages.len() >= 2, "there is one language only");
    let reference = by_language("fr")?;
    for language in languages {
        let texts = by_language(language)?;
        let keys: Vec<&String> = texts.keys().collect();
        assert_eq!(keys, reference.keys().collect::<Vec<_>>(), "{language}");
        for (key, text) in &texts {
            assert!(!text.is_empty(), "{language}: {key} is empty");
            assert_eq!(openings(text), openings(&reference[key]), "{language}: {key}");
        }
    }
    Ok(())
}

#[test]
fn every_text_of_the_programme_is_in_both_languages() -> Outcome {
    for file in files("core/packs", ".json")? {
        let texts = texts_of(&file.text)?;
        for path in texts.keys() {
            if let Some(place) = path.strip_suffix(".fr") {
                assert!(texts.contains_key(&format!("{place}.en")), "{}: {place} is not in English", file.path);
            }
            if let Some(place) = path.strip_suffix(".en") {
                assert!(texts.contains_key(&format!("{place}.fr")), "{}: {place} is not in French", file.path);
            }
        }
    }
    Ok(())
}
