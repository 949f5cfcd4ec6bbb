//! Walks over JSON that is known to be well-formed: checks the limits, and tells the path of a place in the text.
//!
//! `serde_path_to_error` tells paths too, but wraps every derived reader and so weighs 80 KB in the widget's wasm;
//! this is a hundred lines for all of them.

use super::{MAX_DEPTH, MAX_ENTRIES, MAX_STRING, Refusal};

/// One level of nesting, and where in it the walk is.
enum Level<'a> {
    Array { index: usize },
    Object { entries: usize, key: Option<&'a str>, in_value: bool },
}

struct Walk<'a> {
    text: &'a str,
    at: usize,
    levels: Vec<Level<'a>>,
}

/// Checks every nesting, length and text of `text`.
pub(crate) fn check_limits(text: &str) -> Result<(), Refusal> {
    let mut walk = Walk::new(text);
    while let Some(token) = walk.next_token() {
        walk.check(token)?;
        walk.enter(token);
    }
    Ok(())
}

/// The path of the value that a reader was at when it stopped at `line` and `column`, both one-based.
pub(super) fn path_at(text: &str, line: usize, column: usize) -> String {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let stop = before + column;
    let mut walk = Walk::new(text);
    while let Some(token) = walk.next_token() {
        if walk.at >= stop {
            if matches!(token, "}" | "]") {
                walk.leave_entry();
            }
            break;
        }
        walk.enter(token);
    }
    walk.path()
}

impl<'a> Walk<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, at: 0, levels: Vec::new() }
    }

    /// A bracket, a comma, a colon, a string with its quotes, or the letters of a number or word.
    fn next_token(&mut self) -> Option<&'a str> {
        let rest = self.text.get(self.at..)?;
        let start = self.at + rest.len() - rest.trim_start().len();
        let rest = self.text.get(start..)?;
        let first = rest.chars().next()?;
        let length = match first {
            '"' => string_length(rest),
            '{' | '}' | '[' | ']' | ',' | ':' => 1,
            _ => rest.find(['{', '}', '[', ']', ',', ':', ' ', '\n', '\r', '\t']).unwrap_or(rest.len()),
        };
        self.at = start + length;
        self.text.get(start..self.at)
    }

    fn enter(&mut self, token: &'a str) {
        match (token, self.levels.last_mut()) {
            ("{", _) => self.levels.push(Level::Object { entries: 0, key: None, in_value: false }),
            ("[", _) => self.levels.push(Level::Array { index: 0 }),
            ("}" | "]", _) => {
                self.levels.pop();
            }
            (",", Some(Level::Array { index })) => *index += 1,
            (",", Some(Level::Object { entries, in_value, .. })) => {
                *entries += 1;
                *in_value = false;
            }
            (":", Some(Level::Object { in_value, .. })) => *in_value = true,
            (_, Some(Level::Object { key, in_value: false, .. })) => {
                *key = token.strip_prefix('"').and_then(|token| token.strip_suffix('"'));
            }
            _ => {}
        }
    }

    /// What is wrong at the end of a level is wrong with the level, not with its last entry.
    fn leave_entry(&mut self) {
        match self.levels.last_mut() {
            Some(Level::Object { in_value, .. }) => *in_value = false,
            Some(Level::Array { .. }) => drop(self.levels.pop()),
            None => {}
        }
    }

    fn check(&self, token: &str) -> Result<(), Refusal> {
        let refuse = |path: String, reason: String| Err(Refusal::at(path, reason));
        match token {
            "{" | "[" if self.levels.len() == MAX_DEPTH => {
                refuse(self.path(), format!("nested deeper than {MAX_DEPTH} levels"))
            }
            "," if self.entries() + 1 >= MAX_ENTRIES => {
                refuse(self.path_of_container(), format!("more than {MAX_ENTRIES} entries"))
            }
            _ if token.len() > MAX_STRING && characters(token) > MAX_STRING => {
                refuse(self.path(), format!("a text of more than {MAX_STRING} characters"))
            }
            _ => Ok(()),
        }
    }

    /// How many entries the present level has before the one that the walk is in.
    fn entries(&self) -> usize {
        match self.levels.last() {
            Some(Level::Array { index }) => *index,
            Some(Level::Object { entries, .. }) => *entries,
            None => 0,
        }
    }

    fn path(&self) -> String {
        path_of(&self.levels)
    }

    fn path_of_container(&self) -> String {
        path_of(self.levels.split_last().map_or(&[], |(_, outer)| outer))
    }
}

fn path_of(levels: &[Level<'_>]) -> String {
    let mut path = String::new();
    for level in levels {
        match level {
            Level::Array { index } => path.push_str(&format!("[{index}]")),
            Level::Object { key: Some(key), in_value: true, .. } => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Level::Object { .. } => {}
        }
    }
    path
}

/// The length of the string that `rest` begins with, quotes included.
fn string_length(rest: &str) -> usize {
    let mut escaped = false;
    for (index, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    rest.len()
}

/// How many characters a string token says, an escape counting as one, also where two halves make one character.
fn characters(token: &str) -> usize {
    let inside = token.strip_prefix('"').and_then(|token| token.strip_suffix('"')).unwrap_or(token);
    let (mut count, mut letters) = (0, inside.chars());
    while let Some(letter) = letters.next() {
        let is_low_half = if letter == '\\' && letters.next() == Some('u') {
            let digits = letters.as_str().get(..4).unwrap_or_default();
            letters = letters.as_str().get(4..).unwrap_or_default().chars();
            u32::from_str_radix(digits, 16).is_ok_and(|code| (0xDC00..=0xDFFF).contains(&code))
        } else {
            false
        };
        count += usize::from(!is_low_half);
    }
    count
}

#[cfg(test)]
mod tests {
    use crate::untrusted::{Refusal, read};
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        #[allow(dead_code)]
        list: Vec<Inner>,
        #[allow(dead_code)]
        name: String,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        #[allow(dead_code)]
        number: i8,
        #[allow(dead_code)]
        #[serde(default)]
        words: Vec<String>,
    }

    fn refused(text: &str) -> (String, String) {
        match read::<Outer>(text).unwrap_err() {
            Refusal::At { path, reason } => (path, reason),
            other => panic!("{other}"),
        }
    }

    #[test]
    fn every_kind_of_misfit_is_found_where_it_is() {
        let cases = [
            (r#"{"list": [{"number": 1}, {"number": "x"}], "name": ""}"#, "list[1].number"),
            (r#"{"list": [{"number": 1}, {"number": 300}], "name": ""}"#, "list[1].number"),
            (r#"{"list": [{"number": 1, "words": ["a", 2]}], "name": ""}"#, "list[0].words[1]"),
            (r#"{"list": [{"number": 1, "words": {}}], "name": ""}"#, "list[0].words"),
            (r#"{"list": [{"number": 1}, {"words": []}], "name": ""}"#, "list[1]"),
            (r#"{"list": [{"number": 1}, {}], "name": ""}"#, "list[1]"),
            (r#"{"list": [{"number": 1, "other": 3}], "name": ""}"#, "list[0]"),
            (r#"{"list": [], "name": null}"#, "name"),
            (r#"{"list": []}"#, ""),
            ("{\n  \"list\": [\n    {\"number\": [1]}\n  ],\n  \"name\": \"\"\n}", "list[0].number"),
            (r#"[]"#, ""),
            (r#"3"#, ""),
        ];
        for (text, path) in cases {
            assert_eq!(refused(text).0, path, "{text}");
        }
    }

    #[test]
    fn the_reason_says_nothing_of_lines() {
        assert_eq!(refused(r#"{"list": []}"#).1, "missing field `name`");
    }
}
