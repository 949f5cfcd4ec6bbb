//! What a person may take back or take away, wherever they are: the latest change, a copy of everything.

use binome_core::notebook::Command;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::boundary::clock;
use crate::place::{Name, Place};
use crate::text::Word;
use crate::visit::Visit;

impl Visit {
    /// Undoes the latest change, and shows the question that it was about.
    pub(crate) fn undo(&self) {
        let visit = self.clone();
        spawn_local(async move {
            let undone = visit.session().undo(clock::now()).await;
            visit.show_undone(undone);
        });
    }

    fn show_undone(&self, undone: Option<Command>) {
        if undone.is_some() {
            self.announce(self.say_now(Word::UndoDone));
        }
        let here = self.place().get_untracked();
        let checking = matches!(here, Place::Check { .. } | Place::Question { checking: true, .. });
        let place = match undone {
            Some(Command::Respond { assessment, item, .. }) => {
                Place::Question { assessment, question: Name::Item(item), checking }
            }
            Some(Command::AnswerGate { assessment, gate, .. }) => {
                Place::Question { assessment, question: Name::Gate(gate), checking }
            }
            Some(Command::SetState { assessment, finished: None, .. }) => Place::Check { assessment },
            Some(Command::SetState { assessment, .. }) => Place::Result { assessment },
            // What it was about is on this screen, which follows it by itself.
            Some(_) if self.can_undo() && self.fits(&here) => return,
            _ if self.fits(&here) => here,
            _ => self.view().get_untracked().start(),
        };
        self.go(place);
    }

    fn can_undo(&self) -> bool {
        self.session().undoable().get_untracked()
    }

    fn fits(&self, place: &Place) -> bool {
        self.session().notebook().with_untracked(|notebook| place.fits(notebook))
    }

    /// Hands a copy of the notebook to the person, if the page does not object; whether it was handed over.
    pub(crate) fn offer_copy(&self) -> bool {
        self.typing().settle();
        let offered = self.host().offer_file(&self.session().portable_file());
        if offered {
            self.session().copied();
        }
        offered
    }
}
