//! Whose questions suit the writer of a notebook.

use crate::notebook::Content;
use crate::pack::library::Library;
use crate::pack::{Pack, Role};
use crate::pairing::Part;

/// The role that the writer takes: the part in the pairing that goes on; without one, the role of the latest
/// self-assessment, then of the latest review. `None` where nothing tells.
#[must_use]
pub fn role_of_writer(pack: &Pack, library: &Library, content: &Content) -> Option<Role> {
    let of_pairing = content.current_pairing().map(|pairing| match pairing.part {
        Part::Mentor => Role::Mentor,
        Part::Mentee => Role::Mentee,
    });
    let assessed = || {
        let latest = content.assessments.iter().max_by_key(|assessment| assessment.started)?;
        let form = pack.questionnaires.iter().find(|form| form.id == latest.questionnaire)?;
        Some(form.role)
    };
    let reviewed = || {
        let latest = content.reviews.iter().max_by_key(|review| review.started)?;
        Some(library.review(&latest.form)?.form.role)
    };
    of_pairing.or_else(assessed).or_else(reviewed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::{Command, Notebook, PackReference, Timestamp};
    use crate::pack::default_parts;
    use crate::pairing::Pairing;
    use crate::record::ListChange;

    #[test]
    fn the_pairing_says_it_before_the_latest_assessment() {
        let (pack, library, now) =
            (Pack::from_parts(&default_parts()).unwrap(), Library::default(), Timestamp::default());
        let mut notebook = Notebook::default();
        let role = |notebook: &Notebook| role_of_writer(&pack, &library, notebook.content());
        assert_eq!(role(&notebook), None);
        let reference = PackReference { id: "default".to_owned(), version: "0.1.0".to_owned() };
        let start =
            Command::StartAssessment { id: "a".to_owned(), questionnaire: "mentor".to_owned(), pack: reference };
        notebook.apply(start, now).unwrap();
        assert_eq!(role(&notebook), Some(Role::Mentor));
        notebook.apply(Command::pairings(ListChange::add(Pairing::new("p", Part::Mentee, now))), now).unwrap();
        assert_eq!(role(&notebook), Some(Role::Mentee));
    }
}
