//! Everything at once: another notebook in the place of this one, or nothing at all.

use binome_core::notebook::file::{self, FileError};
use binome_core::notebook::{Command, Copies, Notebook, Timestamp};
use leptos::prelude::*;

use super::Session;
use crate::comfort::Comfort;
use crate::saving::Saving;
use crate::store::StoreError;

impl Session {
    /// Replaces everything by what `text` holds.
    pub(crate) async fn import(&self, text: &str, now: Timestamp) -> Result<(), FileError> {
        let notebook = file::read(text)?;
        self.replace_by(|_| Some(notebook.clone()), now).await;
        Ok(())
    }

    /// Replaces everything by what `outcome` makes of it, if anything; what was there stays among the earlier revisions
    /// for longer. Says whether it was done.
    pub(crate) async fn replace_by(&self, outcome: impl Fn(&Notebook) -> Option<Notebook>, now: Timestamp) -> bool {
        self.flush().await;
        let is_possible = self.0.notebook.with_untracked(|here| outcome(here).is_some());
        if !is_possible || self.0.saving.get_untracked() == Saving::Newer {
            return false;
        }
        if !self.0.notebook.with_untracked(Notebook::is_empty) {
            self.0.keeper.store.set_aside().await;
        }
        // Something may have been written since.
        let notebook = self.0.notebook.with_untracked(outcome);
        notebook.is_some_and(|notebook| self.apply(Command::Replace { notebook: Box::new(notebook) }, now).is_ok())
    }

    /// Waits until what was just replaced is saved, or refused; false when it gave way to what another page had written.
    pub(crate) async fn holds(&self) -> bool {
        let dropped = self.0.keeper.dropped.get();
        self.flush().await;
        self.0.keeper.dropped.get() == dropped
    }

    /// Erases everything, in memory and where it is kept. What is written while it lasts is kept as something new.
    pub(crate) async fn erase(&self) -> Result<(), StoreError> {
        self.flush().await;
        let keeper = &self.0.keeper;
        // Nothing may be committed before the old content is gone.
        keeper.busy.set(true);
        let before = self.0.notebook.get_untracked();
        self.begin_anew();
        let erased = keeper.store.erase().await;
        keeper.busy.set(false);
        match (&erased, keeper.store.memory()) {
            (Err(_), _) => {
                self.0.notebook.set(before);
                self.0.saving.set(Saving::NotSaved);
            }
            (Ok(()), Some(memory)) => {
                self.drop_drafts();
                self.0.saving.set(Saving::Memory(memory));
            }
            (Ok(()), None) => {
                keeper.unreadable.replace(None);
                self.drop_drafts();
                self.0.copies.set(Copies::NONE);
                self.0.comfort.set(Comfort::default());
                self.0.restored.set(None);
                self.0.saving.set(Saving::Nothing);
            }
        }
        self.start();
        self.look();
        self.write_link_soon();
        erased
    }

    fn begin_anew(&self) {
        let keeper = &self.0.keeper;
        self.0.notebook.set(Notebook::default());
        keeper.history.borrow_mut().clear();
        keeper.pending.borrow_mut().clear();
        // Nothing may be tried again that was to be kept before.
        keeper.watch.replace(None);
        keeper.unsaved.set(false);
        keeper.has_before.set(false);
        self.tell_undoable();
    }
}
