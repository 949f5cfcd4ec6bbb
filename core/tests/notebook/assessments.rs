//! Whether a notebook loses nothing: commands and their inverses, undo, and the portable file.

use binome_core::assessment::{GateAnswer, Response};
use binome_core::notebook::file::{self, FileError};
use binome_core::notebook::{Command, CommandError, History, Notebook, PackReference, Timestamp};
use binome_core::untrusted::Refusal;
use proptest::prelude::*;

fn at(milliseconds: i64) -> Timestamp {
    Timestamp::from_milliseconds(milliseconds).unwrap()
}

fn start(id: &str) -> Command {
    let pack = PackReference { id: "default".to_owned(), version: "0.1.0".to_owned() };
    Command::StartAssessment { id: id.to_owned(), questionnaire: "mentee".to_owned(), pack }
}

fn respond(id: &str, item: &str, response: Option<Response>) -> Command {
    Command::Respond { assessment: id.to_owned(), item: item.to_owned(), response }
}

fn filled() -> Notebook {
    let mut notebook = Notebook::default();
    notebook.apply(start("one"), at(1_000)).unwrap();
    notebook.apply(respond("one", "ask", Some(Response::Point(4))), at(1_001)).unwrap();
    notebook.apply(respond("one", "try", Some(Response::Skipped)), at(1_002)).unwrap();
    let gate = Command::AnswerGate {
        assessment: "one".to_owned(),
        gate: "voluntary".to_owned(),
        answer: Some(GateAnswer::Pass),
    };
    notebook.apply(gate, at(1_003)).unwrap();
    notebook
}

fn any_id() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["one", "two", "three"]).prop_map(str::to_owned)
}

fn any_response() -> impl Strategy<Value = Option<Response>> {
    prop_oneof![
        Just(None),
        Just(Some(Response::Skipped)),
        Just(Some(Response::NotApplicable)),
        any::<i32>().prop_map(|point| Some(Response::Point(point))),
    ]
}

fn any_gate() -> impl Strategy<Value = Option<GateAnswer>> {
    prop::sample::select(vec![None, Some(GateAnswer::Pass), Some(GateAnswer::Fail), Some(GateAnswer::Unknown)])
}

fn any_command() -> impl Strategy<Value = Command> {
    prop_oneof![
        any_id().prop_map(|id| start(&id)),
        (any_id(), ".{0,3}", any_response()).prop_map(|(id, item, response)| respond(&id, &item, response)),
        (any_id(), "[ab]", any_gate()).prop_map(|(assessment, gate, answer)| Command::AnswerGate {
            assessment,
            gate,
            answer
        }),
        any_id().prop_map(|assessment| Command::Finish { assessment }),
        any_id().prop_map(|assessment| Command::Reopen { assessment }),
        (any_id(), any::<bool>()).prop_map(|(assessment, doubted)| Command::Doubt { assessment, doubted }),
        any_id().prop_map(|assessment| Command::Remove { assessment }),
        Just(Command::Replace { notebook: Box::new(filled()) }),
    ]
}

proptest! {
    #[test]
    fn undoing_every_command_gives_the_start_back_byte_for_byte(
        commands in prop::collection::vec((any_command(), 0_i64..10_000), 0..60),
    ) {
        let mut notebook = filled();
        let start = file::write(&notebook);
        let mut history = History::default();
        for (command, now) in commands {
            let before = notebook.clone();
            if history.apply(&mut notebook, command, at(now)).is_err() {
                prop_assert_eq!(&notebook, &before, "a refused command changed something");
            }
        }
        while history.can_undo() {
            history.undo(&mut notebook, at(20_000)).unwrap();
        }
        prop_assert_eq!(file::write(&notebook), start);
    }

    #[test]
    fn any_notebook_survives_its_file(commands in prop::collection::vec((any_command(), 0_i64..10_000), 0..60)) {
        let mut notebook = Notebook::default();
        for (command, now) in commands {
            let _refused = notebook.apply(command, at(now));
        }
        let text = file::write(&notebook);
        prop_assert_eq!(file::read(&text), Ok(notebook.clone()));
        prop_assert_eq!(file::write(&file::read(&text).unwrap()), text);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,200}") {
        let _refused = file::read(&text);
    }

    #[test]
    fn a_damaged_file_is_read_whole_or_refused(place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = file::write(&filled()).into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        if let Ok(text) = String::from_utf8(bytes)
            && let Ok(notebook) = file::read(&text)
        {
            prop_assert!(file::read(&file::write(&notebook)).is_ok());
        }
    }
}

#[test]
fn a_finished_assessment_keeps_its_answers_until_it_is_reopened() {
    let mut notebook = filled();
    notebook.apply(Command::Finish { assessment: "one".to_owned() }, at(2_000)).unwrap();
    let change = respond("one", "ask", None);
    assert_eq!(notebook.apply(change.clone(), at(2_001)), Err(CommandError::Finished("one".to_owned())));
    notebook.apply(Command::Reopen { assessment: "one".to_owned() }, at(2_002)).unwrap();
    notebook.apply(change, at(2_003)).unwrap();
}

#[test]
fn a_clock_that_goes_back_does_not_finish_an_assessment_before_it_began() {
    let mut notebook = filled();
    notebook.apply(Command::Finish { assessment: "one".to_owned() }, at(5)).unwrap();
    let assessment = notebook.assessment("one").unwrap();
    assert_eq!(assessment.finished, Some(assessment.started));
}

#[test]
fn an_unknown_assessment_and_one_that_exists_are_named() {
    let mut notebook = filled();
    let unknown = notebook.apply(respond("none", "ask", None), at(1)).unwrap_err();
    assert_eq!(unknown.to_string(), "there is no assessment `none` in this notebook");
    assert_eq!(notebook.apply(start("one"), at(1)), Err(CommandError::DuplicateAssessment("one".to_owned())));
}

#[test]
fn takings_of_one_form_come_in_the_order_in_which_they_were_finished() {
    let mut notebook = Notebook::default();
    for (id, finished) in [("a", 30), ("b", 10), ("c", 20)] {
        notebook.apply(start(id), at(1)).unwrap();
        notebook.apply(Command::Finish { assessment: id.to_owned() }, at(finished)).unwrap();
    }
    notebook.apply(start("draft"), at(2)).unwrap();
    let order: Vec<_> = notebook.finished("mentee").map(|assessment| assessment.id.as_str()).collect();
    assert_eq!(order, ["b", "c", "a"]);
    assert_eq!(notebook.draft().map(|draft| draft.id.as_str()), Some("draft"));
    assert_eq!(notebook.latest_finished().map(|latest| latest.id.as_str()), Some("a"));
}

#[test]
fn the_schema_that_is_written_does_not_change_unnoticed() {
    let expected = concat!(
        r#"{"format":"binome-notebook","schema":1,"notebook":{"assessments":[{"id":"one","questionnaire":"mentee","#,
        r#""pack":{"id":"default","version":"0.1.0"},"started":1000,"gates":{"voluntary":"pass"},"#,
        r#""responses":{"ask":4,"try":null}}]}}"#
    );
    assert_eq!(file::write(&filled()), expected);
}

#[test]
fn what_is_not_a_notebook_of_this_version_is_refused_with_the_place() {
    let good = file::write(&filled());
    let refused = |path: &str, reason: &str| FileError::Refused(Refusal::at(path, reason));
    let other = |found: &str| FileError::OtherFormat { found: found.to_owned(), expected: file::FORMAT };
    let cases = [
        (good.replace("\"schema\":1", "\"schema\":7"), FileError::Newer { schema: 7, known: 1 }),
        (good.replace("binome-notebook", "diary"), other("\"diary\"")),
        ("{}".to_owned(), other("missing")),
        (good.replace("\"schema\":1", "\"schema\":\"1\""), refused("schema", "\"1\" is not a schema; expected 1 to 1")),
        (
            good.replace("\"started\":1000", "\"started\":-1"),
            refused("notebook.assessments[0].started", "expected milliseconds from 1970 to the year 9999, found -1"),
        ),
        (
            good.replace("\"ask\":4", "\"ask\":\"often\""),
            refused(
                "notebook.assessments[0].responses.ask",
                "expected a point of the scale, null (skipped) or \"na\" (not applicable), found \"often\"",
            ),
        ),
        (
            good.replace("\"pass\"", "\"maybe\""),
            refused("notebook.assessments[0].gates.voluntary", "expected one of pass, unknown, fail, found \"maybe\""),
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(file::read(&text), Err(expected), "{text}");
    }
}

#[test]
fn two_assessments_of_one_name_are_refused() {
    let good = file::write(&filled());
    let assessment = &good[good.find('[').unwrap() + 1..good.rfind(']').unwrap()];
    let twice = good.replace(assessment, &format!("{assessment},{assessment}"));
    let expected = Refusal::at("notebook.assessments[1].id", "`one` is used twice");
    assert_eq!(file::read(&twice), Err(expected.into()));
}
