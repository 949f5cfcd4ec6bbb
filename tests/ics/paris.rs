//! The clocks of Paris in 2027, as a browser there would tell them.

use binome_core::calendar::{Date, parse_date};

/// How far Paris is ahead of UTC on a day of 2027 at a minute after midnight.
///
/// # Source
/// Directive 2000/84/EC: summer time from the last Sunday of March to the last Sunday of October, at 1:00 UTC.
pub(crate) fn offset(date: Date, minute: u32) -> i32 {
    let day = |text| parse_date(text).unwrap();
    let is_summer = (day("2027-03-28"), 3 * 60) <= (date, minute) && (date, minute) < (day("2027-10-31"), 3 * 60);
    if is_summer { 120 } else { 60 }
}
