//! The headers of a strict intranet: what a page may load, and how long a browser may keep a file.

/// The content security policy of every page: WebAssembly and same-origin files, nothing else.
///
/// Nothing inline, no other origin, no form target, no framing.
pub const PAGE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// [`PAGE`], and markup only through the one Trusted Types policy that the widget declares.
pub const TRUSTED_TYPES: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types binome";

/// [`PAGE`] of an intranet that has not allowed WebAssembly.
pub fn without_wasm() -> String {
    PAGE.replace(" 'wasm-unsafe-eval'", "")
}

/// The page that is served with [`TRUSTED_TYPES`].
const TRUSTED_PAGE: &str = "/trusted.html";

/// Where browsers send what a policy forbade, when asked to.
pub(super) const REPORTS: &str = "/csp-report";

/// What tells a browser that a file never changes under its address: it carries the version.
const KEEP: &str = "public, max-age=31536000, immutable";

const ASK_AGAIN: &str = "no-cache";

const VERSIONED: &str = "/assets/binome/";

/// The headers of the usual answer, but for type and length.
pub(super) fn headers(path: &str, is_page: bool, keeps_versions: bool) -> Vec<(&'static str, String)> {
    let keeps = keeps_versions && path.starts_with(VERSIONED);
    let mut headers = vec![
        ("x-content-type-options", "nosniff".to_owned()),
        ("referrer-policy", "no-referrer".to_owned()),
        ("cache-control", if keeps { KEEP } else { ASK_AGAIN }.to_owned()),
    ];
    if is_page {
        let policy = if path == TRUSTED_PAGE { TRUSTED_TYPES } else { PAGE };
        headers.push(("content-security-policy", policy.to_owned()));
    }
    headers
}

/// The policy, with the order to report what it forbids.
pub(super) fn reporting(policy: &str) -> String {
    format!("{policy}; report-uri {REPORTS}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value<'a>(headers: &'a [(&'static str, String)], name: &str) -> Option<&'a str> {
        headers.iter().find(|header| header.0 == name).map(|header| header.1.as_str())
    }

    #[test]
    fn the_trusted_policy_is_the_strict_one_and_more() {
        let more = TRUSTED_TYPES.strip_prefix(PAGE);
        assert_eq!(more, Some("; require-trusted-types-for 'script'; trusted-types binome"));
        assert_eq!(value(&headers("/trusted.html", true, true), "content-security-policy"), Some(TRUSTED_TYPES));
    }

    #[test]
    fn only_versioned_files_are_kept_for_ever() {
        assert_eq!(value(&headers("/assets/binome/0.1.0/binome.js", false, true), "cache-control"), Some(KEEP));
        assert_eq!(value(&headers("/assets/portal/portal.css", false, true), "cache-control"), Some("no-cache"));
        assert_eq!(value(&headers("/index.html", true, true), "cache-control"), Some("no-cache"));
    }

    #[test]
    fn a_working_copy_keeps_nothing() {
        let headers = headers("/assets/binome/0.1.0/binome.js", false, false);
        assert_eq!(value(&headers, "cache-control"), Some("no-cache"));
    }

    #[test]
    fn a_policy_without_wasm_differs_in_nothing_else() {
        assert!(without_wasm().contains("script-src 'self'; connect-src"));
        assert_eq!(without_wasm().len(), PAGE.len() - " 'wasm-unsafe-eval'".len());
    }
}
