//! The words that the core's documents and calendar files need, in the person's language.

use std::sync::Arc;

use binome_core::calendar::Date;
use binome_core::export::{Label, Words as Wanted};

use crate::boundary::intl::DayStyle;
use crate::text::Words;
use crate::visit::Visit;

/// The words of documents.
pub(crate) struct Table {
    words: Arc<Words>,
    labels: Vec<String>,
}

impl Table {
    /// In the language that is shown, without following its change.
    pub(crate) fn now(visit: &Visit) -> Self {
        let words = visit.words_now();
        // A label that stands before a text shows where the text goes.
        let labels = Label::ALL.iter().map(|label| words.fill(*label, &[("text", "")])).collect();
        Self { words, labels }
    }

    /// The code of the language.
    pub(crate) fn language(&self) -> &str {
        self.words.language()
    }
}

impl Wanted for Table {
    fn label(&self, label: Label) -> &str {
        self.labels.get(label as usize).map(String::as_str).unwrap_or_default()
    }

    fn date(&self, date: Date) -> String {
        self.words.day(date, DayStyle::Full)
    }

    fn time(&self, hour: u32, minute: u32) -> String {
        self.words.minute(hour * 60 + minute)
    }
}
