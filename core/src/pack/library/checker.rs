//! The checks that the parts of a library share: texts and their lengths, counts, ranges, names that lead somewhere.

use std::ops::RangeInclusive;

use super::super::compile::{Findings, Names};
use super::super::problem::Reason;
use super::super::rule::Rule;
use crate::text::Text;

/// What is found while a library is checked.
pub(super) struct Checker(pub(super) Findings);

impl Checker {
    /// Notes that a rule is broken, in words for the author.
    pub(super) fn note(&mut self, path: &str, rule: Rule, words: String) {
        self.0.add(path, Reason::Rule { rule, words });
    }

    /// A name of letters that is used once.
    pub(super) fn name(&mut self, path: &str, id: &str, names: &mut Names) {
        names.claim(&format!("{path}.id"), id, &mut self.0);
    }

    /// A name that must lead to something `known`.
    pub(super) fn reference(&mut self, path: &str, kind: &'static str, id: &str, known: bool) {
        if !known {
            self.0.unknown(path, kind, id);
        }
    }

    /// A text in every language, of any length.
    pub(super) fn text(&mut self, path: &str, text: &Text) {
        self.0.text(path, text);
    }

    /// A text in every language, of at most so many characters.
    pub(super) fn short(&mut self, path: &str, text: &Text, most: usize) {
        self.between(path, text, 0..=most);
    }

    /// A text in every language, of so many characters.
    pub(super) fn between(&mut self, path: &str, text: &Text, characters: RangeInclusive<usize>) {
        self.0.text(path, text);
        self.fits(path, text, characters);
    }

    /// A text of so many characters, in the languages that it has.
    pub(super) fn fits(&mut self, path: &str, text: &Text, characters: RangeInclusive<usize>) {
        for language in text.languages() {
            let length = text.get(language).map_or(0, |words| words.chars().count());
            self.length(&format!("{path}.{language}"), length, characters.clone());
        }
    }

    /// So many texts, each in every language and of at most so many characters.
    pub(super) fn all_short(&mut self, path: &str, texts: &[Text], count: RangeInclusive<usize>, most: usize) {
        self.count(path, texts.len(), count);
        for (index, text) in texts.iter().enumerate() {
            self.short(&format!("{path}[{index}]"), text, most);
        }
    }

    /// A length in characters: too long does not fit, too short only deserves a look.
    pub(super) fn length(&mut self, path: &str, found: usize, characters: RangeInclusive<usize>) {
        let (least, most) = characters.into_inner();
        if found > most {
            self.note(path, Rule::TooLong, format!("has {found} characters; at most {most} fit"));
        } else if found < least {
            self.note(path, Rule::TooShort, format!("has {found} characters; it takes about {least} to say enough"));
        }
    }

    /// How many there are of something.
    pub(super) fn count(&mut self, path: &str, found: usize, count: RangeInclusive<usize>) {
        if !count.contains(&found) {
            let (least, most) = count.into_inner();
            let wanted = if least == most { least.to_string() } else { format!("{least} to {most}") };
            self.note(path, Rule::Count, format!("holds {found}; it takes {wanted}"));
        }
    }

    /// A whole number in its range, which `words` tells.
    pub(super) fn number(&mut self, path: &str, value: u32, range: RangeInclusive<u32>, words: &'static str) {
        if !range.contains(&value) {
            self.0.out_of_range(path, &value.to_string(), words);
        }
    }
}
