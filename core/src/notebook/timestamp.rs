//! Instants, as they come in from whoever has a clock.

use serde::{Deserialize, Serialize};

/// An instant, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// 9999-12-31T23:59:59.999Z, the last instant accepted.
    pub const MAX_MILLISECONDS: i64 = 253_402_300_799_999;

    /// The instant `milliseconds` after 1970 began in UTC, or `None` before 1970 or after the year 9999.
    #[must_use]
    pub fn from_milliseconds(milliseconds: i64) -> Option<Self> {
        (0..=Self::MAX_MILLISECONDS).contains(&milliseconds).then_some(Self(milliseconds))
    }

    /// Milliseconds since 1970-01-01T00:00:00Z, from 0 to [`MAX_MILLISECONDS`](Self::MAX_MILLISECONDS).
    #[must_use]
    pub fn milliseconds(self) -> i64 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let milliseconds = i64::deserialize(deserializer)?;
        Self::from_milliseconds(milliseconds).ok_or_else(|| {
            let unexpected = serde::de::Unexpected::Signed(milliseconds);
            serde::de::Error::invalid_value(unexpected, &"milliseconds from 1970 to the year 9999")
        })
    }
}
