//! The start of the later module, put into the generated JavaScript in place of an import.
//!
//! The loader gives `binomeLater` a function that fetches and compiles the later module; the widget calls for it. The
//! module is handed what the first module exports and nothing else, so it reaches nothing that the first does not.

use super::glue::GlueError;
use super::split;

/// The only function that the first module imports from elsewhere than the generated file.
pub(super) const IMPORT: (&str, &str) = (split::FROM, "__wasm_split_load_later");

/// What stands in [`START`] for the name that the generated file has for the import.
const NAME: &str = "IMPORTED";

const START: &str = include_str!("later.js");

/// Puts the start in the place of its import.
pub(super) fn put(javascript: &str) -> Result<String, GlueError> {
    let (before, after) = ("import * as ", format!(" from \"{}\"", split::FROM));
    let is_import = |line: &&str| line.starts_with(before) && line.trim_end_matches(';').ends_with(&after);
    let lines: Vec<&str> = javascript.lines().filter(is_import).collect();
    let [line] = lines.as_slice() else { return Err(GlueError::Later(lines.len())) };
    let name = line.trim_start_matches(before).split(' ').next().unwrap_or_default();
    Ok(javascript.replace(line, &START.replace(NAME, name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_stands_where_its_import_stood_and_by_its_name() {
        let javascript = "import * as import1 from \"./later.js\"\nconst imports = { \"./later.js\": import1 };\n";
        let put = put(javascript).unwrap();
        assert!(!put.contains("import *") && !put.contains(NAME), "{put}");
        assert!(put.contains("const import1 = {\n    async __wasm_split_load_later("), "{put}");
        assert!(put.ends_with("\nconst imports = { \"./later.js\": import1 };\n"), "{put}");
    }

    #[test]
    fn a_file_without_the_import_or_with_two_is_refused() {
        let import = "import * as import1 from \"./later.js\";\n";
        assert!(matches!(put("export {};"), Err(GlueError::Later(0))));
        assert!(matches!(put(&import.repeat(2)), Err(GlueError::Later(2))));
    }

    #[test]
    fn the_start_has_the_functions_that_it_is_called_by() {
        assert_eq!(START.matches(NAME).count(), 1);
        assert!(START.contains(IMPORT.1) && START.contains("export function binomeLater("));
    }
}
