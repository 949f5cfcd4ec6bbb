//! Revising an objective: the new words take the place of the old, which are kept with the reason.

use super::{Objective, ObjectiveEdit, Revision, Wording, WordingEdit};
use crate::notebook::{Command, Timestamp};
use crate::record::ListChange;

impl Objective {
    /// The command that gives it new words and keeps the old ones, with the reason, as revision `id`.
    ///
    /// # Examples
    /// ```
    /// use binome_core::notebook::{Command, Notebook, Timestamp};
    /// use binome_core::objective::{Objective, Wording};
    /// use binome_core::record::ListChange;
    ///
    /// let now = Timestamp::default();
    /// let mut notebook = Notebook::default();
    /// notebook.apply(Command::objectives(ListChange::add(Objective::new("video", now))), now)?;
    ///
    /// let objective = &notebook.content().objectives[0];
    /// let wording = Wording { activity: "lead two meetings".into(), ..Wording::default() };
    /// let revise = objective.revise(wording, "first", "three was too many", now);
    /// notebook.apply(revise, now)?;
    ///
    /// let objective = &notebook.content().objectives[0];
    /// assert_eq!(objective.wording.activity, "lead two meetings");
    /// assert_eq!(objective.revisions[0].before, Wording::default());
    /// # Ok::<(), binome_core::notebook::CommandError>(())
    /// ```
    #[must_use]
    pub fn revise(&self, wording: Wording, id: &str, reason: &str, now: Timestamp) -> Command {
        let revision = Revision { id: id.to_owned(), at: now, reason: reason.to_owned(), before: self.wording.clone() };
        let mut edits = vec![ObjectiveEdit::Revisions(ListChange::add(revision))];
        edits.extend(changes(&self.wording, wording).into_iter().map(ObjectiveEdit::Wording));
        let edit = |edit| Command::objectives(ListChange::edit(&self.id, edit));
        Command::Several(edits.into_iter().map(edit).collect())
    }
}

/// The parts that differ, each as its own change, so that another page's change of another part stays.
fn changes(before: &Wording, after: Wording) -> Vec<WordingEdit> {
    let mut changes = Vec::new();
    if after.activity != before.activity {
        changes.push(WordingEdit::Activity(after.activity));
    }
    if after.support != before.support {
        changes.push(WordingEdit::Support(after.support));
    }
    if after.sign != before.sign {
        changes.push(WordingEdit::Sign(after.sign));
    }
    if after.due != before.due {
        changes.push(WordingEdit::Due(after.due));
    }
    if after.why != before.why {
        changes.push(WordingEdit::Why(after.why));
    }
    if after.levels != before.levels {
        changes.push(WordingEdit::Levels(after.levels));
    }
    changes
}
