//! Durations as people write them, in French and in English: 90, 90 min, 1.5h, 1,5 h, 1:30, 1h30, 1 h 30.

use super::Block;

/// Why a text is not a duration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DurationError {
    /// Nothing is written.
    #[error("no duration is written")]
    Empty,
    /// Not a duration in any form known here.
    #[error("`{0}` is not a duration; write 90, 90 min, 1 h 30, 1:30 or 1.5 h")]
    Nonsense(String),
    /// Under zero.
    #[error("`{0}` is less than nothing")]
    Negative(String),
    /// No time at all.
    #[error("`{0}` is no time at all; one minute is the least")]
    Zero(String),
    /// More than a day.
    #[error("`{0}` is more than 24 hours")]
    TooLong(String),
}

/// The longest text that is looked at, in characters.
const LONGEST_TEXT: usize = 40;
/// The most digits of a number.
const MOST_DIGITS: usize = 5;

/// The minutes that a person means, from 1 to 1440.
///
/// A number alone is minutes; `h`, `hr`, `hour(s)`, `heure(s)` are hours, `m`, `mn`, `min`, `minute(s)` minutes; `1:30`,
/// `1h30`, `1 h 30 min` both. Hours may have up to two decimals after a comma or a point, rounded to the nearest minute,
/// half a minute up. Spaces of any kind and capitals do not matter.
///
/// # Errors
/// The text with what is wrong: empty, negative, nothing, more than 24 hours, `1:75`, `1.5 min`, words.
///
/// # Examples
/// ```
/// use binome_core::agenda::parse_duration;
///
/// for text in ["90", "90m", "90 min", "1.5h", "1,5 h", "1:30", "1h30", "1\u{202f}h\u{a0}30"] {
///     assert_eq!(parse_duration(text), Ok(90), "{text}");
/// }
/// assert_eq!(parse_duration("-5").unwrap_err().to_string(), "`-5` is less than nothing");
/// ```
pub fn parse_duration(text: &str) -> Result<u32, DurationError> {
    let written = text.trim();
    if written.is_empty() {
        return Err(DurationError::Empty);
    }
    let shown = || written.chars().take(LONGEST_TEXT).collect::<String>();
    let (negative, rest) = match written.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, written),
    };
    let minutes = if written.chars().count() > LONGEST_TEXT { None } else { minutes(rest) };
    match minutes {
        None => Err(DurationError::Nonsense(shown())),
        Some(_) if negative => Err(DurationError::Negative(shown())),
        Some(0) => Err(DurationError::Zero(shown())),
        Some(minutes) if minutes > Block::LONGEST => Err(DurationError::TooLong(shown())),
        Some(minutes) => Ok(minutes),
    }
}

/// A number or a word of a duration.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Token {
    /// A whole number, and how many digits it was written with.
    Number(u32, usize),
    /// A comma or a point.
    Decimal,
    Colon,
    Hours,
    Minutes,
}

fn minutes(text: &str) -> Option<u32> {
    use Token::{Colon, Decimal, Hours, Minutes, Number};
    let sexagesimal =
        |hours: u32, minutes: u32| (minutes < 60).then(|| hours.saturating_mul(60).saturating_add(minutes));
    match *tokens(text)? {
        [Number(minutes, _)] | [Number(minutes, _), Minutes] => Some(minutes),
        [Number(hours, _), Hours] => Some(hours.saturating_mul(60)),
        [Number(hours, _), Hours, Number(minutes, 1 | 2)]
        | [Number(hours, _), Hours, Number(minutes, 1 | 2), Minutes] => sexagesimal(hours, minutes),
        [Number(hours, _), Colon, Number(minutes, 2)] => sexagesimal(hours, minutes),
        [Number(hours, _), Decimal, Number(fraction, digits @ (1 | 2)), Hours] => {
            let parts = if digits == 1 { 10 } else { 100 };
            let rounded = (fraction * 60 * 2 + parts) / (parts * 2);
            Some(hours.saturating_mul(60).saturating_add(rounded))
        }
        _ => None,
    }
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let same = |letter: char| letter.is_ascii_digit() == first.is_ascii_digit() && letter.is_alphanumeric();
        let end = if first.is_alphanumeric() { rest.find(|letter| !same(letter)) } else { Some(first.len_utf8()) };
        let (word, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        tokens.push(token(word)?);
        // A decimal has no space in it.
        let spaced = after.starts_with(char::is_whitespace);
        if spaced && matches!(tokens.last(), Some(Token::Decimal | Token::Colon)) {
            return None;
        }
        rest = after.trim_start();
        if spaced && rest.starts_with([',', '.', ':']) {
            return None;
        }
    }
    Some(tokens)
}

fn token(word: &str) -> Option<Token> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return (word.len() <= MOST_DIGITS).then(|| Some(Token::Number(word.parse().ok()?, word.len())))?;
    }
    match word.to_ascii_lowercase().as_str() {
        "," | "." => Some(Token::Decimal),
        ":" => Some(Token::Colon),
        "h" | "hr" | "hrs" | "hour" | "hours" | "heure" | "heures" => Some(Token::Hours),
        "m" | "mn" | "min" | "mins" | "minute" | "minutes" => Some(Token::Minutes),
        _ => None,
    }
}

/// The hours and the minutes after them, 0 to 59, for words of one's own.
#[must_use]
pub fn duration_parts(minutes: u32) -> (u32, u32) {
    (minutes / 60, minutes % 60)
}

/// A duration in a form that French and English readers both know, with no-break spaces: `45 min`, `1 h`, `1 h 30`.
///
/// # Examples
/// ```
/// use binome_core::agenda::duration_text;
///
/// assert_eq!(duration_text(45), "45\u{a0}min");
/// assert_eq!(duration_text(65), "1\u{a0}h\u{a0}05");
/// ```
#[must_use]
pub fn duration_text(minutes: u32) -> String {
    match duration_parts(minutes) {
        (0, minutes) => format!("{minutes}\u{a0}min"),
        (hours, 0) => format!("{hours}\u{a0}h"),
        (hours, minutes) => format!("{hours}\u{a0}h\u{a0}{minutes:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_is_understood() {
        let table = [
            ("90", 90),
            (" 90 ", 90),
            ("90m", 90),
            ("90 min", 90),
            ("90 mn", 90),
            ("90 minutes", 90),
            ("90\u{a0}MIN", 90),
            ("1h", 60),
            ("2 heures", 120),
            ("1 hour", 60),
            ("1 hr 30", 90),
            ("1.5h", 90),
            ("1,5 h", 90),
            ("1,25 h", 75),
            ("0,1 h", 6),
            ("0.01h", 1),
            ("1:30", 90),
            ("0:05", 5),
            ("24:00", 1440),
            ("1h30", 90),
            ("1 h 30", 90),
            ("1h5", 65),
            ("1h30min", 90),
            ("1 HOUR 30", 90),
            ("1 hour 30 minutes", 90),
            ("2 hours", 120),
            ("1\u{202f}H\u{202f}05", 65),
            ("24 h", 1440),
            ("1", 1),
        ];
        for (text, minutes) in table {
            assert_eq!(parse_duration(text), Ok(minutes), "{text}");
        }
    }

    #[test]
    fn what_is_no_duration_is_refused_with_its_text() {
        let own = |text: &str| text.to_owned();
        let table = [
            ("", DurationError::Empty),
            (" \u{a0}", DurationError::Empty),
            ("-5", DurationError::Negative(own("-5"))),
            ("\u{2212}1 h", DurationError::Negative(own("\u{2212}1 h"))),
            ("0", DurationError::Zero(own("0"))),
            ("0 h 00", DurationError::Zero(own("0 h 00"))),
            ("1441", DurationError::TooLong(own("1441"))),
            ("24 h 01", DurationError::TooLong(own("24 h 01"))),
            ("25h", DurationError::TooLong(own("25h"))),
            ("99999 h", DurationError::TooLong(own("99999 h"))),
        ];
        for (text, error) in table {
            assert_eq!(parse_duration(text), Err(error), "{text}");
        }
        let nonsense = [
            "soon", "1:75", "1h60", "1:5", "1.5", "1.5 min", "1 . 5 h", "1.555 h", "h", "1 h 30 h", "30 1", "+5",
            "5--", "1h 300", "999999", "1e3", "٣", "1/2 h", "\u{bd} h", "une h",
        ];
        for text in nonsense {
            assert_eq!(parse_duration(text), Err(DurationError::Nonsense(own(text))), "{text}");
        }
        let long = "9".repeat(5_000);
        assert_eq!(parse_duration(&long), Err(DurationError::Nonsense("9".repeat(40))));
    }

    #[test]
    fn what_is_written_is_read_back() {
        for minutes in 1..=1440 {
            assert_eq!(parse_duration(&duration_text(minutes)), Ok(minutes));
        }
    }
}
