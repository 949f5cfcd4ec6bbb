//! The files of the site, written beside the old ones and then put in their place.

use std::path::{Path, PathBuf};

use super::glue::Glue;
use super::{forbidden, integrity, loader, pack, words};
use crate::build::BuildError;
use crate::files::{self, FileError};
use crate::workspace::{VERSION, Workspace};

/// What stands for the version in pages and in the loader.
const TOKEN: &str = "{{version}}";

/// The endings of files in which the version is put.
const TEXTS: [&str; 5] = ["html", "css", "js", "json", "svg"];

pub(super) fn with_version(text: &str) -> String {
    text.replace(TOKEN, VERSION)
}

/// Writes the whole site; the old one stays until the new one is complete.
pub(super) fn site(workspace: &Workspace, glue: &Glue, assets: &Path) -> Result<(), BuildError> {
    let folder = workspace.dist();
    let (new, old) = (folder.with_extension("new"), folder.with_extension("old"));
    files::remove_folder(&new)?;
    pages(&workspace.pages(), &new)?;
    let assets = assets.strip_prefix(&folder).unwrap_or(assets);
    widget(workspace, glue, &new.join(assets))?;
    files::remove_folder(&old)?;
    if folder.exists() {
        std::fs::rename(&folder, &old).map_err(FileError::system("move away", &folder))?;
    }
    std::fs::rename(&new, &folder).map_err(FileError::system("put in place", &new))?;
    Ok(files::remove_folder(&old)?)
}

/// Copies the portal, with the version in its texts.
fn pages(from: &Path, to: &Path) -> Result<(), FileError> {
    for path in files::list_deep(from)? {
        let target = to.join(path.strip_prefix(from).unwrap_or(&path));
        let is_text = path.extension().is_some_and(|extension| TEXTS.iter().any(|text| extension == *text));
        if is_text {
            files::write(&target, with_version(&files::read_text(&path)?))?;
        } else {
            files::write(&target, files::read(&path)?)?;
        }
    }
    Ok(())
}

/// Writes the versioned files of the widget.
fn widget(workspace: &Workspace, glue: &Glue, to: &Path) -> Result<(), BuildError> {
    let words = words::read(&workspace.locales())?;
    let loader = loader::make(&workspace.loader(), &words)?;
    forbidden::check("binome.js", &loader, forbidden::LOADER)?;
    let mut contents: Vec<(String, Vec<u8>)> = vec![
        ("binome.js".to_owned(), loader.into_bytes()),
        ("widget.js".to_owned(), glue.javascript.clone().into_bytes()),
        ("widget.wasm".to_owned(), glue.wasm.clone()),
        ("types.d.ts".to_owned(), files::read(&workspace.types())?),
        ("custom-elements.json".to_owned(), files::read(&workspace.custom_elements())?),
    ];
    if let Some(later) = &glue.later {
        contents.push(("later.wasm".to_owned(), later.clone()));
    }
    for (language, words) in &words {
        contents.push((format!("words.{language}.json"), words.first.to_string().into_bytes()));
        contents.push((format!("rooms.{language}.json"), words.rooms.to_string().into_bytes()));
    }
    for schema in files::list(&workspace.schemas())? {
        let name = schema.file_name().unwrap_or_default().to_string_lossy().into_owned();
        contents.push((name, files::read(&schema)?));
    }
    let packs = pack::as_files(&workspace.default_pack())?;
    contents.extend(packs.into_iter().map(|(name, pack)| (name, pack.into_bytes())));
    for (name, content) in contents {
        files::write(&to.join(name), content)?;
    }
    let digests: PathBuf = to.join("integrity.json");
    Ok(files::write(&digests, integrity::of_folder(to)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = "const FAULTS = /*FAULT_WORDS*/ {};";

    /// A repository with the least that a site needs, without a compiler.
    fn repository() -> (tempfile::TempDir, Workspace) {
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in [
            ("www/pages/index.html", "<script src=\"/assets/binome/{{version}}/binome.js\">"),
            ("www/pages/assets/portal/photo.png", "\u{89}{{version}}"),
            ("www/embed/custom-elements.json", "{}"),
            ("widget/src/element.js", LOADER),
            ("widget/src/boundary/types.d.ts", "export {};"),
            ("widget/locales/fr/first.json", "{ \"fault.wasm\": \"Bloqué\" }"),
            ("core/schemas/pack.schema.json", "{}"),
        ] {
            files::write(&folder.path().join(name), content).unwrap();
        }
        let pack = Workspace::here().default_pack();
        for file in files::list_deep(&pack).unwrap() {
            let copy = folder.path().join("core/packs/default").join(file.strip_prefix(&pack).unwrap());
            files::write(&copy, files::read(&file).unwrap()).unwrap();
        }
        let workspace = Workspace::at(folder.path());
        (folder, workspace)
    }

    fn publish(workspace: &Workspace) -> Result<(), BuildError> {
        let glue = Glue { javascript: "export {}".to_owned(), wasm: b"\0asm".to_vec(), later: Some(b"\0asm".to_vec()) };
        site(workspace, &glue, &workspace.dist().join("assets/binome").join(VERSION))
    }

    #[test]
    fn a_site_has_every_file_of_the_contract_and_nothing_else() {
        let (_folder, workspace) = repository();
        files::write(&workspace.dist().join("of-an-older-build.html"), "").unwrap();
        publish(&workspace).unwrap();
        let dist = workspace.dist();
        let names: Vec<_> = files::list_deep(&dist).unwrap();
        let names: Vec<_> = names.iter().filter_map(|path| path.strip_prefix(&dist).ok()?.to_str()).collect();
        let versioned = ["binome.js", "custom-elements.json", "integrity.json"];
        let programme = [
            "later.wasm",
            "library.en.json",
            "library.fr.json",
            "pack.en.json",
            "pack.fr.json",
            "pack.json",
            "pack.schema.json",
        ];
        let versioned = versioned.into_iter().chain(programme);
        let versioned = versioned.chain(["rooms.fr.json", "types.d.ts", "widget.js", "widget.wasm", "words.fr.json"]);
        let mut expected: Vec<_> = versioned.map(|name| format!("assets/binome/{VERSION}/{name}")).collect();
        expected.extend(["assets/portal/photo.png".to_owned(), "index.html".to_owned()]);
        assert_eq!(names, expected);
        let page = files::read_text(&dist.join("index.html")).unwrap();
        assert_eq!(page, format!("<script src=\"/assets/binome/{VERSION}/binome.js\">"));
        let photo = files::read_text(&dist.join("assets/portal/photo.png")).unwrap();
        assert_eq!(photo, "\u{89}{{version}}");
    }

    #[test]
    fn a_missing_file_is_named_and_the_old_site_stays() {
        let (folder, workspace) = repository();
        files::write(&workspace.dist().join("index.html"), "old").unwrap();
        std::fs::remove_file(folder.path().join("widget/src/boundary/types.d.ts")).unwrap();
        let error = publish(&workspace).unwrap_err();
        assert!(error.to_string().contains("widget/src/boundary/types.d.ts"), "{error}");
        assert_eq!(files::read_text(&workspace.dist().join("index.html")).unwrap(), "old");
    }

    #[test]
    fn a_loader_that_names_what_is_forbidden_is_refused() {
        let (folder, workspace) = repository();
        let loader = format!("{LOADER} new XMLHttpRequest()");
        files::write(&folder.path().join("widget/src/element.js"), loader).unwrap();
        let error = publish(&workspace).unwrap_err();
        assert!(error.to_string().contains("XMLHttpRequest"), "{error}");
    }
}
