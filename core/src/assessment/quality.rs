//! Whether the answers deserve a second look: private, gentle, and it never blocks anything.

use serde::{Deserialize, Serialize};

use super::dimension::counted;
use super::formula::{EPSILON, percent_of_maximum, sample_deviation};
use super::visibility::visible;
use super::{AnswerSheet, Response};
use crate::pack::{Dimension, Questionnaire};

/// Fewer seconds than this for each item make a page fast.
///
/// # Source
/// Two seconds an item: Huang et al. 2012; counted by page: Bowling et al. 2023.
pub const SECONDS_PER_ITEM: f64 = 2.0;
/// Polar opposites this far apart after keying, in points of 0–100, contradict: three steps of four.
pub const CONTRADICTION: f64 = 75.0;
/// As many contradicting pairs raise a flag.
pub const CONTRADICTING_PAIRS: usize = 2;
/// Raw answers that spread less than this raise a flag, in points of 0–100: half a step on a scale of five points.
pub const LOW_VARIATION: f64 = 12.5;

/// How long a page of items was in front of the person. Times stay in memory and need not be taken at all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageTime {
    /// Items answered on the page.
    pub items: usize,
    /// Seconds spent on it.
    pub seconds: f64,
}

impl PageTime {
    /// Whether it was answered in less than [`SECONDS_PER_ITEM`] for each item.
    #[must_use]
    pub fn is_fast(self) -> bool {
        self.items > 0 && self.seconds < SECONDS_PER_ITEM * self.items as f64
    }
}

/// How much a flag says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Nothing by itself.
    Weak,
    /// Enough by itself.
    Strong,
}

/// One thing noticed about the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// Pages answered very fast: weak for one, strong for half of them.
    Speed(Strength),
    /// Statements that say the opposite were both agreed with, or both refused.
    Contradiction,
    /// The same answer many times in a row.
    LongRun,
    /// Nearly the same answer everywhere, though some statements are turned round.
    LowVariation,
}

impl Flag {
    /// Only speed can be strong.
    ///
    /// # Source
    /// Long runs and low variation say little alone: Goldammer et al. 2024.
    #[must_use]
    pub fn strength(self) -> Strength {
        match self {
            Self::Speed(strength) => strength,
            Self::Contradiction | Self::LongRun | Self::LowVariation => Strength::Weak,
        }
    }
}

/// What was noticed about the answers, one flag of a kind at most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quality {
    /// In the order of [`Flag`].
    pub flags: Vec<Flag>,
}

impl Quality {
    /// Whether to ask the person if they would like to look again: two flags, or a strong one.
    ///
    /// Only if they agree does the status become [`set_aside`](super::Status::set_aside).
    #[must_use]
    pub fn is_low_confidence(&self) -> bool {
        self.flags.len() > 1 || self.flags.iter().any(|flag| flag.strength() == Strength::Strong)
    }
}

/// Looks at the answers shown, and at the time taken for each page where it was measured (else pass no pages).
///
/// - speed: a page under two seconds an item; a page is a dimension, however its items are shown;
/// - contradiction: two or more pairs of polar opposites three of four steps apart after keying;
/// - long run: the same raw answer for half of the items shown, rounded up; anything but a point ends the run;
/// - low variation: raw answers spread under half a step of five points, where some of the items shown are
///   reverse-keyed and at least half of them are answered.
#[must_use]
pub fn quality(questionnaire: &Questionnaire, sheet: &AnswerSheet, pages: &[PageTime]) -> Quality {
    let visible = visible(questionnaire, sheet);
    let shown: Vec<_> = questionnaire.items.iter().enumerate().zip(&visible).filter(|(_, shown)| **shown).collect();
    let shown: Vec<_> = shown.into_iter().map(|((index, item), _)| (item, sheet.response(index))).collect();
    let half = shown.len().div_ceil(2).max(2);

    let raw: Vec<_> = shown.iter().map(|(_, response)| response.and_then(Response::point)).collect();
    let spread = shown.iter().filter_map(|(item, response)| {
        Some(percent_of_maximum(response.and_then(Response::point)?, item.scale.min, item.scale.max))
    });
    let spread: Vec<_> = spread.collect();
    let reversed = shown.iter().any(|(item, _)| item.reverse);
    let level = reversed
        && spread.len() >= half
        && sample_deviation(&spread).is_some_and(|deviation| deviation < LOW_VARIATION - EPSILON);

    let keyed = |index: usize| {
        let seen = visible.get(index).copied().unwrap_or_default();
        let item = questionnaire.items.get(index).filter(|_| seen)?;
        counted(item, sheet.response(index)).map(|answer| answer.points)
    };
    let pairs = questionnaire.items.iter().enumerate();
    let pairs = pairs.filter_map(|(index, item)| Some((keyed(index)?, keyed(item.opposite_of?)?)));
    let contradicting = pairs.filter(|(one, other)| (one - other).abs() >= CONTRADICTION - EPSILON).count();

    let is_page = |dimension: &Dimension| dimension.items.clone().any(|index| visible.get(index) == Some(&true));
    let shown_pages = questionnaire.dimensions.iter().filter(|dimension| is_page(dimension)).count();
    let flags = [
        speed(pages, shown_pages).map(Flag::Speed),
        (contradicting >= CONTRADICTING_PAIRS).then_some(Flag::Contradiction),
        (longest_run(&raw) >= half).then_some(Flag::LongRun),
        level.then_some(Flag::LowVariation),
    ];
    Quality { flags: flags.into_iter().flatten().collect() }
}

/// Pages that were not timed in this sitting count as not fast.
fn speed(pages: &[PageTime], shown: usize) -> Option<Strength> {
    let fast = pages.iter().filter(|page| page.is_fast()).count();
    match fast {
        0 => None,
        _ if fast * 2 >= shown.max(pages.len()) => Some(Strength::Strong),
        _ => Some(Strength::Weak),
    }
}

/// The most times that the same value comes in a row; an empty place ends a run.
///
/// # Examples
/// ```
/// use binome_core::assessment::longest_run;
///
/// assert_eq!(longest_run(&[Some(3), Some(3), None, Some(3)]), 2);
/// ```
#[must_use]
pub fn longest_run(values: &[Option<i32>]) -> usize {
    let runs = values.chunk_by(|one, other| one.is_some() && one == other);
    runs.filter(|run| run.first().is_some_and(Option::is_some)).map(<[_]>::len).max().unwrap_or(0)
}
