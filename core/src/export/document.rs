//! A document before it is Markdown or HTML.

/// A document: a title and what stands under it, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The code of its language: `fr`.
    pub language: String,
    /// Its title.
    pub title: String,
    /// What stands under the title.
    pub pieces: Vec<Piece>,
}

/// One piece of a document. Texts are plain; line breaks in them are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A heading under the title.
    Heading(String),
    /// A heading under a heading.
    Subheading(String),
    /// A paragraph.
    Paragraph(String),
    /// Points in no particular order.
    Points(Vec<String>),
    /// A table; every row has as many cells as the head.
    Table {
        /// What the columns hold.
        head: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
}

impl Document {
    /// A document with nothing under its title.
    #[must_use]
    pub fn new(language: &str, title: &str) -> Self {
        Self { language: language.to_owned(), title: title.to_owned(), pieces: Vec::new() }
    }

    /// Adds a paragraph `label : text`, unless there is no text.
    pub(super) fn labelled(&mut self, label: &str, text: &str) {
        if !text.trim().is_empty() {
            self.pieces.push(Piece::Paragraph(format!("{label}{text}")));
        }
    }

    /// Adds points under a heading, unless there are none.
    pub(super) fn points(&mut self, heading: String, points: Vec<String>) {
        if !points.is_empty() {
            self.pieces.push(Piece::Heading(heading));
            self.pieces.push(Piece::Points(points));
        }
    }
}
