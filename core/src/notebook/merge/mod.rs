//! Two notebooks of one person made one: what only the other has comes in, what both have is kept at its newest.
//!
//! Nothing says what was removed on either side, so nothing is: a record that is only here stays. A record in both that
//! is not the same is taken from the side with the later date; where neither is later, this notebook's own stays. What
//! the taken one lacks (check-ins, steps, notes, versions of a charter, answers of a draft) is then added to it from the
//! left one. An agenda is one whole and never mixed; where the taken one has none, or did not run, the other's is kept.

mod dates;
mod lists;
mod records;

use self::lists::merge_lists;
use super::command::LARGEST;
use super::{CommandError, Content, Notebook, file};
use crate::record::Check;
use crate::untrusted::{Misfits, Refusal, check_limits};

/// What `here` would be with `other` merged into it. Merging the same again changes nothing.
///
/// # Errors
/// Both together break a bound of a notebook, or of one of its lists.
///
/// # Examples
/// ```
/// use binome_core::notebook::{Notebook, merge};
///
/// let here = Notebook::default();
/// assert_eq!(merge(&here, &Notebook::default()), Ok(here));
/// ```
pub fn merge(here: &Notebook, other: &Notebook) -> Result<Notebook, CommandError> {
    let (mut content, from) = (here.content.clone(), &other.content);
    merge_lists(&mut content.assessments, &from.assessments);
    merge_lists(&mut content.pairings, &from.pairings);
    merge_lists(&mut content.objectives, &from.objectives);
    merge_lists(&mut content.sessions, &from.sessions);
    merge_lists(&mut content.actions, &from.actions);
    merge_lists(&mut content.backlog, &from.backlog);
    merge_lists(&mut content.reflections, &from.reflections);
    merge_lists(&mut content.prompts, &from.prompts);
    merge_lists(&mut content.reviews, &from.reviews);
    merge_lists(&mut content.exchanges, &from.exchanges);
    keep_at_hand(&mut content, &here.content);
    let merged = Notebook { bytes: content.bytes(), content };
    if merged == *here { Ok(merged) } else { checked(merged, here) }
}

/// The pairing that was at hand here stays so, as long as it goes on.
fn keep_at_hand(content: &mut Content, here: &Content) {
    let Some(at_hand) = here.current_pairing() else { return };
    let place = content.pairings.iter().position(|pairing| pairing.id == at_hand.id && pairing.ended.is_none());
    let is_other = content.current_pairing().is_some_and(|current| current.id != at_hand.id);
    if let Some(place) = place.filter(|_| is_other) {
        let pairing = content.pairings.remove(place);
        content.pairings.push(pairing);
    }
}

fn checked(merged: Notebook, here: &Notebook) -> Result<Notebook, CommandError> {
    if merged.bytes > LARGEST.max(here.bytes) {
        return Err(CommandError::TooLarge { bytes: merged.bytes });
    }
    let mut misfits = Misfits::default();
    merged.content.check(&mut Check::new("notebook", &mut misfits));
    if let Some(misfit) = misfits.found.into_iter().next() {
        return Err(CommandError::Unfit { kind: "notebook", path: misfit.path, reason: misfit.reason });
    }
    match check_limits(&file::write(&merged)) {
        Err(Refusal::At { path, reason }) => Err(CommandError::Unfit { kind: "notebook", path, reason }),
        _ => Ok(merged),
    }
}
