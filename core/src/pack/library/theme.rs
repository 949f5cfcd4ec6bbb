//! Something that a pair may work on, with four levels to find oneself on.

use serde_json::Value;

use super::super::compile::Names;
use super::checker::Checker;
use crate::pairing::Part;
use crate::text::Text;
use crate::untrusted::{Fields, Misfits, text};

/// Something that a pair may work on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Unique among the library's themes.
    pub id: String,
    /// Who usually brings it.
    pub brought_by: Part,
    /// Its name, at most 50 characters.
    pub title: Text,
    /// What the pair works on, at most 160 characters.
    pub sentence: Text,
    /// Four levels, lowest first, each at most 130 characters and in the first person; the last is being able to
    /// guide others.
    pub levels: Vec<Text>,
    /// Asked of whoever brings it: at work, or only at home or in theory; at most 160 characters.
    pub at_work: Text,
}

pub(super) fn read(value: Value, path: &str, misfits: &mut Misfits) -> Theme {
    Fields::of(value, path, misfits, |fields| Theme {
        id: fields.string("id"),
        brought_by: fields.kept("brought_by"),
        title: fields.text("title"),
        sentence: fields.text("sentence"),
        levels: fields.list("levels", text),
        at_work: fields.text("at_work"),
    })
}

pub(super) fn check(themes: &[Theme], checker: &mut Checker) {
    let mut names = Names::default();
    for (index, theme) in themes.iter().enumerate() {
        let path = format!("library.themes[{index}]");
        checker.name(&path, &theme.id, &mut names);
        checker.short(&format!("{path}.title"), &theme.title, 50);
        checker.short(&format!("{path}.sentence"), &theme.sentence, 160);
        checker.all_short(&format!("{path}.levels"), &theme.levels, 4..=4, 130);
        checker.short(&format!("{path}.at_work"), &theme.at_work, 160);
    }
}
