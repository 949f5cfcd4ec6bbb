//! How easily a pack reads, a few lines a language, for its authors.

use std::fmt::Write as _;

use binome_core::pack::WordsReport;

/// One line for each language, then one for each section of it; nothing without texts.
///
/// A line says how many texts and words there are, the words of a sentence on average and of the longest one, and the
/// LIX: under 30 very easy, 40 ordinary, above 60 very hard, to be compared within a language only.
pub fn of(reports: &[WordsReport]) -> String {
    let mut out = String::new();
    let mut languages: Vec<_> = reports.iter().map(|report| report.language.as_str()).collect();
    languages.sort_unstable();
    languages.dedup();
    for language in languages {
        let mut all = WordsReport { language: language.to_owned(), ..WordsReport::default() };
        let mut sections: Vec<_> = reports.iter().filter(|report| report.language == language).collect();
        sections.sort_by(|one, other| one.section.cmp(&other.section));
        sections.iter().for_each(|section| all.add(section));
        line(&mut out, language, &all);
        for section in sections {
            line(&mut out, &format!("  {}", section.section), section);
        }
    }
    out
}

fn line(out: &mut String, name: &str, report: &WordsReport) {
    let mean = report.mean_sentence_tenths();
    // Writing into a String does not fail.
    let _ = writeln!(
        out,
        "{name:<18}{:>5} texts {:>6} words, {:>2}.{} a sentence, {:>2} the longest, LIX {}",
        report.texts,
        report.words,
        mean / 10,
        mean % 10,
        report.longest_sentence,
        report.lix(),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_summed_up_over_its_sections() {
        let report = |language: &str, section: &str, words| WordsReport {
            language: language.to_owned(),
            section: section.to_owned(),
            texts: 2,
            sentences: 4,
            words,
            long_words: 10,
            longest_sentence: words / 2,
        };
        let reports = [report("fr", "themes", 40), report("en", "themes", 20), report("fr", "sheets", 60)];
        assert_eq!(
            of(&reports),
            "\
en                    2 texts     20 words,  5.0 a sentence, 10 the longest, LIX 55
  themes              2 texts     20 words,  5.0 a sentence, 10 the longest, LIX 55
fr                    4 texts    100 words, 12.5 a sentence, 30 the longest, LIX 33
  sheets              2 texts     60 words, 15.0 a sentence, 30 the longest, LIX 32
  themes              2 texts     40 words, 10.0 a sentence, 20 the longest, LIX 35
"
        );
        assert_eq!(of(&[]), "");
    }
}
