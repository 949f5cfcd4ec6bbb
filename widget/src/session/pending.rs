//! A change that is not committed yet, and what becomes of it on what another page has written.

use binome_core::notebook::{Command, Notebook};

use crate::store::Step;

/// A change that is not committed yet.
#[derive(Clone)]
pub(super) struct Pending {
    pub(super) command: Command,
    pub(super) step: Step,
}

impl Pending {
    /// Whether it would take away what another page has written meanwhile, which is `newest`.
    pub(super) fn would_sweep_away(&self, newest: &Notebook) -> bool {
        let replaces = matches!(&self.command, Command::Replace { notebook } if **notebook != *newest);
        replaces || matches!(self.step, Step::Back(_))
    }
}

#[cfg(test)]
mod tests {
    use binome_core::notebook::{PackReference, Timestamp};

    use super::*;

    #[test]
    fn a_whole_notebook_gives_way_to_another_and_not_to_itself() {
        let pack = PackReference { id: "default".to_owned(), version: "0.1.0".to_owned() };
        let edit = Command::StartAssessment { id: "own".to_owned(), questionnaire: "mentee".to_owned(), pack };
        let mut newest = Notebook::default();
        newest.apply(edit.clone(), Timestamp::default()).unwrap();
        let replace = |notebook: &Notebook| Command::Replace { notebook: Box::new(notebook.clone()) };
        let sweeps = |command, step| Pending { command, step }.would_sweep_away(&newest);
        assert!(sweeps(replace(&Notebook::default()), Step::Change));
        assert!(sweeps(replace(&Notebook::default()), Step::Undo));
        assert!(sweeps(replace(&newest), Step::Back(1)));
        assert!(!sweeps(replace(&newest), Step::Change), "it was kept after all");
        assert!(!sweeps(edit, Step::Change));
    }
}
