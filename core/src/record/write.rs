//! Writes JSON by hand: one comma rule, and strings as `serde_json` writes them.

use super::Kept;

/// Writes `"name":value`, after a comma where something stands before it; nothing when the value is left out.
pub(crate) fn member<T: Kept>(out: &mut String, name: &str, value: &T) {
    if !value.is_left_out() {
        key(out, name);
        value.write(out);
    }
}

/// Writes `"name":`, after a comma where something stands before it.
pub(crate) fn key(out: &mut String, name: &str) {
    separate(out);
    string(out, name);
    out.push(':');
}

/// Writes one element of an array, after a comma where something stands before it.
pub(crate) fn element<T: Kept>(out: &mut String, value: &T) {
    separate(out);
    value.write(out);
}

/// A written value never ends in an opening bracket, so one at the end is that of the container being written.
fn separate(out: &mut String) {
    if !out.ends_with(['{', '[']) {
        out.push(',');
    }
}

/// Writes a string with its quotes.
pub(crate) fn string(out: &mut String, text: &str) {
    // A string is always JSON.
    out.push_str(&serde_json::to_string(text).unwrap_or_default());
}
