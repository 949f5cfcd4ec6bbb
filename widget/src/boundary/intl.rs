//! Dates, numbers and plurals in the person's language, by the browser's own `Intl`.

use binome_core::notebook::Timestamp;
use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// The hours and the minutes of an instant where the person is.
pub(crate) fn clock(instant: Timestamp) -> (u32, u32) {
    let date = date_of(instant);
    (date.get_hours(), date.get_minutes())
}

/// "23 novembre 2026".
pub(crate) fn date(language: &str, instant: Timestamp) -> String {
    let options = Object::new();
    for (name, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        // Setting a field of a fresh plain object cannot fail.
        let _set = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    String::from(date_of(instant).to_locale_string(language, &options))
}

fn date_of(instant: Timestamp) -> Date {
    Date::new(&JsValue::from_f64(instant.milliseconds() as f64))
}

/// The plural category of `count`: "one", "many" or "other" in French.
pub(crate) fn plural(language: &str, count: usize) -> String {
    let rules = Intl::PluralRules::new(&Array::of1(&language.into()), &Object::new());
    String::from(rules.select(count as f64))
}

/// A number with at most one decimal.
pub(crate) fn decimal(language: &str, value: f64) -> String {
    String::from(js_sys::Number::from((value * 10.0).round() / 10.0).to_locale_string(language))
}
