//! The lines of a calendar file: escaped texts, folded where they are long.

/// The longest line, in bytes, without its end.
const LONGEST: usize = 75;

/// Writes `NAME:value`, folded so that no line is longer than [`LONGEST`] and no character is cut.
///
/// # Source
/// RFC 5545, 3.1.
pub(super) fn property(file: &mut String, name: &str, value: &str) {
    let mut room = LONGEST;
    for character in name.chars().chain([':']).chain(value.chars()) {
        if character.len_utf8() > room {
            file.push_str("\r\n ");
            room = LONGEST - 1;
        }
        file.push(character);
        room -= character.len_utf8();
    }
    file.push_str("\r\n");
}

/// Writes `NAME:text`, with what means something else in a text escaped.
pub(super) fn text_property(file: &mut String, name: &str, text: &str) {
    property(file, name, &escaped(text));
}

/// A text as a file writes it. Every kind of line break becomes `\n`; control characters, which no text may have, go.
///
/// # Source
/// RFC 5545, 3.3.11.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = '\0';
    for character in text.chars() {
        match character {
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\t' => escaped.push('\t'),
            _ if character.is_control() => {}
            _ => escaped.push(character),
        }
        before = character;
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_else_is_escaped_and_control_characters_go() {
        assert_eq!(escaped("a\\n; b, c: \"d\""), "a\\\\n\\; b\\, c: \"d\"");
        assert_eq!(escaped("1\r\n2\r3\n4\n\r5\u{2028}6"), "1\\n2\\n3\\n4\\n\\n5\\n6");
        assert_eq!(escaped("\u{0}a\u{1f}\t\u{7f}\u{85}b"), "a\tb");
    }

    #[test]
    fn a_character_that_does_not_fit_goes_to_the_next_line_whole() {
        let mut file = String::new();
        property(&mut file, "N", &format!("{}\u{e9}", "x".repeat(71)));
        property(&mut file, "N", &format!("{}\u{e9}", "x".repeat(72)));
        assert_eq!(file, format!("N:{0}\u{e9}\r\nN:{0}x\r\n \u{e9}\r\n", "x".repeat(71)));
    }
}
