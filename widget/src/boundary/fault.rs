//! Errors as the page gets them: an `Error` with a message a person can act on, and a `code` for programs.

use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

/// An error for the page.
pub(super) fn fault(code: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    // Setting a field of a fresh error cannot fail.
    let _set = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}

/// The later module could not be fetched.
pub(super) fn unreachable() -> JsValue {
    fault("network", "the later module is not there")
}
