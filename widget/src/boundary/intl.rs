//! Dates, numbers and plurals in the person's language, by the browser's own `Intl`.

use std::cell::RefCell;
use std::thread::LocalKey;

use binome_core::calendar::Date as Day;
use binome_core::notebook::Timestamp;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

const MILLISECONDS_OF_A_DAY: f64 = 86_400_000.0;

/// The hours and the minutes of an instant where the person is.
pub(crate) fn clock(instant: Timestamp) -> (u32, u32) {
    let date = date_of(instant);
    (date.get_hours(), date.get_minutes())
}

/// Whether two instants are on one day where the person is.
pub(crate) fn is_same_day(one: Timestamp, other: Timestamp) -> bool {
    let [one, other] = [one, other].map(|instant| {
        let date = date_of(instant);
        (date.get_full_year(), date.get_month(), date.get_date())
    });
    one == other
}

/// How much is said of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayStyle {
    /// "mardi 1 décembre".
    Weekday,
    /// "mardi 1 décembre 2026".
    Full,
    /// "1 décembre 2026".
    Year,
    /// "1 déc.".
    Short,
}

/// "23 novembre 2026".
pub(crate) fn date(language: &str, instant: Timestamp) -> String {
    written(&date_of(instant), language, &[("day", "numeric"), ("month", "long"), ("year", "numeric")])
}

/// A day of the calendar in words.
pub(crate) fn day(language: &str, day: Day, style: DayStyle) -> String {
    let (year, month, number) = (f64::from(day.year()), day.month(), day.day());
    let midnight = Date::utc(year, f64::from(month) - 1.0);
    let instant = midnight + (f64::from(number) - 1.0) * MILLISECONDS_OF_A_DAY;
    let mut options = vec![("timeZone", "UTC"), ("day", "numeric")];
    options.push(("month", if style == DayStyle::Short { "short" } else { "long" }));
    if matches!(style, DayStyle::Weekday | DayStyle::Full) {
        options.push(("weekday", "long"));
    }
    if matches!(style, DayStyle::Full | DayStyle::Year) {
        options.push(("year", "numeric"));
    }
    written(&Date::new(&JsValue::from_f64(instant)), language, &options)
}

fn written(date: &Date, language: &str, choices: &[(&str, &str)]) -> String {
    let form = choices.iter().flat_map(|(name, value)| [*name, *value]);
    let form: String = std::iter::once(language).chain(form).collect();
    let format =
        kept(&FORMATS, form, || Intl::DateTimeFormat::new(&Array::of1(&language.into()), &options(choices)).format());
    format.call1(&JsValue::UNDEFINED, date).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn options(choices: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in choices {
        // Setting a field of a fresh plain object cannot fail.
        let _set = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    options
}

/// What was made for a language, by what it is for.
type Made<T> = RefCell<Vec<(String, T)>>;

thread_local! {
    // The browser takes as long to make one of these as to draw many rows.
    static FORMATS: Made<Function> = const { RefCell::new(Vec::new()) };
    static PLURALS: Made<Intl::PluralRules> = const { RefCell::new(Vec::new()) };
}

/// What was made for this before, or is made now.
fn kept<T: Clone>(all: &'static LocalKey<Made<T>>, what: String, make: impl FnOnce() -> T) -> T {
    let found = all.with_borrow(|all| all.iter().find(|(known, _)| *known == what).map(|(_, made)| made.clone()));
    found.unwrap_or_else(|| {
        let made = make();
        all.with_borrow_mut(|all| all.push((what, made.clone())));
        made
    })
}

fn date_of(instant: Timestamp) -> Date {
    Date::new(&JsValue::from_f64(instant.milliseconds() as f64))
}

/// The plural category of `count`: "one", "many" or "other" in French.
pub(crate) fn plural(language: &str, count: usize) -> String {
    let make = || Intl::PluralRules::new(&Array::of1(&language.into()), &Object::new());
    String::from(kept(&PLURALS, language.to_owned(), make).select(count as f64))
}

/// A number with at most one decimal.
pub(crate) fn decimal(language: &str, value: f64) -> String {
    String::from(js_sys::Number::from((value * 10.0).round() / 10.0).to_locale_string(language))
}

/// The name of a language in that language: "français"; its code where the browser knows no name.
pub(crate) fn language_name(code: &str) -> String {
    let options = options(&[("type", "language")]);
    let name = || {
        let names = Reflect::get(&js_sys::global(), &"Intl".into())?;
        let names: Function = Reflect::get(&names, &"DisplayNames".into())?.dyn_into()?;
        let names = Reflect::construct(&names, &Array::of2(&Array::of1(&code.into()), &options))?;
        let of: Function = Reflect::get(&names, &"of".into())?.dyn_into()?;
        of.call1(&names, &code.into())
    };
    name().ok().and_then(|name: JsValue| name.as_string()).unwrap_or_else(|| code.to_owned())
}
