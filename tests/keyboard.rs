//! Whether the keyboard alone leads through the whole journey, with the focus always in sight.

#![allow(clippy::indexing_slicing, reason = "a test that reads past the end fails, as it should")]

use binome_tests::model::Questionnaire;
use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Notebook, Portal};
use binome_tests::programme::Role;
use binome_tests::what::{DISCLOSURE, HEADING, RADIO, button, heading, radio};
use binome_tests::{Failure, Key, Outcome};
use serde_json::{Value, json};

/// Says how the focus fails to show, or nothing: the control must be in the window, and it or what is drawn around it
/// must have an outline.
const HIDDEN_FOCUS: &str = "(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const drawn = focused.matches('input') ? focused.closest('label') ?? focused : focused;
    const box = drawn.getBoundingClientRect();
    if (box.bottom <= 0 || box.top >= innerHeight || box.width < 1) return 'out of sight: ' + drawn.outerHTML.slice(0, 120);
    if (/^H[1-6]$/.test(focused.tagName)) return '';
    const style = getComputedStyle(drawn);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'no outline: ' + drawn.outerHTML.slice(0, 120);
    return '';
})()";

fn see_focus(notebook: &Notebook) -> Outcome {
    match notebook.screen.browser().evaluate(HIDDEN_FOCUS)? {
        Value::String(fault) if fault.is_empty() => Ok(()),
        fault => Err(Failure::new(format!("the focus does not show: {fault}"))),
    }
}

/// Tabs to a button and presses Enter.
fn press(notebook: &Notebook, key: &str) -> Outcome {
    notebook.tab_to(&button(&notebook.say(key)?))?;
    see_focus(notebook)?;
    notebook.screen.press(Key::Enter)
}

/// Tabs into the choices and goes down to one of them, by arrows; the first is chosen by Space.
fn choose(notebook: &Notebook, place: usize) -> Outcome {
    notebook.tab_to(&RADIO)?;
    see_focus(notebook)?;
    if place == 0 {
        return notebook.screen.press(Key::Space);
    }
    (0..place).try_for_each(|_| {
        notebook.screen.press(Key::Down)?;
        see_focus(notebook)
    })
}

/// Answers every question, as a sheet of points says, to the check.
fn answer_all(notebook: &Notebook, questionnaire: &Questionnaire, sheet: &Value) -> Outcome {
    for question in notebook.programme.questions(questionnaire) {
        notebook.see_question(&question)?;
        notebook.screen.see_focus_on(&HEADING)?;
        see_focus(notebook)?;
        let point = sheet["responses"][question.id.as_str()].as_u64().unwrap_or(1);
        choose(notebook, usize::try_from(point)? - 1)?;
        press(notebook, "continue")?;
    }
    Ok(())
}

#[test]
fn the_keyboard_alone_leads_through_the_whole_journey() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    notebook.see_screen("home_title")?;
    press(&notebook, "begin")?;
    notebook.see_focus_on_screen(&notebook.say("role_title")?)?;
    notebook.tab_to(&notebook.role(Role::Mentee)?)?;
    notebook.screen.press(Key::Space)?;
    let questionnaire = binome_tests::programme::questionnaire(Role::Mentee)?;
    notebook.see_focus_on_screen(&notebook.programme.title(&questionnaire))?;
    press(&notebook, "begin")?;
    let mut sheet = questionnaire.sheet_of(|place| 3 + i64::from(place % 2 == 0));
    answer_all(&notebook, &questionnaire, &sheet)?;

    notebook.see_focus_on_screen(&notebook.say("check_title")?)?;
    let question = notebook.programme.question(&questionnaire, "learning_first")?;
    notebook.tab_to(&notebook.change(&question)?)?;
    see_focus(&notebook)?;
    notebook.screen.press(Key::Enter)?;
    notebook.see_question(&question)?;
    notebook.tab_to(&RADIO)?;
    notebook.screen.see_focus_on(&radio(&notebook.programme.response(&sheet["responses"]["learning_first"])?))?;
    notebook.screen.press(Key::Down)?;
    sheet["responses"]["learning_first"] = json!(sheet["responses"]["learning_first"].as_u64().unwrap_or_default() + 1);
    press(&notebook, "continue")?;

    notebook.see_focus_on_screen(&notebook.say("check_title")?)?;
    for _ in 0..40 {
        notebook.screen.press(Key::Tab)?;
    }
    press(&notebook, "see_result")?;
    notebook.see_focus_on_screen(&notebook.programme.status(questionnaire.expect(&sheet).status))?;
    for key in ["as_table", "why"] {
        notebook.tab_to(&DISCLOSURE.named(&notebook.say(key)?))?;
        see_focus(&notebook)?;
        notebook.screen.press(Key::Enter)?;
    }
    notebook.screen.see(&heading(&notebook.say("contributions")?))?;
    Ok(())
}

#[test]
fn an_arrow_changes_the_choice_and_never_leaves_the_question() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let questions = notebook.programme.questions(&questionnaire);
    choose(&notebook, 0)?;
    notebook.see_chosen(&questions[0], &json!("pass"))?;
    for (key, answer) in [(Key::Down, "fail"), (Key::Down, "unknown"), (Key::Down, "pass"), (Key::Up, "unknown")] {
        notebook.screen.press(key)?;
        notebook.see_chosen(&questions[0], &json!(answer))?;
    }
    Ok(())
}
