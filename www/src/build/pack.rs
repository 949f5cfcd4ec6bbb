//! The default programme as files: one a language, which the widget fetches, and a whole one to start one's own from.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use binome_core::pack::Problems;
use serde_json::{Value, json};

use super::{BuildError, language};
use crate::files::FileError;
use crate::packs::PackFiles;

/// The pack of a folder as files: `pack.json` whole, and `pack.<language>.json` for each of its languages.
///
/// # Errors
/// The pack has problems; none is shipped that the widget would refuse.
pub(super) fn as_files(folder: &Path) -> Result<BTreeMap<String, String>, BuildError> {
    let files = PackFiles::open(folder)?;
    let reading = files.check();
    if reading.pack.is_none() {
        return Err(BuildError::Pack { path: folder.to_owned(), problems: Problems(reading.problems) });
    }
    let whole = whole(folder, &files)?;
    let by_language = split(&whole, folder)?.into_iter();
    let mut named: BTreeMap<_, _> =
        by_language.map(|(language, pack)| (format!("pack.{language}.json"), pack)).collect();
    named.insert("pack.json".to_owned(), format!("{whole:#}\n"));
    Ok(named)
}

/// One JSON value, with the questionnaires of their own files in the list of that name.
fn whole(folder: &Path, files: &PackFiles) -> Result<Value, FileError> {
    let mut parts = Vec::new();
    for text in files.texts() {
        let not_json = |source| FileError::Json { path: folder.to_owned(), source };
        parts.push(serde_json::from_str::<Value>(text).map_err(not_json)?);
    }
    let mut parts = parts.into_iter();
    let mut pack = parts.next().unwrap_or_default();
    if let (Some(fields), false) = (pack.as_object_mut(), parts.as_slice().is_empty()) {
        fields.insert("questionnaires".to_owned(), parts.collect());
    }
    Ok(pack)
}

fn split(pack: &Value, folder: &Path) -> Result<BTreeMap<String, String>, FileError> {
    let languages = languages(pack).ok_or_else(|| FileError::content(folder, "`languages` must be a list of texts"))?;
    let mut packs = BTreeMap::new();
    for name in &languages {
        let mut one = language::keep(pack, name, &languages)
            .map_err(|missing| FileError::content(folder, format!("{} has no text in `{name}`", missing.path)))?;
        if let Some(fields) = one.as_object_mut() {
            fields.insert("languages".to_owned(), json!([name]));
        }
        packs.insert(name.clone(), one.to_string());
    }
    Ok(packs)
}

fn languages(pack: &Value) -> Option<BTreeSet<String>> {
    pack.get("languages")?.as_array()?.iter().map(|name| name.as_str().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use binome_core::pack::Pack;

    use super::*;

    #[test]
    fn a_pack_is_split_with_its_list_of_languages() {
        let pack = json!({"id": "p", "languages": ["fr", "en"], "title": {"fr": "T", "en": "E"}});
        let packs = split(&pack, Path::new("p")).unwrap();
        let expected = json!({"id": "p", "languages": ["fr"], "title": {"fr": "T"}}).to_string();
        assert_eq!(packs.get("fr"), Some(&expected));
        assert_eq!(packs.len(), 2);
    }

    #[test]
    fn a_pack_without_a_list_of_languages_is_told() {
        let error = split(&json!({"languages": "fr"}), Path::new("p")).unwrap_err();
        assert_eq!(error.to_string(), "p: `languages` must be a list of texts");
    }

    #[test]
    fn every_language_of_the_default_programme_is_a_pack_without_problems() {
        let packs = as_files(&crate::Workspace::here().default_pack()).unwrap();
        assert_eq!(packs.keys().collect::<Vec<_>>(), ["pack.en.json", "pack.fr.json", "pack.json"]);
        for (name, text) in packs {
            let pack = Pack::from_json(&text).unwrap();
            assert_eq!(pack.questionnaires.len(), 2, "{name}");
        }
    }

    #[test]
    fn a_pack_with_problems_is_not_shipped() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("pack.json"), "{}").unwrap();
        let error = as_files(folder.path()).unwrap_err();
        assert!(error.to_string().contains("missing field `format`"), "{error}");
    }
}
