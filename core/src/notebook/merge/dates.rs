//! The latest of several dates, some of which may not be there.

use super::super::Timestamp;

/// The latest of these.
pub(super) fn latest<Dates: IntoIterator<Item = Option<Timestamp>>>(dates: Dates) -> Timestamp {
    dates.into_iter().flatten().max().unwrap_or_default()
}
