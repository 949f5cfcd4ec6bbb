//! Answers as a file hands them over, and the report made of them.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::report::{Report, report};
use super::{AnswerError, AnswerSheet, GateAnswer, Response};
use crate::pack::{Pack, Questionnaire};
use crate::untrusted::{self, Refusal};

/// The answers of one person to one questionnaire, by id.
///
/// # Examples
/// ```
/// use binome_core::assessment::{Answers, Response};
///
/// let answers: Answers = serde_json::from_str(
///     r#"{"questionnaire": "mentee", "gates": {"voluntary": "pass"}, "responses": {"learning_ask": 4, "learning_time": null}}"#,
/// )?;
/// assert_eq!(answers.responses["learning_ask"], Response::Point(4));
/// assert_eq!(answers.responses["learning_time"], Response::Skipped);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// By gate id; a gate that is left out is unknown.
    #[serde(default)]
    pub gates: BTreeMap<String, GateAnswer>,
    /// By item id; an item that is left out is not answered yet.
    #[serde(default)]
    pub responses: BTreeMap<String, Response>,
}

/// Why answers could not be scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScoreError {
    /// The text is not a set of answers.
    Refused(Refusal),
    /// The pack has no questionnaire of that name.
    UnknownQuestionnaire {
        /// The name that was written.
        id: String,
        /// Those that the pack has.
        known: Vec<String>,
    },
    /// Answers that do not fit the questionnaire, all of them.
    Answers(Vec<AnswerError>),
}

impl fmt::Display for ScoreError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => write!(formatter, "{refusal}"),
            Self::UnknownQuestionnaire { id, known } => {
                write!(formatter, "there is no questionnaire called `{id}`; this pack has {}", known.join(", "))
            }
            Self::Answers(errors) => errors.iter().enumerate().try_for_each(|(index, error)| {
                let separator = if index == 0 { "" } else { "\n" };
                write!(formatter, "{separator}{error}")
            }),
        }
    }
}

impl std::error::Error for ScoreError {}

impl Answers {
    /// The questionnaire of `pack` that these answers are for, and the answers placed on it.
    ///
    /// # Errors
    /// An unknown questionnaire; every answer that does not fit.
    pub fn place<'a>(&self, pack: &'a Pack) -> Result<(&'a Questionnaire, AnswerSheet), ScoreError> {
        let found = pack.questionnaires.iter().find(|questionnaire| questionnaire.id == self.questionnaire);
        let questionnaire = found.ok_or_else(|| ScoreError::UnknownQuestionnaire {
            id: self.questionnaire.clone(),
            known: pack.questionnaires.iter().map(|questionnaire| questionnaire.id.clone()).collect(),
        })?;
        let sheet = AnswerSheet::new(questionnaire, &self.gates, &self.responses).map_err(ScoreError::Answers)?;
        Ok((questionnaire, sheet))
    }
}

/// Reads answers from JSON and scores them: the whole of `binome score`.
///
/// # Errors
/// - not JSON, over a limit of [`untrusted`], an unknown field, a response that is no point, `null` or `"na"`;
/// - a questionnaire, item or gate that the pack does not have;
/// - a point off the scale, or `"na"` where it is not offered.
pub fn score_answers(pack: &Pack, answers: &str) -> Result<Report, ScoreError> {
    let answers: Answers = untrusted::read(answers).map_err(ScoreError::Refused)?;
    let (questionnaire, sheet) = answers.place(pack)?;
    Ok(report(pack, questionnaire, &sheet))
}
