//! Whether a French text is set as a French printer sets it.

/// The narrow space before `;`, `!`, `?` and inside numbers.
const NARROW: char = '\u{202f}';
/// The space before `:` and inside quotation marks.
const FIXED: char = '\u{a0}';
/// Words that lost their accent or their ligature; each is matched at the start of a word.
const MISSPELT: [&str; 14] = [
    "Ecout", "Ecran", "Ecri", "Egal", "Element", "Enonc", "Equip", "Etape", "Etat", "Etes ", "Evalu", "Evit", "coeur",
    "oeuvre",
];

/// Every fault of a text, each with the words around it. A keyword of a security policy (`'wasm-unsafe-eval'`) is
/// written with its straight quotation marks, or it could not be copied.
pub fn faults(text: &str) -> Vec<String> {
    let without_keywords: Vec<&str> = text.split(' ').map(|word| if is_keyword(word) { "…" } else { word }).collect();
    let text = without_keywords.join(" ");
    let text = text.as_str();
    let letters: Vec<char> = text.chars().collect();
    let mut faults: Vec<String> = (0..letters.len())
        .filter_map(|place| fault_at(&letters, place).map(|fault| format!("{fault}: «{}»", around(&letters, place))))
        .collect();
    if text.trim() != text {
        faults.push(format!("space at an end: «{text}»"));
    }
    for word in text.split(|letter: char| !letter.is_alphabetic() && letter != ' ') {
        let parts = word.split_inclusive(' ').filter(|part| MISSPELT.iter().any(|wrong| part.starts_with(wrong)));
        faults.extend(parts.map(|part| format!("accent or ligature missing: «{part}»")));
    }
    faults
}

/// Whether a word is code between straight quotation marks.
fn is_keyword(word: &str) -> bool {
    let inside = word.strip_prefix('\'').and_then(|word| word.strip_suffix('\''));
    inside.is_some_and(|inside| inside.contains('-') && inside.chars().all(|letter| matches!(letter, 'a'..='z' | '-')))
}

/// What is wrong with the character at `place`, if anything.
fn fault_at(letters: &[char], place: usize) -> Option<&'static str> {
    let at = |place: Option<usize>| place.and_then(|place| letters.get(place)).copied();
    let (before, here, after) = (at(place.checked_sub(1)), at(Some(place))?, at(place.checked_add(1)));
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    match here {
        '\'' => Some("straight apostrophe"),
        '"' => Some("straight quotation mark"),
        '.' if before == Some('.') && after == Some('.') => Some("three dots for an ellipsis"),
        '-' if before == Some(' ') && after == Some(' ') => Some("hyphen for a dash"),
        ';' | '!' | '?' if !matches!(before, None | Some(NARROW | '?' | '!' | '(')) => {
            Some("no narrow no-break space before")
        }
        ':' if !(digit(before) && digit(after)) && after != Some('/') && before != Some(FIXED) => {
            Some("no no-break space before a colon")
        }
        '«' if after != Some(FIXED) => Some("no no-break space inside quotation marks"),
        '»' if before != Some(FIXED) => Some("no no-break space inside quotation marks"),
        '%' | '€' if !matches!(before, Some(NARROW | FIXED)) => Some("no no-break space before a unit"),
        ' ' if after == Some(' ') => Some("two spaces"),
        ' ' | FIXED if digit(before) && thousands(letters, place) => Some("no narrow no-break space inside a number"),
        _ => None,
    }
}

/// Whether exactly three digits follow the space at `place`.
fn thousands(letters: &[char], place: usize) -> bool {
    let digits = letters.iter().skip(place + 1).take_while(|letter| letter.is_ascii_digit()).count();
    digits == 3
}

/// The words around `place`.
fn around(letters: &[char], place: usize) -> String {
    letters.iter().skip(place.saturating_sub(18)).take(32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_set_well_has_no_fault() {
        for text in [
            "Êtes-vous prêt\u{202f}? Oui\u{202f}!",
            "Voici\u{a0}: «\u{a0}L’écoute\u{a0}»\u{202f}; à 14:05, https://exemple.fr",
            "40\u{202f}000 compteurs, 50\u{a0}%, le 12 novembre 2026",
            "ajoutez 'wasm-unsafe-eval' à la directive",
            "…",
        ] {
            assert_eq!(faults(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn each_fault_is_found() {
        for text in [
            "ajoutez ' là",
            "Prêt ?",
            "Prêt\u{a0}?",
            "Prêt?",
            "Voici :",
            "Voici:",
            "Voici\u{202f}:",
            "l'écoute",
            "un 17\" large",
            "et...",
            "« mot\u{a0}»",
            "«\u{a0}mot»",
            "50%",
            "40 000",
            "deux  espaces",
            "fin ",
            "oui - non",
            "Etape 1",
            "Le coeur",
        ] {
            assert_eq!(faults(text).len(), 1, "{text}: {:?}", faults(text));
        }
    }
}
