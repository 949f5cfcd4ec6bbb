//! The default programme as files: one a language, which the widget fetches, and a whole one to start one's own from.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use binome_core::pack::Problems;
use serde_json::{Value, json};

use super::{BuildError, language};
use crate::files::FileError;
use crate::packs::PackFiles;

/// The field of a pack that has files of its own.
const LIBRARY: &str = "library";

/// The pack of a folder as files: `pack.json` whole, and for each of its languages `pack.<language>.json` without the
/// library and `library.<language>.json` with nothing else.
///
/// # Errors
/// The pack or its library has problems; none is shipped that the widget would refuse.
pub(super) fn as_files(folder: &Path) -> Result<BTreeMap<String, String>, BuildError> {
    let files = PackFiles::open(folder)?;
    let reading = files.check();
    let refused = |problems| BuildError::Pack { path: folder.to_owned(), problems };
    if reading.library.is_none() {
        return Err(refused(Problems(reading.problems)));
    }
    let whole = files.whole().map_err(refused)?;
    let mut named = split(&whole, folder)?;
    named.insert("pack.json".to_owned(), format!("{whole:#}\n"));
    Ok(named)
}

fn split(whole: &Value, folder: &Path) -> Result<BTreeMap<String, String>, FileError> {
    let languages =
        languages(whole).ok_or_else(|| FileError::content(folder, "`languages` must be a list of texts"))?;
    let mut files = BTreeMap::new();
    for name in &languages {
        let mut pack = language::keep(whole, name, &languages)
            .map_err(|missing| FileError::content(folder, format!("{} has no text in `{name}`", missing.path)))?;
        let fields = pack.as_object_mut();
        let library = fields.and_then(|fields| {
            fields.insert("languages".to_owned(), json!([name]));
            fields.remove(LIBRARY)
        });
        files.insert(format!("pack.{name}.json"), pack.to_string());
        files
            .insert(format!("library.{name}.json"), json!({LIBRARY: library.unwrap_or_else(|| json!({}))}).to_string());
    }
    Ok(files)
}

fn languages(pack: &Value) -> Option<BTreeSet<String>> {
    pack.get("languages")?.as_array()?.iter().map(|name| name.as_str().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use binome_core::pack::Pack;
    use binome_core::pack::library::Library;

    use super::*;

    #[test]
    fn a_pack_is_split_by_language_and_its_library_apart() {
        let pack = json!({"id": "p", "languages": ["fr", "en"], "title": {"fr": "T", "en": "E"},
            "library": {"themes": [{"title": {"fr": "Un", "en": "One"}}]}});
        let files = split(&pack, Path::new("p")).unwrap();
        let parsed = |name: &str| serde_json::from_str::<Value>(&files[name]).unwrap();
        assert_eq!(files.len(), 4);
        assert_eq!(parsed("pack.fr.json"), json!({"id": "p", "languages": ["fr"], "title": {"fr": "T"}}));
        assert_eq!(parsed("library.en.json"), json!({"library": {"themes": [{"title": {"en": "One"}}]}}));
    }

    #[test]
    fn a_pack_without_a_list_of_languages_is_told() {
        let error = split(&json!({"languages": "fr"}), Path::new("p")).unwrap_err();
        assert_eq!(error.to_string(), "p: `languages` must be a list of texts");
    }

    #[test]
    fn every_language_is_a_pack_and_a_library_without_problems() {
        let root = crate::Workspace::here().root().to_owned();
        for (folder, languages) in [("core/packs/default", ["en", "fr"]), ("core/tests/packs/second", ["de", "fr"])] {
            let files = as_files(&root.join(folder)).unwrap();
            let whole = Pack::from_json(&files["pack.json"]).unwrap();
            let library = Library::from_json(&files["pack.json"], &whole).unwrap();
            assert_eq!(files.len(), 1 + 2 * languages.len(), "{folder}");
            for language in languages {
                let pack = Pack::from_json(&files[&format!("pack.{language}.json")]).unwrap();
                assert_eq!(pack.questionnaires.len(), whole.questionnaires.len(), "{folder}");
                let one = Library::from_json(&files[&format!("library.{language}.json")], &pack).unwrap();
                let counts = |library: &Library| (library.themes.len(), library.sheets.len(), library.reviews.len());
                assert_eq!(counts(&one), counts(&library), "{folder}");
            }
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
