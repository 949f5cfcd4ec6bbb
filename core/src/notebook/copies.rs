//! When a person should be reminded to take a copy of their notebook out of the browser.

use super::Timestamp;

const MINUTE: i64 = 60_000;
const DAY: i64 = 86_400_000;

/// What was written since the latest copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copies {
    /// When the latest copy was made, if ever.
    pub latest: Option<Timestamp>,
    /// When something was first written that no copy has.
    since: Option<Timestamp>,
    /// When something was last written.
    written: Option<Timestamp>,
    /// In how many sittings something was written that no copy has.
    sittings: u32,
}

impl Copies {
    /// The reminder comes after this many days,
    pub const DAYS: i64 = 14;
    /// or after this many sittings.
    pub const SITTINGS: u32 = 5;
    /// A sitting ends with this many minutes without a change.
    pub const PAUSE: i64 = 30;

    /// Nothing was written, nothing was copied.
    pub const NONE: Self = Self { latest: None, since: None, written: None, sittings: 0 };

    /// Something was written.
    #[must_use]
    pub fn write_at(self, now: Timestamp) -> Self {
        let passed = |then: Timestamp| now.milliseconds() - then.milliseconds();
        let goes_on = self.sittings > 0 && self.written.is_some_and(|then| passed(then) < Self::PAUSE * MINUTE);
        let sittings = if goes_on { self.sittings } else { self.sittings.saturating_add(1) };
        Self { since: self.since.or(Some(now)), written: Some(now), sittings, ..self }
    }

    /// A copy was made.
    #[must_use]
    pub fn copy_at(self, now: Timestamp) -> Self {
        Self { latest: Some(now), since: None, sittings: 0, ..self }
    }

    /// Whether a copy is due.
    #[must_use]
    pub fn is_due(&self, now: Timestamp) -> bool {
        let long = self.since.is_some_and(|then| now.milliseconds() - then.milliseconds() >= Self::DAYS * DAY);
        long || self.sittings >= Self::SITTINGS
    }

    /// As a short text, for whoever keeps it.
    #[must_use]
    pub fn to_text(&self) -> String {
        let instant = |instant: Option<Timestamp>| instant.map_or(-1, Timestamp::milliseconds);
        format!("{} {} {} {}", instant(self.latest), instant(self.since), instant(self.written), self.sittings)
    }

    /// From that text; [`Self::NONE`] when it is no such text.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let mut words = text.split(' ').map(str::parse::<i64>);
        let mut number = || words.next().and_then(Result::ok);
        let mut read = || {
            let (latest, since, written, sittings) = (number()?, number()?, number()?, number()?);
            let [latest, since, written] = [latest, since, written].map(Timestamp::from_milliseconds);
            Some(Self { latest, since, written, sittings: u32::try_from(sittings).ok()? })
        };
        read().unwrap_or(Self::NONE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::from_milliseconds(1_800_000_000_000 + minutes * MINUTE).unwrap()
    }

    #[test]
    fn five_sittings_are_enough_and_a_copy_begins_anew() {
        let mut copies = Copies::NONE;
        for sitting in 0..5 {
            assert!(!copies.is_due(at(sitting * 60)));
            copies = copies.write_at(at(sitting * 60)).write_at(at(sitting * 60 + 20));
        }
        assert!(copies.is_due(at(300)));
        let copied = copies.copy_at(at(301));
        assert!(!copied.is_due(at(301)));
        assert!(!copied.is_due(at(60 * 24 * 60)), "nothing was written since");
        assert_eq!(copied.write_at(at(302)).sittings, 1, "what follows a copy at once is not in it");
    }

    #[test]
    fn fourteen_days_are_enough() {
        let copies = Copies::NONE.write_at(at(0));
        assert!(!copies.is_due(at(13 * 24 * 60)));
        assert!(copies.is_due(at(14 * 24 * 60)));
    }

    #[test]
    fn it_is_found_again_and_nonsense_is_nothing() {
        for copies in [Copies::NONE, Copies::NONE.write_at(at(0)), Copies::NONE.write_at(at(0)).copy_at(at(1))] {
            assert_eq!(Copies::from_text(&copies.to_text()), copies);
        }
        for nonsense in ["", "1 2", "a b c d", "1 2 3 -4"] {
            assert_eq!(Copies::from_text(nonsense), Copies::NONE);
        }
    }
}
