//! Objectives on paper.

use super::{Document, Label, Piece, Words};
use crate::objective::{Objective, Progress, Wording};

/// A document of some objectives: parts, levels, steps and the level reached. The talking aid T is not in it, and
/// neither are notes and confidence.
#[must_use]
pub fn objectives_document<'a>(
    objectives: impl IntoIterator<Item = &'a Objective>,
    language: &str,
    words: &dyn Words,
) -> Document {
    let mut document = Document::new(language, words.label(Label::Objectives));
    for objective in objectives {
        add(&mut document, objective, words);
    }
    document
}

fn add(document: &mut Document, objective: &Objective, words: &dyn Words) {
    let Wording { activity, support, sign, due, why, levels } = &objective.wording;
    document.pieces.push(Piece::Heading(activity.clone()));
    document.labelled(words.label(Label::Support), support);
    document.labelled(words.label(Label::Sign), sign);
    document.labelled(words.label(Label::Due), &due.map(|due| words.date(due)).unwrap_or_default());
    document.labelled(words.label(Label::Why), why);
    if !levels.is_empty() {
        document.pieces.push(Piece::Subheading(words.label(Label::Levels).to_owned()));
        let named = ["\u{2212}2", "\u{2212}1", "0", "+1", "+2"].into_iter().zip(levels);
        document.pieces.push(Piece::Points(named.map(|(name, level)| format!("{name}  {level}")).collect()));
    }
    if !objective.steps.is_empty() {
        document.pieces.push(Piece::Subheading(words.label(Label::Steps).to_owned()));
        let step = |step: &crate::objective::Step| {
            format!("{} {}", if step.done.is_some() { '\u{2611}' } else { '\u{2610}' }, step.text)
        };
        document.pieces.push(Piece::Points(objective.steps.iter().map(step).collect()));
    }
    let reached = match objective.progress() {
        Progress::Judged(level) => level.map(|level| level_text(level, levels)),
        Progress::Steps { done, total } => Some(format!("{done} / {total}")),
    };
    document.labelled(words.label(Label::Reached), &reached.unwrap_or_default());
}

/// The words of a level where they are written, else its number.
fn level_text(level: i8, levels: &[String]) -> String {
    let place = usize::try_from(i16::from(level) + 2).ok();
    place.and_then(|place| levels.get(place)).cloned().unwrap_or_else(|| level.to_string())
}
