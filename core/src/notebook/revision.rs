//! Earlier revisions of a notebook: how long each is kept.

use super::{Retention, Timestamp};

/// One revision that a store keeps, without its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Its place in the chain: a later one has a larger number.
    pub number: u64,
    /// When it was committed.
    pub saved_at: Timestamp,
    /// How many bytes its file has.
    pub bytes: u64,
    /// It was the newest when everything was about to be replaced (an import, a restoration, a migration).
    pub set_aside: bool,
}

impl Revision {
    /// How many of the newest revisions are kept whatever their age.
    pub const NEWEST: usize = 20;
    /// How many days a revision is kept that was set aside.
    pub const DAYS_SET_ASIDE: i64 = 90;
}

const DAY: i64 = 86_400_000;

/// The numbers of those revisions that need not be kept any longer. The newest are, the last of each day (in UTC) for as
/// long as the person wants, and those that were set aside for [`Revision::DAYS_SET_ASIDE`].
///
/// `revisions` go from the oldest to the newest.
#[must_use]
pub fn superseded(revisions: &[Revision], retention: Retention, now: Timestamp) -> Vec<u64> {
    let day = |revision: &Revision| revision.saved_at.milliseconds() / DAY;
    let older = revisions.len().saturating_sub(Revision::NEWEST);
    let pairs = revisions.iter().zip(revisions.iter().skip(1)).take(older);
    let kept = |revision: &Revision, next: &Revision| {
        let age = now.milliseconds() - revision.saved_at.milliseconds();
        (revision.set_aside && age <= Revision::DAYS_SET_ASIDE * DAY)
            || (day(revision) != day(next) && age <= retention.days() * DAY && retention > Retention::Newest)
    };
    pairs.filter(|(revision, next)| !kept(revision, next)).map(|(revision, _)| revision.number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i64, number: u64) -> Revision {
        let saved_at = Timestamp::from_milliseconds(day * DAY + i64::try_from(number).unwrap()).unwrap();
        Revision { number, saved_at, bytes: 1, set_aside: false }
    }

    fn now(day: i64) -> Timestamp {
        Timestamp::from_milliseconds(day * DAY + DAY / 2).unwrap()
    }

    #[test]
    fn the_newest_twenty_are_kept_whatever_their_age() {
        let revisions: Vec<Revision> = (1..=20).map(|number| at(100, number)).collect();
        assert_eq!(superseded(&revisions, Retention::Month, now(9_000)), Vec::<u64>::new());
        let revisions: Vec<Revision> = (1..=23).map(|number| at(100, number)).collect();
        assert_eq!(superseded(&revisions, Retention::Month, now(100)), [1, 2, 3]);
    }

    #[test]
    fn the_last_of_each_day_is_kept_for_thirty_days() {
        let mut revisions = vec![at(100, 1), at(100, 2), at(101, 3), at(101, 4)];
        revisions.extend((5..=24).map(|number| at(110, number)));
        assert_eq!(superseded(&revisions, Retention::Month, now(110)), [1, 3]);
        assert_eq!(superseded(&revisions, Retention::Month, now(130)), [1, 2, 3]);
        assert_eq!(superseded(&revisions, Retention::Month, now(140)), [1, 2, 3, 4]);
    }

    #[test]
    fn what_was_set_aside_is_kept_for_ninety_days() {
        let mut revisions = vec![Revision { set_aside: true, ..at(100, 1) }];
        revisions.extend((2..=30).map(|number| at(100, number)));
        let dropped = superseded(&revisions, Retention::Month, now(189));
        assert_eq!(dropped.first(), Some(&2));
        assert_eq!(superseded(&revisions, Retention::Month, now(191)).first(), Some(&1));
    }

    #[test]
    fn the_last_of_each_day_is_kept_as_long_as_the_person_wants() {
        let mut revisions: Vec<Revision> = (0..400).map(|day| at(100 + day, 1 + day as u64)).collect();
        revisions.extend((401..=420).map(|number| at(500, number)));
        let kept = |retention| revisions.len() - superseded(&revisions, retention, now(500)).len();
        assert_eq!(kept(Retention::Newest), 20);
        assert_eq!(kept(Retention::Month), 20 + 29);
        assert_eq!(kept(Retention::Quarter), 20 + 89);
        assert_eq!(kept(Retention::Year), 20 + 364);
    }

    #[test]
    fn a_shorter_time_keeps_nothing_that_a_longer_one_does_not() {
        let mut revisions: Vec<Revision> = (1..=300).map(|number| at(number as i64 / 2, number)).collect();
        revisions[10].set_aside = true;
        for pair in Retention::ALL.windows(2) {
            let [shorter, longer] = [pair[0], pair[1]].map(|retention| superseded(&revisions, retention, now(150)));
            assert!(longer.iter().all(|number| shorter.contains(number)));
        }
    }

    #[test]
    fn what_was_set_aside_and_the_newest_stay_whatever_the_person_wants() {
        let mut revisions = vec![Revision { set_aside: true, ..at(100, 1) }];
        revisions.extend((2..=40).map(|number| at(100, number)));
        let dropped = superseded(&revisions, Retention::Newest, now(150));
        assert_eq!(dropped, (2..=20).collect::<Vec<u64>>());
    }
}
