//! What events tell the page. No detail carries an answer, a score, a name or free text: portal analytics keep them.

use serde::Serialize;
use wasm_bindgen::JsValue;

/// The detail of an event.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Detail {
    /// The screen that opened.
    Screen { screen: &'static str },
}

pub(super) fn detail(detail: &Detail) -> JsValue {
    serde_wasm_bindgen::to_value(detail).unwrap_or(JsValue::NULL)
}
