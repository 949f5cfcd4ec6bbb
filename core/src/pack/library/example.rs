//! An objective written out in full, to start from or to compare with.

use serde_json::Value;

use super::super::compile::Names;
use super::checker::Checker;
use super::theme::Theme;
use crate::objective::{ObjectiveKind, Owner};
use crate::text::Text;
use crate::untrusted::{Fields, Misfits, text};

/// An objective written out in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectiveExample {
    /// Unique among the library's objectives.
    pub id: String,
    /// The theme that it belongs to, by name.
    pub theme: String,
    /// What it is after.
    pub kind: ObjectiveKind,
    /// Whose it is.
    pub owner: Owner,
    /// What to do, at most 120 characters.
    pub activity: Text,
    /// With what help, at most 100 characters.
    pub support: Text,
    /// The quantity, or what one will see, at most 120 characters.
    pub sign: Text,
    /// Why it is worth it, at most 160 characters.
    pub why: Text,
    /// When, in weeks from the start, 4 to 26.
    pub weeks: u32,
    /// What it takes, two to five steps of at most 110 characters.
    pub steps: Vec<Text>,
    /// The five levels of attainment, from -2 to +2, each at most 140 characters; the middle one is as expected.
    pub levels: Vec<Text>,
}

pub(super) fn read(value: Value, path: &str, misfits: &mut Misfits) -> ObjectiveExample {
    Fields::of(value, path, misfits, |fields| ObjectiveExample {
        id: fields.string("id"),
        theme: fields.string("theme"),
        kind: fields.kept("kind"),
        owner: fields.kept("owner"),
        activity: fields.text("activity"),
        support: fields.text("support"),
        sign: fields.text("sign"),
        why: fields.text("why"),
        weeks: fields.whole("weeks"),
        steps: fields.list("steps", text),
        levels: fields.list("levels", text),
    })
}

pub(super) fn check(examples: &[ObjectiveExample], themes: &[Theme], checker: &mut Checker) {
    let mut names = Names::default();
    for (index, example) in examples.iter().enumerate() {
        let path = format!("library.objectives[{index}]");
        checker.name(&path, &example.id, &mut names);
        let known = themes.iter().any(|theme| theme.id == example.theme);
        checker.reference(&format!("{path}.theme"), "theme", &example.theme, known);
        for (name, text, most) in [
            ("activity", &example.activity, 120),
            ("support", &example.support, 100),
            ("sign", &example.sign, 120),
            ("why", &example.why, 160),
        ] {
            checker.short(&format!("{path}.{name}"), text, most);
        }
        checker.number(&format!("{path}.weeks"), example.weeks, 4..=26, "from 4 to 26 weeks");
        checker.all_short(&format!("{path}.steps"), &example.steps, 2..=5, 110);
        checker.all_short(&format!("{path}.levels"), &example.levels, 5..=5, 140);
    }
}
