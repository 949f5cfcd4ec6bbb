//! Whether an English text is set as an English printer sets it.

use super::fault::{self, Place};

/// Every fault of a text, in words.
pub(super) fn faults(text: &str) -> Vec<String> {
    fault::faults(text, |place: &Place<'_>| match place.here {
        ';' | ':' | '!' | '?' | ',' | '.' if place.before.is_some_and(char::is_whitespace) => {
            Some("a space before a mark")
        }
        '\u{ab}' | '\u{bb}' => Some("a foreign quotation mark"),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_set_well_has_no_fault() {
        for text in ["Are you ready? Yes: let’s go, “now”; at 14:05…", "A well-known tool, 1.5 MB", "…"] {
            assert_eq!(faults(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn each_fault_is_found() {
        for text in [
            "let's",
            "a 17\" screen",
            "and...",
            "Ready ?",
            "Ready\u{202f}?",
            "first ; then",
            "yes , no",
            "«now",
            "two  spaces",
            "end ",
            "yes - no",
        ] {
            assert_eq!(faults(text).len(), 1, "{text}: {:?}", faults(text));
        }
    }
}
