//! Civil dates, without a clock and without time zones: whoever has these hands over dates, instants and offsets.

pub use jiff::civil::{Date, Weekday};

use jiff::SignedDuration;
use serde_json::Value;

use crate::record::Kept;
use crate::untrusted::{Misfits, kind};

/// Minutes of a day.
pub const DAY_MINUTES: u32 = 24 * 60;

impl Kept for Date {
    fn read(value: Value, path: &str, misfits: &mut Misfits) -> Self {
        let date = value.as_str().and_then(parse_date);
        date.unwrap_or_else(|| {
            misfits.note(path, format!("expected a date such as \"2027-03-02\", found {}", kind(&value)));
            Self::ZERO
        })
    }

    fn write(&self, out: &mut String) {
        out.push('"');
        out.push_str(&date_text(*self));
        out.push('"');
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})
    }
}

/// A date written `2027-03-02`, from the year 1 to 9999; `None` for anything else.
///
/// # Examples
/// ```
/// use binome_core::calendar::{date_text, parse_date};
///
/// assert_eq!(parse_date("2027-03-02").map(date_text).as_deref(), Some("2027-03-02"));
/// assert_eq!(parse_date("2027-02-29"), None);
/// assert_eq!(parse_date("2 mars"), None);
/// ```
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?;
    let [year, month, day] = [text.get(0..4)?, text.get(5..7)?, text.get(8..10)?].map(number);
    let dashes = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    let (year, month, day): (i16, i16, i16) = (year?, month?, day?);
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (dashes && year > 0).then_some(date)
}

/// A date as files write it: `2027-03-02`.
#[must_use]
pub fn date_text(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// The date so many days later, or earlier when negative; `None` outside the years 1 to 9999.
#[must_use]
pub fn plus_days(date: Date, days: i32) -> Option<Date> {
    let moved = date.checked_add(SignedDuration::from_hours(i64::from(days) * 24)).ok()?;
    (moved.year() > 0).then_some(moved)
}

/// How many days `to` is after `from`; negative when it is before.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    let days = to.duration_since(from).as_hours() / 24;
    // Twenty thousand years are some seven million days.
    i32::try_from(days).unwrap_or_default()
}
