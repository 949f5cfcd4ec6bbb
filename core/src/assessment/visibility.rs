//! Which items a person sees, and which of them still need an answer.

use super::{AnswerSheet, GateAnswer, Response};
use crate::pack::{Condition, Facts, Questionnaire, Role};

/// Whether each item of the questionnaire is shown, given these answers.
///
/// An answer to a hidden item counts as empty: it shows nothing else, and it never scores. The order in which answers
/// were given does not matter.
#[must_use]
pub fn visible(questionnaire: &Questionnaire, sheet: &AnswerSheet) -> Vec<bool> {
    let mut visible = vec![false; questionnaire.items.len()];
    for index in &questionnaire.evaluation_order {
        let show = questionnaire.items.get(*index).and_then(|item| item.show.as_ref());
        let shown = holds(show, true, questionnaire, sheet, &visible);
        if let Some(slot) = visible.get_mut(*index) {
            *slot = shown;
        }
    }
    visible
}

/// The items that may not be left without an answer and have none, in presentation order.
///
/// Those are shown, their `require` condition holds, and they are empty or skipped. "Not applicable", where it is
/// offered, is an answer.
#[must_use]
pub fn required_missing(questionnaire: &Questionnaire, sheet: &AnswerSheet) -> Vec<usize> {
    let visible = visible(questionnaire, sheet);
    let missing = |index: usize| matches!(sheet.response(index), None | Some(Response::Skipped));
    let items = questionnaire.items.iter().enumerate().zip(&visible);
    items
        .filter(|((index, item), shown)| {
            **shown && missing(*index) && holds(item.require.as_ref(), false, questionnaire, sheet, &visible)
        })
        .map(|((index, _), _)| index)
        .collect()
}

fn holds(
    condition: Option<&Condition>,
    without: bool,
    questionnaire: &Questionnaire,
    sheet: &AnswerSheet,
    visible: &[bool],
) -> bool {
    condition.map_or(without, |condition| condition.holds(&Seen { role: questionnaire.role, sheet, visible }))
}

/// What conditions are asked about: the answers to what is shown.
struct Seen<'a> {
    role: Role,
    sheet: &'a AnswerSheet,
    visible: &'a [bool],
}

impl Facts for Seen<'_> {
    fn role(&self) -> Role {
        self.role
    }

    fn gate(&self, index: usize) -> GateAnswer {
        self.sheet.gate(index)
    }

    fn response(&self, index: usize) -> Option<Response> {
        let shown = self.visible.get(index).copied().unwrap_or_default();
        if shown { self.sheet.response(index) } else { None }
    }
}
