//! What a person has chosen for a cycle so far, before it is planned.

use binome_core::agenda::{Cadence, Closure, MonthWeek, PublicHolidays, Rhythm};
use binome_core::calendar::{Date, Weekday, date_text, parse_date};

use super::moving::{clock_text, minute_of};

/// The form as it is filled in.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    pub(super) start: String,
    pub(super) monthly: bool,
    pub(super) every: String,
    pub(super) week: MonthWeek,
    pub(super) weekday: Weekday,
    pub(super) sessions: String,
    pub(super) time: String,
    pub(super) slot_minutes: u32,
    pub(super) closures: Vec<Closed>,
    /// Whether public holidays are kept free.
    pub(super) is_free_on_holidays: bool,
}

/// Days on which nobody meets, as they are filled in.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Closed {
    pub(super) first: String,
    pub(super) last: String,
}

impl Draft {
    /// What is offered first on a day.
    pub(super) fn usual(today: Date) -> Self {
        let usual = Cadence::usual(today);
        let (every, weekday) = match usual.rhythm {
            Rhythm::Weeks { every, weekday } => (every, weekday),
            Rhythm::Month { weekday, .. } => (1, weekday),
        };
        Self {
            start: date_text(usual.start),
            monthly: false,
            every: every.to_string(),
            week: MonthWeek::First,
            weekday,
            sessions: usual.sessions.to_string(),
            time: clock_text(usual.start_minute),
            slot_minutes: usual.slot_minutes,
            closures: Vec::new(),
            is_free_on_holidays: usual.holidays.is_some(),
        }
    }

    /// As it waits to be used.
    pub(super) fn write(&self) -> String {
        let closures: Vec<_> = self.closures.iter().map(|closed| (&closed.first, &closed.last)).collect();
        let (week, weekday) = (name_of(WEEKS, self.week), name_of(WEEKDAYS, self.weekday));
        let rhythm = (self.monthly, &self.every, week, weekday);
        let draft =
            (&self.start, rhythm, &self.sessions, &self.time, self.slot_minutes, closures, self.is_free_on_holidays);
        serde_json::to_string(&draft).unwrap_or_default()
    }

    /// What was left so, from `today` on at the earliest; none of a text that is something else.
    pub(super) fn read(text: &str, today: Date) -> Option<Self> {
        type Written = (String, (bool, String, String, String), String, String, u32, Vec<(String, String)>, bool);
        let (start, rhythm, sessions, time, slot_minutes, closures, is_free_on_holidays): Written =
            serde_json::from_str(text).ok()?;
        let (monthly, every, week, weekday) = rhythm;
        let (week, weekday) = (of_name(WEEKS, &week)?, of_name(WEEKDAYS, &weekday)?);
        let closures = closures.into_iter().map(|(first, last)| Closed { first, last }).collect();
        let is_past = parse_date(&start).is_some_and(|start| start < today);
        let start = if is_past { Self::usual(today).start } else { start };
        Some(Self { start, monthly, every, week, weekday, sessions, time, slot_minutes, closures, is_free_on_holidays })
    }

    /// The cadence that it says; none while a date or the time is missing. Whatever is no number is none at all.
    pub(super) fn cadence(&self) -> Option<Cadence> {
        let (every, weekday) = (self.every.trim().parse().unwrap_or_default(), self.weekday);
        let rhythm =
            if self.monthly { Rhythm::Month { week: self.week, weekday } } else { Rhythm::Weeks { every, weekday } };
        let closures = self.closures.iter().filter(|closed| !closed.first.is_empty() || !closed.last.is_empty());
        Some(Cadence {
            start: parse_date(&self.start)?,
            rhythm,
            sessions: self.sessions.trim().parse().unwrap_or_default(),
            closures: closures.map(Closed::closure).collect::<Option<_>>()?,
            holidays: self.is_free_on_holidays.then_some(PublicHolidays::France),
            start_minute: minute_of(&self.time)?,
            slot_minutes: self.slot_minutes,
        })
    }
}

impl Closed {
    /// One day alone where only one of both is given.
    fn closure(&self) -> Option<Closure> {
        let either = |date: &str, other: &str| parse_date(if date.is_empty() { other } else { date });
        Some(Closure { first: either(&self.first, &self.last)?, last: either(&self.last, &self.first)? })
    }
}

/// The weeks of a month, each with its name in the form.
pub(super) const WEEKS: [(MonthWeek, &str); 5] = [
    (MonthWeek::First, "first"),
    (MonthWeek::Second, "second"),
    (MonthWeek::Third, "third"),
    (MonthWeek::Fourth, "fourth"),
    (MonthWeek::Last, "last"),
];

/// The days of a week, each with its name in the form.
pub(super) const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "1"),
    (Weekday::Tuesday, "2"),
    (Weekday::Wednesday, "3"),
    (Weekday::Thursday, "4"),
    (Weekday::Friday, "5"),
    (Weekday::Saturday, "6"),
    (Weekday::Sunday, "7"),
];

/// The name of a choice in the form.
pub(super) fn name_of<T: PartialEq + Copy, const N: usize>(choices: [(T, &'static str); N], value: T) -> String {
    choices.iter().find(|(known, _)| *known == value).map(|(_, name)| (*name).to_owned()).unwrap_or_default()
}

/// The choice of a name in the form.
pub(super) fn of_name<T: Copy, const N: usize>(choices: [(T, &'static str); N], name: &str) -> Option<T> {
    choices.iter().find(|(_, known)| *known == name).map(|(value, _)| *value)
}
