//! What the checker finds: every problem, each with its path and its reason.

use std::fmt;

use super::rule::Rule;

/// One thing wrong in a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where, as `questionnaires[1].dimensions[0].items[2].weight`; empty for the whole pack.
    pub path: String,
    /// What, with the offending value and what to write instead.
    pub reason: Reason,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "the whole pack" } else { &self.path };
        write!(formatter, "{path}: {}", self.reason)
    }
}

/// The rules of the checker, one variant each. The words are for pack authors and intranet teams.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Reason {
    /// Not JSON, over a limit, or not the shape of a pack.
    #[error("{0}")]
    Shape(String),
    /// Made for another program or a newer one.
    #[error("this is `{format}` schema {schema}; this version reads `binome-pack` schema 1")]
    Format {
        /// The `format` found.
        format: String,
        /// The `schema` found.
        schema: u32,
    },
    /// A reference that leads nowhere.
    #[error("there is no {kind} called `{id}`")]
    UnknownId {
        /// What was looked for: scale, gate, item, role.
        kind: &'static str,
        /// The name that was written.
        id: String,
    },
    /// A name used twice.
    #[error("`{id}` is already used at {first}")]
    DuplicateId {
        /// The name.
        id: String,
        /// The path that has it first.
        first: String,
    },
    /// A name that is empty or holds other characters than `a-z 0-9 _ -`.
    #[error("`{0}` is not a name: use a-z, 0-9, _ and -")]
    BadId(String),
    /// Conditions that wait for one another.
    #[error("its conditions depend on itself: {}", .0.join(" → "))]
    Cycle(Vec<String>),
    /// A condition that no answers can fulfil.
    #[error("can never be shown: no answers fulfil its condition")]
    NeverShown,
    /// A condition over so many answers that the checker does not try them all.
    #[error(
        "its condition depends on {combinations} combinations of answers, more than the {limit} that can be checked; make it simpler"
    )]
    TooComplex {
        /// How many there are.
        combinations: u64,
        /// How many are tried at most.
        limit: u64,
    },
    /// A condition without a head, or with more than one.
    #[error(
        "a condition is exactly one of all, any, not, role, gate, item; and `is`, `at_least`, `at_most` or `equals` goes with gate or item only, one of them"
    )]
    ConditionShape,
    /// A word that the condition's `is` does not know.
    #[error("`is` cannot be `{word}` here; write {allowed}")]
    ConditionWord {
        /// The word found.
        word: String,
        /// The words known there.
        allowed: &'static str,
    },
    /// A scale without its lowest or highest point, or with them the wrong way round.
    #[error("a scale needs `min` below `max`, both given; here min is {} and max is {}", shown(*.min), shown(*.max))]
    ScaleBounds {
        /// The lowest point found.
        min: Option<i32>,
        /// The highest point found.
        max: Option<i32>,
    },
    /// A scale with unlabelled points, or more labels than points.
    #[error("from min to max there are {expected} points, but {found} labels")]
    ScaleLabels {
        /// How many points the bounds give.
        expected: u64,
        /// How many labels there are.
        found: usize,
    },
    /// "Not applicable" offered on a scale that has no word for it.
    #[error("offers \"not applicable\", but the scale `{0}` has no `not_applicable` label")]
    NoNotApplicableLabel(String),
    /// A weight that is not above zero, or so small or large that the others would not count.
    #[error("the weight {0} is out of range; from 0.01 to 100")]
    Weight(String),
    /// Item weights that are not all alike: legal, advised against.
    #[error("item weights differ inside the dimension; with unequal weights a better answer may lower the label")]
    UnequalWeights,
    /// A text without one of the pack's languages.
    #[error("has no text in `{0}`")]
    MissingLanguage(String),
    /// A text in a language that the pack does not declare.
    #[error("has a text in `{0}`, which `languages` does not list")]
    UndeclaredLanguage(String),
    /// A dimension too short to be scored with any confidence.
    #[error("has {found} items; a dimension needs at least {minimum}")]
    TooFewItems {
        /// How many it has.
        found: usize,
        /// How many it needs.
        minimum: usize,
    },
    /// A constant outside its range.
    #[error("{value} is out of range; {range}")]
    OutOfRange {
        /// The value found.
        value: String,
        /// The range, in words.
        range: &'static str,
    },
    /// A questionnaire whose status nothing but gates would decide.
    #[error("no dimension is core; without one, no answer takes part in the status")]
    NoCoreDimension,
    /// A polar opposite that cannot be one.
    #[error(
        "`opposite_of` must name another item of the same dimension, on the same scale, keyed the other way; `{0}` is not"
    )]
    Opposite(String),
    /// More than one polar opposite in a dimension.
    #[error("has {0} polar opposites; one is the most")]
    TooManyOpposites(usize),
    /// A rule of the library or of wording. Its words are written where it is found, so that a program that reads no
    /// library does not carry them.
    #[error("{words}")]
    Rule {
        /// Which rule.
        rule: Rule,
        /// What is wrong, with the offending value.
        words: String,
    },
}

fn shown(bound: Option<i32>) -> String {
    bound.map_or_else(|| "missing".to_owned(), |bound| bound.to_string())
}

impl Reason {
    /// Whether the pack can be used all the same.
    #[must_use]
    pub fn is_advice(&self) -> bool {
        match self {
            Self::UnequalWeights => true,
            Self::Rule { rule, .. } => rule.is_advice(),
            _ => false,
        }
    }
}
