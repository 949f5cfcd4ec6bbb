//! The changes that a notebook knows. Each applies whole or not at all, and gives back the one that undoes it.

use super::{Assessment, CommandError, Notebook, PackReference, RecordChange, Timestamp};
use crate::assessment::{GateAnswer, Response};
use crate::untrusted::MAX_BYTES;

/// The most bytes that the content of a notebook may take, so that its file stays within [`MAX_BYTES`].
pub(super) const LARGEST: usize = MAX_BYTES - 1024;

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
    /// Changes a list of records; made by [`Command::sessions`] and its like.
    Change(RecordChange),
    /// Makes all of these changes, in order, or none of them.
    Several(Vec<Command>),
    /// Replaces everything, as an import does.
    Replace {
        /// The new content.
        notebook: Box<Notebook>,
    },
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
        let before = self.bytes;
        let inverse = self.make(command, now)?;
        // A file of another program may be fuller: what takes something out of it is no reason to refuse.
        if self.bytes <= LARGEST.max(before) {
            return Ok(inverse);
        }
        let bytes = self.bytes;
        self.make(inverse, now)?;
        Err(CommandError::TooLarge { bytes })
    }

    /// Makes the change of `command` whole or not at all, whatever the size.
    fn make(&mut self, command: Command, now: Timestamp) -> Result<Command, CommandError> {
        Ok(match command {
            Command::Change(change) => Command::Change(change.make(&mut self.content, &mut self.bytes)?),
            Command::Several(commands) => self.make_all(commands, now)?,
            Command::Replace { notebook } => {
                Command::Replace { notebook: Box::new(std::mem::replace(self, *notebook)) }
            }
            of_an_assessment => self.make_of_assessment(of_an_assessment, now)?,
        })
    }

    fn make_all(&mut self, commands: Vec<Command>, now: Timestamp) -> Result<Command, CommandError> {
        let mut inverses = Vec::with_capacity(commands.len());
        for command in commands {
            match self.make(command, now) {
                Ok(inverse) => inverses.push(inverse),
                Err(error) => {
                    for inverse in inverses.into_iter().rev() {
                        self.make(inverse, now)?;
                    }
                    return Err(error);
                }
            }
        }
        inverses.reverse();
        Ok(Command::Several(inverses))
    }
}
