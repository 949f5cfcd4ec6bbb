//! Compiles one questionnaire: its gates, its dimensions, then the conditions between its items.

use std::sync::Arc;

use super::super::model::{Gate, Questionnaire, Role, Scale};
use super::super::problem::Reason;
use super::super::source::{ConditionSource, GateSource, QuestionnaireSource};
use super::findings::{Findings, Names};
use super::{conditions, dimension, order, reach};

/// Minutes that a questionnaire may announce.
const MINUTES: std::ops::RangeInclusive<u32> = 1..=60;
/// The most items of a questionnaire, so that following its conditions stays quick whoever wrote them.
const MAX_ITEMS: usize = 200;
/// The most gates of a questionnaire.
const MAX_GATES: usize = 50;

/// The conditions of one item, kept aside until every item is known.
pub(super) struct Waiting {
    pub(super) path: String,
    pub(super) show: Option<ConditionSource>,
    pub(super) require: Option<ConditionSource>,
    pub(super) opposite_of: Option<String>,
}

/// Resolves and checks one form, for whom it is settled already.
pub(in super::super) fn compile(
    path: &str,
    role: Role,
    source: QuestionnaireSource,
    scales: &[Arc<Scale>],
    item_names: &mut Names,
    findings: &mut Findings,
) -> Questionnaire {
    if !MINUTES.contains(&source.minutes) {
        findings.out_of_range(&format!("{path}.minutes"), &source.minutes.to_string(), "from 1 to 60 minutes");
    }
    check_size(path, &source, findings);
    if !scales.iter().any(|scale| scale.id == source.scale) {
        findings.unknown(&format!("{path}.scale"), "scale", &source.scale);
    }
    findings.text(&format!("{path}.title"), &source.title);
    findings.text(&format!("{path}.purpose"), &source.purpose);
    let mut questionnaire = Questionnaire {
        id: source.id,
        role,
        minutes: source.minutes,
        title: source.title,
        purpose: source.purpose,
        gates: gates(path, source.gates, findings),
        dimensions: Vec::new(),
        items: Vec::new(),
        evaluation_order: Vec::new(),
    };
    let mut names = Names::default();
    let mut waiting = Vec::new();
    let mut scope = dimension::Scope { scales, default_scale: &source.scale, item_names, waiting: &mut waiting };
    for (index, dimension) in source.dimensions.into_iter().enumerate() {
        let path = format!("{path}.dimensions[{index}]");
        names.claim(&format!("{path}.id"), &dimension.id, findings);
        dimension::compile(&path, dimension, &mut scope, &mut questionnaire, findings);
    }
    if questionnaire.items.len() > MAX_ITEMS {
        return questionnaire;
    }
    dimension::opposites(path, &waiting, &mut questionnaire, findings);
    conditions::resolve(&waiting, &mut questionnaire, findings);
    if order::arrange(&waiting, &mut questionnaire, findings) {
        reach::check(&waiting, &questionnaire, findings);
    }
    questionnaire
}

fn check_size(path: &str, source: &QuestionnaireSource, findings: &mut Findings) {
    let path = format!("{path}.dimensions");
    let items: usize = source.dimensions.iter().map(|dimension| dimension.items.len()).sum();
    if source.dimensions.is_empty() {
        findings.out_of_range(&path, "[]", "a questionnaire has at least one");
    } else if !source.dimensions.iter().any(|dimension| dimension.core) {
        findings.add(&path, Reason::NoCoreDimension);
    }
    if items > MAX_ITEMS {
        findings.out_of_range(&path, &format!("{items} items"), "a questionnaire has at most 200");
    }
    if source.gates.len() > MAX_GATES {
        let gates = path.replace(".dimensions", ".gates");
        findings.out_of_range(&gates, &format!("{} gates", source.gates.len()), "a questionnaire has at most 50");
    }
}

/// Who may have a questionnaire, by the word for them.
pub(in super::super) fn role(word: &str) -> Option<Role> {
    match word {
        "mentor" => Some(Role::Mentor),
        "mentee" => Some(Role::Mentee),
        _ => None,
    }
}

fn gates(path: &str, sources: Vec<GateSource>, findings: &mut Findings) -> Vec<Gate> {
    let mut names = Names::default();
    let gates = sources.into_iter().enumerate().map(|(index, source)| {
        let path = format!("{path}.gates[{index}]");
        names.claim(&format!("{path}.id"), &source.id, findings);
        findings.text(&format!("{path}.text"), &source.text);
        findings.text(&format!("{path}.remedy"), &source.remedy);
        Gate { id: source.id, text: source.text, remedy: source.remedy }
    });
    gates.collect()
}
