//! The one way of markup into the page, made fit for pages that require Trusted Types.
//!
//! A template of the widget goes through `element.innerHTML = …` in the generated JavaScript, which such pages refuse.
//! The assignment is replaced by a call that tries, in this order:
//!
//! 1. a Trusted Types policy named `binome` (`trusted-types binome` in the page's header);
//! 2. `Element.setHTML` where the page allows no policy. With `comments: true` it keeps all that the widget uses:
//!    classes, ids, `for`, ARIA, `data-*`, forms, SVG; it drops SVG's `<use>` (seen in Chromium 156);
//! 3. the plain assignment, where neither exists.

use super::glue::GlueError;

const SINK: &str = ".innerHTML";

const GUARD: &str = include_str!("markup.js");

/// Leads the sink through the guard.
///
/// # Errors
/// More than one sink, or one that is not a plain assignment `name.innerHTML = value;`.
pub(super) fn guard(glue: &str) -> Result<String, GlueError> {
    match glue.matches(SINK).count() {
        0 => Ok(glue.to_owned()),
        1 => {
            let guarded = replace(glue).ok_or(GlueError::Sink)?;
            Ok(guarded + GUARD)
        }
        count => Err(GlueError::Sinks(count)),
    }
}

fn replace(glue: &str) -> Option<String> {
    let (before, after) = glue.split_once(SINK)?;
    let name_start = before.rfind(|character: char| !is_of_a_name(character)).map_or(0, |index| index + 1);
    let (head, name) = before.split_at_checked(name_start)?;
    let (value, tail) = after.strip_prefix(" = ")?.split_once(";\n")?;
    (!name.is_empty()).then(|| format!("{head}binomeMarkup({name}, {value});\n{tail}"))
}

fn is_of_a_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "__wbg_set_innerHTML_a9d3a267967b5117: function(arg0, arg1, arg2) {\n\
        arg0.innerHTML = getStringFromWasm0(arg1, arg2);\n},\n";

    #[test]
    fn the_assignment_becomes_a_call_of_the_guard() {
        let guarded = guard(GLUE).unwrap();
        assert!(guarded.contains("{\nbinomeMarkup(arg0, getStringFromWasm0(arg1, arg2));\n},"), "{guarded}");
        assert!(guarded.ends_with(GUARD));
    }

    #[test]
    fn a_glue_without_markup_stays_as_it_is() {
        assert_eq!(guard("export {};\n").unwrap(), "export {};\n");
    }

    #[test]
    fn a_second_way_in_is_refused() {
        assert!(matches!(guard(&GLUE.repeat(2)), Err(GlueError::Sinks(2))));
    }

    #[test]
    fn a_use_that_is_no_plain_assignment_is_refused() {
        for glue in ["const ret = arg0.innerHTML;\n", "arg0.innerHTML += x;\n", "f().innerHTML = x;\n"] {
            assert!(matches!(guard(glue), Err(GlueError::Sink)), "{glue}");
        }
    }
}
