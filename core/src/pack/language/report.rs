//! How easily the texts of a pack are read, by language and section.

use super::sentences::Measure;

/// What was counted in the texts of one section in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordsReport {
    /// The code of the language.
    pub language: String,
    /// The part of the pack: `pack`, `questionnaires`, or a part of the library such as `sheets`.
    pub section: String,
    /// How many texts.
    pub texts: usize,
    /// How many sentences; a title is one.
    pub sentences: usize,
    /// How many words.
    pub words: usize,
    /// How many words of more than six letters.
    pub long_words: usize,
    /// How many words the longest sentence has.
    pub longest_sentence: usize,
}

impl WordsReport {
    /// How many words a sentence has on average, in tenths of a word; 0 without a sentence.
    ///
    /// # Examples
    /// ```
    /// use binome_core::pack::WordsReport;
    ///
    /// let report = WordsReport { words: 31, sentences: 2, ..WordsReport::default() };
    /// assert_eq!(report.mean_sentence_tenths(), 155);
    /// ```
    #[must_use]
    pub fn mean_sentence_tenths(&self) -> usize {
        self.words.saturating_mul(10).checked_div(self.sentences).unwrap_or_default()
    }

    /// How hard the texts are to read: words of a sentence on average, plus long words in a hundred. Under 30 is very
    /// easy, 40 ordinary, above 60 very hard. It takes no syllables, and so fits every language; but languages differ,
    /// and numbers of two languages do not compare.
    ///
    /// # Source
    /// LIX: C.-H. Björnsson, Läsbarhet, 1968. We end a sentence at `.`, `!`, `?` and the ellipsis, not at a colon.
    ///
    /// # Examples
    /// ```
    /// use binome_core::pack::WordsReport;
    ///
    /// let report = WordsReport { words: 40, sentences: 4, long_words: 10, ..WordsReport::default() };
    /// assert_eq!(report.lix(), 35);
    /// ```
    #[must_use]
    pub fn lix(&self) -> usize {
        let long = self.long_words.saturating_mul(1_000).checked_div(self.words).unwrap_or_default();
        (self.mean_sentence_tenths() + long + 5) / 10
    }

    /// Adds what was counted elsewhere in the same language.
    pub fn add(&mut self, other: &Self) {
        self.texts += other.texts;
        self.sentences += other.sentences;
        self.words += other.words;
        self.long_words += other.long_words;
        self.longest_sentence = self.longest_sentence.max(other.longest_sentence);
    }
}

/// Adds one text to the report of its language and section.
pub(super) fn add(reports: &mut Vec<WordsReport>, language: &str, section: &str, measure: &Measure) {
    let text = WordsReport {
        language: language.to_owned(),
        section: section.to_owned(),
        texts: 1,
        sentences: measure.sentences,
        words: measure.words,
        long_words: measure.long_words,
        longest_sentence: measure.longest_sentence,
    };
    let same = |report: &&mut WordsReport| report.language == language && report.section == section;
    match reports.iter_mut().find(same) {
        Some(report) => report.add(&text),
        None => reports.push(text),
    }
}
