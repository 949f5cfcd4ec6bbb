//! Whether a French text is set as a French printer sets it.

use super::fault::{self, Place};

/// The narrow space before `;`, `!`, `?` and inside numbers.
const NARROW: char = '\u{202f}';
/// The space before `:`, inside quotation marks and before a unit.
const FIXED: char = '\u{a0}';
/// Units that stay with their number.
const UNITS: &[&str] = &["min", "h", "s", "j", "km", "Mo", "Go"];
/// Beginnings of words that lost their accent or their ligature.
const MISSPELT: &str = "Ecart Echang Eclair Ecol Econom Ecout Ecran Ecri Egal Elabor Elarg Elev Eloign Element Emerg Emot Energ \
    Enonc Enorm Enumer Epanou Epingl Epoque Eprouv Equilib Equip Equival Etabl Etai Etap Etat Etend Etiqu Etoil \
    Etonn Etrang Etre Etroit Etud Evalu Evenement Eventu Evident Evit Evolu Evoqu coeur Coeur oeuvre Oeuvre \
    oeil voeu";
/// Whole words that lost theirs.
const MISSPELT_WORDS: &[&str] = &["Etes", "Ca", "Age", "Ile"];

/// Every fault of a text, in words.
pub(super) fn faults(text: &str) -> Vec<String> {
    let mut faults = fault::faults(text, rule);
    for word in text.split(|letter: char| !letter.is_alphabetic()) {
        if MISSPELT.split_ascii_whitespace().any(|wrong| word.starts_with(wrong)) || MISSPELT_WORDS.contains(&word) {
            faults.push(format!("lacks an accent or a ligature: `{word}`"));
        }
    }
    faults
}

fn rule(place: &Place<'_>) -> Option<&'static str> {
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let (before, after) = (place.before, place.after);
    match place.here {
        ';' | '!' | '?' if !matches!(before, None | Some(NARROW | '?' | '!' | '(')) => {
            Some("no narrow no-break space before a mark")
        }
        ':' if !(digit(before) && digit(after)) && after != Some('/') && before != Some(FIXED) => {
            Some("no no-break space before a colon")
        }
        '\u{ab}' if after != Some(FIXED) => Some("no no-break space inside quotation marks"),
        '\u{bb}' if before != Some(FIXED) => Some("no no-break space inside quotation marks"),
        '%' | '\u{20ac}' if !matches!(before, Some(NARROW | FIXED)) => Some("no no-break space before a unit"),
        ' ' if digit(before) && UNITS.contains(&word(place.rest()).as_str()) => Some("no no-break space before a unit"),
        ' ' | FIXED if digit(before) && thousands(place.rest()) => Some("no narrow no-break space inside a number"),
        'A' if after == Some(' ')
            && place.begins_sentence()
            && place.rest().get(1).is_some_and(|next| next.is_lowercase()) =>
        {
            Some("no accent on a capital")
        }
        _ => None,
    }
}

/// The letters that come next.
fn word(letters: &[char]) -> String {
    letters.iter().take_while(|letter| letter.is_alphabetic()).collect()
}

/// Whether exactly three digits come next.
fn thousands(letters: &[char]) -> bool {
    letters.iter().take_while(|letter| letter.is_ascii_digit()).count() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_set_well_has_no_fault() {
        for text in [
            "Êtes-vous prêt\u{202f}? Oui\u{202f}!",
            "Voici\u{a0}: «\u{a0}L’écoute\u{a0}»\u{202f}; à 14:05, https://exemple.fr",
            "40\u{202f}000 compteurs, 50\u{a0}%, 45\u{a0}min, le 12 novembre 2026",
            "À la fin. Plan A ou plan B. A-t-il fini\u{202f}?",
            "…",
        ] {
            assert_eq!(faults(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn each_fault_is_found() {
        for text in [
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
            "45 min",
            "deux  espaces",
            "fin ",
            "oui - non",
            "Etape 1",
            "Le coeur",
            "A la fin",
            "Voilà. A quoi bon",
            "Ca va",
        ] {
            assert_eq!(faults(text).len(), 1, "{text}: {:?}", faults(text));
        }
    }
}
