//! How commands change assessments: a draft takes answers, a finished one keeps them.

use std::collections::BTreeMap;

use super::{Assessment, Command, CommandError, Notebook, PackReference, Timestamp};
use crate::record::{length, readable, set_answer};
use crate::untrusted::MAX_STRING;

impl Notebook {
    /// Makes a change of an assessment, and keeps count of the bytes that it takes in a file.
    pub(super) fn make_of_assessment(&mut self, command: Command, now: Timestamp) -> Result<Command, CommandError> {
        let id = about(&command).to_owned();
        let before = self.assessment(&id).map_or(0, length);
        let inverse = self.change_assessment(command, now)?;
        match self.assessment(&id).map_or(Ok(0), |assessment| readable("assessment", assessment)) {
            Ok(after) => self.bytes = (self.bytes + after).saturating_sub(before),
            Err(error) => {
                self.change_assessment(inverse, now)?;
                return Err(error);
            }
        }
        Ok(inverse)
    }

    fn change_assessment(&mut self, command: Command, now: Timestamp) -> Result<Command, CommandError> {
        match command {
            Command::StartAssessment { id, questionnaire, pack } => self.start(id, questionnaire, pack, now),
            Command::AnswerGate { assessment, gate, answer } => {
                check_name(&gate)?;
                let draft = self.draft_mut(&assessment)?;
                let before = set_answer(&mut draft.gates, &gate, answer);
                Ok(Command::AnswerGate { assessment, gate, answer: before })
            }
            Command::Respond { assessment, item, response } => {
                check_name(&item)?;
                let draft = self.draft_mut(&assessment)?;
                let before = set_answer(&mut draft.responses, &item, response);
                Ok(Command::Respond { assessment, item, response: before })
            }
            Command::Finish { assessment } => self.finish(assessment, now),
            Command::Reopen { assessment } => self.set_state(assessment, None, false),
            Command::SetState { assessment, finished, doubted } => self.set_state(assessment, finished, doubted),
            Command::Doubt { assessment, doubted } => {
                let before = std::mem::replace(&mut self.assessment_mut(&assessment)?.doubted, doubted);
                Ok(Command::Doubt { assessment, doubted: before })
            }
            Command::Remove { assessment } => self.take_out(&assessment),
            Command::Insert { index, assessment } => self.insert(index, *assessment),
            elsewhere => Ok(elsewhere),
        }
    }

    fn start(
        &mut self,
        id: String,
        questionnaire: String,
        pack: PackReference,
        now: Timestamp,
    ) -> Result<Command, CommandError> {
        check_name(&questionnaire)?;
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
        self.insert(self.content.assessments.len(), assessment)
    }

    fn finish(&mut self, assessment: String, now: Timestamp) -> Result<Command, CommandError> {
        let draft = self.draft_mut(&assessment)?;
        let finished = Some(now.max(draft.started));
        let doubted = draft.doubted;
        self.set_state(assessment, finished, doubted)
    }

    fn take_out(&mut self, assessment: &str) -> Result<Command, CommandError> {
        let index = self.position(assessment)?;
        let assessment = Box::new(self.content.assessments.remove(index));
        Ok(Command::Insert { index, assessment })
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
        if self.assessment(&assessment.id).is_some() {
            return Err(CommandError::DuplicateAssessment(assessment.id));
        }
        if self.content.assessments.len() >= Self::MAX_ASSESSMENTS {
            return Err(CommandError::TooManyAssessments);
        }
        let undo = Command::Remove { assessment: assessment.id.clone() };
        self.content.assessments.insert(index.min(self.content.assessments.len()), assessment);
        Ok(undo)
    }

    fn position(&self, id: &str) -> Result<usize, CommandError> {
        let position = self.content.assessments.iter().position(|assessment| assessment.id == id);
        position.ok_or_else(|| CommandError::UnknownAssessment(id.to_owned()))
    }

    fn assessment_mut(&mut self, id: &str) -> Result<&mut Assessment, CommandError> {
        let found = self.content.assessments.iter_mut().find(|assessment| assessment.id == id);
        found.ok_or_else(|| CommandError::UnknownAssessment(id.to_owned()))
    }

    fn draft_mut(&mut self, id: &str) -> Result<&mut Assessment, CommandError> {
        let assessment = self.assessment_mut(id)?;
        if assessment.finished.is_some() { Err(CommandError::Finished(id.to_owned())) } else { Ok(assessment) }
    }
}

fn check_name(name: &str) -> Result<(), CommandError> {
    let length = name.chars().count();
    if (1..=MAX_STRING).contains(&length) { Ok(()) } else { Err(CommandError::NameLength(length)) }
}

/// The assessment that a command is about, by name; empty for a command about something else.
fn about(command: &Command) -> &str {
    match command {
        Command::StartAssessment { id, .. } => id,
        Command::AnswerGate { assessment, .. }
        | Command::Respond { assessment, .. }
        | Command::Finish { assessment }
        | Command::Reopen { assessment }
        | Command::SetState { assessment, .. }
        | Command::Doubt { assessment, .. }
        | Command::Remove { assessment } => assessment,
        Command::Insert { assessment, .. } => &assessment.id,
        _ => "",
    }
}
