//! Which parts of an objective are there: presence only, never a judgement of the words.

use super::Wording;
use crate::record::words;

words! {
    /// A part of an objective.
    pub enum ObjectivePart {
        /// What will be done.
        Activity = "activity",
        /// With what help.
        Support = "support",
        /// The quantity, or the sign by which it shows.
        Sign = "sign",
        /// By when.
        Due = "due",
        /// What it is good for.
        Why = "why",
    }
}

impl Wording {
    /// The parts that are there, in order: "3 of 5 parts" is their count against [`ObjectivePart::ALL`].
    ///
    /// An objective may be kept with any of them missing; nothing is blocked by this.
    ///
    /// # Source
    /// Activity, support, quantity and time: Bovend'Eerdt, Botell & Wade 2009. The reason why is our addition.
    ///
    /// # Examples
    /// ```
    /// use binome_core::objective::{ObjectivePart, Wording};
    ///
    /// let wording = Wording { activity: "run a video meeting".into(), sign: "3 meetings".into(), ..Wording::default() };
    /// assert_eq!(wording.parts(), [ObjectivePart::Activity, ObjectivePart::Sign]);
    /// assert!(!wording.is_ready_to_start());
    /// ```
    #[must_use]
    pub fn parts(&self) -> Vec<ObjectivePart> {
        let present = |part: &ObjectivePart| match part {
            ObjectivePart::Activity => is_written(&self.activity),
            ObjectivePart::Support => is_written(&self.support),
            ObjectivePart::Sign => is_written(&self.sign),
            ObjectivePart::Due => self.due.is_some(),
            ObjectivePart::Why => is_written(&self.why),
        };
        ObjectivePart::ALL.iter().copied().filter(present).collect()
    }

    /// Whether it has what the gate "objective" asks for: an activity, a sign and a date.
    #[must_use]
    pub fn is_ready_to_start(&self) -> bool {
        is_written(&self.activity) && is_written(&self.sign) && self.due.is_some()
    }
}

fn is_written(text: &str) -> bool {
    !text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_not_a_part() {
        let wording = Wording { activity: " \u{a0} ".to_owned(), why: "x".to_owned(), ..Wording::default() };
        assert_eq!(wording.parts(), [ObjectivePart::Why]);
    }

    #[test]
    fn an_objective_with_all_its_parts_can_start() {
        let text = || "x".to_owned();
        let due = crate::calendar::parse_date("2027-06-30");
        let wording = Wording { activity: text(), support: text(), sign: text(), due, why: text(), levels: Vec::new() };
        assert_eq!(wording.parts(), ObjectivePart::ALL);
        assert!(wording.is_ready_to_start());
    }
}
