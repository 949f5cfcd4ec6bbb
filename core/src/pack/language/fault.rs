//! What the rules of all languages look at: a character and its neighbours.

/// A character of a text, with those around it.
pub(super) struct Place<'a> {
    letters: &'a [char],
    at: usize,
    /// The character itself.
    pub(super) here: char,
    /// The one before it.
    pub(super) before: Option<char>,
    /// The one after it.
    pub(super) after: Option<char>,
}

impl Place<'_> {
    /// What comes after this character.
    pub(super) fn rest(&self) -> &[char] {
        self.letters.get(self.at + 1..).unwrap_or_default()
    }

    /// Whether a sentence begins here.
    pub(super) fn begins_sentence(&self) -> bool {
        let earlier = self.letters.iter().take(self.at).rev();
        let last = earlier.copied().find(|letter| !letter.is_whitespace());
        self.before.is_none_or(char::is_whitespace)
            && matches!(last, None | Some('.' | '!' | '?' | '\u{2026}' | '\u{ab}'))
    }

    fn around(&self) -> String {
        self.letters.iter().skip(self.at.saturating_sub(18)).take(32).collect()
    }
}

/// Every fault that `rule` finds, in words, and the faults of any language.
pub(super) fn faults(text: &str, rule: fn(&Place<'_>) -> Option<&'static str>) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut faults = Vec::new();
    for (at, here) in letters.iter().copied().enumerate() {
        let before = at.checked_sub(1).and_then(|before| letters.get(before)).copied();
        let place = Place { letters: &letters, at, here, before, after: letters.get(at + 1).copied() };
        if let Some(fault) = anywhere(&place).or_else(|| rule(&place)) {
            faults.push(format!("has {fault}: `{}`", place.around()));
        }
    }
    if text.trim() != text {
        faults.push("has a space at an end".to_owned());
    }
    faults
}

fn anywhere(place: &Place<'_>) -> Option<&'static str> {
    let (before, after) = (place.before, place.after);
    match place.here {
        '\'' => Some("a straight apostrophe"),
        '"' => Some("a straight quotation mark"),
        '.' if before == Some('.') && after == Some('.') => Some("three dots for an ellipsis"),
        '-' if before == Some(' ') && after == Some(' ') => Some("a hyphen for a dash"),
        ' ' if after == Some(' ') => Some("two spaces"),
        _ => None,
    }
}
