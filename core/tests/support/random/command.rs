//! Any command.

use binome_core::assessment::GateAnswer;
use binome_core::notebook::{Command, PackReference};
use binome_core::pairing::ExchangeEdit;
use binome_core::reflection::{ActionEdit, BacklogPointEdit, OwnPrompt, OwnPromptEdit, ReflectionEdit};

use super::Random;

impl Random {
    pub(crate) fn of_an_assessment(&mut self) -> Command {
        let assessment = self.name();
        match self.below(7) {
            0 | 1 => Command::StartAssessment {
                id: assessment,
                questionnaire: "mentee".to_owned(),
                pack: PackReference { id: "default".to_owned(), version: "1".to_owned() },
            },
            2 => Command::Respond { assessment, item: self.name(), response: self.maybe(Self::response) },
            3 => Command::AnswerGate { assessment, gate: self.name(), answer: self.maybe(|_| GateAnswer::Pass) },
            4 => Command::Finish { assessment },
            5 => Command::Reopen { assessment },
            _ => Command::Remove { assessment },
        }
    }

    /// Any command but one that replaces everything.
    pub(crate) fn command(&mut self) -> Command {
        match self.below(11) {
            0 => self.of_an_assessment(),
            1 => Command::pairings(self.change(Self::pairing, Self::pairing_edit)),
            2 => Command::objectives(self.change(Self::objective, Self::objective_edit)),
            3 => Command::sessions(self.change(Self::session, Self::session_edit)),
            4 => Command::actions(self.change(Self::action, |random| ActionEdit::Done(random.maybe(Self::instant)))),
            5 => Command::backlog(self.change(Self::point, |random| BacklogPointEdit::Text(random.text()))),
            6 => Command::reflections(
                self.change(Self::reflection, |random| ReflectionEdit::Notes(random.note_change())),
            ),
            7 => Command::prompts(self.change(
                |random| OwnPrompt { id: random.name(), text: random.text(), created: random.instant() },
                |random| OwnPromptEdit::Text(random.text()),
            )),
            8 => Command::reviews(self.change(Self::review, Self::review_edit)),
            9 => Command::exchanges(self.change(Self::exchange, |random| ExchangeEdit::Common(random.shared()))),
            _ => Command::Several(self.list(4, Self::command)),
        }
    }
}
