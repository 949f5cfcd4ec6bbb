//! Where the writer stands on a theme, and which part they take on it.

use super::{Pairing, PairingEdit, Part, ThemePosition, ThemePositionEdit};
use crate::notebook::Command;
use crate::record::ListChange;

impl Part {
    /// The other part.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Mentor => Self::Mentee,
            Self::Mentee => Self::Mentor,
        }
    }
}

impl Pairing {
    /// The part that the writer usually takes on a theme that the mentor, or the mentee, usually brings.
    ///
    /// # Examples
    /// ```
    /// use binome_core::notebook::Timestamp;
    /// use binome_core::pairing::{Pairing, Part};
    ///
    /// let senior = Pairing::new("p", Part::Mentee, Timestamp::default());
    /// assert_eq!(senior.usual_part(Part::Mentor), Part::Mentee);
    /// assert_eq!(senior.usual_part(Part::Mentee), Part::Mentor);
    /// ```
    #[must_use]
    pub fn usual_part(&self, brought_by: Part) -> Part {
        if brought_by == Part::Mentor { self.part } else { self.part.other() }
    }

    /// What the writer has said about a theme.
    #[must_use]
    pub fn position(&self, theme: &str) -> Option<&ThemePosition> {
        self.themes.iter().find(|position| position.theme == theme)
    }

    /// The command that says something about a theme; a theme that nothing was said about begins with the part that the
    /// writer usually takes.
    #[must_use]
    pub fn say_of_theme(&self, theme: &str, brought_by: Part, edit: ThemePositionEdit) -> Command {
        let change = |change| Command::pairings(ListChange::edit(&self.id, PairingEdit::Themes(change)));
        let begin = self.position(theme).is_none().then(|| {
            let part = self.usual_part(brought_by);
            change(ListChange::add(ThemePosition {
                theme: theme.to_owned(),
                part,
                now: None,
                target: None,
                chosen: false,
            }))
        });
        Command::Several(begin.into_iter().chain([change(ListChange::edit(theme, edit))]).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::{Notebook, Timestamp};

    #[test]
    fn the_first_word_about_a_theme_begins_with_the_usual_part_and_later_ones_keep_it() {
        let now = Timestamp::default();
        let mut notebook = Notebook::default();
        notebook.apply(Command::pairings(ListChange::add(Pairing::new("p", Part::Mentee, now))), now).unwrap();
        for edit in [ThemePositionEdit::Now(Some(3)), ThemePositionEdit::Chosen(true)] {
            let command = notebook.content().pairings[0].say_of_theme("budget", Part::Mentee, edit);
            notebook.apply(command, now).unwrap();
        }
        let position =
            ThemePosition { theme: "budget".to_owned(), part: Part::Mentor, now: Some(3), target: None, chosen: true };
        assert_eq!(notebook.content().pairings[0].themes, [position]);
    }
}
