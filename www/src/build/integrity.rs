//! The digests that a page may demand of the files it loads (subresource integrity).

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha384};

use crate::files::{self, FileError};

/// The value of an `integrity` attribute for these bytes.
pub(super) fn digest(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The digests of a folder's files, as JSON by file name.
pub(super) fn of_folder(folder: &Path) -> Result<String, FileError> {
    let mut digests = Map::new();
    for path in files::list(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        digests.insert(name, Value::String(digest(&files::read(&path)?)));
    }
    Ok(format!("{:#}\n", Value::Object(digests)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_the_one_that_browsers_expect() {
        // The example of the W3C's Subresource Integrity recommendation, section 3.1.
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(digest(b"alert('Hello, world.');"), expected);
    }
}
