//! Days on which nobody meets.

use crate::calendar::Date;

/// Days on which nobody meets: holidays, a closed site, the end of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closure {
    /// Its first day.
    pub first: Date,
    /// Its last day, which belongs to it.
    pub last: Date,
}

/// Whether a day is in one of the closures.
pub(super) fn is_closed(closures: &[Closure], date: Date) -> bool {
    closures.iter().any(|closure| (closure.first..=closure.last).contains(&date))
}
