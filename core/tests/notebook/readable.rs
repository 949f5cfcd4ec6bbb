//! Whether a notebook can always read its own file, and give back whatever a file brought.

use binome_core::agenda::{Session, SessionEdit, SessionKind};
use binome_core::notebook::{Command, CommandError, Notebook, PackReference, Timestamp, file};
use binome_core::objective::{Objective, ObjectiveEdit};
use binome_core::record::ListChange;
use binome_core::reflection::OwnPrompt;
use binome_core::untrusted::MAX_STRING;

fn now() -> Timestamp {
    Timestamp::default()
}

fn prompt(id: &str, text: String) -> Command {
    Command::prompts(ListChange::add(OwnPrompt { id: id.to_owned(), text, created: now() }))
}

fn notebook(commands: impl IntoIterator<Item = Command>) -> Notebook {
    let mut notebook = Notebook::default();
    for command in commands {
        notebook.apply(command, now()).unwrap();
    }
    notebook
}

fn assert_reads_itself(notebook: &Notebook) {
    assert_eq!(file::read(&file::write(notebook)).as_ref(), Ok(notebook));
}

#[test]
fn a_text_of_any_characters_that_is_accepted_is_read_back() {
    for character in ["\u{1}", "\u{1b}", "\\", "\"", "\n", "\u{7f}", "\u{e9}", "\u{1f642}"] {
        assert_reads_itself(&notebook([prompt("p", character.repeat(MAX_STRING))]));
    }
}

#[test]
fn a_text_that_a_file_cannot_hold_is_refused_in_every_field() {
    let long = "x".repeat(MAX_STRING + 1);
    let session = Session::new("s", SessionKind::Topic, now());
    let mut notebook = notebook([
        Command::objectives(ListChange::add(Objective::new("o", now()))),
        Command::sessions(ListChange::add(session)),
    ]);
    let start = notebook.clone();
    let commands = [
        Command::objectives(ListChange::edit("o", ObjectiveEdit::Theme(long.clone()))),
        Command::sessions(ListChange::edit("s", SessionEdit::Prepared(vec![long.clone()]))),
        Command::StartAssessment {
            id: "a".to_owned(),
            questionnaire: "mentee".to_owned(),
            pack: PackReference { id: "default".to_owned(), version: long },
        },
    ];
    for command in commands {
        let refused = notebook.apply(command, now());
        assert!(matches!(&refused, Err(CommandError::Unfit { .. })), "{refused:?}");
        assert_eq!(notebook, start);
    }
}

#[test]
fn a_name_of_a_file_that_no_command_could_give_back_is_refused() {
    let text = file::write(&notebook([prompt("p", String::new())]));
    let long = text.replace("\"id\":\"p\"", &format!("\"id\":\"{}\"", "p".repeat(201)));
    let refused = file::read(&long).unwrap_err().to_string();
    assert_eq!(refused, "notebook.prompts[0].id: a name of 201 characters; 200 is the most");
}

#[test]
fn whatever_a_file_brings_can_be_taken_out_and_put_back() {
    let start = Command::StartAssessment {
        id: "a".to_owned(),
        questionnaire: "mentee".to_owned(),
        pack: PackReference { id: "default".to_owned(), version: "1".to_owned() },
    };
    let text = file::write(&notebook([start])).replace("\"questionnaire\":\"mentee\",", "\"questionnaire\":\"\",");
    let mut notebook = file::read(&text).unwrap();
    let before = notebook.clone();
    let undo = notebook.apply(Command::Remove { assessment: "a".to_owned() }, now()).unwrap();
    notebook.apply(undo, now()).unwrap();
    assert_eq!(notebook, before);
}

#[test]
fn a_notebook_at_its_limit_can_still_lose_something() {
    let filled = |id: &str| prompt(id, "x".repeat(MAX_STRING));
    let mut notebook = notebook((0..261).map(|place| filled(&format!("p{place}"))));
    // A file of another program may be fuller than any command makes it.
    let room = binome_core::untrusted::MAX_BYTES - file::write(&notebook).len();
    let last = format!("{{\"id\":\"last\",\"text\":\"{}\",\"created\":0}},{{\"id\":\"p0\"", "x".repeat(room - 60));
    let text = file::write(&notebook).replacen("{\"id\":\"p0\"", &last, 1);
    notebook = file::read(&text).unwrap();
    notebook
        .apply(
            Command::prompts(ListChange::edit(
                "last",
                binome_core::reflection::OwnPromptEdit::Text("x".repeat(room - 70)),
            )),
            now(),
        )
        .unwrap();
}

#[test]
fn junk_within_the_size_limit_is_refused_without_a_stand_in_for_each_piece() {
    let session = format!("{{\"blocks\":[{}0]}}", "0,".repeat(49_000));
    let sessions = vec![session; 50].join(",");
    let text = format!("{{\"format\":\"binome-notebook\",\"schema\":1,\"notebook\":{{\"sessions\":[{sessions}]}}}}");
    let refused = file::read(&text).unwrap_err().to_string();
    assert_eq!(refused, "notebook.sessions[0]: missing field `kind`");
}
