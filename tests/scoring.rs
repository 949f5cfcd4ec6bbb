//! Whether `binome score` and `binome check` say what an independent reading of the rules says.

#![allow(clippy::indexing_slicing, reason = "a field that a JSON value lacks reads as null")]

use binome_tests::failure::ensure;
use binome_tests::model::{Expected, Questionnaire};
use binome_tests::{Failure, Outcome, program, workspace};
use serde_json::{Value, json};

const PACK: &str = "core/packs/default";
/// How far two computations of the same number may lie apart.
const TOLERANCE: f64 = 1e-9;

/// What `binome score` prints for these answers, or what it complains about.
fn score(name: &str, answers: &Value) -> Outcome<Result<Value, String>> {
    let folder = workspace::target().join("answers");
    std::fs::create_dir_all(&folder)?;
    let file = folder.join(format!("{name}.json"));
    std::fs::write(&file, answers.to_string())?;
    let said = program::binome(&["score", PACK, &file.to_string_lossy()])?;
    Ok(if said.well { Ok(serde_json::from_str(&said.output)?) } else { Err(said.words) })
}

fn accepted(name: &str, answers: &Value) -> Outcome<Value> {
    score(name, answers)?.map_err(Failure::new)
}

/// Fails unless `found` is the number `expected`, or null for none.
fn close(what: &str, found: Option<&Value>, expected: Option<f64>) -> Outcome {
    let number = found.and_then(Value::as_f64);
    let same = match (number, expected) {
        (Some(number), Some(expected)) => (number - expected).abs() <= TOLERANCE,
        (None, None) => found.is_some_and(Value::is_null),
        _ => false,
    };
    ensure(same, format!("{what} is {found:?}, not {expected:?}"))
}

fn compare(found: &Value, expected: &Expected) -> Outcome {
    assert_eq!(found["status"], expected.status);
    close("composite", found.pointer("/composite/score"), expected.composite)?;
    close("its error", found.pointer("/composite/sem"), expected.composite_error)?;
    let dimensions = found["dimensions"].as_array().cloned().unwrap_or_default();
    assert_eq!(dimensions.len(), expected.dimensions.len());
    for (dimension, expected) in dimensions.iter().zip(&expected.dimensions) {
        assert_eq!(dimension["id"], expected.id.as_str());
        assert_eq!(dimension["applicable"], expected.applicable);
        assert_eq!(dimension["answered"], expected.answered);
        assert_eq!(dimension["label"], json!(expected.label), "{}", expected.id);
        close(&expected.id, dimension.get("score"), expected.score)?;
        close(&format!("the error of {}", expected.id), dimension.get("sem"), expected.error)?;
    }
    let contributions = found["contributions"].as_array().cloned().unwrap_or_default();
    assert_eq!(contributions.len(), expected.contributions.len());
    for (contribution, (item, points)) in contributions.iter().zip(&expected.contributions) {
        assert_eq!(contribution["item"], item.as_str());
        close(&format!("what {item} adds"), contribution.get("points"), Some(*points))?;
    }
    let sum: f64 = contributions.iter().filter_map(|contribution| contribution["points"].as_f64()).sum();
    close("the sum of the contributions", Some(&json!(sum)), Some(expected.composite.unwrap_or(0.0)))?;
    match &expected.best_change {
        None => assert!(found["best_change"].is_null()),
        Some((item, gain)) => {
            assert_eq!(found["best_change"]["item"], item.as_str());
            close("the best gain", found.pointer("/best_change/gain"), Some(*gain))?;
        }
    }
    Ok(())
}

#[test]
fn the_programme_scores_as_an_independent_reading_of_the_rules_does() -> Outcome {
    for role in ["mentee", "mentor"] {
        let questionnaire = Questionnaire::read(PACK, role)?;
        for seed in 1..=12 {
            let sheet = random_sheet(&questionnaire, seed);
            let found = accepted(&format!("{role}-{seed}"), &sheet)?;
            compare(&found, &questionnaire.expect(&sheet))
                .map_err(|reason| reason.while_doing(&format!("{role}, sheet {seed}: {sheet}")))?;
        }
    }
    Ok(())
}

#[test]
fn the_best_answers_are_blocked_by_one_gate_that_fails() -> Outcome {
    let questionnaire = Questionnaire::read(PACK, "mentee")?;
    let mut sheet = questionnaire.best_sheet();
    assert_eq!(accepted("best", &sheet)?["status"], "ready");
    sheet["gates"]["voluntary"] = json!("unknown");
    assert_eq!(accepted("best-unknown", &sheet)?["status"], "incomplete");
    sheet["gates"]["confidentiality"] = json!("fail");
    let found = accepted("best-blocked", &sheet)?;
    assert_eq!(found["status"], "blocked");
    assert_eq!(found["composite"]["score"], 100.0);
    Ok(())
}

#[test]
fn the_six_best_answers_have_the_error_worked_out_by_hand() -> Outcome {
    // 18 √(1 − r), r = 0.4·6 / (1 + 0.4·5) = 0.8: 18 √0.2.
    let questionnaire = Questionnaire::read(PACK, "mentee")?;
    let found = accepted("by-hand", &questionnaire.best_sheet())?;
    assert_eq!(found["dimensions"][0]["answered"], 6);
    close("the error", found.pointer("/dimensions/0/sem"), Some(8.049_844_718_999_243))
}

#[test]
fn what_the_programme_does_not_know_is_an_error_that_names_it() -> Outcome {
    let wrong = [
        ("item", json!({"questionnaire": "mentee", "gates": {}, "responses": {"juggling": 4}}), "juggling"),
        ("point", json!({"questionnaire": "mentee", "gates": {}, "responses": {"learning_ask": 6}}), "learning_ask"),
        ("gate", json!({"questionnaire": "mentee", "gates": {"weather": "pass"}, "responses": {}}), "weather"),
        ("form", json!({"questionnaire": "juggler", "gates": {}, "responses": {}}), "juggler"),
        ("answer", json!({"questionnaire": "mentee", "gates": {"voluntary": "perhaps"}, "responses": {}}), "perhaps"),
    ];
    for (name, answers, named) in wrong {
        let complaint = score(name, &answers)?.err().ok_or_else(|| Failure::new(format!("{named} was accepted")))?;
        assert!(complaint.contains(named), "{complaint}");
    }
    Ok(())
}

#[test]
fn the_default_programme_has_no_problem() -> Outcome {
    let said = program::binome(&["check", PACK])?;
    ensure(said.well, said.words)
}

#[test]
fn a_programme_with_problems_is_refused_with_every_one_of_them() -> Outcome {
    let folder = workspace::target().join("answers");
    std::fs::create_dir_all(&folder)?;
    let file = folder.join("broken-pack.json");
    let mut pack: Value =
        serde_json::from_str(&std::fs::read_to_string(workspace::root().join(PACK).join("pack.json"))?)?;
    let mut form: Value = serde_json::from_str(&std::fs::read_to_string(
        workspace::root().join(PACK).join("questionnaires/mentee.json"),
    )?)?;
    form["dimensions"][0]["items"][1]["id"] = json!("learning_ask");
    form["dimensions"][1]["weight"] = json!(0);
    form["scale"] = json!("nowhere");
    pack["questionnaires"] = json!([form]);
    std::fs::write(&file, pack.to_string())?;
    let said = program::binome(&["check", &file.to_string_lossy()])?;
    assert!(!said.well, "it was accepted: {}", said.words);
    for problem in ["learning_ask", "weight", "nowhere"] {
        assert!(said.words.contains(problem), "nothing about {problem} in: {}", said.words);
    }
    Ok(())
}

/// A sheet made of a seed: many points, some skips, "not applicable" where the form offers it; the higher
/// the seed the better the answers, so that every status comes up.
fn random_sheet(questionnaire: &Questionnaire, seed: usize) -> Value {
    let draw = |place: usize, of: usize| {
        let mixed =
            (place as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (seed as u64).wrapping_mul(0xD1B5_4A32_D192_ED03);
        ((mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 33) as usize % of
    };
    let gate = |place: usize| match (seed % 4, draw(place + 100, 7)) {
        (0, 0) => json!("fail"),
        (1, 0) => json!("unknown"),
        _ => json!("pass"),
    };
    questionnaire.sheet(gate, |place, item| match draw(place, 10) {
        0 if seed.is_multiple_of(3) => Value::Null,
        1 | 2 if item["not_applicable"] == true => json!("na"),
        _ => {
            let good = (1 + draw(place + 50, 5)).max(seed / 3).min(5);
            json!(if item["reverse"] == true { 6 - good } else { good })
        }
    })
}
