//! Missing answers, ties, and the traps of rounding.

use binome_core::assessment::formula::Estimate;
use binome_core::assessment::{
    AnswerError, AnswerSheet, DimensionResult, NextStep, Response, Status, assess, explain, required_missing, visible,
};
use serde_json::json;

use super::support::{DimensionSpec, ItemSpec, form, pack, points, sheet};

const NA: Option<Response> = Some(Response::NotApplicable);
const SKIPPED: Option<Response> = Some(Response::Skipped);

fn result(responses: &[Option<Response>]) -> DimensionResult {
    let pack = pack(0, &[DimensionSpec::plain(responses.len())]);
    assess(&pack.scoring, form(&pack), &sheet(form(&pack), responses)).dimensions[0]
}

fn answered(response: i32, times: usize) -> Vec<Option<Response>> {
    vec![Some(Response::Point(response)); times]
}

#[test]
fn a_missing_answer_is_not_a_zero_and_not_a_middle() {
    let with_skips = result(&[answered(5, 4), vec![SKIPPED, None]].concat());
    assert_eq!(with_skips.estimate().unwrap().score, 100.0);
    assert_eq!((with_skips.applicable, with_skips.answered), (6, 4));
}

#[test]
fn nothing_answered_gives_nothing_at_all() {
    let pack = pack(1, &[DimensionSpec::plain(5), DimensionSpec::plain(4)]);
    let form = form(&pack);
    let sheet = AnswerSheet::empty(form);
    let readiness = assess(&pack.scoring, form, &sheet);
    assert_eq!(readiness.composite, None);
    assert_eq!(
        readiness.dimensions,
        [
            DimensionResult { applicable: 5, answered: 0, scored: None },
            DimensionResult { applicable: 4, answered: 0, scored: None }
        ]
    );
    assert_eq!(readiness.status, Status::Incomplete);
    let missing = [NextStep::UnknownGate(0), NextStep::MissingDimension(0), NextStep::MissingDimension(1)];
    assert_eq!(readiness.next_steps, missing);
    assert_eq!(readiness.reasons, missing);
    let explanation = explain(&pack.scoring, form, &sheet);
    assert_eq!((explanation.contributions.len(), explanation.best_change), (0, None));
}

#[test]
fn half_of_the_applicable_items_must_be_answered_rounded_up() {
    assert!(result(&[answered(4, 3), vec![SKIPPED; 2]].concat()).scored.is_some());
    assert!(result(&[answered(4, 2), vec![SKIPPED; 3]].concat()).scored.is_none());
    assert!(result(&[answered(4, 3), vec![SKIPPED; 4]].concat()).scored.is_none(), "half of seven is four");
    assert!(result(&[answered(4, 4), vec![SKIPPED; 3]].concat()).scored.is_some());
}

#[test]
fn half_of_the_items_must_apply_rounded_up() {
    assert!(result(&[answered(4, 3), vec![NA; 3]].concat()).scored.is_some());
    let most = result(&[answered(4, 3), vec![NA; 4]].concat());
    assert_eq!(most, DimensionResult { applicable: 3, answered: 3, scored: None }, "half of seven is four");
}

#[test]
fn two_answers_are_never_enough_by_default() {
    assert!(result(&[answered(5, 2), vec![NA; 2]].concat()).scored.is_none());
}

#[test]
fn the_same_score_may_be_more_or_less_sure() {
    let (alike, apart) = (result(&answered(3, 6)), result(&points(&[1, 5, 1, 5, 1, 5])));
    let (alike, apart) = (alike.estimate().unwrap(), apart.estimate().unwrap());
    assert_eq!(alike.score, apart.score);
    assert!(alike.sem < 8.05 && apart.sem > 22.0, "{} {}", alike.sem, apart.sem);
}

#[test]
fn the_band_that_is_drawn_stays_on_the_paper() {
    let top = Estimate { score: 97.0, sem: 8.0 };
    assert_eq!((top.lower(), top.upper()), (89.0, 100.0));
    assert_eq!(Estimate { score: 3.0, sem: 8.0 }.lower(), 0.0);
}

#[test]
fn equal_gains_go_to_the_earlier_item() {
    let pack = pack(0, &[DimensionSpec::plain(4), DimensionSpec::plain(4)]);
    let form = form(&pack);
    let best = explain(&pack.scoring, form, &sheet(form, &points(&[4, 2, 5, 5, 5, 2, 5, 5]))).best_change.unwrap();
    assert_eq!((best.item, best.from, best.to), (1, 2, 5));
    assert_eq!(best.gain, 75.0 / 8.0);
}

#[test]
fn equal_scores_keep_the_order_of_the_pack() {
    let pack = pack(0, &vec![DimensionSpec::plain(4); 4]);
    let form = form(&pack);
    let answers = [answered(5, 4), answered(1, 4), answered(5, 4), answered(1, 4)].concat();
    let steps = assess(&pack.scoring, form, &sheet(form, &answers)).next_steps;
    assert_eq!(steps, [NextStep::Attention(1), NextStep::Attention(3), NextStep::Ready(0), NextStep::Ready(2)]);
}

#[test]
fn a_dimension_that_is_not_core_is_listed_but_holds_nothing_back() {
    let mut dimensions = [DimensionSpec::plain(4), DimensionSpec::plain(4), DimensionSpec::plain(4)];
    dimensions[1].core = false;
    dimensions[2].core = false;
    let pack = pack(0, &dimensions);
    let answers = [answered(5, 4), answered(1, 4), vec![SKIPPED; 4]].concat();
    let readiness = assess(&pack.scoring, form(&pack), &sheet(form(&pack), &answers));
    assert_eq!(readiness.status, Status::Ready);
    assert_eq!(readiness.reasons, []);
    assert_eq!(readiness.next_steps, [NextStep::Attention(1), NextStep::Ready(0)]);
}

#[test]
fn a_question_that_is_not_shown_shows_nothing_either() {
    let mut items = vec![ItemSpec::default(); 5];
    items[1].show = json!({"item": "d0_0", "at_most": 2});
    items[2].show = json!({"item": "d0_1", "is": "answered"});
    items[3].require = json!({"item": "d0_1", "is": "empty"});
    let pack = pack(0, &[DimensionSpec::of(items)]);
    let form = form(&pack);
    let shown = sheet(form, &[points(&[1, 4, 4]), vec![SKIPPED, SKIPPED]].concat());
    assert_eq!(visible(form, &shown), [true; 5]);
    assert!(required_missing(form, &shown).is_empty());
    let hidden = sheet(form, &[points(&[3, 4, 4]), vec![SKIPPED, SKIPPED]].concat());
    assert_eq!(visible(form, &hidden), [true, false, false, true, true]);
    assert_eq!(required_missing(form, &hidden), [3]);
}

#[test]
fn an_answer_that_does_not_fit_changes_nothing() {
    let pack = pack(1, &[DimensionSpec::of(vec![ItemSpec { not_applicable: false, ..ItemSpec::default() }; 4])]);
    let form = form(&pack);
    let mut sheet = sheet(form, &points(&[1, 2, 3, 4]));
    let before = sheet.clone();
    let off = AnswerError::OffScale { item: "d0_0".to_owned(), point: 6, min: 1, max: 5 };
    assert_eq!(sheet.set_response(form, 0, Some(Response::Point(6))), Err(off));
    assert_eq!(sheet.set_response(form, 1, NA).unwrap_err().to_string(), "`d0_1`: \"na\" is not offered for this item");
    assert!(sheet.set_response(form, 4, None).is_err());
    assert!(sheet.set_gate(1, Default::default()).is_err());
    assert_eq!(sheet, before);
}

#[test]
fn weights_are_told() {
    let mut dimensions = vec![DimensionSpec::plain(4); 2];
    assert!(!form(&pack(0, &dimensions)).is_weighted());
    dimensions[1].weight = 2.0;
    assert!(form(&pack(0, &dimensions)).is_weighted());
    dimensions[1].weight = 1.0;
    dimensions[1].items[3].weight = 0.5;
    assert!(form(&pack(0, &dimensions)).is_weighted());
}
