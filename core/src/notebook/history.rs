//! Undo: the inverses of the latest commands, newest last.

use std::collections::VecDeque;

use super::{Command, CommandError, Notebook, Timestamp};

/// The inverses of the latest commands of one sitting.
#[derive(Clone, Debug, Default)]
pub struct History {
    inverses: VecDeque<Command>,
}

impl History {
    /// The most commands that can be undone.
    pub const CAPACITY: usize = 100;

    /// Applies `command` to `notebook` and remembers how to undo it.
    ///
    /// # Errors
    /// As [`Notebook::apply`]; nothing is remembered then.
    pub fn apply(&mut self, notebook: &mut Notebook, command: Command, now: Timestamp) -> Result<(), CommandError> {
        let inverse = notebook.apply(command, now)?;
        if self.inverses.len() == Self::CAPACITY {
            self.inverses.pop_front();
        }
        self.inverses.push_back(inverse);
        Ok(())
    }

    /// Undoes the latest command and gives back the inverse that did it; `None` when there is nothing to undo.
    ///
    /// # Errors
    /// As [`Notebook::apply`], when the notebook was changed from elsewhere so that the inverse no longer fits. That
    /// inverse is forgotten.
    pub fn undo(&mut self, notebook: &mut Notebook, now: Timestamp) -> Result<Option<Command>, CommandError> {
        let Some(inverse) = self.inverses.pop_back() else { return Ok(None) };
        notebook.apply(inverse.clone(), now)?;
        Ok(Some(inverse))
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.inverses.is_empty()
    }

    /// Forgets everything: nothing before now can be undone.
    pub fn clear(&mut self) {
        self.inverses.clear();
    }
}
