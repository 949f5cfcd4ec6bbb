//! What a test changes in the usual answer to one path.

/// A change of the usual answer; what is not said stays as usual.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    pub(super) status: Option<u16>,
    /// Lower-case names; `None` takes the header away.
    pub(super) headers: Vec<(String, Option<String>)>,
    pub(super) body: Option<Vec<u8>>,
}

impl Answer {
    /// Changes nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page that is in no folder, with the headers of any page.
    pub fn page(html: impl Into<String>) -> Self {
        Self::new().body(html.into()).header("content-type", "text/html; charset=utf-8")
    }

    /// Answers with this status.
    pub fn status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets a header, replacing the usual one.
    pub fn header(self, name: &str, value: &str) -> Self {
        self.with(name, Some(value.to_owned()))
    }

    /// Takes a usual header away.
    pub fn without_header(self, name: &str) -> Self {
        self.with(name, None)
    }

    /// Answers with these bytes; a path without a file becomes one that is there.
    pub fn body(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.body = Some(bytes.into());
        self
    }

    fn with(mut self, name: &str, value: Option<String>) -> Self {
        let name = name.to_ascii_lowercase();
        self.headers.retain(|header| header.0 != name);
        self.headers.push((name, value));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_on_a_header_counts_whatever_its_case() {
        let answer = Answer::new().header("Content-Type", "text/plain").without_header("content-type");
        assert_eq!(answer.headers, [("content-type".to_owned(), None)]);
    }
}
