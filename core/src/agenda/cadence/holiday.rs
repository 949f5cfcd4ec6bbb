//! Public holidays, on which nobody meets.

use crate::calendar::{Date, plus_days};
use crate::record::words;

words! {
    /// Whose public holidays are kept free.
    pub enum PublicHolidays {
        /// Those of France as a whole: eleven days a year.
        France = "france",
    }
}

impl PublicHolidays {
    /// The month and the day of those of France that have one.
    const FIXED: [(i8, i8); 8] = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];
    /// How many days after Easter Sunday the others are: Easter Monday, Ascension Day, Whit Monday.
    const AFTER_EASTER: [i32; 3] = [1, 39, 50];

    /// Whether a day is one of them.
    ///
    /// # Examples
    /// ```
    /// use binome_core::agenda::PublicHolidays;
    /// use binome_core::calendar::parse_date;
    ///
    /// let is_holiday = |day| PublicHolidays::France.contains(parse_date(day).unwrap());
    /// assert!(is_holiday("2027-03-29") && is_holiday("2027-07-14"));
    /// assert!(!is_holiday("2027-03-28") && !is_holiday("2027-12-26"));
    /// ```
    ///
    /// # Source
    /// Code du travail, article L. 3133-1; the two more of Alsace and Moselle (article L. 3134-13) are not among them.
    #[must_use]
    pub fn contains(self, date: Date) -> bool {
        let Self::France = self;
        let is_fixed = Self::FIXED.contains(&(date.month(), date.day()));
        let easter = easter(date.year());
        is_fixed || Self::AFTER_EASTER.iter().any(|days| easter.and_then(|day| plus_days(day, *days)) == Some(date))
    }
}

/// Easter Sunday of a year.
///
/// # Source
/// The Gregorian computus as published in Nature, 20 April 1876, in the form of Meeus, Astronomical Algorithms, ch. 8.
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (golden, century, of_century) = (y % 19, y / 100, y % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let day = epact + weekday - 7 * late + 114;
    Date::new(year, i8::try_from(day / 31).ok()?, i8::try_from(day % 31 + 1).ok()?).ok()
}
