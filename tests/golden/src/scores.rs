//! Questions about self-assessments.

use std::collections::BTreeMap;

use binome_core::assessment::{Answers, GateAnswer, Response, compare, score_answers};
use binome_core::pack::{Pack, default_parts};
use serde_json::{Value, json};

use crate::Question;
use crate::random::Random;

pub(crate) const QUESTIONS: &[Question] = &[("scores/reports", reports), ("scores/changes", changes)];

fn pack() -> Option<Pack> {
    Pack::from_parts(&default_parts()).ok()
}

/// Answers to the form at `place` of the default programme.
fn answers(pack: &Pack, place: usize, random: &mut Random) -> Option<Answers> {
    let form = pack.questionnaires.get(place)?;
    let gates: BTreeMap<_, _> = form
        .gates
        .iter()
        .map(|gate| (gate.id.clone(), if random.below(9) == 0 { GateAnswer::Fail } else { GateAnswer::Pass }))
        .collect();
    let mut responses = BTreeMap::new();
    for item in &form.items {
        let response = match random.below(14) {
            0 => Some(Response::Skipped),
            1 => None,
            2 if item.not_applicable => Some(Response::NotApplicable),
            drawn => Some(Response::Point(1 + i32::try_from(drawn % 5).unwrap_or_default())),
        };
        if let Some(response) = response {
            responses.insert(item.id.clone(), response);
        }
    }
    Some(Answers { questionnaire: form.id.clone(), gates, responses })
}

fn reports() -> Value {
    let Some(pack) = pack() else { return Value::Null };
    let mut random = Random::new(21);
    let mut reports = Vec::new();
    for place in 0..12 {
        let answers = answers(&pack, place % pack.questionnaires.len(), &mut random);
        let report = score_answers(&pack, &json!(answers).to_string());
        reports.push(report.map_or_else(|error| json!(error.to_string()), |report| json!(report)));
    }
    json!(reports)
}

fn changes() -> Value {
    let Some(pack) = pack() else { return Value::Null };
    let mut random = Random::new(22);
    let mut changes = Vec::new();
    for _ in 0..20 {
        let takings = (answers(&pack, 0, &mut random), answers(&pack, 0, &mut random));
        let (Some(earlier), Some(later)) = takings else { continue };
        let (Ok((form, earlier)), Ok((_, later))) = (earlier.place(&pack), later.place(&pack)) else { continue };
        let comparison = compare(&pack.scoring, form, &earlier, &later);
        let dimensions = comparison
            .dimensions
            .iter()
            .map(|dimension| json!(dimension.change.map(|change| (change.difference, change.index))));
        changes.push(json!({
            "changed": comparison.something_changed,
            "common": comparison.common_items_only,
            "dimensions": dimensions.collect::<Vec<_>>(),
        }));
    }
    json!(changes)
}
