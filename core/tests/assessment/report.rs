//! What `binome score` prints, to the letter, and how it refuses.

use binome_core::assessment::{ScoreError, score_answers};
use binome_core::pack::Pack;
use serde_json::{Value, json};

use super::support::{DimensionSpec, ItemSpec, pack, source};

/// Three core dimensions; the last item of each is reverse-keyed.
fn programme() -> Pack {
    let mut items = vec![ItemSpec::default(); 4];
    items[3].reverse = true;
    pack(2, &vec![DimensionSpec::of(items); 3])
}

#[test]
fn a_report_says_it_all() {
    let answers = json!({
        "questionnaire": "mentee",
        "gates": {"g0": "fail"},
        "responses": {
            "d0_0": 5, "d0_1": 5, "d0_2": 5, "d0_3": 1,
            "d1_0": 2, "d1_1": 1, "d1_2": 1, "d1_3": "na",
            "d2_0": 4, "d2_1": null, "d2_2": null
        }
    });
    let report = score_answers(&programme(), &answers.to_string()).unwrap();
    let (floor_of_four, floor_of_three) = (9.400193421607684, 10.392304845413264);
    let expected = json!({
        "pack": {"id": "minimal", "version": "1"},
        "questionnaire": "mentee",
        "status": "blocked",
        "reasons": [{"kind": "gate", "id": "g0", "label": "fail", "text": {"en": "Ask for a way out"}}],
        "gates": {"g0": "fail", "g1": "unknown"},
        "composite": {"score": 54.166666666666664, "sem": (88.36363636363637_f64 + 108.0).sqrt() / 2.0},
        "weighted": false,
        "dimensions": [
            {"id": "d0", "core": true, "weight": 1.0, "applicable": 4, "answered": 4,
             "score": 100.0, "sem": floor_of_four, "label": "ready"},
            {"id": "d1", "core": true, "weight": 1.0, "applicable": 3, "answered": 3,
             "score": 8.333333333333334, "sem": floor_of_three, "label": "attention"},
            {"id": "d2", "core": true, "weight": 1.0, "applicable": 4, "answered": 1,
             "score": null, "sem": null, "label": null},
        ],
        "contributions": [
            {"item": "d0_0", "dimension": "d0", "points": 12.5},
            {"item": "d0_1", "dimension": "d0", "points": 12.5},
            {"item": "d0_2", "dimension": "d0", "points": 12.5},
            {"item": "d0_3", "dimension": "d0", "points": 12.5},
            {"item": "d1_0", "dimension": "d1", "points": 4.166666666666667},
            {"item": "d1_1", "dimension": "d1", "points": 0.0},
            {"item": "d1_2", "dimension": "d1", "points": 0.0},
        ],
        "best_change": {"item": "d1_1", "from": 1, "to": 5, "gain": 16.66666666666667},
        "next_steps": [
            {"kind": "gate", "id": "g0", "label": "fail", "text": {"en": "Ask for a way out"}},
            {"kind": "gate", "id": "g1", "label": "unknown", "text": {"en": "Ask for a way out"}},
            {"kind": "dimension", "id": "d2", "label": "missing", "text": null},
            {"kind": "dimension", "id": "d1", "label": "attention", "text": {"en": "Prepare learning"}},
            {"kind": "dimension", "id": "d0", "label": "ready", "text": {"en": "Offer learning"}},
        ],
    });
    let found = serde_json::to_value(&report).unwrap();
    assert!(alike(&found, &expected), "{found:#}");
}

/// Equal but for numbers, which may differ in the last bits.
fn alike(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => (one.as_f64().unwrap() - other.as_f64().unwrap()).abs() < 1e-9,
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| alike(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|((key, one), (name, other))| key == name && alike(one, other))
        }
        (one, other) => one == other,
    }
}

fn refusal(answers: &str) -> String {
    score_answers(&programme(), answers).unwrap_err().to_string()
}

#[test]
fn every_answer_that_does_not_fit_is_named_with_its_value() {
    let answers = r#"{"questionnaire": "mentee", "gates": {"g0": "pass", "trained": "pass"},
        "responses": {"d0_0": 6, "d0_1": 3, "d9_0": 3, "d1_0": 0}}"#;
    assert_eq!(
        refusal(answers).lines().collect::<Vec<_>>(),
        [
            "there is no gate called `trained`",
            "`d0_0`: 6 is off its scale, which goes from 1 to 5",
            "`d1_0`: 0 is off its scale, which goes from 1 to 5",
            "there is no item called `d9_0`",
        ]
    );
}

#[test]
fn not_applicable_is_refused_where_it_is_not_offered() {
    let items = vec![ItemSpec { not_applicable: false, ..ItemSpec::default() }; 4];
    let pack = Pack::from_json(&source(0, &[DimensionSpec::of(items)]).to_string()).unwrap();
    let error = score_answers(&pack, r#"{"questionnaire": "mentee", "responses": {"d0_2": "na"}}"#).unwrap_err();
    assert_eq!(error.to_string(), "`d0_2`: \"na\" is not offered for this item");
}

#[test]
fn an_unknown_questionnaire_is_named_with_those_that_exist() {
    assert_eq!(
        refusal(r#"{"questionnaire": "guest"}"#),
        "there is no questionnaire called `guest`; this pack has mentee"
    );
}

#[test]
fn what_is_not_a_set_of_answers_is_refused_with_its_place() {
    assert!(refusal("{").starts_with("not JSON, at line 1 column 1"));
    assert!(refusal("{}").contains("missing field `questionnaire`"));
    let unknown = refusal(r#"{"questionnaire": "mentee", "reponses": {}}"#);
    assert!(unknown.contains("unknown field `reponses`"), "{unknown}");
    assert!(refusal(r#"{"questionnaire": "mentee", "responses": {"d0_0": 2.5}}"#).starts_with("responses.d0_0: "));
    let gate = refusal(r#"{"questionnaire": "mentee", "gates": {"g0": "yes"}}"#);
    assert!(gate.starts_with("gates.g0: unknown variant `yes`, expected one of `pass`"), "{gate}");
    assert!(matches!(score_answers(&programme(), &"[".repeat(6_000_000)), Err(ScoreError::Refused(_))));
}
