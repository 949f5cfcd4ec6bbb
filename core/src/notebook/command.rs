//! The changes that a notebook knows. Each applies whole or not at all, and gives back the one that undoes it.

use std::collections::BTreeMap;

use super::{Assessment, Notebook, PackReference, Timestamp};
use crate::assessment::{GateAnswer, Response};
use crate::untrusted::MAX_STRING;

/// One change of a notebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Begins a draft, dated now.
    StartAssessment {
        /// Its id, not used before in this notebook.
        id: String,
        /// The questionnaire to fill.
        questionnaire: String,
        /// The pack that asks.
        pack: PackReference,
    },
    /// Answers a gate of a draft; `None` takes the answer back.
    AnswerGate {
        /// The draft.
        assessment: String,
        /// The gate.
        gate: String,
        /// The answer.
        answer: Option<GateAnswer>,
    },
    /// Answers an item of a draft; `None` takes the answer back.
    Respond {
        /// The draft.
        assessment: String,
        /// The item.
        item: String,
        /// The answer.
        response: Option<Response>,
    },
    /// Finishes a draft, dated now, or when it was started should the clock have gone back.
    Finish {
        /// The draft.
        assessment: String,
    },
    /// Makes an assessment a draft again, so that its answers can be looked at and changed; a doubt is settled by it.
    Reopen {
        /// The assessment.
        assessment: String,
    },
    /// Sets whether and when an assessment was finished, and whether it is doubted: what finishing and reopening undo.
    SetState {
        /// The assessment.
        assessment: String,
        /// When it was finished, `None` for a draft.
        finished: Option<Timestamp>,
        /// Whether the person doubts the answers.
        doubted: bool,
    },
    /// Says whether the person doubts the answers of an assessment.
    Doubt {
        /// The assessment.
        assessment: String,
        /// Whether they do.
        doubted: bool,
    },
    /// Takes an assessment out.
    Remove {
        /// The assessment.
        assessment: String,
    },
    /// Puts an assessment back where it was.
    Insert {
        /// Its place among the assessments.
        index: usize,
        /// The assessment.
        assessment: Box<Assessment>,
    },
    /// Replaces everything, as an import does.
    Replace {
        /// The new content.
        notebook: Box<Notebook>,
    },
}

/// Why a command was refused. The notebook is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// No assessment has this id.
    #[error("there is no assessment `{0}` in this notebook")]
    UnknownAssessment(String),
    /// An assessment has this id already.
    #[error("there is already an assessment `{0}` in this notebook")]
    DuplicateAssessment(String),
    /// A finished assessment keeps its answers and its date.
    #[error("the assessment `{0}` is finished; make it a draft again before changing it")]
    Finished(String),
    /// A name that is empty or too long.
    #[error("a name must have from 1 to {MAX_STRING} characters, not {0}")]
    NameLength(usize),
    /// No room left.
    #[error("a notebook holds at most {} assessments", Notebook::MAX_ASSESSMENTS)]
    Full,
}

impl Notebook {
    /// Applies `command` and gives back the command that undoes it.
    ///
    /// # Errors
    /// An assessment that is not there or there already, a finished one that would change, a name without a
    /// character, a full notebook. Nothing has changed then.
    ///
    /// # Examples
    /// ```
    /// use binome_core::notebook::{Command, Notebook, PackReference, Timestamp};
    ///
    /// let mut notebook = Notebook::default();
    /// let now = Timestamp::from_milliseconds(1_795_000_000_000).unwrap();
    /// let start = Command::StartAssessment {
    ///     id: "first".into(),
    ///     questionnaire: "mentee".into(),
    ///     pack: PackReference { id: "default".into(), version: "0.1.0".into() },
    /// };
    /// let undo = notebook.apply(start, now)?;
    /// assert_eq!(notebook.assessments().len(), 1);
    /// notebook.apply(undo, now)?;
    /// assert!(notebook.is_empty());
    /// # Ok::<(), binome_core::notebook::CommandError>(())
    /// ```
    pub fn apply(&mut self, command: Command, now: Timestamp) -> Result<Command, CommandError> {
        match command {
            Command::StartAssessment { id, questionnaire, pack } => {
                let assessment = Assessment {
                    id,
                    questionnaire,
                    pack,
                    started: now,
                    finished: None,
                    gates: BTreeMap::new(),
                    responses: BTreeMap::new(),
                    doubted: false,
                };
                self.insert(self.assessments.len(), assessment)
            }
            Command::AnswerGate { assessment, gate, answer } => {
                check_name(&gate)?;
                let draft = self.draft_mut(&assessment)?;
                let before = exchange(&mut draft.gates, &gate, answer);
                Ok(Command::AnswerGate { assessment, gate, answer: before })
            }
            Command::Respond { assessment, item, response } => {
                check_name(&item)?;
                let draft = self.draft_mut(&assessment)?;
                let before = exchange(&mut draft.responses, &item, response);
                Ok(Command::Respond { assessment, item, response: before })
            }
            Command::Finish { assessment } => {
                let draft = self.draft_mut(&assessment)?;
                let finished = Some(now.max(draft.started));
                let doubted = draft.doubted;
                self.set_state(assessment, finished, doubted)
            }
            Command::Reopen { assessment } => self.set_state(assessment, None, false),
            Command::SetState { assessment, finished, doubted } => self.set_state(assessment, finished, doubted),
            Command::Doubt { assessment, doubted } => {
                let before = std::mem::replace(&mut self.assessment_mut(&assessment)?.doubted, doubted);
                Ok(Command::Doubt { assessment, doubted: before })
            }
            Command::Remove { assessment } => {
                let index = self.position(&assessment)?;
                let assessment = Box::new(self.assessments.remove(index));
                Ok(Command::Insert { index, assessment })
            }
            Command::Insert { index, assessment } => self.insert(index, *assessment),
            Command::Replace { notebook } => {
                let before = std::mem::replace(self, *notebook);
                Ok(Command::Replace { notebook: Box::new(before) })
            }
        }
    }

    fn set_state(
        &mut self,
        assessment: String,
        finished: Option<Timestamp>,
        doubted: bool,
    ) -> Result<Command, CommandError> {
        let kept = self.assessment_mut(&assessment)?;
        let finished = std::mem::replace(&mut kept.finished, finished);
        let doubted = std::mem::replace(&mut kept.doubted, doubted);
        Ok(Command::SetState { assessment, finished, doubted })
    }

    fn insert(&mut self, index: usize, assessment: Assessment) -> Result<Command, CommandError> {
        check_name(&assessment.id)?;
        check_name(&assessment.questionnaire)?;
        if self.assessment(&assessment.id).is_some() {
            return Err(CommandError::DuplicateAssessment(assessment.id));
        }
        if self.assessments.len() >= Self::MAX_ASSESSMENTS {
            return Err(CommandError::Full);
        }
        let undo = Command::Remove { assessment: assessment.id.clone() };
        self.assessments.insert(index.min(self.assessments.len()), assessment);
        Ok(undo)
    }

    fn position(&self, id: &str) -> Result<usize, CommandError> {
        let position = self.assessments.iter().position(|assessment| assessment.id == id);
        position.ok_or_else(|| CommandError::UnknownAssessment(id.to_owned()))
    }

    fn assessment_mut(&mut self, id: &str) -> Result<&mut Assessment, CommandError> {
        let found = self.assessments.iter_mut().find(|assessment| assessment.id == id);
        found.ok_or_else(|| CommandError::UnknownAssessment(id.to_owned()))
    }

    fn draft_mut(&mut self, id: &str) -> Result<&mut Assessment, CommandError> {
        let assessment = self.assessment_mut(id)?;
        if assessment.finished.is_some() { Err(CommandError::Finished(id.to_owned())) } else { Ok(assessment) }
    }
}

fn exchange<T>(answers: &mut BTreeMap<String, T>, name: &str, answer: Option<T>) -> Option<T> {
    match answer {
        Some(answer) => answers.insert(name.to_owned(), answer),
        None => answers.remove(name),
    }
}

fn check_name(name: &str) -> Result<(), CommandError> {
    let length = name.chars().count();
    if (1..=MAX_STRING).contains(&length) { Ok(()) } else { Err(CommandError::NameLength(length)) }
}
