//! The clock and the dice of the browser: the core takes instants and ids as arguments, they come from here.

use binome_core::notebook::Timestamp;

/// Now.
pub(crate) fn now() -> Timestamp {
    let milliseconds = js_sys::Date::now() as i64;
    Timestamp::from_milliseconds(milliseconds.clamp(0, Timestamp::MAX_MILLISECONDS)).unwrap_or_default()
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
