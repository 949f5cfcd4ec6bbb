//! The Rust files of the workspace as a test reads them: without comments, without quoted words.

use std::path::{Path, PathBuf};

use crate::{Outcome, workspace};

/// One file and what is in it.
#[derive(Clone, Debug)]
pub struct Source {
    /// From the root of the repository, with `/`.
    pub path: String,
    /// As written.
    pub text: String,
}

impl Source {
    /// What runs in the product: no comment, no quoted word, no test module.
    pub fn code(&self) -> String {
        let code = without_comments_and_quotes(&self.text);
        code.split("#[cfg(test)]\nmod ").next().unwrap_or_default().to_owned()
    }
}

/// Every file under a folder of the repository whose name ends so, in the order of their paths.
///
/// # Errors
/// The folder cannot be read.
pub fn files(folder: &str, ending: &str) -> Outcome<Vec<Source>> {
    let root = workspace::root();
    let mut paths = Vec::new();
    collect(&root.join(folder), ending, &mut paths)?;
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        Ok(Source { text: std::fs::read_to_string(&path)?, path: name })
    };
    paths.into_iter().map(read).collect()
}

fn collect(folder: &Path, ending: &str, paths: &mut Vec<PathBuf>) -> Outcome {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(name.as_str(), "target" | "node_modules") {
                collect(&path, ending, paths)?;
            }
        } else if name.ends_with(ending) {
            paths.push(path);
        }
    }
    Ok(())
}

/// Rust code with its comments gone and its quoted texts emptied.
fn without_comments_and_quotes(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with("r\"") || rest.starts_with("r#") {
            raw_quote(rest)
        } else if next == '"' {
            quote(rest)
        } else if next == '\'' {
            character(rest)
        } else {
            0
        };
        if skipped == 0 {
            code.push(next);
            rest = rest.get(next.len_utf8()..).unwrap_or_default();
        } else {
            if !rest.starts_with('/') {
                code.push_str("\"\"");
            }
            rest = rest.get(skipped..).unwrap_or_default();
        }
    }
    code
}

/// How long the raw text is that `rest` starts with; 0 when it is a raw name (`r#type`).
fn raw_quote(rest: &str) -> usize {
    let hashes = rest.chars().skip(1).take_while(|&c| c == '#').count();
    let start = 1 + hashes;
    if !rest.get(start..).unwrap_or_default().starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    let inside = rest.get(start + 1..).unwrap_or_default();
    inside.find(&end).map_or(rest.len(), |place| start + 1 + place + end.len())
}

/// How long the quoted text is that `rest` starts with.
fn quote(rest: &str) -> usize {
    let mut escaped = false;
    for (place, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return place + 1,
            _ => {}
        }
    }
    rest.len()
}

/// How long the quoted character is that `rest` starts with; 0 when it is a lifetime.
fn character(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    match letters.next() {
        Some((_, '\\')) => rest.get(3..).and_then(|rest| rest.find('\'')).map_or(0, |place| place + 4),
        Some(_) => letters.next().filter(|&(_, letter)| letter == '\'').map_or(0, |(place, _)| place + 1),
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_quotes_are_not_code() {
        let text =
            "let a: &'a str = \"JsValue \\\" x\"; // JsValue\n/* JsValue */ let q = '\"'; let r = r#\"Js\"Value\"#; b";
        let code = without_comments_and_quotes(text);
        assert_eq!(code, "let a: &'a str = \"\"; \n let q = \"\"; let r = \"\"; b");
    }

    #[test]
    fn test_modules_are_not_the_product() {
        let source = Source { path: String::new(), text: "fn a() {}\n#[cfg(test)]\nmod tests { JsValue }".to_owned() };
        assert_eq!(source.code(), "fn a() {}\n");
    }
}
