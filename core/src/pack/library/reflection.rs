//! How a person may look back after a session: step by step, or by a question.

use serde_json::Value;

use super::super::compile::Names;
use super::checker::Checker;
use crate::pairing::Part;
use crate::reflection::Phase;
use crate::text::Text;
use crate::untrusted::{Fields, Misfits};

/// A way to look back step by step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Structure {
    /// Unique among the library's structures.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// What it is good for.
    pub description: Text,
    /// How long it takes, 1 to 30 minutes.
    pub minutes: u32,
    /// Its steps in order, three to six.
    pub steps: Vec<StructureStep>,
}

/// One step of a structure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StructureStep {
    /// Unique in its structure.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// What to write about.
    pub prompt: Text,
}

/// A question for looking back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// Unique among the library's prompts.
    pub id: String,
    /// Whom it suits, at least one.
    pub roles: Vec<Part>,
    /// When in the cycle it suits, at least one.
    pub phases: Vec<Phase>,
    /// The question, at most 170 characters.
    pub text: Text,
}

pub(super) fn read(fields: &mut Fields<'_>) -> (Vec<Structure>, Vec<Prompt>) {
    (fields.optional_list("structures", structure), fields.optional_list("prompts", prompt))
}

fn structure(value: Value, path: &str, misfits: &mut Misfits) -> Structure {
    Fields::of(value, path, misfits, |fields| Structure {
        id: fields.string("id"),
        title: fields.text("title"),
        description: fields.text("description"),
        minutes: fields.whole("minutes"),
        steps: fields.list("steps", step),
    })
}

fn step(value: Value, path: &str, misfits: &mut Misfits) -> StructureStep {
    Fields::of(value, path, misfits, |fields| StructureStep {
        id: fields.string("id"),
        title: fields.text("title"),
        prompt: fields.text("prompt"),
    })
}

fn prompt(value: Value, path: &str, misfits: &mut Misfits) -> Prompt {
    Fields::of(value, path, misfits, |fields| Prompt {
        id: fields.string("id"),
        roles: fields.kept("roles"),
        phases: fields.kept("phases"),
        text: fields.text("text"),
    })
}

pub(super) fn check(structures: &[Structure], prompts: &[Prompt], checker: &mut Checker) {
    let mut names = Names::default();
    for (index, structure) in structures.iter().enumerate() {
        let path = format!("library.reflection.structures[{index}]");
        checker.name(&path, &structure.id, &mut names);
        checker.text(&format!("{path}.title"), &structure.title);
        checker.text(&format!("{path}.description"), &structure.description);
        checker.number(&format!("{path}.minutes"), structure.minutes, 1..=30, "from 1 to 30 minutes");
        checker.count(&format!("{path}.steps"), structure.steps.len(), 3..=6);
        let mut names = Names::default();
        for (index, step) in structure.steps.iter().enumerate() {
            let path = format!("{path}.steps[{index}]");
            checker.name(&path, &step.id, &mut names);
            checker.text(&format!("{path}.title"), &step.title);
            checker.text(&format!("{path}.prompt"), &step.prompt);
        }
    }
    let mut names = Names::default();
    for (index, prompt) in prompts.iter().enumerate() {
        let path = format!("library.reflection.prompts[{index}]");
        checker.name(&path, &prompt.id, &mut names);
        checker.count(&format!("{path}.roles"), prompt.roles.len(), 1..=Part::ALL.len());
        checker.count(&format!("{path}.phases"), prompt.phases.len(), 1..=Phase::ALL.len());
        checker.short(&format!("{path}.text"), &prompt.text, 170);
    }
}
