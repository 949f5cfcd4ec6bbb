//! A pack that the rules may use: every reference resolved, every bound known.

use std::ops::Range;
use std::sync::Arc;

use super::condition::Condition;
use crate::assessment::Label;
use crate::text::Text;

/// The content of one programme, checked and ready to use.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    /// Stable name; an assessment remembers it.
    pub id: String,
    /// Version of the content; an assessment remembers it.
    pub version: String,
    /// Codes of the languages that every text has.
    pub languages: Vec<String>,
    /// Name of the programme.
    pub title: Text,
    /// Constants of the scoring model.
    pub scoring: Scoring,
    /// Words of each readiness status.
    pub statuses: StatusWords,
    /// Words of each dimension label.
    pub labels: LabelWords,
    /// What items are answered on.
    pub scales: Vec<Arc<Scale>>,
    /// One form per role, or more.
    pub questionnaires: Vec<Questionnaire>,
}

/// Constants of the scoring model that a programme may set.
///
/// # Source
/// `expected_item_correlation` and `expected_item_deviation` are provisional: a guess until a programme has data of
/// its own. They keep three lucky answers from looking exact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scoring {
    /// Where a dimension turns from "attention" to "ready", in points of 0–100. Default 50: the middle of the scale.
    pub cut: f64,
    /// Correlation expected between two items of a dimension, above 0 and below 1. Default 0.4.
    pub expected_item_correlation: f64,
    /// Standard deviation expected of a dimension score, in points of 0–100. Default 18.
    pub expected_item_deviation: f64,
    /// Fewest answers for which a dimension is scored, 2 to 4. Default 3.
    pub minimum_answered: usize,
}

impl Default for Scoring {
    fn default() -> Self {
        Self { cut: 50.0, expected_item_correlation: 0.4, expected_item_deviation: 18.0, minimum_answered: 3 }
    }
}

/// Title and explanation of one readiness status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusWord {
    /// A few words, shown first.
    pub title: Text,
    /// One or two sentences.
    pub text: Text,
}

/// What each readiness status is called.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is the status of the same name")]
pub struct StatusWords {
    pub blocked: StatusWord,
    pub incomplete: StatusWord,
    pub prepare: StatusWord,
    pub ready_to_discuss: StatusWord,
    pub ready: StatusWord,
}

/// What each dimension label is called.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is the label of the same name")]
pub struct LabelWords {
    pub attention: Text,
    pub unclear: Text,
    pub ready: Text,
    /// For a dimension that could not be computed.
    pub missing: Text,
}

/// Who a questionnaire is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The junior colleague, who shows.
    Mentor,
    /// The senior colleague, who learns.
    Mentee,
    /// Whoever stands behind the programme; has a review form, and no questionnaire.
    Sponsor,
}

/// One form: gates, then items grouped in dimensions.
#[derive(Clone, Debug, PartialEq)]
pub struct Questionnaire {
    /// Unique among the pack's questionnaires.
    pub id: String,
    /// Who fills it.
    pub role: Role,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Its name.
    pub title: Text,
    /// Why it is worth the time.
    pub purpose: Text,
    /// Yes/no facts, in the order in which they are asked.
    pub gates: Vec<Gate>,
    /// Groups of items, in the order in which they are asked.
    pub dimensions: Vec<Dimension>,
    /// All items in presentation order; a dimension's items stand together.
    pub items: Vec<Item>,
    /// Indices into `items` such that each comes after every item that its conditions ask about.
    pub(crate) evaluation_order: Vec<usize>,
}

impl Questionnaire {
    /// The item called `id`, with its place in presentation order.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<(usize, &Item)> {
        self.items.iter().enumerate().find(|(_, item)| item.id == id)
    }

    /// Whether the items of a dimension, or the dimensions, do not all count alike. A result then says so.
    #[must_use]
    pub fn is_weighted(&self) -> bool {
        let items = |dimension: &Dimension| self.items.get(dimension.items.clone()).unwrap_or_default();
        unequal(self.dimensions.iter().map(|dimension| dimension.weight))
            || self.dimensions.iter().any(|dimension| unequal(items(dimension).iter().map(|item| item.weight)))
    }

    /// The gate called `id`, with its place.
    #[must_use]
    pub fn gate(&self, id: &str) -> Option<(usize, &Gate)> {
        self.gates.iter().enumerate().find(|(_, gate)| gate.id == id)
    }
}

fn unequal(mut weights: impl Iterator<Item = f64>) -> bool {
    weights.next().is_some_and(|first| weights.any(|weight| weight != first))
}

/// A yes/no fact that no average may hide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gate {
    /// Unique among the questionnaire's gates.
    pub id: String,
    /// The question; "yes" passes.
    pub text: Text,
    /// What to do this week when the answer is no.
    pub remedy: Text,
}

/// A group of items scored together.
#[derive(Clone, Debug, PartialEq)]
pub struct Dimension {
    /// Unique among the questionnaire's dimensions.
    pub id: String,
    /// Whether its label takes part in the status.
    pub core: bool,
    /// Weight in the composite, above 0.
    pub weight: f64,
    /// Its name, in a few words.
    pub title: Text,
    /// What it is about, in one sentence.
    pub description: Text,
    /// Its items, as a range of [`Questionnaire::items`].
    pub items: Range<usize>,
    /// What to do next, by label.
    pub next_steps: NextSteps,
}

/// What to do next, by label.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is the label of the same name")]
pub struct NextSteps {
    pub attention: Text,
    pub unclear: Text,
    pub ready: Text,
}

impl NextSteps {
    /// What to do when a dimension has this label.
    #[must_use]
    pub fn of(&self, label: Label) -> &Text {
        match label {
            Label::Attention => &self.attention,
            Label::Unclear => &self.unclear,
            Label::Ready => &self.ready,
        }
    }
}

/// One statement that a person agrees or disagrees with.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Unique in the whole pack.
    pub id: String,
    /// The statement.
    pub text: Text,
    /// The points that it is answered on.
    pub scale: Arc<Scale>,
    /// Whether agreeing speaks against the dimension.
    pub reverse: bool,
    /// Weight inside the dimension, above 0.
    pub weight: f64,
    /// Whether "does not apply to me" is offered.
    pub not_applicable: bool,
    /// The item of the same dimension of which it is the polar opposite, as an index.
    pub opposite_of: Option<usize>,
    /// Shown only when this holds.
    pub show: Option<Condition>,
    /// May not be skipped when this holds.
    pub require: Option<Condition>,
}

/// The points of an item, lowest first, one apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Unique among the pack's scales.
    pub id: String,
    /// Lowest raw point.
    pub min: i32,
    /// Highest raw point, above `min`.
    pub max: i32,
    /// A label for every point, from `min` to `max`.
    pub points: Vec<Text>,
    /// The label of "does not apply to me", where items of this scale offer it.
    pub not_applicable: Option<Text>,
}

impl Scale {
    /// The label of a raw point; `None` off the scale.
    #[must_use]
    pub fn label(&self, point: i32) -> Option<&Text> {
        let index = point.checked_sub(self.min).and_then(|index| usize::try_from(index).ok())?;
        self.points.get(index)
    }
}
