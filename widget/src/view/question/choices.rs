//! What can be answered to a question, and how each choice becomes a command.

use binome_core::assessment::{GateAnswer, Question, Response};
use binome_core::notebook::{Assessment, Command};
use binome_core::pack::Questionnaire;

use crate::text::Word;
use crate::visit::Visit;

/// One choice of a question.
pub(super) struct Choice {
    pub(super) label: String,
    /// Set apart from the points of the scale.
    pub(super) apart: bool,
    pub(super) answer: Answer,
}

/// An answer to a gate or to an item.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    Gate(GateAnswer),
    Item(Response),
}

/// The words of a question and its choices.
pub(super) struct Wording {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) choices: Vec<Choice>,
}

pub(super) fn wording(visit: &Visit, questionnaire: &Questionnaire, question: Question) -> Option<Wording> {
    match question {
        Question::Gate(index) => {
            let gate = questionnaire.gates.get(index)?;
            let choice = |word, answer, apart| Choice { label: visit.say(word), apart, answer: Answer::Gate(answer) };
            let choices = vec![
                choice(Word::GateYes, GateAnswer::Pass, false),
                choice(Word::GateNo, GateAnswer::Fail, false),
                choice(Word::GateUnknown, GateAnswer::Unknown, true),
            ];
            Some(Wording { id: gate.id.clone(), text: visit.read(&gate.text), choices })
        }
        Question::Item(index) => {
            let item = questionnaire.items.get(index)?;
            let points = (item.scale.min..=item.scale.max).zip(&item.scale.points);
            let mut choices: Vec<_> = points
                .map(|(point, label)| Choice {
                    label: visit.read(label),
                    apart: false,
                    answer: Answer::Item(Response::Point(point)),
                })
                .collect();
            if let Some(label) = item.scale.not_applicable.as_ref().filter(|_| item.not_applicable) {
                let answer = Answer::Item(Response::NotApplicable);
                choices.push(Choice { label: visit.read(label), apart: true, answer });
            }
            Some(Wording { id: item.id.clone(), text: visit.read(&item.text), choices })
        }
    }
}

/// The answer that `assessment` has to a question.
pub(super) fn answer_of(assessment: &Assessment, question: Question, id: &str) -> Option<Answer> {
    match question {
        Question::Gate(_) => assessment.gates.get(id).copied().map(Answer::Gate),
        Question::Item(_) => assessment.responses.get(id).copied().map(Answer::Item),
    }
}

/// The command that answers a question.
pub(super) fn command(assessment: &str, id: &str, answer: Answer) -> Command {
    let (assessment, id) = (assessment.to_owned(), id.to_owned());
    match answer {
        Answer::Gate(answer) => Command::AnswerGate { assessment, gate: id, answer: Some(answer) },
        Answer::Item(response) => Command::Respond { assessment, item: id, response: Some(response) },
    }
}
