//! Dates, times, numbers and plurals in the person's language, by the browser's own `Intl`.

use binome_core::notebook::Timestamp;
use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// "14:05", written as the language does.
pub(crate) fn time(language: &str, instant: Timestamp) -> String {
    format(language, instant, &[("hour", "numeric"), ("minute", "2-digit")])
}

/// "23 novembre 2026".
pub(crate) fn date(language: &str, instant: Timestamp) -> String {
    format(language, instant, &[("day", "numeric"), ("month", "long"), ("year", "numeric")])
}

/// "23 novembre 2026, 14:05".
pub(crate) fn date_and_time(language: &str, instant: Timestamp) -> String {
    let fields =
        [("day", "numeric"), ("month", "long"), ("year", "numeric"), ("hour", "numeric"), ("minute", "2-digit")];
    format(language, instant, &fields)
}

fn format(language: &str, instant: Timestamp, fields: &[(&str, &str)]) -> String {
    let options = Object::new();
    for (name, value) in fields {
        // Setting a field of a fresh plain object cannot fail.
        let _set = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    let date = Date::new(&JsValue::from_f64(instant.milliseconds() as f64));
    String::from(date.to_locale_string(language, &options))
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
