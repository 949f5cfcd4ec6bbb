//! A cadence made into a plan: every session of the cycle with its kind and its date.

use super::closure::is_closed;
use super::{CadenceError, Closure, PublicHolidays, Rhythm};
use crate::agenda::{Block, SessionKind};
use crate::calendar::{DAY_MINUTES, Date, Weekday, days_between, plus_days};
use crate::record::words;

/// How often a pair meets, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cadence {
    /// The first day on which they may meet.
    pub start: Date,
    /// On which days they meet.
    pub rhythm: Rhythm,
    /// How many sessions there are before the pulses, from [`Cadence::FEWEST_SESSIONS`] to [`Cadence::MOST_SESSIONS`].
    pub sessions: u32,
    /// When nobody meets.
    pub closures: Vec<Closure>,
    /// Whose public holidays are kept free as well; none where they are days like others.
    pub holidays: Option<PublicHolidays>,
    /// When a session starts, in minutes after midnight, 0 to 1439.
    pub start_minute: u32,
    /// How much time there is, 1 to 1440 minutes.
    pub slot_minutes: u32,
}

/// The dated sessions of a cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The sessions, the earliest first; the pulses come last.
    pub sessions: Vec<PlannedSession>,
    /// When each starts, in minutes after midnight.
    pub start_minute: u32,
    /// How much time each has, in minutes.
    pub slot_minutes: u32,
    /// What may be said to who makes the plan; it blocks nothing.
    pub advice: Option<CadenceAdvice>,
}

/// One session of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedSession {
    /// What it is in the cycle.
    pub kind: SessionKind,
    /// Its day.
    pub date: Date,
}

words! {
    /// What may be said about a plan.
    pub enum CadenceAdvice {
        /// The cycle takes less than [`Cadence::SHORTEST_CYCLE_DAYS`]: trust needs time.
        ShortCycle = "short_cycle",
    }
}

impl Plan {
    /// How many whole weeks after the final review each pulse is.
    #[must_use]
    pub fn pulse_weeks(&self) -> Vec<u32> {
        let of_kind = |kind: SessionKind| self.sessions.iter().filter(move |session| session.kind == kind);
        let Some(end) = of_kind(SessionKind::FinalReview).next() else { return Vec::new() };
        let weeks = |pulse: &PlannedSession| u32::try_from(days_between(end.date, pulse.date) / 7).unwrap_or_default();
        of_kind(SessionKind::Pulse).map(weeks).collect()
    }
}

impl Cadence {
    /// The fewest sessions of a cycle: one to begin, one to look back.
    pub const FEWEST_SESSIONS: u32 = 2;
    /// The most sessions of a cycle.
    pub const MOST_SESSIONS: u32 = 60;
    /// How far after the start a session is looked for, in days: twenty years, longer than the slowest cycle takes.
    pub const HORIZON_DAYS: i32 = 7_305;
    /// A cycle that takes less gives advice, in days: 26 weeks, from the first session to the last pulse.
    ///
    /// # Source
    /// Six months: English agreements have six sessions in them, and six monthly sessions with a pulse four weeks later
    /// do take them. The pulses count, so that the default arc (six sessions, three weeks apart, then twelve weeks) is
    /// not called short.
    pub const SHORTEST_CYCLE_DAYS: i32 = 26 * 7;
    /// When the pulses are, in days after the final review.
    pub const PULSE_DAYS: [i32; 2] = [4 * 7, 12 * 7];

    /// What is offered first on a day: six sessions of 45 minutes at nine, every three weeks, the first in a week, never
    /// at a weekend nor on a public holiday of France.
    ///
    /// # Source
    /// The default arc of our own programme.
    #[must_use]
    pub fn usual(today: Date) -> Self {
        let holidays = PublicHolidays::France;
        let is_work =
            |day: &Date| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !holidays.contains(*day);
        let start = (7..).map_while(|days| plus_days(today, days)).find(is_work).unwrap_or(today);
        let rhythm = Rhythm::Weeks { every: 3, weekday: start.weekday() };
        Self {
            start,
            rhythm,
            sessions: 6,
            closures: Vec::new(),
            holidays: Some(holidays),
            start_minute: 9 * 60,
            slot_minutes: 45,
        }
    }

    /// The dated plan of the cycle.
    ///
    /// A date in a closure, or on a public holiday that is kept free, is left out for the next one of the rhythm, so that
    /// there are as many sessions as asked for. The middle session has the mid review (of an even number the earlier one;
    /// of two none), the last the final review. A pulse on such a date is a whole number of weeks later.
    ///
    /// # Errors
    /// - no session, one, or more than sixty;
    /// - every 0 weeks, or more than every twelve;
    /// - a start at minute 1440 or later, a slot of 0 minutes or more than 1440;
    /// - a closure that ends before it starts;
    /// - closures that leave no date within twenty years.
    ///
    /// # Examples
    /// ```
    /// use binome_core::agenda::{Cadence, MonthWeek, Rhythm, SessionKind};
    /// use binome_core::calendar::{Weekday, date_text, parse_date};
    ///
    /// let cadence = Cadence {
    ///     start: parse_date("2027-01-04").unwrap(),
    ///     rhythm: Rhythm::Month { week: MonthWeek::Last, weekday: Weekday::Friday },
    ///     sessions: 3,
    ///     closures: vec![],
    ///     holidays: None,
    ///     start_minute: 14 * 60,
    ///     slot_minutes: 45,
    /// };
    /// let plan = cadence.plan()?;
    /// let dates: Vec<_> = plan.sessions.iter().map(|session| date_text(session.date)).collect();
    /// assert_eq!(dates, ["2027-01-29", "2027-02-26", "2027-03-26", "2027-04-23", "2027-06-18"]);
    /// assert_eq!(plan.sessions[1].kind, SessionKind::MidReview);
    /// # Ok::<(), binome_core::agenda::CadenceError>(())
    /// ```
    ///
    /// # Source
    /// The arc of sessions and the pulses at four and twelve weeks: convention from real programmes, not trial evidence.
    pub fn plan(&self) -> Result<Plan, CadenceError> {
        self.check()?;
        let count = usize::try_from(self.sessions).unwrap_or(usize::MAX);
        let dates: Vec<Date> = self.open(self.rhythm.dates(self.start)).take(count).collect();
        let missing = CadenceError::NoDate { place: dates.len() };
        let (Some(first), Some(last)) = (dates.first().copied(), dates.get(count - 1).copied()) else {
            return Err(missing);
        };
        let session = |(place, date)| PlannedSession { kind: kind(place, count), date };
        let mut sessions: Vec<PlannedSession> = dates.into_iter().enumerate().map(session).collect();
        let mut end = last;
        for days in Self::PULSE_DAYS {
            let weekly = (0_i32..).map_while(|weeks| plus_days(last, weeks.checked_mul(7)?.checked_add(days)?));
            end = self.open(weekly).next().ok_or(CadenceError::NoDate { place: sessions.len() })?;
            sessions.push(PlannedSession { kind: SessionKind::Pulse, date: end });
        }
        let is_short = days_between(first, end) < Self::SHORTEST_CYCLE_DAYS;
        let advice = is_short.then_some(CadenceAdvice::ShortCycle);
        Ok(Plan { sessions, start_minute: self.start_minute, slot_minutes: self.slot_minutes, advice })
    }

    /// Those of some dates, the earliest first, on which they may meet and that are not too far away.
    fn open(&self, dates: impl Iterator<Item = Date>) -> impl Iterator<Item = Date> {
        let near = dates.take_while(|date| days_between(self.start, *date) <= Self::HORIZON_DAYS);
        near.filter(|date| {
            !is_closed(&self.closures, *date) && !self.holidays.is_some_and(|holidays| holidays.contains(*date))
        })
    }

    fn check(&self) -> Result<(), CadenceError> {
        if !(Self::FEWEST_SESSIONS..=Self::MOST_SESSIONS).contains(&self.sessions) {
            return Err(CadenceError::Sessions { count: self.sessions });
        }
        if let Rhythm::Weeks { every, .. } = self.rhythm
            && !(1..=Rhythm::MOST_WEEKS).contains(&every)
        {
            return Err(CadenceError::Weeks { weeks: every });
        }
        if self.start_minute >= DAY_MINUTES {
            return Err(CadenceError::StartMinute { minute: self.start_minute });
        }
        if !(1..=Block::LONGEST).contains(&self.slot_minutes) {
            return Err(CadenceError::SlotMinutes { minutes: self.slot_minutes });
        }
        match self.closures.iter().position(|closure| closure.last < closure.first) {
            Some(place) => Err(CadenceError::Closure { place }),
            None => Ok(()),
        }
    }
}

/// What the session at a place, from 0, is in a cycle of so many.
fn kind(place: usize, count: usize) -> SessionKind {
    if place + 1 == count {
        SessionKind::FinalReview
    } else if count > 2 && place == (count - 1) / 2 {
        SessionKind::MidReview
    } else {
        SessionKind::Topic
    }
}
