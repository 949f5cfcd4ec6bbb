//! Where problems are collected, and the checks that every part of a pack shares: names and texts.

use super::super::problem::{Problem, Reason};
use crate::text::Text;

/// Weights that an item or a dimension may have.
const WEIGHTS: std::ops::RangeInclusive<f64> = 0.01..=100.0;

/// The problems found so far, and what every text of the pack must have.
pub(in super::super) struct Findings {
    languages: Vec<String>,
    problems: Vec<Problem>,
}

impl Findings {
    pub(in super::super) fn new(languages: Vec<String>) -> Self {
        Self { languages, problems: Vec::new() }
    }

    pub(in super::super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    pub(in super::super) fn add(&mut self, path: &str, reason: Reason) {
        self.problems.push(Problem { path: path.to_owned(), reason });
    }

    pub(in super::super) fn out_of_range(&mut self, path: &str, value: &str, range: &'static str) {
        self.add(path, Reason::OutOfRange { value: value.to_owned(), range });
    }

    pub(in super::super) fn unknown(&mut self, path: &str, kind: &'static str, id: &str) {
        self.add(path, Reason::UnknownId { kind, id: id.to_owned() });
    }

    pub(in super::super) fn id(&mut self, path: &str, id: &str) {
        let known = |character: char| matches!(character, 'a'..='z' | '0'..='9' | '_' | '-');
        if id.is_empty() || !id.chars().all(known) {
            self.add(path, Reason::BadId(id.to_owned()));
        }
    }

    /// Checks that `text` is there, not blank, in every language of the pack and in no other.
    pub(in super::super) fn text(&mut self, path: &str, text: &Text) {
        let missing = |language: &&String| text.get(language).is_none_or(|words| words.trim().is_empty());
        let missing: Vec<_> = self.languages.iter().filter(missing).cloned().collect();
        let known = |language: &str| self.languages.is_empty() || self.languages.iter().any(|known| known == language);
        let undeclared = text.languages().filter(|language| !known(language));
        let undeclared: Vec<_> = undeclared.map(str::to_owned).collect();
        for language in missing {
            self.add(path, Reason::MissingLanguage(language));
        }
        for language in undeclared {
            self.add(path, Reason::UndeclaredLanguage(language));
        }
    }

    pub(super) fn weight(&mut self, path: &str, weight: f64) {
        if !is_weight(weight) {
            self.add(path, Reason::Weight(number(weight)));
        }
    }
}

/// Whether an item or a dimension may have this weight.
pub(super) fn is_weight(weight: f64) -> bool {
    WEIGHTS.contains(&weight)
}

/// A number as a person would write it.
pub(super) fn number(value: f64) -> String {
    if value.abs() < 1e9 { value.to_string() } else { format!("{value:e}") }
}

/// The names used so far of one kind of thing, each with the path that has it first.
#[derive(Default)]
pub(in super::super) struct Names(Vec<(String, String)>);

impl Names {
    /// Takes a name that was checked before.
    pub(in super::super) fn note(&mut self, path: String, id: &str) {
        self.0.push((id.to_owned(), path));
    }

    pub(in super::super) fn claim(&mut self, path: &str, id: &str, findings: &mut Findings) {
        findings.id(path, id);
        if let Some((_, first)) = self.0.iter().find(|(name, _)| name == id) {
            findings.add(path, Reason::DuplicateId { id: id.to_owned(), first: first.clone() });
        } else {
            self.0.push((id.to_owned(), path.to_owned()));
        }
    }
}
