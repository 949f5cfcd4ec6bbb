//! Whether what both partners changed waits for a decision, and overwrites nobody meanwhile.

use binome_core::notebook::{Command, Timestamp};
use binome_core::objective::{ObjectiveEdit, Revision, Wording};
use binome_core::pairing::{Extract, undecided};
use binome_core::record::ListChange;

use super::sharing::{OneSide, pair};

/// Both changed the objective; the first has taken in the second's file and decided nothing.
fn disputed() -> (OneSide, OneSide, Extract) {
    let (mut one, mut other) = pair();
    one.say("mine");
    other.say("theirs");
    let file = other.give();
    assert_eq!(one.take(&file).conflicts.len(), 1);
    (one, other, file)
}

#[test]
fn it_is_told_again_with_every_file_until_the_writer_decides() {
    let (mut one, _, file) = disputed();
    let again = one.take(&file);
    assert_eq!(again.conflicts.len(), 1);
    assert_eq!(again.conflicts[0].theirs.objectives[0].wording.activity, "theirs");
    one.apply(again.conflicts[0].keep_mine.clone());
    let decided = one.take(&file);
    assert_eq!((decided.conflicts.len(), decided.updated.len(), one.activity()), (0, 0, "mine"));
}

#[test]
fn an_undecided_version_does_not_overwrite_the_partner_s() {
    let (mut one, mut other, _) = disputed();
    let merge = other.take(&one.give());
    assert_eq!((merge.updated.len(), merge.conflicts.len(), other.activity()), (0, 1, "theirs"));
}

#[test]
fn a_decision_answers_the_partner_s_version() {
    let (mut one, mut other, file) = disputed();
    let conflict = one.take(&file).conflicts[0].clone();
    one.apply(conflict.keep_mine);
    let merge = other.take(&one.give());
    assert_eq!((merge.updated.len(), merge.conflicts.len(), other.activity()), (1, 0, "mine"));
}

#[test]
fn taking_the_partner_s_version_settles_it_for_both() {
    let (mut one, mut other, file) = disputed();
    let conflict = one.take(&file).conflicts[0].clone();
    one.apply(conflict.take_theirs);
    assert_eq!(one.activity(), "theirs");
    assert!(one.content().exchanges[0].undecided.is_empty());
    let merge = other.take(&one.give());
    assert_eq!((merge.updated.len(), merge.conflicts.len(), other.activity()), (0, 0, "theirs"));
}

#[test]
fn what_waits_is_found_in_the_notebook_and_taken_with_what_was_written_meanwhile() {
    let (mut one, _, _) = disputed();
    let now = Timestamp::default();
    let private =
        Revision { id: "r".to_owned(), at: now, reason: "for me alone".to_owned(), before: Wording::default() };
    one.apply(Command::objectives(ListChange::edit("aim", ObjectiveEdit::Revisions(ListChange::add(private)))));
    let waiting = undecided(one.content(), "mine");
    assert_eq!(waiting.len(), 1);
    assert_eq!((waiting[0].kind, waiting[0].theirs.objectives[0].wording.activity.as_str()), ("objective", "theirs"));
    one.apply(waiting[0].take_theirs.clone());
    assert_eq!(one.activity(), "theirs");
    assert_eq!(one.content().objectives[0].revisions[0].reason, "for me alone");
    assert!(undecided(one.content(), "mine").is_empty());
}
