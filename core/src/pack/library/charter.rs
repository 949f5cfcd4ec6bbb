//! What a pair may agree on before it begins.

use serde_json::Value;

use super::super::compile::Names;
use super::checker::Checker;
use crate::text::Text;
use crate::untrusted::{Fields, Misfits};

/// One clause of the charter that a programme proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CharterClause {
    /// Unique among the library's clauses.
    pub id: String,
    /// What it is about.
    pub title: Text,
    /// What it says, at most 400 characters.
    pub text: Text,
}

pub(super) fn read(fields: &mut Fields<'_>) -> Vec<CharterClause> {
    fields.list("clauses", clause)
}

fn clause(value: Value, path: &str, misfits: &mut Misfits) -> CharterClause {
    Fields::of(value, path, misfits, |fields| CharterClause {
        id: fields.string("id"),
        title: fields.text("title"),
        text: fields.text("text"),
    })
}

pub(super) fn check(clauses: &[CharterClause], checker: &mut Checker) {
    let mut names = Names::default();
    for (index, clause) in clauses.iter().enumerate() {
        let path = format!("library.charter.clauses[{index}]");
        checker.name(&path, &clause.id, &mut names);
        checker.text(&format!("{path}.title"), &clause.title);
        checker.short(&format!("{path}.text"), &clause.text, 400);
    }
}
