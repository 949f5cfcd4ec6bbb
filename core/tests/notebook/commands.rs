//! Laws of every command.

use binome_core::notebook::{Command, CommandError, Content, History, Notebook, Timestamp, file};
use binome_core::record::ListChange;
use binome_core::reflection::{Note, Reflection};
use binome_core::untrusted::MAX_BYTES;
use proptest::prelude::*;

use super::random::Random;

/// A notebook made by commands of a seed; those that do not fit are left out.
pub(crate) fn notebook(seed: u64, commands: u32) -> Notebook {
    let mut random = Random::new(seed);
    let mut notebook = Notebook::default();
    for _ in 0..commands {
        let (command, now) = (random.command(), random.instant());
        let _refused = notebook.apply(command, now);
    }
    notebook
}

proptest! {
    #[test]
    fn undoing_every_command_gives_the_start_back_byte_for_byte(seed in any::<u64>(), before in 0_u32..40, after in 0_u32..60) {
        let mut notebook = notebook(seed, before);
        let start = (notebook.clone(), file::write(&notebook));
        let mut random = Random::new(!seed);
        let mut history = History::default();
        let mut applied = 0;
        for _ in 0..after {
            let (command, now) = (random.command(), random.instant());
            applied += u32::from(history.apply(&mut notebook, command, now).is_ok());
        }
        for _ in 0..applied {
            prop_assert!(history.undo(&mut notebook, Timestamp::default()).unwrap().is_some());
        }
        prop_assert_eq!(file::write(&notebook), start.1);
        prop_assert_eq!(notebook, start.0);
    }

    #[test]
    fn a_refused_command_changes_nothing(seed in any::<u64>(), commands in 0_u32..80) {
        let mut random = Random::new(seed);
        let mut notebook = Notebook::default();
        for _ in 0..commands {
            let before = notebook.clone();
            let (command, now) = (random.command(), random.instant());
            if notebook.apply(command, now).is_err() {
                prop_assert_eq!(&notebook, &before);
            }
        }
    }

    #[test]
    fn any_notebook_survives_its_file(seed in any::<u64>(), commands in 0_u32..120) {
        let notebook = notebook(seed, commands);
        let text = file::write(&notebook);
        let read = file::read(&text).unwrap();
        prop_assert_eq!(&read, &notebook);
        prop_assert_eq!(file::write(&read), text);
    }

    #[test]
    fn a_damaged_file_is_read_whole_or_refused(seed in any::<u64>(), place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = file::write(&notebook(seed, 40)).into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        if let Ok(text) = String::from_utf8(bytes)
            && let Ok(notebook) = file::read(&text)
        {
            prop_assert_eq!(file::read(&file::write(&notebook)), Ok(notebook));
        }
    }
}

/// How many records each list has.
pub(crate) fn lengths(content: &Content) -> [usize; 10] {
    [
        content.assessments.len(),
        content.pairings.len(),
        content.objectives.len(),
        content.sessions.len(),
        content.actions.len(),
        content.backlog.len(),
        content.reflections.len(),
        content.prompts.len(),
        content.reviews.len(),
        content.exchanges.len(),
    ]
}

#[test]
fn random_commands_reach_every_list() {
    let lengths = lengths(notebook(7, 400).content());
    assert!(lengths.iter().all(|length| *length > 0), "{lengths:?}");
}

#[test]
fn a_notebook_never_outgrows_its_own_file() {
    let now = Timestamp::default();
    let mut notebook = Notebook::default();
    let mut refused = None;
    for place in 0..10_000 {
        let reflection = Reflection {
            id: place.to_string(),
            pairing: String::new(),
            session: String::new(),
            structure: String::new(),
            at: now,
            notes: vec![Note { prompt: "p".to_owned(), text: "é".repeat(9_000) }],
        };
        if let Err(error) = notebook.apply(Command::reflections(ListChange::add(reflection)), now) {
            refused = Some(error);
            break;
        }
    }
    assert!(matches!(refused, Some(CommandError::TooLarge { .. })), "{refused:?}");
    let text = file::write(&notebook);
    assert!(text.len() <= MAX_BYTES && text.len() > MAX_BYTES - 40_000, "{}", text.len());
    assert_eq!(file::read(&text), Ok(notebook));
}

#[test]
fn a_value_out_of_its_bounds_is_told_with_its_place() {
    let mut notebook = Notebook::default();
    let mut random = Random::new(1);
    let mut session = random.session();
    session.blocks = vec![random.block()];
    session.blocks[0].minutes = 0;
    let error = notebook.apply(Command::sessions(ListChange::add(session)), Timestamp::default()).unwrap_err();
    assert_eq!(error.to_string(), "this session cannot be kept: blocks[0].minutes: 0 is out of range; from 1 to 1440");
}

#[test]
fn several_commands_are_all_made_or_none() {
    let mut notebook = notebook(3, 60);
    let before = notebook.clone();
    let mut random = Random::new(4);
    let mut point = random.point();
    point.id = "new".to_owned();
    let commands = vec![Command::backlog(ListChange::add(point)), Command::actions(ListChange::remove("nowhere"))];
    let error = notebook.apply(Command::Several(commands), Timestamp::default()).unwrap_err();
    assert_eq!(error, CommandError::Unknown { kind: "action", id: "nowhere".to_owned() });
    assert_eq!(notebook, before);
}
