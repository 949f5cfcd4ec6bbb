//! Whether a plan is what a person with a paper calendar would find, going through it day by day.

use binome_core::agenda::{
    Cadence, CadenceAdvice, CadenceError, Closure, MonthWeek, PublicHolidays, Rhythm, SessionKind,
};
use binome_core::calendar::{Date, Weekday, date_text, parse_date, plus_days};
use proptest::prelude::*;

const WEEKDAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];
const MONTH_WEEKS: [MonthWeek; 5] =
    [MonthWeek::First, MonthWeek::Second, MonthWeek::Third, MonthWeek::Fourth, MonthWeek::Last];

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

/// Every second Tuesday from the first Monday of 2027 on.
fn cadence(sessions: u32) -> Cadence {
    Cadence {
        start: day("2027-01-04"),
        rhythm: Rhythm::Weeks { every: 2, weekday: Weekday::Tuesday },
        sessions,
        closures: Vec::new(),
        holidays: None,
        start_minute: 540,
        slot_minutes: 60,
    }
}

/// The dates of the sessions and the pulses, found day by day.
fn by_hand(cadence: &Cadence) -> Vec<Date> {
    let open = |date: Date| {
        let is_closed = cadence.closures.iter().any(|closure| (closure.first..=closure.last).contains(&date));
        let is_holiday = cadence.holidays.is_some_and(|holidays| holidays.contains(date));
        !is_closed && !is_holiday
    };
    let mut dates = Vec::new();
    let (mut date, mut seen) = (cadence.start, 0);
    while dates.len() < cadence.sessions as usize {
        let meets = match cadence.rhythm {
            Rhythm::Weeks { every, weekday } => {
                let is_the_day = date.weekday() == weekday;
                seen += u32::from(is_the_day);
                is_the_day && (seen - 1) % every == 0
            }
            Rhythm::Month { week, weekday } => {
                let days = match week {
                    MonthWeek::First => 1..=7,
                    MonthWeek::Second => 8..=14,
                    MonthWeek::Third => 15..=21,
                    MonthWeek::Fourth => 22..=28,
                    MonthWeek::Last => date.days_in_month() - 6..=date.days_in_month(),
                };
                date.weekday() == weekday && days.contains(&date.day())
            }
        };
        if meets && open(date) {
            dates.push(date);
        }
        date = date.tomorrow().unwrap();
    }
    let last = *dates.last().unwrap();
    for weeks in [4, 12] {
        let (mut pulse, mut days) = (last, 0);
        while days < weeks * 7 || days % 7 != 0 || !open(pulse) {
            pulse = pulse.tomorrow().unwrap();
            days += 1;
        }
        dates.push(pulse);
    }
    dates
}

fn rhythm() -> impl Strategy<Value = Rhythm> {
    let weekday = || prop::sample::select(&WEEKDAYS[..]);
    prop_oneof![
        (1..=12_u32, weekday()).prop_map(|(every, weekday)| Rhythm::Weeks { every, weekday }),
        (prop::sample::select(&MONTH_WEEKS[..]), weekday()).prop_map(|(week, weekday)| Rhythm::Month { week, weekday }),
    ]
}

prop_compose! {
    fn any_cadence()(
        start in 0..40_000,
        rhythm in rhythm(),
        sessions in 2..=60_u32,
        closures in prop::collection::vec((0..1_200, 0..70), 0..6),
        holidays in prop::option::of(Just(PublicHolidays::France)),
    ) -> Cadence {
        let start = plus_days(day("1999-12-20"), start).unwrap();
        let closure = |(first, length): (i32, i32)| {
            let first = plus_days(start, first).unwrap();
            Closure { first, last: plus_days(first, length).unwrap() }
        };
        let closures = closures.into_iter().map(closure).collect();
        Cadence { start, rhythm, sessions, closures, holidays, start_minute: 600, slot_minutes: 45 }
    }
}

proptest! {
    #[test]
    fn a_plan_is_what_going_day_by_day_finds(cadence in any_cadence()) {
        let plan = cadence.plan().unwrap();
        let dates: Vec<Date> = plan.sessions.iter().map(|session| session.date).collect();
        prop_assert_eq!(dates, by_hand(&cadence));
    }

    #[test]
    fn each_cycle_has_one_final_review_and_two_pulses_after_it(cadence in any_cadence()) {
        let kinds: Vec<SessionKind> = cadence.plan().unwrap().sessions.iter().map(|session| session.kind).collect();
        let count = cadence.sessions as usize;
        prop_assert_eq!(&kinds[count - 1..], [SessionKind::FinalReview, SessionKind::Pulse, SessionKind::Pulse]);
        let middle: Vec<usize> = (0..count).filter(|place| kinds[*place] == SessionKind::MidReview).collect();
        if count == 2 {
            prop_assert!(middle.is_empty());
        } else {
            prop_assert_eq!(middle.len(), 1);
            let (before, after) = (middle[0], count - 1 - middle[0]);
            prop_assert!(before >= 1 && (after == before || after == before + 1), "{before} {after}");
        }
    }
}

#[test]
fn six_sessions_look_back_at_the_third() {
    let plan = cadence(6).plan().unwrap();
    assert_eq!(plan.sessions[2].kind, SessionKind::MidReview);
}

#[test]
fn a_closed_date_goes_to_the_next_of_the_rhythm_and_no_session_is_lost() {
    let closed = Closure { first: day("2027-01-19"), last: day("2027-01-19") };
    let plan = Cadence { closures: vec![closed], ..cadence(3) }.plan().unwrap();
    let dates: Vec<String> = plan.sessions.iter().map(|session| date_text(session.date)).collect();
    assert_eq!(dates, ["2027-01-05", "2027-02-02", "2027-02-16", "2027-03-16", "2027-05-11"]);
}

/// Easter Sundays from 2020 to 2035, as calendars have them.
const EASTER: [&str; 16] = [
    "2020-04-12",
    "2021-04-04",
    "2022-04-17",
    "2023-04-09",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2029-04-01",
    "2030-04-21",
    "2031-04-13",
    "2032-03-28",
    "2033-04-17",
    "2034-04-09",
    "2035-03-25",
];

#[test]
fn the_public_holidays_of_france_are_eleven_and_three_of_them_follow_easter() {
    for easter in EASTER.map(day) {
        let mut expected: Vec<Date> = [1, 39, 50].map(|days| plus_days(easter, days).unwrap()).into();
        for fixed in ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"] {
            expected.push(day(&format!("{}-{fixed}", easter.year())));
        }
        expected.sort();
        // Now and then Ascension Day is the first or the eighth of May.
        expected.dedup();
        let first = day(&format!("{}-01-01", easter.year()));
        let days = (0..=365).map(|days| plus_days(first, days).unwrap()).filter(|date| date.year() == easter.year());
        let found: Vec<Date> = days.filter(|date| PublicHolidays::France.contains(*date)).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn nobody_meets_on_a_public_holiday_unless_it_is_a_day_like_others() {
    let mondays = Rhythm::Weeks { every: 1, weekday: Weekday::Monday };
    let dates = |holidays| {
        let plan = Cadence { start: day("2027-03-22"), rhythm: mondays, holidays, ..cadence(3) }.plan().unwrap();
        plan.sessions.iter().map(|session| date_text(session.date)).collect::<Vec<_>>()
    };
    // The Monday after Easter.
    assert_eq!(dates(None)[..3], ["2027-03-22", "2027-03-29", "2027-04-05"]);
    assert_eq!(dates(Some(PublicHolidays::France))[..3], ["2027-03-22", "2027-04-05", "2027-04-12"]);
}

#[test]
fn a_pulse_on_a_public_holiday_is_a_week_later_and_says_so() {
    let plan = |holidays| {
        let rhythm = Rhythm::Weeks { every: 1, weekday: Weekday::Monday };
        // Four weeks after the second session is Whit Monday, 17 May 2027.
        Cadence { start: day("2027-04-12"), rhythm, holidays, ..cadence(2) }.plan().unwrap()
    };
    assert_eq!(plan(None).pulse_weeks(), [4, 12]);
    assert_eq!(plan(Some(PublicHolidays::France)).pulse_weeks(), [5, 12]);
}

#[test]
fn what_is_offered_first_is_on_a_working_day() {
    for days in 0..730 {
        let today = plus_days(day("2026-06-01"), days).unwrap();
        let usual = Cadence::usual(today);
        assert!(!matches!(usual.start.weekday(), Weekday::Saturday | Weekday::Sunday), "{today}");
        assert_eq!(usual.plan().unwrap().sessions[0].date, usual.start, "{today}: it is not a holiday");
        // At most a holiday and a weekend are passed over, or Easter Monday after one.
        assert!((7..=11).contains(&(usual.start - today).get_days()), "{today}");
    }
}

#[test]
fn a_cycle_of_less_than_26_weeks_gives_advice() {
    let advice = |sessions| cadence(sessions).plan().unwrap().advice;
    // Seven fortnights to the eighth session and twelve weeks to the last pulse.
    assert_eq!((advice(7), advice(8)), (Some(CadenceAdvice::ShortCycle), None));
}

#[test]
fn what_makes_no_plan_is_told() {
    let error = |cadence: Cadence| cadence.plan().unwrap_err();
    assert_eq!(error(cadence(0)), CadenceError::Sessions { count: 0 });
    assert_eq!(error(cadence(61)), CadenceError::Sessions { count: 61 });
    let every = |every| Rhythm::Weeks { every, weekday: Weekday::Monday };
    assert_eq!(error(Cadence { rhythm: every(0), ..cadence(3) }), CadenceError::Weeks { weeks: 0 });
    assert_eq!(error(Cadence { rhythm: every(u32::MAX), ..cadence(3) }), CadenceError::Weeks { weeks: u32::MAX });
    assert_eq!(error(Cadence { start_minute: 1_440, ..cadence(3) }), CadenceError::StartMinute { minute: 1_440 });
    assert_eq!(error(Cadence { slot_minutes: 0, ..cadence(3) }), CadenceError::SlotMinutes { minutes: 0 });
    let backwards = Closure { first: day("2027-05-02"), last: day("2027-05-01") };
    assert_eq!(error(Cadence { closures: vec![backwards], ..cadence(3) }), CadenceError::Closure { place: 0 });
}

#[test]
fn closures_that_cover_everything_end_the_search() {
    let from = |first| vec![Closure { first: day(first), last: day("9999-12-31") }];
    let error = |first, sessions| Cadence { closures: from(first), ..cadence(sessions) }.plan().unwrap_err();
    assert_eq!(error("2027-01-01", 3), CadenceError::NoDate { place: 0 });
    assert_eq!(error("2027-01-06", 3), CadenceError::NoDate { place: 1 });
    assert_eq!(error("2027-02-03", 3), CadenceError::NoDate { place: 3 }, "no day is left for a pulse");
    let late = Cadence { start: day("9999-12-30"), ..cadence(2) };
    assert_eq!(late.plan(), Err(CadenceError::NoDate { place: 0 }));
}
