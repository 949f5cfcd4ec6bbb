//! Notebook files made by hand, for tests that begin where a person has already been.

use serde_json::{Map, Value, json};

/// 12 October 2026, 09:00 UTC: long before any test runs.
pub const AUTUMN: u64 = 1_791_795_600_000;
/// A day, in milliseconds.
pub const DAY: u64 = 86_400_000;

/// One filling of a questionnaire from a sheet, started at an instant; finished an hour later when `finished`.
pub fn taking(id: &str, sheet: &Value, started: u64, finished: bool) -> Value {
    let field = |name: &str| sheet.get(name).cloned().unwrap_or_default();
    let mut taking = Map::new();
    for (name, value) in [
        ("id", json!(id)),
        ("questionnaire", field("questionnaire")),
        ("pack", json!({"id": "default", "version": "0.1.0"})),
        ("started", json!(started)),
        ("gates", field("gates")),
        ("responses", field("responses")),
    ] {
        taking.insert(name.to_owned(), value);
    }
    if finished {
        taking.insert("finished".to_owned(), json!(started + 3_600_000));
    }
    Value::Object(taking)
}

/// A file with these takings, in this order.
pub fn file(takings: &[Value]) -> Value {
    json!({"format": "binome-notebook", "schema": 1, "notebook": {"assessments": takings}})
}

/// The sheet without the answers from the item or gate `first` on, in the order of `questions`.
pub fn before(sheet: &Value, questions: &[crate::programme::Question], first: &str) -> Value {
    let mut sheet = sheet.clone();
    for question in questions.iter().skip_while(|question| question.id != first) {
        for kind in ["gates", "responses"] {
            if let Some(answers) = sheet.get_mut(kind).and_then(Value::as_object_mut) {
                answers.remove(&question.id);
            }
        }
    }
    sheet
}
