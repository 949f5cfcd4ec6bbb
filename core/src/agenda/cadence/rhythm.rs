//! On which days a pair meets, closures aside.

use crate::calendar::{Date, Weekday, plus_days};

/// On which days a pair meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Every so many weeks, counted from the first such weekday.
    Weeks {
        /// From 1, every week, to [`Rhythm::MOST_WEEKS`].
        every: u32,
        /// The day.
        weekday: Weekday,
    },
    /// Once a month.
    Month {
        /// Which of the month's weeks.
        week: MonthWeek,
        /// The day.
        weekday: Weekday,
    },
}

/// Which of its weekdays in a month: each month has every one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthWeek {
    /// From the 1st to the 7th.
    First,
    /// From the 8th to the 14th.
    Second,
    /// From the 15th to the 21st.
    Third,
    /// From the 22nd to the 28th.
    Fourth,
    /// The last seven days.
    Last,
}

impl Rhythm {
    /// The longest time between two sessions, in weeks.
    pub const MOST_WEEKS: u32 = 12;

    /// Its dates on or after `start`, up to the year 9999.
    pub(super) fn dates(self, start: Date) -> impl Iterator<Item = Date> {
        (0_i32..).map_while(move |turn| self.date(start, turn)).filter(move |date| *date >= start)
    }

    /// The date of one turn; that of turn 0 of a month may be before `start`.
    fn date(self, start: Date, turn: i32) -> Option<Date> {
        match self {
            Self::Weeks { every, weekday } => {
                let days = i32::try_from(every).ok()?.checked_mul(7)?.checked_mul(turn)?;
                plus_days(start, days.checked_add(i32::from(start.weekday().until(weekday)))?)
            }
            Self::Month { week, weekday } => {
                let months = (i32::from(start.month()) - 1).checked_add(turn)?;
                let year = i16::try_from(i32::from(start.year()) + months / 12).ok()?;
                let month = Date::new(year, i8::try_from(months % 12 + 1).ok()?, 1).ok()?;
                month.nth_weekday_of_month(week.place(), weekday).ok()
            }
        }
    }
}

impl MonthWeek {
    /// From the start of the month, or from its end when negative.
    fn place(self) -> i8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
            Self::Last => -1,
        }
    }
}
