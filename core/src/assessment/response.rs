//! What a person answers: a [`Response`] to an item, a [`GateAnswer`] to a gate.

use serde::de::{self, Deserializer, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use crate::record::Kept;
use crate::untrusted::{Misfits, kind};

/// The answer to one item. An item with no entry at all has not been answered yet.
///
/// In JSON: a number (the raw point as shown on the scale), `null` for skipped, `"na"` for not applicable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Response {
    /// A point of the item's scale, raw: before any reverse-keying.
    Point(i32),
    /// Seen and passed over. It does not shrink the denominator of its dimension.
    Skipped,
    /// The statement cannot apply to this person. It shrinks the denominator of its dimension.
    NotApplicable,
}

impl Response {
    /// The raw point, for an answered item.
    #[must_use]
    pub fn point(self) -> Option<i32> {
        match self {
            Self::Point(point) => Some(point),
            Self::Skipped | Self::NotApplicable => None,
        }
    }
}

/// The answer to one gate: a yes/no fact that no average may hide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum GateAnswer {
    /// The condition holds.
    Pass,
    /// Not known yet; this is not a pass.
    #[default]
    Unknown,
    /// The condition does not hold.
    Fail,
}

const NOT_APPLICABLE: &str = "na";

impl Serialize for Response {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Point(point) => serializer.serialize_i32(*point),
            Self::Skipped => serializer.serialize_unit(),
            Self::NotApplicable => serializer.serialize_str(NOT_APPLICABLE),
        }
    }
}

impl<'de> Deserialize<'de> for Response {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ResponseVisitor)
    }
}

struct ResponseVisitor;

impl Visitor<'_> for ResponseVisitor {
    type Value = Response;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a point of the scale, null (skipped) or \"na\" (not applicable)")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Response, E> {
        Ok(Response::Skipped)
    }

    fn visit_i64<E: de::Error>(self, point: i64) -> Result<Response, E> {
        i32::try_from(point).map(Response::Point).map_err(|_| E::invalid_value(de::Unexpected::Signed(point), &self))
    }

    fn visit_u64<E: de::Error>(self, point: u64) -> Result<Response, E> {
        i32::try_from(point).map(Response::Point).map_err(|_| E::invalid_value(de::Unexpected::Unsigned(point), &self))
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Response, E> {
        if word == NOT_APPLICABLE {
            Ok(Response::NotApplicable)
        } else {
            Err(E::invalid_value(de::Unexpected::Str(word), &self))
        }
    }
}

impl Kept for Response {
    fn read(value: Value, path: &str, misfits: &mut Misfits) -> Self {
        let point = value.as_i64().and_then(|point| i32::try_from(point).ok());
        match (&value, point) {
            (_, Some(point)) => Self::Point(point),
            (Value::Null, _) => Self::Skipped,
            (Value::String(word), _) if word == NOT_APPLICABLE => Self::NotApplicable,
            _ => {
                let expected = "a point of the scale, null (skipped) or \"na\" (not applicable)";
                misfits.note(path, format!("expected {expected}, found {}", kind(&value)));
                Self::Skipped
            }
        }
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Point(point) => out.push_str(&point.to_string()),
            Self::Skipped => out.push_str("null"),
            Self::NotApplicable => out.push_str("\"na\""),
        }
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

impl GateAnswer {
    const ALL: [(Self, &'static str); 3] = [(Self::Pass, "pass"), (Self::Unknown, "unknown"), (Self::Fail, "fail")];
}

impl Kept for GateAnswer {
    fn read(value: Value, path: &str, misfits: &mut Misfits) -> Self {
        let known = Self::ALL.iter().find(|(_, word)| value.as_str() == Some(word));
        known.map_or_else(
            || {
                misfits.note_unknown_word(path, &value, &Self::ALL.map(|(_, word)| word));
                Self::Unknown
            },
            |(answer, _)| *answer,
        )
    }

    fn write(&self, out: &mut String) {
        let word = Self::ALL.iter().find(|(answer, _)| answer == self).map(|(_, word)| *word);
        out.push('"');
        out.push_str(word.unwrap_or_default());
        out.push('"');
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Response {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Response".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A point of the scale, null for skipped, \"na\" for not applicable.",
            "anyOf": [{"type": "integer"}, {"type": "null"}, {"const": NOT_APPLICABLE}],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_response_survives_json() {
        for (response, json) in
            [(Response::Point(4), "4"), (Response::Skipped, "null"), (Response::NotApplicable, "\"na\"")]
        {
            assert_eq!(serde_json::to_string(&response).unwrap(), json);
            assert_eq!(serde_json::from_str::<Response>(json).unwrap(), response);
        }
    }

    #[test]
    fn a_word_or_a_fraction_is_refused_and_named() {
        for bad in ["\"yes\"", "2.5", "9999999999", "true"] {
            let error = serde_json::from_str::<Response>(bad).unwrap_err().to_string();
            assert!(error.contains("a point of the scale"), "{bad}: {error}");
        }
    }
}
