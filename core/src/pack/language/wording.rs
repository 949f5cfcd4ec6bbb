//! Words that judge, label or do not belong in a programme where nobody is judged.

/// A word or phrase in small letters; a `*` at its end stands for any ending.
type Pattern = &'static str;

const FRENCH: &[Pattern] = &[
    "score*",
    "une note",
    "la note",
    "votre note",
    "bonne note",
    "not\u{e9} sur",
    "not\u{e9}e sur",
    "\u{e9}valuation*",
    "significati*",
    "mauvais*",
    "\u{e9}chec*",
    "mentor\u{e9}*",
    "digital native*",
    "les jeunes",
    "un jeune",
    "une jeune",
    "les vieux",
    "un vieux",
    "\u{b7}*",
    "\u{2014}*",
];

const ENGLISH: &[Pattern] = &[
    "score*",
    "scoring",
    "grade*",
    "significant*",
    "fail",
    "fails",
    "failure*",
    "bad",
    "digital native*",
    "\u{2014}*",
];

/// The unwelcome words of a text, each once.
pub(super) fn unwelcome(language: &str, text: &str) -> Vec<&'static str> {
    let patterns = match language {
        "fr" => FRENCH,
        "en" => ENGLISH,
        _ => &[],
    };
    let text = text.to_lowercase();
    let met = patterns.iter().filter(|pattern| meets(&text, pattern));
    met.map(|pattern| pattern.trim_end_matches('*')).collect()
}

fn meets(text: &str, pattern: Pattern) -> bool {
    let stem = pattern.trim_end_matches('*');
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
    text.match_indices(stem).any(|(start, found)| {
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        let after = text.get(start + found.len()..).and_then(|after| after.chars().next());
        let begins = !is_letter(before) || !is_letter(stem.chars().next());
        begins && (stem.len() < pattern.len() || !is_letter(after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_judge_are_found_whatever_their_ending_and_case() {
        assert_eq!(
            unwelcome("fr", "Vos Scores et l’évaluation : un ÉCHEC significatif"),
            ["score", "évaluation", "significati", "échec"]
        );
        assert_eq!(unwelcome("fr", "Les collègues expérimenté·e·s — et les jeunes"), ["les jeunes", "·", "—"]);
        assert_eq!(unwelcome("en", "A failure, a Grade: bad"), ["grade", "failure", "bad"]);
    }

    #[test]
    fn words_that_only_look_alike_are_welcome() {
        let french = "Notez une idée, prenez des notes, notez sur une feuille, la notion, un tuteur mentor";
        assert_eq!(unwelcome("fr", french), Vec::<&str>::new());
        assert_eq!(unwelcome("en", "A badge, a gradual start, a failed attempt"), Vec::<&str>::new());
        assert_eq!(unwelcome("de", "Der Score"), Vec::<&str>::new());
    }
}
