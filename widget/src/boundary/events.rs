//! What events tell the page. No detail carries an answer, a score, a name or free text: portal analytics keep them.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// The detail of an event.
pub(super) enum Detail {
    /// The screen that opened.
    Screen(&'static str),
}

pub(super) fn detail(detail: &Detail) -> JsValue {
    let object = Object::new();
    let Detail::Screen(screen) = detail;
    // Setting a field of a fresh plain object cannot fail.
    let _set = Reflect::set(&object, &"screen".into(), &(*screen).into());
    object.into()
}
