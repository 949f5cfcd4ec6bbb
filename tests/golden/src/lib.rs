//! The rules of `binome-core` on fixed inputs: whether a browser computes what a native program computes.
//!
//! Every rule has a question of its own here. The answers are JSON, and are kept in `expected.json`; a test compares
//! them with what this machine computes, and with what the same code computes in a browser.

mod agendas;
mod cycle;
mod looking_back;
mod notebooks;
mod objectives;
#[path = "../../../core/tests/support/random/mod.rs"]
#[allow(unreachable_pub, reason = "shared with the tests of the core")]
mod random;
mod scores;

use std::collections::BTreeMap;

use serde_json::Value;
use wasm_bindgen::prelude::wasm_bindgen;

/// A question: its name, and what answers it.
pub(crate) type Question = (&'static str, fn() -> Value);

fn questions() -> impl Iterator<Item = &'static Question> {
    [
        agendas::QUESTIONS,
        cycle::QUESTIONS,
        looking_back::QUESTIONS,
        notebooks::QUESTIONS,
        objectives::QUESTIONS,
        scores::QUESTIONS,
    ]
    .into_iter()
    .flatten()
}

/// Every answer by the name of its question, as one JSON text.
#[wasm_bindgen(js_name = goldenAnswers)]
#[must_use]
pub fn answers() -> String {
    let answers = questions().map(|(name, answer)| ((*name).to_owned(), answer())).collect();
    format!("{:#}\n", sorted(Value::Object(answers)))
}

/// The same value with the keys of every object in order, however this build of `serde_json` keeps them.
fn sorted(value: Value) -> Value {
    match value {
        Value::Array(entries) => entries.into_iter().map(sorted).collect(),
        Value::Object(entries) => {
            let entries: BTreeMap<_, _> = entries.into_iter().collect();
            Value::Object(entries.into_iter().map(|(key, value)| (key, sorted(value))).collect())
        }
        plain => plain,
    }
}
