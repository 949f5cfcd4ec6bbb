//! Names the file that a problem stands in: `questionnaires/mentee.json: gates[0]` rather than
//! `questionnaires[0].gates[0]`.

use super::problem::{Problem, Reason};
use crate::untrusted::{Misfits, Refusal};

/// The file that every pack starts with, and the name that a pack of one file goes by.
pub(super) const MANIFEST: &str = "pack.json";

/// Which place of a pack came from which file; empty for a pack of one file.
#[derive(Default)]
pub(super) struct Files(Vec<(String, String)>);

impl Files {
    pub(super) fn add(&mut self, place: String, name: &str) {
        self.0.push((place, name.to_owned()));
    }

    /// Names the files in problems whose paths are those of the whole pack.
    pub(super) fn name(&self, problems: &mut [Problem]) {
        for problem in problems {
            problem.path = self.named(&problem.path);
            if let Reason::DuplicateId { first, .. } = &mut problem.reason {
                *first = self.named(first);
            }
        }
    }

    fn named(&self, path: &str) -> String {
        let inside = self.0.iter().find_map(|(place, name)| Some((name, path.strip_prefix(place.as_str())?)));
        match inside {
            Some((name, rest)) => joined(name, rest.trim_start_matches('.')),
            None if self.0.is_empty() && !path.is_empty() => path.to_owned(),
            None => joined(MANIFEST, path),
        }
    }
}

/// A problem of the JSON shape.
pub(super) fn shape(path: &str, reason: &str) -> Problem {
    Problem { path: path.to_owned(), reason: Reason::Shape(reason.to_owned()) }
}

/// Why the text of a file was refused; without a name, that of the only one.
pub(super) fn refused(name: &str, refusal: Refusal) -> Problem {
    match refusal {
        Refusal::At { path, reason } => shape(&joined(name, &path), &reason),
        other => shape(if name.is_empty() { MANIFEST } else { name }, &other.to_string()),
    }
}

/// What did not fit, as problems.
pub(super) fn misfits(misfits: Misfits) -> Vec<Problem> {
    misfits.found.into_iter().map(|misfit| shape(&misfit.path, &misfit.reason)).collect()
}

fn joined(file: &str, path: &str) -> String {
    [file, path].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}
