//! Whether an agenda that is shared keeps back what it was proposed from.

use binome_core::agenda::{Session, SessionEdit, SessionKind, Situation, fill, propose};
use binome_core::notebook::Command;
use binome_core::objective::Objective;
use binome_core::pairing::Part;
use binome_core::record::ListChange;

use super::random::Random;
use super::sharing::{OneSide, now};

/// A proposed session of one's own, with blocks on what is kept from the partner.
fn proposed_from_secrets() -> OneSide {
    let mut one = OneSide::new("mine", Part::Mentor);
    let mut objective = Objective::new("aim", now());
    objective.private = true;
    objective.pairing = "mine".to_owned();
    objective.wording.activity = "secret aim".to_owned();
    let mut question = Random::new(1).point();
    question.id = "question".to_owned();
    question.pairing = "mine".to_owned();
    question.text = "secret question".to_owned();
    (question.shared, question.settled, question.offered) = (false, None, String::new());
    let mut session = Session::new("s", SessionKind::Topic, now());
    session.pairing = "mine".to_owned();
    one.apply(Command::objectives(ListChange::add(objective)));
    one.apply(Command::backlog(ListChange::add(question)));
    one.apply(Command::sessions(ListChange::add(session)));
    let session = one.content().sessions[0].clone();
    let situation =
        Situation { number: 3, total: 6, ..Situation::of(one.content(), &session, Some("secret dimension")) };
    let blocks = propose(&situation).unwrap();
    let command = fill("s", blocks, one.content());
    one.apply(command);
    one
}

#[test]
fn a_shared_agenda_tells_nothing_of_what_it_was_proposed_from() {
    let mut one = proposed_from_secrets();
    let before = one.content().sessions[0].clone();
    for secret in ["secret aim", "secret question", "secret dimension"] {
        assert!(format!("{before:?}").contains(secret), "{secret}");
    }
    let extract = one.give();
    let text = extract.text();
    for secret in ["secret", "\"aim\"", "\"question\"", "weakest_dimension"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    let mut other = OneSide::new("hers", Part::Mentee);
    other.take(&extract);
    other.apply(Command::sessions(ListChange::edit("s", SessionEdit::Place("room 3".to_owned()))));
    let merge = one.take(&other.give());
    assert_eq!(merge.conflicts, []);
    assert_eq!(one.content().sessions[0], Session { place: "room 3".to_owned(), ..before });
}
