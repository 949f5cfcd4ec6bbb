//! From the path of a request to the file it may have: nothing outside the folder, nothing hidden.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

/// The path as a file of the site: decoded, `/` being the start page; `None` when it must not be answered.
///
/// Refused: a path that does not start with `/`, bytes that are not UTF-8, a segment that is empty or starts with a
/// dot (`..` among them), a backslash, a colon or a control character.
pub(super) fn decode(raw: &str) -> Option<String> {
    let mut path = percent_decode_str(raw).decode_utf8().ok()?.into_owned();
    if path.ends_with('/') {
        path.push_str("index.html");
    }
    path.strip_prefix('/')?.split('/').all(is_plain).then_some(path)
}

fn is_plain(segment: &str) -> bool {
    let odd = |character: char| matches!(character, '\\' | ':') || character.is_control();
    !segment.is_empty() && !segment.starts_with('.') && !segment.contains(odd)
}

/// The file of a decoded path, if it is one and lies in the folder (a link may lead out of it).
pub(super) fn file(folder: &Path, path: &str) -> Option<PathBuf> {
    let file = folder.join(path.strip_prefix('/')?).canonicalize().ok()?;
    (file.starts_with(folder.canonicalize().ok()?) && file.is_file()).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_page_and_escapes_are_understood() {
        assert_eq!(decode("/").as_deref(), Some("/index.html"));
        assert_eq!(decode("/a%20b/%C3%A9.html").as_deref(), Some("/a b/é.html"));
    }

    #[test]
    fn no_spelling_of_a_way_out_is_accepted() {
        for raw in [
            "/../a",
            "/a/../../b",
            "/%2e%2e/a",
            "/..%2fa",
            "/a/%2E%2E%5Cb",
            "/.git/config",
            "/a//b",
            "a",
            "",
            "/c:/a",
            "/%00",
            "/%ff",
        ] {
            assert_eq!(decode(raw), None, "{raw}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_no_file() {
        let outside = tempfile::NamedTempFile::new().unwrap();
        let folder = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(outside.path(), folder.path().join("way-out")).unwrap();
        std::fs::write(folder.path().join("inside"), "").unwrap();
        assert_eq!(file(folder.path(), "/way-out"), None);
        assert!(file(folder.path(), "/inside").is_some());
        assert_eq!(file(folder.path(), "/absent"), None);
    }
}
