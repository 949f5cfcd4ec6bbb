//! Five levels proposed from the parts of an objective, to be rewritten at will.

use super::Wording;

/// The words of proposed levels, from −2 to +2. `{activity}`, `{support}`, `{sign}` and `{quantity}` stand for what the
/// objective says; nothing else is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelWords {
    /// For a sign with a number in it: the quantity goes up.
    pub by_quantity: [String; Wording::LEVELS],
    /// For any other: the support goes down.
    pub by_support: [String; Wording::LEVELS],
}

/// Proposes the five levels of `wording` in the words given.
///
/// Where the sign names a whole number from 2 to 9999, the levels differ by [`quantities`] put in its place; `{quantity}`
/// is then the sign with that number. Otherwise they differ by how much support is needed. A part that is missing
/// leaves its place empty; where a pattern ends with a support that is missing, it ends before the comma.
///
/// # Source
/// Levels by varying quantity and support: Bovend'Eerdt, Botell & Wade 2009. The steps are our own.
///
/// # Examples
/// ```
/// use binome_core::objective::{LevelWords, Wording, propose_levels};
///
/// let words = LevelWords {
///     by_quantity: std::array::from_fn(|_| "{activity}: {quantity}".to_owned()),
///     by_support: std::array::from_fn(|level| format!("{level} {{activity}}, {{support}}")),
/// };
/// let counted = Wording { activity: "lead".into(), sign: "4 meetings".into(), ..Wording::default() };
/// assert_eq!(propose_levels(&counted, &words)[0], "lead: 2 meetings");
/// assert_eq!(propose_levels(&counted, &words)[4], "lead: 6 meetings");
///
/// let other = Wording { activity: "lead".into(), support: "with notes".into(), ..Wording::default() };
/// assert_eq!(propose_levels(&other, &words)[1], "1 lead, with notes");
/// ```
#[must_use]
pub fn propose_levels(wording: &Wording, words: &LevelWords) -> Vec<String> {
    let (patterns, signs) = match number_in(&wording.sign) {
        Some((before, number, after)) => {
            let signs = quantities(number).map(|quantity| format!("{before}{quantity}{after}"));
            (&words.by_quantity, signs)
        }
        None => (&words.by_support, Default::default()),
    };
    let filled = patterns.iter().zip(&signs).map(|(pattern, quantity)| {
        let pattern = if wording.support.trim().is_empty() { without_support(pattern) } else { pattern };
        let places = [
            ("{activity}", &wording.activity),
            ("{support}", &wording.support),
            ("{sign}", &wording.sign),
            ("{quantity}", quantity),
        ];
        fill(pattern, &places)
    });
    filled.collect()
}

/// Five quantities around `expected` in equal steps: a quarter of it, rounded half up, at least one.
///
/// For 4: 2, 3, 4, 5, 6. For 10: 4, 7, 10, 13, 16. Never under 0.
#[must_use]
pub fn quantities(expected: u32) -> [u32; Wording::LEVELS] {
    let step = (expected.saturating_add(2) / 4).max(1);
    let twice = step.saturating_mul(2);
    [
        expected.saturating_sub(twice),
        expected.saturating_sub(step),
        expected,
        expected.saturating_add(step),
        expected.saturating_add(twice),
    ]
}

/// The first whole number from 2 to 9999 of a text, and what stands before and after it.
fn number_in(text: &str) -> Option<(&str, u32, &str)> {
    let start = text.find(|letter: char| letter.is_ascii_digit())?;
    let (before, rest) = text.split_at_checked(start)?;
    let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
    let (digits, after) = rest.split_at_checked(end)?;
    let number: u32 = digits.parse().ok()?;
    (2..=9_999).contains(&number).then_some((before, number, after))
}

/// A pattern that ends with the support, without it and the comma before it.
fn without_support(pattern: &str) -> &str {
    pattern.strip_suffix("{support}").map_or(pattern, |rest| rest.trim_end_matches([',', ' ', '\u{a0}', '\u{202f}']))
}

/// Fills the places of a pattern once: what stands in a part is never filled again.
fn fill(pattern: &str, places: &[(&str, &String)]) -> String {
    let mut filled = String::new();
    let mut rest = pattern;
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at_checked(start).unwrap_or((rest, ""));
        filled.push_str(before);
        let found = places.iter().find_map(|(place, text)| Some((*text, from.strip_prefix(place)?)));
        rest = match found {
            Some((text, after)) => {
                filled.push_str(text);
                after
            }
            None => {
                filled.push('{');
                from.strip_prefix('{').unwrap_or_default()
            }
        };
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_without_support_ends_before_it() {
        assert_eq!(without_support("Je le fais\u{a0}: {activity}, {support}"), "Je le fais\u{a0}: {activity}");
        assert_eq!(without_support("{support}: {activity}"), "{support}: {activity}");
    }

    #[test]
    fn quantities_rise_in_equal_steps_and_never_fall_under_nothing() {
        assert_eq!(quantities(2), [0, 1, 2, 3, 4]);
        assert_eq!(quantities(3), [1, 2, 3, 4, 5]);
        assert_eq!(quantities(10), [4, 7, 10, 13, 16]);
        assert_eq!(quantities(0), [0, 0, 0, 1, 2]);
        assert_eq!(quantities(u32::MAX)[4], u32::MAX);
    }

    #[test]
    fn one_is_not_a_quantity_to_vary() {
        assert_eq!(number_in("1 page"), None);
        assert_eq!(number_in("en 30 minutes, 2 fois"), Some(("en ", 30, " minutes, 2 fois")));
        assert_eq!(number_in("99999"), None);
    }

    #[test]
    fn braces_of_the_person_are_theirs() {
        let wording = Wording { activity: "{sign} {".to_owned(), sign: "x".to_owned(), ..Wording::default() };
        let words = LevelWords {
            by_quantity: Default::default(),
            by_support: std::array::from_fn(|_| "{activity}|{sign}|{other".to_owned()),
        };
        assert_eq!(propose_levels(&wording, &words)[0], "{sign} {|x|{other");
    }
}
