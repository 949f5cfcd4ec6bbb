//! From what an author wrote to a [`Pack`] that the rules may use, with every problem found on the way.
//!
//! Nothing stops at the first problem: what cannot be resolved gets a stand-in, and the pack is refused as a whole.

mod conditions;
mod dimension;
mod findings;
mod order;
pub(super) mod questionnaire;
mod reach;

pub(super) use self::findings::{Findings, Names};

use std::sync::Arc;

use self::findings::number;
use super::model::{LabelWords, Pack, Role, Scale, Scoring, StatusWord, StatusWords};
use super::problem::{Problem, Reason};
use super::read::{FORMAT, SCHEMA};
use super::source::{Labels, PackSource, ScaleSource, ScoringSource, StatusSource, Statuses};
use crate::text::Text;

/// The most points that a scale may have: eleven, 0 to 10.
const MAX_POINTS: i64 = 11;
/// The most questionnaires of a pack.
const MAX_QUESTIONNAIRES: usize = 20;
/// How many answers a dimension may need before it is scored; the shortest dimension has four items.
const MINIMUM_ANSWERED: std::ops::RangeInclusive<usize> = 2..=4;

/// Resolves and checks `source`. The pack may only be used when every problem is advice.
pub(super) fn compile(source: PackSource) -> (Pack, Vec<Problem>) {
    let mut findings = Findings::new(source.languages.clone());
    if source.format != FORMAT || source.schema != SCHEMA {
        findings.add("", Reason::Format { format: source.format, schema: source.schema });
    }
    findings.id("id", &source.id);
    if source.version.trim().is_empty() {
        findings.out_of_range("version", "\"\"", "a version is not empty");
    }
    if source.languages.is_empty() {
        findings.out_of_range("languages", "[]", "list at least one language code");
    }
    let mut language_names = Names::default();
    for (index, language) in source.languages.iter().enumerate() {
        language_names.claim(&format!("languages[{index}]"), language, &mut findings);
    }
    findings.text("title", &source.title);
    let scoring = scoring(&source.scoring, &mut findings);
    let statuses = statuses(source.statuses, &mut findings);
    let labels = labels(source.labels, &mut findings);
    let scales = scales(source.scales, &mut findings);
    let count = source.questionnaires.len();
    if !(1..=MAX_QUESTIONNAIRES).contains(&count) {
        findings.out_of_range("questionnaires", &count.to_string(), "a pack has 1 to 20 questionnaires");
    }
    let mut questionnaire_names = Names::default();
    let mut item_names = Names::default();
    let questionnaires = source
        .questionnaires
        .into_iter()
        .enumerate()
        .take(MAX_QUESTIONNAIRES)
        .map(|(index, questionnaire)| {
            let path = format!("questionnaires[{index}]");
            questionnaire_names.claim(&format!("{path}.id"), &questionnaire.id, &mut findings);
            let role = questionnaire::role(&questionnaire.role).unwrap_or_else(|| {
                findings.unknown(&format!("{path}.role"), "role", &questionnaire.role);
                Role::Mentee
            });
            questionnaire::compile(&path, role, questionnaire, &scales, &mut item_names, &mut findings)
        })
        .collect();
    let pack = Pack {
        id: source.id,
        version: source.version,
        languages: source.languages,
        title: source.title,
        scoring,
        statuses,
        labels,
        scales,
        questionnaires,
    };
    (pack, findings.into_problems())
}

fn scoring(source: &ScoringSource, findings: &mut Findings) -> Scoring {
    let default = Scoring::default();
    let mut constant = |name: &str, value: Option<f64>, default: f64, low: f64, high: f64, range: &'static str| {
        let value = value.unwrap_or(default);
        if !(value > low && value < high) {
            findings.out_of_range(&format!("scoring.{name}"), &number(value), range);
        }
        value
    };
    let scoring = Scoring {
        cut: constant("cut", source.cut, default.cut, 0.0, 100.0, "above 0 and below 100"),
        expected_item_correlation: constant(
            "expected_item_correlation",
            source.expected_item_correlation,
            default.expected_item_correlation,
            0.0,
            1.0,
            "above 0 and below 1",
        ),
        expected_item_deviation: constant(
            "expected_item_deviation",
            source.expected_item_deviation,
            default.expected_item_deviation,
            0.0,
            50.0,
            "above 0 and below 50",
        ),
        minimum_answered: source.minimum_answered.unwrap_or(default.minimum_answered),
    };
    if !MINIMUM_ANSWERED.contains(&scoring.minimum_answered) {
        let range = "from 2 to 4, the length of the shortest dimension";
        findings.out_of_range("scoring.minimum_answered", &scoring.minimum_answered.to_string(), range);
    }
    scoring
}

fn statuses(source: Statuses<StatusSource>, findings: &mut Findings) -> StatusWords {
    let mut word = |name: &str, source: StatusSource| {
        findings.text(&format!("statuses.{name}.title"), &source.title);
        findings.text(&format!("statuses.{name}.text"), &source.text);
        StatusWord { title: source.title, text: source.text }
    };
    StatusWords {
        blocked: word("blocked", source.blocked),
        incomplete: word("incomplete", source.incomplete),
        prepare: word("prepare", source.prepare),
        ready_to_discuss: word("ready_to_discuss", source.ready_to_discuss),
        ready: word("ready", source.ready),
    }
}

fn labels(source: Labels<Text>, findings: &mut Findings) -> LabelWords {
    let mut word = |name: &str, text: Text| {
        findings.text(&format!("labels.{name}"), &text);
        text
    };
    LabelWords {
        attention: word("attention", source.attention),
        unclear: word("unclear", source.unclear),
        ready: word("ready", source.ready),
        missing: word("missing", source.missing),
    }
}

fn scales(sources: Vec<ScaleSource>, findings: &mut Findings) -> Vec<Arc<Scale>> {
    let mut names = Names::default();
    sources
        .into_iter()
        .enumerate()
        .map(|(index, source)| {
            let path = format!("scales[{index}]");
            names.claim(&format!("{path}.id"), &source.id, findings);
            Arc::new(scale(&path, source, findings))
        })
        .collect()
}

fn scale(path: &str, source: ScaleSource, findings: &mut Findings) -> Scale {
    for (point, text) in source.points.iter().enumerate() {
        findings.text(&format!("{path}.points[{point}]"), text);
    }
    if let Some(text) = &source.not_applicable {
        findings.text(&format!("{path}.not_applicable"), text);
    }
    let (min, max) = match (source.min, source.max) {
        (Some(min), Some(max)) if min < max => {
            let expected = i64::from(max) - i64::from(min) + 1;
            if expected > MAX_POINTS {
                findings.out_of_range(path, &format!("{expected} points"), "11 points is the most");
            } else if usize::try_from(expected) != Ok(source.points.len()) {
                let expected = expected.unsigned_abs();
                findings.add(path, Reason::ScaleLabels { expected, found: source.points.len() });
            }
            (min, max)
        }
        (min, max) => {
            findings.add(path, Reason::ScaleBounds { min, max });
            (0, 1)
        }
    };
    Scale { id: source.id, min, max, points: source.points, not_applicable: source.not_applicable }
}
