//! One person's answers to one questionnaire, every answer known to fit its item.

use std::collections::BTreeMap;

use super::{AnswerError, GateAnswer, Response};
use crate::pack::{Item, Questionnaire};

/// Answers in the order of the questionnaire's gates and items.
///
/// It belongs to the questionnaire that it was made for and holds no answer that does not fit it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerSheet {
    gates: Vec<GateAnswer>,
    responses: Vec<Option<Response>>,
}

impl AnswerSheet {
    /// A sheet on which nothing is answered and every gate is unknown.
    #[must_use]
    pub fn empty(questionnaire: &Questionnaire) -> Self {
        Self {
            gates: vec![GateAnswer::Unknown; questionnaire.gates.len()],
            responses: vec![None; questionnaire.items.len()],
        }
    }

    /// Places answers, keyed by gate and item id.
    ///
    /// # Errors
    /// Every answer that does not fit: an unknown item or gate, a point off the scale, "not applicable" where it is
    /// not offered.
    pub fn new(
        questionnaire: &Questionnaire,
        gates: &BTreeMap<String, GateAnswer>,
        responses: &BTreeMap<String, Response>,
    ) -> Result<Self, Vec<AnswerError>> {
        let (sheet, errors) = Self::known(questionnaire, gates, responses);
        if errors.is_empty() { Ok(sheet) } else { Err(errors) }
    }

    /// Places the answers that fit and lists those that do not: for a notebook filled with an older pack.
    ///
    /// The maps stay the record of what was answered. An item whose wording or scale changes its meaning needs a new
    /// id in the pack: an old point would otherwise be read on the new scale.
    #[must_use]
    pub fn known(
        questionnaire: &Questionnaire,
        gates: &BTreeMap<String, GateAnswer>,
        responses: &BTreeMap<String, Response>,
    ) -> (Self, Vec<AnswerError>) {
        let mut sheet = Self::empty(questionnaire);
        let mut errors = Vec::new();
        for (id, answer) in gates {
            match questionnaire.gate(id) {
                Some((index, _)) => sheet.place_gate(index, *answer),
                None => errors.push(AnswerError::UnknownGate(id.clone())),
            }
        }
        for (id, response) in responses {
            let Some((index, item)) = questionnaire.item(id) else {
                errors.push(AnswerError::UnknownItem(id.clone()));
                continue;
            };
            match fits(item, *response) {
                Ok(()) => sheet.place_response(index, Some(*response)),
                Err(error) => errors.push(error),
            }
        }
        (sheet, errors)
    }

    /// The answer to the gate at `index`; unknown where there is none.
    #[must_use]
    pub fn gate(&self, index: usize) -> GateAnswer {
        self.gates.get(index).copied().unwrap_or_default()
    }

    /// The answer to the item at `index`, hidden or not; `None` when not answered yet.
    #[must_use]
    pub fn response(&self, index: usize) -> Option<Response> {
        self.responses.get(index).copied().flatten()
    }

    /// Answers one item, or empties it.
    ///
    /// # Errors
    /// As [`new`](Self::new); the sheet then stays as it was.
    pub fn set_response(
        &mut self,
        questionnaire: &Questionnaire,
        index: usize,
        response: Option<Response>,
    ) -> Result<(), AnswerError> {
        let item = questionnaire.items.get(index).ok_or_else(|| AnswerError::UnknownItem(format!("#{index}")))?;
        if let Some(response) = response {
            fits(item, response)?;
        }
        self.place_response(index, response);
        Ok(())
    }

    /// Answers one gate.
    ///
    /// # Errors
    /// A gate that the questionnaire does not have; the sheet then stays as it was.
    pub fn set_gate(&mut self, index: usize, answer: GateAnswer) -> Result<(), AnswerError> {
        if index >= self.gates.len() {
            return Err(AnswerError::UnknownGate(format!("#{index}")));
        }
        self.place_gate(index, answer);
        Ok(())
    }

    pub(super) fn place_response(&mut self, index: usize, response: Option<Response>) {
        if let Some(slot) = self.responses.get_mut(index) {
            *slot = response;
        }
    }

    fn place_gate(&mut self, index: usize, answer: GateAnswer) {
        if let Some(slot) = self.gates.get_mut(index) {
            *slot = answer;
        }
    }
}

fn fits(item: &Item, response: Response) -> Result<(), AnswerError> {
    let (min, max) = (item.scale.min, item.scale.max);
    match response {
        Response::Point(point) if !(min..=max).contains(&point) => {
            Err(AnswerError::OffScale { item: item.id.clone(), point, min, max })
        }
        Response::NotApplicable if !item.not_applicable => Err(AnswerError::NotApplicableNotOffered(item.id.clone())),
        Response::Point(_) | Response::NotApplicable | Response::Skipped => Ok(()),
    }
}
