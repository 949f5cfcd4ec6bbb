//! Whether what was shown as saved is there after the browser was killed, whenever that was: answers, and what was typed.

use binome_tests::pages::{Element, Notebook, looking_back};
use binome_tests::programme::Role;
use binome_tests::what::text_field;
use binome_tests::{Browser, Outcome};

use super::killer::{Hand, survive};
use super::random::Random;

const ANSWERS: Hand = Hand {
    name: "answers",
    begin: open_conditions,
    states: "chosen(window).map(choice => choice < 0 ? '' : String(choice))",
    act: "choose(window, place, Number(next))",
    next: |random, _| random.below(3).to_string(),
    rest: |_| 0,
    longest: 700,
};

const TYPING: Hand = Hand {
    name: "typing",
    begin: open_reflection,
    states: "notesOf(window).map(field => field.value)",
    act: "type(window, place, next)",
    next: type_on,
    // As somebody who thinks now and then, for longer than it takes to keep what they typed.
    rest: |random| if random.below(8) == 0 { 40 } else { 0 },
    longest: 2_500,
};

/// From an empty notebook to the whole page of conditions; how many there are.
fn open_conditions(_: &Browser, notebook: &Notebook) -> Outcome<usize> {
    let questionnaire = notebook.begin(Role::Mentee)?;
    notebook.press("whole_page")?;
    notebook.see_words("one_by_one")?;
    notebook.see_saved()?;
    let questions = notebook.programme.questions(&questionnaire);
    Ok(questions.iter().filter(|question| question.dimension.is_none()).count())
}

/// To a look back after a session, where there are three fields to write in.
fn open_reflection(browser: &Browser, notebook: &Notebook) -> Outcome<usize> {
    Element::at(browser, 0).import(&looking_back::file(&[]))?;
    notebook.press("part_reflection")?;
    notebook.press("reflection.write")?;
    for label in ["Quoi ?", "Et alors ?", "Et maintenant ?"] {
        notebook.screen.see(&text_field(label))?;
    }
    notebook.see_saved()?;
    Ok(3)
}

/// One more letter, or a new beginning. A full stop leaves the field.
fn type_on(random: &mut Random, state: &str) -> String {
    const LETTERS: [char; 8] = ['a', 'b', 'é', 'œ', '’', '☂', 'n', '.'];
    let letter = random.one_of(&LETTERS);
    if state.chars().count() > 30 { letter.to_string() } else { format!("{state}{letter}") }
}

#[test]
fn every_answer_shown_as_saved_is_there_after_the_browser_was_killed() -> Outcome {
    survive(&ANSWERS, super::seed(ANSWERS.name), super::number("BINOME_KILLS", 25))
}

#[test]
fn everything_typed_and_shown_as_saved_is_there_after_the_browser_was_killed() -> Outcome {
    survive(&TYPING, super::seed(TYPING.name), super::number("BINOME_KILLS", 25))
}
