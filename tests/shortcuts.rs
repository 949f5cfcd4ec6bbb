//! Whether the portal's one-key shortcuts leave a person alone who is answering, and only then.

use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Notebook, Portal};
use binome_tests::programme::Role;
use binome_tests::what::{What, heading, radio};
use binome_tests::{Key, Outcome};
use serde_json::json;

/// The keys of the portal's shortcuts.
const KEYS: [&str; 4] = ["?", "n", "/", "ga"];

/// What the portal says of the shortcut that was used last.
fn note(portal: &Portal) -> Outcome<String> {
    let note = portal.browser.evaluate("document.querySelector('[role=status]').textContent")?;
    Ok(note.as_str().unwrap_or_default().to_owned())
}

fn check_silence(portal: &Portal, notebook: &Notebook, what: &What) -> Outcome {
    for keys in KEYS {
        notebook.screen.see_focus_on(what)?;
        notebook.screen.write(keys)?;
        assert_eq!(note(portal)?, "", "{keys} fired while the focus was on {what}");
        notebook.screen.see_focus_on(what)?;
    }
    Ok(())
}

#[test]
fn the_portal_s_shortcuts_do_not_fire_while_a_person_answers() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    check_silence(&portal, &notebook, &heading(&notebook.say("gates_title")?))?;
    let questions = notebook.programme.questions(&questionnaire);
    notebook.choose(&questions[0], &json!("pass"))?;
    check_silence(&portal, &notebook, &radio(&notebook.say("gate_yes")?))?;
    notebook.see_chosen(&questions[0], &json!("pass"))?;
    let button = binome_tests::what::button(&notebook.say("continue")?);
    notebook.tab_to(&button)?;
    check_silence(&portal, &notebook, &button)?;
    notebook.see_question(&questions[0])?;
    Ok(())
}

#[test]
fn the_portal_s_shortcuts_fire_elsewhere_and_again_after_the_widget_was_used() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    notebook.begin(Role::Mentee)?;
    notebook.screen.see_focus_on(&heading(&notebook.say("gates_title")?))?;
    for (keys, said) in [("?", "raccourcis"), ("n", "actualités"), ("/", "recherche"), ("ga", "accueil")] {
        // Back to the page itself, as a click beside everything does.
        portal.browser.evaluate("document.querySelector('dialog[open]')?.close(); document.activeElement.blur()")?;
        portal.screen().write(keys)?;
        let note = note(&portal)?;
        assert!(note.ends_with(said), "{keys}: {note}");
    }
    Ok(())
}

#[test]
fn tab_and_escape_still_reach_the_page() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    notebook.begin(Role::Mentee)?;
    notebook.screen.see_focus_on(&heading(&notebook.say("gates_title")?))?;
    portal
        .browser
        .evaluate("globalThis.heard = []; document.addEventListener('keydown', event => heard.push(event.key))")?;
    for key in [Key::Escape, Key::Letter('x'), Key::Down, Key::Tab] {
        notebook.screen.press(key)?;
    }
    assert_eq!(portal.browser.evaluate("heard")?, json!(["Escape", "Tab"]));
    Ok(())
}
