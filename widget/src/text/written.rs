//! Times, dates, numbers and plurals as the language of the words writes them.

use binome_core::calendar::Date;
use binome_core::notebook::Timestamp;

use super::{Key, Word, Words};
use crate::boundary::intl::{self, DayStyle};

impl Words {
    /// "14 h 05", as the language writes it.
    pub(crate) fn time(&self, instant: Timestamp) -> String {
        let (hours, minutes) = intl::clock(instant);
        self.clock(hours, minutes)
    }

    /// A minute of the day: "14 h 05"; the next day begins at 1440.
    pub(crate) fn minute(&self, minute: u32) -> String {
        self.clock(minute / 60 % 24, minute % 60)
    }

    fn clock(&self, hours: u32, minutes: u32) -> String {
        self.fill(Word::Time, &[("hours", &hours.to_string()), ("minutes", &format!("{minutes:02}"))])
    }

    /// "23 novembre 2026".
    pub(crate) fn date(&self, instant: Timestamp) -> String {
        self.first_of_month(intl::date(&self.get(Word::Locale), instant))
    }

    /// "23 novembre 2026 à 14 h 05".
    pub(crate) fn date_and_time(&self, instant: Timestamp) -> String {
        self.fill(Word::DateAndTime, &[("date", &self.date(instant)), ("time", &self.time(instant))])
    }

    /// A day of the calendar: "mardi 1er décembre", "1er déc." or "mardi 1er décembre 2026".
    pub(crate) fn day(&self, day: Date, style: DayStyle) -> String {
        self.first_of_month(intl::day(&self.get(Word::Locale), day, style))
    }

    /// The first day of a month, as the language says it: "1er décembre" in French.
    fn first_of_month(&self, text: String) -> String {
        let first = self.get(Word::FirstOfMonth);
        let written = text.split(' ').enumerate();
        let words: Vec<_> = written.map(|(place, word)| if word == "1" && place < 2 { &first } else { word }).collect();
        words.join(" ")
    }

    /// A number with one decimal, written as the language does.
    pub(crate) fn decimal(&self, value: f64) -> String {
        intl::decimal(&self.language, value)
    }

    /// The form of `count` for this many: `one`, `many` or `other`, with `{n}` replaced.
    pub(crate) fn count(&self, forms: [impl Key; 3], count: usize) -> String {
        let [one, many, other] = forms.map(Key::key);
        let key = match intl::plural(&self.language, count).as_str() {
            "one" => one,
            "many" => many,
            _ => other,
        };
        self.filled(key, &[("n", &count.to_string())])
    }
}
