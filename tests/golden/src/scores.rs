//! Questions about self-assessments.

use std::collections::BTreeMap;

use binome_core::assessment::formula::Estimate;
use binome_core::assessment::{
    Answers, GateAnswer, Occasion, PageTime, Response, compare, quality, score_answers, then_test, trend,
};
use binome_core::pack::{Pack, default_parts};
use serde_json::{Value, json};

use crate::Question;
use crate::random::Random;

pub(crate) const QUESTIONS: &[Question] =
    &[("scores/changes", changes), ("scores/quality", noticed), ("scores/reports", reports), ("scores/trends", trends)];

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

fn noticed() -> Value {
    let Some(pack) = pack() else { return Value::Null };
    let mut random = Random::new(23);
    let mut noticed = Vec::new();
    for _ in 0..20 {
        let Some(answers) = answers(&pack, 0, &mut random) else { continue };
        let Ok((form, sheet)) = answers.place(&pack) else { continue };
        let pages: Vec<_> = (0..5).map(|_| PageTime { items: 6, seconds: f64::from(random.below(30)) }).collect();
        noticed.push(json!(quality(form, &sheet, &pages).flags));
    }
    json!(noticed)
}

fn trends() -> Value {
    let mut random = Random::new(24);
    let mut trends = Vec::new();
    for count in 0..12_u32 {
        let occasion = |time: u32, random: &mut Random| Occasion {
            time: f64::from(time * 7),
            estimate: Estimate { score: f64::from(random.below(101)), sem: f64::from(random.between(4, 12)) },
        };
        let occasions: Vec<_> = (0..count).map(|time| occasion(time, &mut random)).collect();
        let found = trend(&occasions);
        trends.push(json!(found.map(|trend| (trend.slope, trend.slope_error, trend.index()))));
        let views = then_test(f64::from(count), f64::from(random.below(100)), 61.3);
        trends.push(json!([views.reported, views.retrospective, views.shift]));
    }
    json!(trends)
}
