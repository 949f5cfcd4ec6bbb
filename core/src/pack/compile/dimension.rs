//! Compiles one dimension and its items, and checks polar opposites.

use std::sync::Arc;

use super::super::model::{Dimension, Item, NextSteps, Questionnaire, Scale};
use super::super::problem::Reason;
use super::super::source::{DimensionSource, ItemSource, NextStepsSource};
use super::findings::{Findings, Names, is_weight};
use super::questionnaire::Waiting;

/// Fewest items of a dimension. Source: three items are too few, 15 % of honest answerers would show no error at all.
const MINIMUM_ITEMS: usize = 4;
/// Most polar opposites of a dimension.
const MAXIMUM_OPPOSITES: usize = 1;

/// What an item may refer to while its questionnaire is being compiled.
pub(super) struct Scope<'a> {
    pub(super) scales: &'a [Arc<Scale>],
    pub(super) default_scale: &'a str,
    pub(super) item_names: &'a mut Names,
    pub(super) waiting: &'a mut Vec<Waiting>,
}

pub(super) fn compile(
    path: &str,
    source: DimensionSource,
    scope: &mut Scope<'_>,
    questionnaire: &mut Questionnaire,
    findings: &mut Findings,
) {
    findings.weight(&format!("{path}.weight"), source.weight);
    findings.text(&format!("{path}.title"), &source.title);
    findings.text(&format!("{path}.description"), &source.description);
    if source.items.len() < MINIMUM_ITEMS {
        findings.add(path, Reason::TooFewItems { found: source.items.len(), minimum: MINIMUM_ITEMS });
    }
    let weights: Vec<_> = source.items.iter().map(|item| item.weight).collect();
    if weights.iter().all(|weight| is_weight(*weight)) && weights.windows(2).any(|pair| pair.first() != pair.last()) {
        findings.add(path, Reason::UnequalWeights);
    }
    let first = questionnaire.items.len();
    for (index, item) in source.items.into_iter().enumerate() {
        let item = compile_item(&format!("{path}.items[{index}]"), item, scope, findings);
        questionnaire.items.push(item);
    }
    questionnaire.dimensions.push(Dimension {
        id: source.id,
        core: source.core,
        weight: source.weight,
        title: source.title,
        description: source.description,
        items: first..questionnaire.items.len(),
        next_steps: next_steps(path, source.next_steps, findings),
    });
}

fn compile_item(path: &str, source: ItemSource, scope: &mut Scope<'_>, findings: &mut Findings) -> Item {
    scope.item_names.claim(&format!("{path}.id"), &source.id, findings);
    findings.text(&format!("{path}.text"), &source.text);
    findings.weight(&format!("{path}.weight"), source.weight);
    let scale = scale(path, source.scale.as_deref(), scope, findings);
    if source.not_applicable && scale.not_applicable.is_none() {
        findings.add(&format!("{path}.not_applicable"), Reason::NoNotApplicableLabel(scale.id.clone()));
    }
    scope.waiting.push(Waiting {
        path: path.to_owned(),
        show: source.show,
        require: source.require,
        opposite_of: source.opposite_of,
    });
    Item {
        id: source.id,
        text: source.text,
        scale,
        reverse: source.reverse,
        weight: source.weight,
        not_applicable: source.not_applicable,
        opposite_of: None,
        show: None,
        require: None,
    }
}

fn scale(path: &str, id: Option<&str>, scope: &Scope<'_>, findings: &mut Findings) -> Arc<Scale> {
    let name = id.unwrap_or(scope.default_scale);
    scope.scales.iter().find(|scale| scale.id == name).cloned().unwrap_or_else(|| {
        if let Some(name) = id {
            findings.unknown(&format!("{path}.scale"), "scale", name);
        }
        let stand_in =
            Scale { id: name.to_owned(), min: 0, max: 1, points: Vec::new(), not_applicable: Some(Default::default()) };
        Arc::new(stand_in)
    })
}

fn next_steps(path: &str, source: NextStepsSource, findings: &mut Findings) -> NextSteps {
    findings.text(&format!("{path}.next_steps.attention"), &source.attention);
    findings.text(&format!("{path}.next_steps.unclear"), &source.unclear);
    findings.text(&format!("{path}.next_steps.ready"), &source.ready);
    NextSteps { attention: source.attention, unclear: source.unclear, ready: source.ready }
}

/// Resolves every `opposite_of`, and counts them by dimension.
pub(super) fn opposites(path: &str, waiting: &[Waiting], questionnaire: &mut Questionnaire, findings: &mut Findings) {
    for (index, waiting) in waiting.iter().enumerate() {
        let Some(name) = &waiting.opposite_of else { continue };
        let path = format!("{}.opposite_of", waiting.path);
        let Some((other, _)) = questionnaire.item(name) else {
            findings.unknown(&path, "item", name);
            continue;
        };
        if is_opposite(questionnaire, index, other) {
            if let Some(item) = questionnaire.items.get_mut(index) {
                item.opposite_of = Some(other);
            }
        } else {
            findings.add(&path, Reason::Opposite(name.clone()));
        }
    }
    for (index, dimension) in questionnaire.dimensions.iter().enumerate() {
        let items = questionnaire.items.get(dimension.items.clone()).unwrap_or_default();
        let found = items.iter().filter(|item| item.opposite_of.is_some()).count();
        if found > MAXIMUM_OPPOSITES {
            findings.add(&format!("{path}.dimensions[{index}]"), Reason::TooManyOpposites(found));
        }
    }
}

fn is_opposite(questionnaire: &Questionnaire, index: usize, other: usize) -> bool {
    let same_dimension = questionnaire
        .dimensions
        .iter()
        .any(|dimension| dimension.items.contains(&index) && dimension.items.contains(&other));
    let (Some(item), Some(mirror)) = (questionnaire.items.get(index), questionnaire.items.get(other)) else {
        return false;
    };
    same_dimension && item.reverse != mirror.reverse && item.scale == mirror.scale
}
