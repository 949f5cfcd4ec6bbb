//! The generated JavaScript and its module made short: no notes for readers, and short names for what the one has from
//! the other.
//!
//! The generator names a function after what it calls and a digest, once in the JavaScript and once in the module: bytes
//! that say nothing to a browser and that no compression takes away.

use super::glue::GlueError;

/// Gives every function that the module imports from `file` a short name, there and in the JavaScript.
///
/// # Errors
/// A function that the JavaScript does not have exactly once.
pub(super) fn shorten(javascript: &str, module: &mut walrus::Module, file: &str) -> Result<String, GlueError> {
    let mut short = bare(javascript);
    for (number, import) in module.imports.iter_mut().filter(|import| import.module == file).enumerate() {
        let key = format!("\n{}: ", import.name);
        if short.matches(&import.name).count() != 1 || !short.contains(&key) {
            return Err(GlueError::Name(import.name.clone()));
        }
        import.name = name(number);
        short = short.replace(&key, &format!("\n{}: ", import.name));
    }
    Ok(short)
}

/// `a`, `b`, …, `z`, `aa`, `ab`, …; none is a word of the language before there are many hundreds.
fn name(number: usize) -> String {
    const LETTERS: usize = 26;
    let (before, last) = (number / LETTERS, number % LETTERS);
    let last = char::from(b'a' + u8::try_from(last).unwrap_or_default());
    if before == 0 { last.to_string() } else { name(before - 1) + &last.to_string() }
}

/// The lines without indents, without notes.
fn bare(javascript: &str) -> String {
    let mut bare = String::with_capacity(javascript.len());
    let mut in_note = false;
    for line in javascript.lines().map(str::trim_start) {
        in_note |= line.starts_with("/**");
        if !in_note && !line.is_empty() && !line.starts_with("//") {
            bare.push_str(line);
            bare.push('\n');
        }
        in_note &= !line.ends_with("*/");
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(module (import "./a" "long" (func)) (import "./b" "other" (func)))`.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\
        \x02\x18\x02\x03./a\x04long\0\0\x03./b\x05other\0\0";

    #[test]
    fn a_function_has_the_same_short_name_on_both_sides() {
        let mut module = walrus::Module::from_buffer(MODULE).unwrap();
        let javascript = "const a = {\n    long: function() {},\n};\n";
        assert_eq!(shorten(javascript, &mut module, "./a").unwrap(), "const a = {\na: function() {},\n};\n");
        let names: Vec<_> = module.imports.iter().map(|import| import.name.as_str()).collect();
        assert_eq!(names, ["a", "other"]);
    }

    #[test]
    fn a_function_that_the_javascript_lacks_or_has_twice_is_named() {
        for javascript in ["const a = {};\n", "const a = {\nlong: 1,\nlong: 2,\n};\n"] {
            let mut module = walrus::Module::from_buffer(MODULE).unwrap();
            let error = shorten(javascript, &mut module, "./a").unwrap_err();
            assert!(matches!(&error, GlueError::Name(name) if name == "long"), "{error}");
        }
    }

    #[test]
    fn names_go_on_after_the_alphabet() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(name), ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }

    #[test]
    fn notes_and_indents_are_left_out_and_nothing_else() {
        let javascript =
            "/**\n * A note.\n * @returns {any}\n */\n  f() {\n    // Another.\n    return 1; // c\n}\n/** d */\n";
        assert_eq!(bare(javascript), "f() {\nreturn 1; // c\n}\n");
    }
}
