//! The rules of templates: above all, that the minutes add up at every length.

use std::ops::RangeInclusive;

use super::super::super::compile::Names;
use super::super::super::rule::Rule;
use super::super::checker::Checker;
use super::super::sheet::Sheet;
use super::{Guidance, LENGTHS, Template, TemplateBlock};
use crate::agenda::BlockKind;

/// The longest that a part may be made to last, in minutes.
const LONGEST: u32 = 120;

pub(in super::super) fn check(templates: &[Template], sheets: &[Sheet], checker: &mut Checker) {
    let (mut names, mut places) = (Names::default(), Names::default());
    for (index, template) in templates.iter().enumerate() {
        let path = format!("library.templates[{index}]");
        checker.name(&path, &template.id, &mut names);
        if let Some(session) = template.session {
            let path = format!("{path}.session");
            checker.number(&path, session, 1..=6, "from 1 to 6, its place in the arc");
            places.claim(&path, &session.to_string(), &mut checker.0);
        }
        checker.short(&format!("{path}.title"), &template.title, 60);
        checker.short(&format!("{path}.goal"), &template.goal, 200);
        checker.all_short(&format!("{path}.materials"), &template.materials, 0..=5, 90);
        check_blocks(&path, template, checker);
        for (name, guidance, count) in [
            ("before", &template.before, 2..=4),
            ("during", &template.during, 1..=3),
            ("after", &template.after, 1..=3),
        ] {
            check_guidance(&format!("{path}.{name}"), guidance, count, checker);
        }
        let path = format!("{path}.sheets");
        checker.count(&path, template.sheets.len(), 0..=3);
        for (index, id) in template.sheets.iter().enumerate() {
            let known = sheets.iter().any(|sheet| sheet.id == *id);
            checker.reference(&format!("{path}[{index}]"), "sheet", id, known);
        }
    }
}

fn check_guidance(path: &str, guidance: &Guidance, count: RangeInclusive<usize>, checker: &mut Checker) {
    checker.all_short(&format!("{path}.mentor"), &guidance.mentor, count.clone(), 140);
    checker.all_short(&format!("{path}.mentee"), &guidance.mentee, count, 140);
}

fn check_blocks(path: &str, template: &Template, checker: &mut Checker) {
    let blocks = format!("{path}.blocks");
    checker.count(&blocks, template.blocks.len(), 5..=9);
    let mut names = Names::default();
    for (index, block) in template.blocks.iter().enumerate() {
        check_block(&format!("{blocks}[{index}]"), block, &mut names, checker);
    }
    for length in LENGTHS {
        let minutes = template.blocks.iter().filter_map(|block| block.minutes_at(length));
        let sum = minutes.fold(0, u32::saturating_add);
        if sum != length {
            checker.note(&blocks, Rule::Minutes, format!("adds up to {sum} minutes of {length}"));
        }
    }
    let has = |kind: BlockKind| template.blocks.iter().any(|block| block.kind == kind);
    if !has(BlockKind::Feedback) {
        let words = "has no `feedback`: two sentences each on how it went".to_owned();
        checker.note(&blocks, Rule::NoFeedback, words);
    }
    if !has(BlockKind::QuestionBack) && !template.group && template.session != Some(1) {
        let words = "has no `question_back`: a question of the mentor to the mentee".to_owned();
        checker.note(&blocks, Rule::NoQuestionBack, words);
    }
}

fn check_block(path: &str, block: &TemplateBlock, names: &mut Names, checker: &mut Checker) {
    checker.name(path, &block.id, names);
    checker.short(&format!("{path}.title"), &block.title, 60);
    checker.between(&format!("{path}.instructions"), &block.instructions, 60..=330);
    checker.number(&format!("{path}.minimum"), block.minimum, 1..=LONGEST, "from 1 to 120 minutes");
    checker.number(&format!("{path}.maximum"), block.maximum, 1..=LONGEST, "from 1 to 120 minutes");
    for length in LENGTHS {
        let Some(minutes) = block.minutes_at(length) else { continue };
        if !(block.minimum..=block.maximum).contains(&minutes) {
            let words =
                format!("{minutes} is not from its minimum, {}, to its maximum, {}", block.minimum, block.maximum);
            checker.note(&format!("{path}.minutes.{length}"), Rule::BlockBounds, words);
        }
    }
    if block.protected && block.optional {
        let words = "is protected and optional; it can be one of them".to_owned();
        checker.note(path, Rule::ProtectedOptional, words);
    }
}
