//! Instants, as they come in from whoever has a clock.

use serde_json::Value;

use crate::record::Kept;
use crate::untrusted::{Misfits, kind};

/// An instant, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

impl Kept for Timestamp {
    fn read(value: Value, path: &str, misfits: &mut Misfits) -> Self {
        let instant = value.as_i64().and_then(Self::from_milliseconds);
        instant.unwrap_or_else(|| {
            misfits.note(path, format!("expected milliseconds from 1970 to the year 9999, found {}", kind(&value)));
            Self::default()
        })
    }

    fn write(&self, out: &mut String) {
        out.push_str(&self.0.to_string());
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Timestamp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "integer",
            "description": "Milliseconds since 1970-01-01T00:00:00Z.",
            "minimum": 0,
            "maximum": Self::MAX_MILLISECONDS,
        })
    }
}
