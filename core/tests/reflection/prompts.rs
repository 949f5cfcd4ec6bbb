//! Which prompts are offered, and in which order.

use binome_core::notebook::{Command, Notebook, Timestamp};
use binome_core::pack::library::{Library, Prompt};
use binome_core::pairing::Part;
use binome_core::record::ListChange;
use binome_core::reflection::{Note, OwnPrompt, Phase, ReflectionEdit, begin_reflection, prompts};
use binome_core::text::Text;

fn prompt(id: &str, roles: &[Part], phases: &[Phase]) -> Prompt {
    Prompt { id: id.to_owned(), roles: roles.into(), phases: phases.into(), text: Text::from([("fr", "Oui ?")]) }
}

fn library() -> Library {
    let both = [Part::Mentor, Part::Mentee];
    let prompts = vec![
        prompt("first", &both, &[Phase::Start]),
        prompt("for_mentors", &[Part::Mentor], &[Phase::Start]),
        prompt("second", &both, Phase::ALL),
        prompt("later", &both, &[Phase::End]),
    ];
    Library { prompts, ..Library::default() }
}

/// A notebook with an own prompt and one without words yet, in which some prompts were written to.
fn written(to: &[&str]) -> Notebook {
    let now = Timestamp::default();
    let mut notebook = Notebook::default();
    let own = OwnPrompt { id: "own".to_owned(), text: "Et moi ?".to_owned(), created: now };
    notebook.apply(Command::prompts(ListChange::add(own)), now).unwrap();
    let blank = OwnPrompt { id: "blank".to_owned(), text: " ".to_owned(), created: now };
    notebook.apply(Command::prompts(ListChange::add(blank)), now).unwrap();
    for (place, prompt) in to.iter().enumerate() {
        let id = format!("r{place}");
        let note = Note { prompt: (*prompt).to_owned(), text: "oui".to_owned() };
        let write = ReflectionEdit::Notes(ListChange::add(note));
        let write = Command::reflections(ListChange::edit(&id, write));
        notebook.apply(Command::Several(vec![begin_reflection(&id, "p", "s", "", now), write]), now).unwrap();
    }
    notebook
}

fn offered(to: &[&str], part: Part, phase: Phase, count: usize) -> Vec<String> {
    let (library, notebook) = (library(), written(to));
    prompts(&library, notebook.content(), part, phase, count).iter().map(|choice| choice.id().to_owned()).collect()
}

#[test]
fn the_programme_comes_first_and_own_prompts_suit_every_phase() {
    assert_eq!(offered(&[], Part::Mentee, Phase::Start, 9), ["first", "second", "own"]);
    assert_eq!(offered(&[], Part::Mentor, Phase::Start, 2), ["first", "for_mentors"]);
    assert_eq!(offered(&[], Part::Mentee, Phase::End, 9), ["second", "later", "own"]);
}

#[test]
fn what_was_written_to_least_comes_first() {
    assert_eq!(offered(&["first", "first", "own"], Part::Mentee, Phase::Start, 9), ["second", "own", "first"]);
}
