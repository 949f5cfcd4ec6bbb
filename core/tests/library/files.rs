//! The second programme of the tests, as files and as one text, with or without changes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use binome_core::pack::library::Library;
use binome_core::pack::{Pack, Part, Reading, read};
use serde_json::Value;

/// The folder of the packs that tests read.
pub(crate) fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/packs"))
}

/// The files of a pack, by their path inside it.
pub(crate) struct Files(BTreeMap<String, String>);

impl Files {
    /// Those of the second programme.
    pub(crate) fn second() -> Self {
        let root = folder().join("second");
        let mut files = BTreeMap::new();
        let mut waiting = vec![root.clone()];
        while let Some(path) = waiting.pop() {
            if path.is_dir() {
                waiting.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            } else {
                files.insert(name(&root, &path), fs::read_to_string(&path).unwrap());
            }
        }
        Self(files)
    }

    /// With other values at the places that `changes` names: a file, then pointers in it, the last name of which may be
    /// new.
    pub(crate) fn changed(mut self, changes: &Value) -> Self {
        for (file, changes) in changes.as_object().unwrap() {
            let mut content: Value = serde_json::from_str(&self.0[file]).unwrap();
            for (pointer, value) in changes.as_object().unwrap() {
                let (parent, name) = pointer.rsplit_once('/').unwrap_or_default();
                match content.pointer_mut(pointer) {
                    Some(place) => *place = value.clone(),
                    None => content.pointer_mut(parent).unwrap()[name] = value.clone(),
                }
            }
            self.0.insert(file.clone(), content.to_string());
        }
        self
    }

    /// Whether the file still has a place that a pointer names.
    pub(crate) fn has(&self, file: &str, pointer: &str) -> bool {
        serde_json::from_str::<Value>(&self.0[file]).unwrap().pointer(pointer).is_some()
    }

    pub(crate) fn parts(&self) -> Vec<Part<'_>> {
        let part = |name: &String| Part { name: self.0.get_key_value(name).unwrap().0, text: &self.0[name] };
        let (manifest, rest): (Vec<_>, Vec<_>) = self.0.keys().partition(|name| *name == "pack.json");
        manifest.into_iter().chain(rest).map(part).collect()
    }

    pub(crate) fn read(&self) -> Reading {
        read(&self.parts())
    }
}

fn name(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/")
}

/// The second programme.
pub(crate) fn second() -> (Pack, Library) {
    let reading = Files::second().read();
    (reading.pack.unwrap(), reading.library.unwrap())
}
