//! From answers to readiness: dimension scores with their error, labels, gates, status, explanation, change, quality.
//!
//! Start with [`AnswerSheet`] and [`assess`]; [`explain`] says which answers made the result, [`compare`] and
//! [`trend`] what changed between takings, [`courses`] each dimension over several, [`quality`] whether the answers deserve a second look, [`score_answers`]
//! does it all from one JSON text.

mod answer_error;
mod answers;
mod change;
mod course;
mod dimension;
mod explanation;
mod form;
pub mod formula;
mod highlights;
mod label;
mod next_step;
mod quality;
mod readiness;
pub mod report;
mod response;
mod sheet;
mod status;
mod then_test;
mod trend;
mod visibility;

pub use answer_error::AnswerError;
pub use answers::{Answers, ScoreError, score_answers};
pub use change::{
    CHANGE_LIMIT, CHANGE_LIMIT_OF_SEVERAL, Change, Comparison, DimensionComparison, Direction, Movement, compare,
    noise_limit, reliable_change,
};
pub use course::{Course, courses};
pub use dimension::{DimensionResult, Scored};
pub use explanation::{BestChange, Contribution, Explanation, explain};
pub use form::{Form, Question, page_of};
pub use highlights::Highlights;
pub use label::Label;
pub use next_step::NextStep;
pub use quality::{
    CONTRADICTING_PAIRS, CONTRADICTION, Flag, LOW_VARIATION, PageTime, Quality, SECONDS_PER_ITEM, Strength,
    longest_run, quality,
};
pub use readiness::{Readiness, assess};
pub use response::{GateAnswer, Response};
pub use sheet::AnswerSheet;
pub use status::{Status, pair_status};
pub use then_test::{ThenTest, then_test};
pub use trend::{Occasion, TREND_OCCASIONS, Trend, trend};
pub use visibility::{required_missing, visible};
