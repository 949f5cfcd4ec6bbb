//! The clock and the dice of the browser: the core takes instants and ids as arguments, they come from here.

use binome_core::calendar::Date as Day;
use binome_core::notebook::Timestamp;

/// Now.
pub(crate) fn now() -> Timestamp {
    let milliseconds = js_sys::Date::now() as i64;
    Timestamp::from_milliseconds(milliseconds.clamp(0, Timestamp::MAX_MILLISECONDS)).unwrap_or_default()
}

/// Today, where the person is.
pub(crate) fn today() -> Day {
    day_of(now())
}

/// The day of an instant, where the person is.
pub(crate) fn day_of(instant: Timestamp) -> Day {
    let then = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(instant.milliseconds() as f64));
    let part = |number: u32| i8::try_from(number).unwrap_or(1);
    let year = i16::try_from(then.get_full_year()).unwrap_or(1);
    Day::new(year, part(then.get_month()).saturating_add(1), part(then.get_date())).unwrap_or(Day::ZERO)
}

/// How many minutes the person's clocks are ahead of UTC on a day at a minute of it.
pub(crate) fn minutes_ahead_of_utc(day: Day, minute: u32) -> i32 {
    let (month, number) = (i32::from(day.month()) - 1, i32::from(day.day()));
    let year = u32::try_from(day.year()).unwrap_or_default();
    let minute = i32::try_from(minute).unwrap_or_default();
    let then = js_sys::Date::new_with_year_month_day_hr_min(year, month, number, 0, minute);
    -(then.get_timezone_offset() as i32)
}

/// Seconds since the page began, for durations within one sitting.
pub(crate) fn seconds() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now() / 1000.0)
}

/// An id that no other will have.
pub(crate) fn new_id() -> String {
    let half = || (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    format!("{:x}-{:08x}{:08x}", now().milliseconds(), half(), half())
}
