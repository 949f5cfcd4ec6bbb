//! What shipped JavaScript must not name: ways to the network, to code from text, to markup, to another page.
//!
//! Everything that the compiled widget asks of the browser is a function in the generated JavaScript, so a name that
//! is absent from there is out of the widget's reach. Names are looked for in the text, comments included: a false
//! alarm is read by a person, a silent miss is not.

/// A name and why it must not be there.
type Rule = (&'static str, &'static str);

/// The loader's own work, and nobody else's.
const LOADING: &[Rule] = &[("fetch(", "reaches the network"), ("import(", "loads code")];

const ALWAYS: &[Rule] = &[
    ("XMLHttpRequest", "reaches the network"),
    ("WebSocket", "reaches the network"),
    ("WebTransport", "reaches the network"),
    ("EventSource", "reaches the network"),
    ("sendBeacon", "reaches the network"),
    ("RTCPeerConnection", "reaches the network"),
    ("eval(", "runs text as code"),
    ("new Function", "runs text as code"),
    ("importScripts", "loads code"),
    ("Worker(", "loads code"),
    ("serviceWorker", "loads code"),
    (".insertAdjacentHTML", "turns text into markup"),
    (".outerHTML", "turns text into markup"),
    (".setHTMLUnsafe", "turns text into markup"),
    (".createContextualFragment", "turns text into markup"),
    (".parseFromString", "turns text into markup"),
    (".srcdoc", "turns text into markup"),
    ("document.write", "turns text into markup"),
    (".location", "leads to another page or reads its address"),
    ("window.open", "leads to another page"),
    (".submit(", "leads to another page"),
    (".requestSubmit(", "leads to another page"),
    (".cookie", "is sent to servers"),
    ("localStorage", "is not where the widget keeps what a person wrote"),
    ("sessionStorage", "is not where the widget keeps what a person wrote"),
];

const MARKUP: &[Rule] = &[(".innerHTML", "turns text into markup")];

/// Rules for the generated JavaScript, whose one use of `innerHTML` is guarded before.
pub(super) const GLUE: &[&[Rule]] = &[LOADING, ALWAYS];

/// Rules for the loader, which fetches and imports the widget.
pub(super) const LOADER: &[&[Rule]] = &[ALWAYS, MARKUP];

/// A name that must not be in shipped JavaScript.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line} names `{name}`, which {reason}; shipped JavaScript must not")]
pub struct ForbiddenError {
    file: &'static str,
    line: usize,
    name: &'static str,
    reason: &'static str,
}

/// Looks for the first forbidden name.
pub(super) fn check(file: &'static str, source: &str, rules: &[&[Rule]]) -> Result<(), ForbiddenError> {
    for (index, line) in source.lines().enumerate() {
        for (name, reason) in rules.iter().copied().flatten() {
            if names(line, name) {
                return Err(ForbiddenError { file, line: index + 1, name, reason });
            }
        }
    }
    Ok(())
}

/// Whether the name stands in the line and is not the end of a longer one (`__wbg_fetch(` is not `fetch(`).
fn names(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(start, _)| {
        let before = line.get(..start).and_then(|before| before.chars().next_back());
        name.starts_with('.') || !before.is_some_and(|character| character.is_ascii_alphanumeric() || character == '_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_finds_what_it_forbids() {
        for rules in [GLUE, LOADER] {
            for (name, _) in rules.iter().copied().flatten() {
                let source = format!("const a = 1;\nconst b = {name}c;");
                let error = check("file.js", &source, rules).unwrap_err();
                assert_eq!(error.line, 2, "{error}");
            }
        }
    }

    #[test]
    fn the_message_says_where_and_why() {
        let error = check("widget.js", "\n\narg0.fetch(x)", GLUE).unwrap_err();
        let message = "widget.js:3 names `fetch(`, which reaches the network; shipped JavaScript must not";
        assert_eq!(error.to_string(), message);
    }

    #[test]
    fn a_longer_name_is_another_name() {
        let source = "prefetch(x); __wbg_fetch(y); throw new Error(`failed to fetch Wasm`); arg0.open(name);";
        assert_eq!(check("widget.js", source, GLUE), Ok(()));
    }

    #[test]
    fn the_loader_may_fetch_and_the_glue_may_not() {
        assert_eq!(check("binome.js", "await import(fetch(url))", LOADER), Ok(()));
        assert!(check("binome.js", "a.innerHTML = b", LOADER).is_err());
    }
}
