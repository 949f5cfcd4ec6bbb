//! Resolves the conditions of a questionnaire: every name becomes an index, every word a value.

use super::super::condition::{Condition, ItemTest};
use super::super::model::{Item, Questionnaire};
use super::super::problem::Reason;
use super::super::source::ConditionSource;
use super::findings::Findings;
use super::questionnaire::{Waiting, role};
use crate::assessment::GateAnswer;

pub(super) fn resolve(waiting: &[Waiting], questionnaire: &mut Questionnaire, findings: &mut Findings) {
    for (index, waiting) in waiting.iter().enumerate() {
        let mut resolve = |name: &str, source: &Option<ConditionSource>| {
            let source = source.as_ref()?;
            condition(&format!("{}.{name}", waiting.path), source, questionnaire, findings)
        };
        let show = resolve("show", &waiting.show);
        let require = resolve("require", &waiting.require);
        if let Some(item) = questionnaire.items.get_mut(index) {
            item.show = show;
            item.require = require;
        }
    }
}

/// `None` after a problem was reported.
fn condition(
    path: &str,
    source: &ConditionSource,
    questionnaire: &Questionnaire,
    findings: &mut Findings,
) -> Option<Condition> {
    if !has_one_shape(source) {
        findings.add(path, Reason::ConditionShape);
        return None;
    }
    let mut list = |name: &str, parts: &[ConditionSource]| {
        let parts = parts.iter().enumerate();
        let parts: Vec<_> = parts
            .map(|(index, part)| condition(&format!("{path}.{name}[{index}]"), part, questionnaire, findings))
            .collect();
        parts.into_iter().collect::<Option<Vec<_>>>()
    };
    if let Some(parts) = &source.all {
        list("all", parts).map(Condition::All)
    } else if let Some(parts) = &source.any {
        list("any", parts).map(Condition::Any)
    } else if let Some(part) = &source.not {
        let part = condition(&format!("{path}.not"), part, questionnaire, findings)?;
        Some(Condition::Not(Box::new(part)))
    } else if let Some(word) = &source.role {
        let found = role(word);
        if found.is_none() {
            findings.unknown(&format!("{path}.role"), "role", word);
        }
        found.map(Condition::Role)
    } else if let Some(name) = &source.gate {
        gate(path, name, source, questionnaire, findings)
    } else {
        item(path, source.item.as_deref()?, source, questionnaire, findings)
    }
}

/// One head, and exactly one test where the head is a gate or an item.
fn has_one_shape(source: &ConditionSource) -> bool {
    let plain = usize::from(source.all.is_some())
        + usize::from(source.any.is_some())
        + usize::from(source.not.is_some())
        + usize::from(source.role.is_some());
    let comparisons = usize::from(source.at_least.is_some())
        + usize::from(source.at_most.is_some())
        + usize::from(source.equals.is_some());
    let words = usize::from(source.is.is_some());
    match (plain, source.gate.is_some(), source.item.is_some()) {
        (1, false, false) => words + comparisons == 0,
        (0, true, false) => words == 1 && comparisons == 0,
        (0, false, true) => words + comparisons == 1,
        _ => false,
    }
}

fn gate(
    path: &str,
    name: &str,
    source: &ConditionSource,
    questionnaire: &Questionnaire,
    findings: &mut Findings,
) -> Option<Condition> {
    let found = questionnaire.gate(name).map(|(index, _)| index);
    if found.is_none() {
        findings.unknown(&format!("{path}.gate"), "gate", name);
    }
    let word = source.is.as_deref().unwrap_or_default();
    let answer = match word {
        "pass" => Some(GateAnswer::Pass),
        "fail" => Some(GateAnswer::Fail),
        "unknown" => Some(GateAnswer::Unknown),
        _ => {
            let allowed = "pass, fail or unknown";
            findings.add(&format!("{path}.is"), Reason::ConditionWord { word: word.to_owned(), allowed });
            None
        }
    };
    Some(Condition::Gate(found?, answer?))
}

fn item(
    path: &str,
    name: &str,
    source: &ConditionSource,
    questionnaire: &Questionnaire,
    findings: &mut Findings,
) -> Option<Condition> {
    let found = questionnaire.item(name);
    let Some((index, item)) = found else {
        findings.unknown(&format!("{path}.item"), "item", name);
        return None;
    };
    let test = match source.is.as_deref() {
        Some("answered") => ItemTest::Answered,
        Some("skipped") => ItemTest::Skipped,
        Some("not_applicable") => ItemTest::NotApplicable,
        Some("empty") => ItemTest::Empty,
        Some(word) => {
            let allowed = "answered, skipped, not_applicable or empty";
            findings.add(&format!("{path}.is"), Reason::ConditionWord { word: word.to_owned(), allowed });
            return None;
        }
        None => comparison(path, item, source, findings)?,
    };
    Some(Condition::Item(index, test))
}

fn comparison(path: &str, item: &Item, source: &ConditionSource, findings: &mut Findings) -> Option<ItemTest> {
    let (name, point, test) = match (source.at_least, source.at_most, source.equals) {
        (Some(point), ..) => ("at_least", point, ItemTest::AtLeast(point)),
        (_, Some(point), _) => ("at_most", point, ItemTest::AtMost(point)),
        (.., Some(point)) => ("equals", point, ItemTest::Equals(point)),
        (None, None, None) => return None,
    };
    if (item.scale.min..=item.scale.max).contains(&point) {
        return Some(test);
    }
    let range = "a point of the scale of that item";
    findings.out_of_range(&format!("{path}.{name}"), &point.to_string(), range);
    None
}
