//! The charter as a text to paste or to keep outside of the notebook.

use std::sync::Arc;

use binome_core::calendar::Date;
use binome_core::export::{Label, charter_document, markdown};
use binome_core::pairing::CharterVersion;

use crate::boundary::clock;
use crate::boundary::intl::DayStyle;
use crate::text::{PairingWord, Words};
use crate::visit::Visit;

/// A plain name: a file name tells nothing about the person.
pub(super) const FILE_NAME: &str = "binome-charter.md";
pub(super) const KIND: &str = "text/markdown";

/// One version of the charter in Markdown.
pub(super) fn markdown_of(visit: &Visit, version: &CharterVersion) -> String {
    let words = visit.words_now();
    let date = clock::day_of(version.at);
    let language = words.language().to_owned();
    let before = |word, hole| words.fill(word, &[(hole, "")]);
    let table = Table {
        title: words.get(PairingWord::CharterTitle),
        version: before(PairingWord::CharterDate, "date"),
        amended: before(PairingWord::CharterReason, "reason"),
        agreed: words.get(PairingWord::CharterInForce),
        to_be_agreed: words.get(PairingWord::CharterWaits),
        words,
    };
    markdown(&charter_document(version, date, &language, &table))
}

/// The words that the document of a charter asks for.
struct Table {
    title: String,
    version: String,
    amended: String,
    agreed: String,
    to_be_agreed: String,
    words: Arc<Words>,
}

impl binome_core::export::Words for Table {
    fn label(&self, label: Label) -> &str {
        match label {
            Label::Charter => &self.title,
            Label::Version => &self.version,
            Label::Amended => &self.amended,
            Label::AgreedByBoth => &self.agreed,
            Label::ToBeAgreed => &self.to_be_agreed,
            _ => "",
        }
    }

    fn date(&self, date: Date) -> String {
        self.words.day(date, DayStyle::Year)
    }

    fn time(&self, hour: u32, minute: u32) -> String {
        self.words.minute(hour * 60 + minute)
    }
}
