//! How long the sentences and the words of a text are.

/// The longest word that is quick to read, in letters.
///
/// # Source
/// C.-H. Björnsson, Läsbarhet, 1968: a word of more than six letters is long.
const LONGEST_QUICK_WORD: usize = 6;

/// What is counted in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Measure {
    /// How many sentences; one without an end mark, such as a title, counts.
    pub(super) sentences: usize,
    /// How many words; "l’écoute" is one.
    pub(super) words: usize,
    /// How many words of more than six letters, an elided one before not counted.
    pub(super) long_words: usize,
    /// The words of the longest sentence.
    pub(super) longest_sentence: usize,
}

impl Measure {
    pub(super) fn of(text: &str) -> Self {
        let mut measure = Self::default();
        let mut words = 0;
        for token in text.split_whitespace() {
            if token.chars().any(char::is_alphanumeric) {
                words += 1;
                measure.long_words += usize::from(is_long(token));
            }
            if ends_sentence(token) {
                measure.end(words);
                words = 0;
            }
        }
        measure.end(words);
        measure
    }

    fn end(&mut self, words: usize) {
        self.sentences += usize::from(words > 0);
        self.words += words;
        self.longest_sentence = self.longest_sentence.max(words);
    }
}

fn is_long(word: &str) -> bool {
    let letters = |part: &str| part.chars().filter(|letter| letter.is_alphabetic()).count();
    word.split(['\u{2019}', '\'']).any(|part| letters(part) > LONGEST_QUICK_WORD)
}

fn ends_sentence(token: &str) -> bool {
    let closing = ['\u{bb}', '\u{201d}', '\u{2019}', '"', ')'];
    token.trim_end_matches(closing).ends_with(['.', '!', '?', '\u{2026}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_numbers_and_quotations_do_not_confuse_the_count() {
        let measure = Measure::of("Êtes-vous prêt\u{202f}? «\u{a0}Oui.\u{a0}» J’aime 1.5 kilomètre… Un titre");
        assert_eq!(measure, Measure { sentences: 4, words: 8, long_words: 2, longest_sentence: 3 });
    }

    #[test]
    fn nothing_is_no_sentence() {
        assert_eq!(Measure::of(" … ?"), Measure::default());
    }
}
