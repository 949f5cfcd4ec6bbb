//! The JavaScript between the browser and the widget, generated from the compiled module and then checked.

use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use super::split::{self, Parts};
use super::{forbidden, later, markup, names};
use crate::build::BuildError;

/// The name of the widget's files.
const WIDGET: &str = "widget";

/// The generated start fetches the module itself when it is given an address. The loader gives it an answer that is
/// already on its way, so this never runs; without it, no code in the file can reach the network.
const FETCH: &str = "module_or_path = fetch(module_or_path);";

const NO_FETCH: &str = "throw new TypeError(\"the widget's module is given as a response, not as an address\");";

/// Why the JavaScript is not fit to ship.
#[derive(Debug, thiserror::Error)]
pub enum GlueError {
    /// wasm-bindgen refused the module.
    #[error("wasm-bindgen cannot read the compiled widget: {0}")]
    Generate(String),
    /// A dependency brings JavaScript files of its own, which would not be shipped.
    #[error("the widget's dependencies bring JavaScript of their own ({0}); only generated code is shipped")]
    Snippets(String),
    /// The module wants something that is not in the generated file.
    #[error("the compiled module imports from `{found}`; it may import from `{allowed}` only")]
    Import {
        /// What it imports from.
        found: String,
        /// The generated file.
        allowed: String,
    },
    /// The import of what loads the later module is not where it was.
    #[error("the generated JavaScript has {0} imports of what loads the later module, not one")]
    Later(usize),
    /// A function that the module imports is not in the generated JavaScript as it was.
    #[error("the generated JavaScript does not have `{0}`, which the module imports, exactly once")]
    Name(String),
    /// More than one way of markup into the page.
    #[error("{0} places of the generated JavaScript use innerHTML; one is guarded and reviewed, a second is not")]
    Sinks(usize),
    /// A way of markup that the guard does not know.
    #[error("the generated JavaScript uses innerHTML otherwise than as `name.innerHTML = value;`")]
    Sink,
    /// The generated start no longer looks as it did.
    #[error("the generated JavaScript has `{FETCH}` {0} times, not once; look at what wasm-bindgen changed")]
    Fetch(usize),
}

/// A module that a browser can start, and the JavaScript that starts it.
#[derive(Debug)]
pub struct Glue {
    /// The script; `widget.js` for the widget.
    pub javascript: String,
    /// The module; `widget.wasm` for the widget.
    pub wasm: Vec<u8>,
    /// What is loaded later; `later.wasm` for the widget, nothing for others.
    pub later: Option<Vec<u8>>,
}

/// Makes the files from the module that cargo left.
pub(super) fn make(module: &Path) -> Result<Glue, BuildError> {
    let Parts { first, later: bytes } = split::split(module)?;
    let Glue { javascript, wasm, .. } = generate(&first, WIDGET, Some(later::IMPORT))?;
    let javascript = later::put(&without_fetch(&javascript)?)?;
    let javascript = markup::guard(&javascript)?;
    forbidden::check("widget.js", &javascript, forbidden::GLUE)?;
    Ok(Glue { javascript, wasm, later: Some(bytes) })
}

/// Generates the JavaScript of a compiled module, whose files go by `name`. Beside that it may import `function`.
pub(super) fn generate(module: &Path, name: &str, function: Option<(&str, &str)>) -> Result<Glue, GlueError> {
    let refused = |error| GlueError::Generate(format!("{error:#}"));
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .out_name(name)
        .web(true)
        .map_err(refused)?
        .omit_default_module_path(true)
        .typescript(false)
        // The later module calls through the table of functions.
        .keep_lld_exports(function.is_some())
        .remove_name_section(true)
        .remove_producers_section(true);
    let mut output = bindgen.generate_output().map_err(refused)?;
    let snippets = output.snippets().iter().filter(|(_, files)| !files.is_empty()).map(|(name, _)| name.clone());
    let snippets: Vec<_> = snippets.chain(output.local_modules().keys().cloned()).collect();
    if !snippets.is_empty() {
        return Err(GlueError::Snippets(snippets.join(", ")));
    }
    let allowed = format!("./{name}_bg.js");
    let foreign = |module: &str, name: &str| module != allowed && function != Some((module, name));
    if let Some(import) = output.wasm().imports.iter().find(|import| foreign(&import.module, &import.name)) {
        return Err(GlueError::Import { found: import.module.clone(), allowed });
    }
    let javascript = output.js().to_owned();
    let javascript = names::shorten(&javascript, output.wasm_mut(), &allowed)?;
    Ok(Glue { javascript, wasm: output.wasm_mut().emit_wasm(), later: None })
}

fn without_fetch(javascript: &str) -> Result<String, GlueError> {
    match javascript.matches(FETCH).count() {
        1 => Ok(javascript.replace(FETCH, NO_FETCH)),
        count => Err(GlueError::Fetch(count)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(module (import "elsewhere" "f" (func)) (export "g" (func 0)))`: nothing of wasm-bindgen in it.
    const FOREIGN: &[u8] =
        b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x0f\x01\x09elsewhere\x01f\0\0\x07\x05\x01\x01g\0\0";

    fn module(bytes: &[u8]) -> tempfile::NamedTempFile {
        let file = tempfile::Builder::new().suffix(".wasm").tempfile().unwrap();
        std::fs::write(file.path(), bytes).unwrap();
        file
    }

    #[test]
    fn the_start_cannot_fetch() {
        let javascript = without_fetch("if (a) {\nmodule_or_path = fetch(module_or_path);\n}").unwrap();
        assert!(!javascript.contains("fetch"), "{javascript}");
        assert!(matches!(without_fetch("start()"), Err(GlueError::Fetch(0))));
    }

    #[test]
    fn a_file_that_is_no_module_is_refused_with_a_reason() {
        let error = generate(module(b"not wasm").path(), WIDGET, None).unwrap_err();
        assert!(error.to_string().starts_with("wasm-bindgen cannot read the compiled widget: "), "{error}");
    }

    #[test]
    fn an_import_from_elsewhere_is_refused() {
        let error = generate(module(FOREIGN).path(), WIDGET, None).unwrap_err();
        assert!(matches!(&error, GlueError::Import { found, .. } if found == "elsewhere"), "{error}");
    }
}
