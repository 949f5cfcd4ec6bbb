//! Whether the words of a pack are set and chosen as they should be, and how easily they are read.
//!
//! What is found here is advice: a pack with a straight apostrophe works. Languages without rules of their own here
//! are still measured.

mod english;
mod fault;
mod french;
mod report;
mod sentences;
mod texts;
mod wording;

pub use report::WordsReport;

use serde_json::Value;

use self::sentences::Measure;
use self::texts::Words;
use super::problem::{Problem, Reason};
use super::rule::Rule;

/// The most words of one sentence.
///
/// # Source
/// Our own, with [`LONGEST_MEAN`]: plain-language guides ask for 15 to 20 words on average.
const LONGEST_SENTENCE: usize = 32;
/// The most words of a sentence on average, in a text of several.
const LONGEST_MEAN: usize = 20;

/// Looks through every text of a pack that stands in one JSON object: what deserves a look, and a report for each
/// language and section.
pub(super) fn check(whole: &Value) -> (Vec<Problem>, Vec<WordsReport>) {
    let mut problems = Vec::new();
    let mut reports = Vec::new();
    for words in texts::of(whole) {
        let mut advise = |rule, reason| problems.push(advice(&words, rule, reason));
        for fault in faults(words.language, words.text) {
            advise(Rule::Typography, fault);
        }
        for word in wording::unwelcome(words.language, words.text) {
            advise(Rule::Wording, format!("says `{word}`; choose another word"));
        }
        let measure = Measure::of(words.text);
        if let Some(reason) = too_long(&measure) {
            advise(Rule::Sentences, reason);
        }
        report::add(&mut reports, words.language, words.section(), &measure);
    }
    (problems, reports)
}

fn advice(words: &Words<'_>, rule: Rule, reason: String) -> Problem {
    Problem { path: format!("{}.{}", words.path, words.language), reason: Reason::Rule { rule, words: reason } }
}

fn faults(language: &str, text: &str) -> Vec<String> {
    match language {
        "fr" => french::faults(text),
        "en" => english::faults(text),
        _ => Vec::new(),
    }
}

/// Why a text cannot be read at a glance, if so.
fn too_long(measure: &Measure) -> Option<String> {
    if measure.longest_sentence > LONGEST_SENTENCE {
        let longest = measure.longest_sentence;
        Some(format!("has a sentence of {longest} words; at most {LONGEST_SENTENCE} are read at a glance"))
    } else if measure.sentences > 1 && measure.words > LONGEST_MEAN * measure.sentences {
        let mean = measure.words / measure.sentences;
        Some(format!("has more than {mean} words a sentence on average; at most {LONGEST_MEAN} are read at a glance"))
    } else {
        None
    }
}
