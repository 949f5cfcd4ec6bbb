//! A charter on paper.

use super::{Document, Label, Piece, Words};
use crate::calendar::Date;
use crate::pairing::CharterVersion;

/// A document of one version of a charter; `date` is the day on which it was written, where the pair meets.
#[must_use]
pub fn charter_document(version: &CharterVersion, date: Date, language: &str, words: &dyn Words) -> Document {
    let mut document = Document::new(language, words.label(Label::Charter));
    document.labelled(words.label(Label::Version), &words.date(date));
    document.labelled(words.label(Label::Amended), &version.reason);
    for clause in &version.clauses {
        document.pieces.push(Piece::Heading(clause.title.clone()));
        document.pieces.push(Piece::Paragraph(clause.text.clone()));
    }
    let agreed = if version.is_agreed() { Label::AgreedByBoth } else { Label::ToBeAgreed };
    document.pieces.push(Piece::Paragraph(words.label(agreed).to_owned()));
    document
}
