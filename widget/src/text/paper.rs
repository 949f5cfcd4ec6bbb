//! The words of documents and calendar files, and of what they speak of: kinds of parts, who leads, who does something.

use binome_core::export::Label;

use super::key::Key;

/// The key of every label, in the order of the labels.
pub(crate) const KEYS: &[&str] = &[
    "paper.activity",
    "paper.support",
    "paper.sign",
    "paper.due",
    "paper.why",
    "paper.levels",
    "paper.steps",
    "paper.reached",
    "paper.objectives",
    "paper.charter",
    "paper.version",
    "paper.amended",
    "paper.agreed_by_both",
    "paper.to_be_agreed",
    "paper.agenda",
    "paper.time",
    "paper.minutes",
    "paper.part",
    "paper.lead",
    "paper.notes",
    "paper.place",
    "paper.decisions",
    "paper.actions",
    "paper.then",
    "paper.if",
    "paper.mentor",
    "paper.mentee",
    "paper.both",
    "paper.reconnect",
    "paper.focus",
    "paper.review_of_actions",
    "paper.show",
    "paper.try",
    "paper.apply",
    "paper.question_back",
    "paper.feedback",
    "paper.wrap_up",
    "paper.break",
    "paper.free",
];

impl Key for Label {
    fn key(self) -> &'static str {
        KEYS.get(self as usize).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_has_its_own_key() {
        let expected: Vec<_> = Label::ALL.iter().map(|label| format!("paper.{}", label.word())).collect();
        assert_eq!(Label::ALL.iter().map(|label| label.key()).collect::<Vec<_>>(), expected);
        assert_eq!(KEYS.len(), Label::ALL.len());
    }
}
