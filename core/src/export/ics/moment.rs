//! Moments in UTC as a calendar file writes them: `20270329T070000Z`.

use crate::calendar::{Date, plus_days};
use crate::notebook::Timestamp;

const DAY_SECONDS: i64 = 24 * 60 * 60;
const FIRST_DAY: Date = Date::constant(1970, 1, 1);

/// The moment so many seconds after midnight of a day, before it when negative; `None` outside the years 1 to 9999.
pub(super) fn utc(date: Date, seconds: i64) -> Option<String> {
    let day = plus_days(date, i32::try_from(seconds.div_euclid(DAY_SECONDS)).ok()?)?;
    let second = seconds.rem_euclid(DAY_SECONDS);
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    Some(format!("{:04}{:02}{:02}T{hour:02}{minute:02}{second:02}Z", day.year(), day.month(), day.day()))
}

/// An instant, its milliseconds dropped.
pub(super) fn stamp(instant: Timestamp) -> Option<String> {
    utc(FIRST_DAY, instant.milliseconds() / 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_may_be_on_another_day() {
        let day = Date::constant(2027, 1, 1);
        assert_eq!(utc(day, -60).as_deref(), Some("20261231T235900Z"));
        assert_eq!(utc(day, DAY_SECONDS).as_deref(), Some("20270102T000000Z"));
        assert_eq!(utc(Date::constant(9999, 12, 31), DAY_SECONDS), None);
    }

    #[test]
    fn every_instant_has_its_moment() {
        let last = Timestamp::from_milliseconds(Timestamp::MAX_MILLISECONDS);
        assert_eq!(stamp(Timestamp::default()).as_deref(), Some("19700101T000000Z"));
        assert_eq!(last.and_then(stamp).as_deref(), Some("99991231T235959Z"));
    }
}
