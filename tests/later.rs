//! Whether the part of the program that comes after a first view comes once, and what is seen where it does not.

use binome_tests::pages::Portal;
use binome_tests::pages::portal::HOME;
use binome_tests::programme::{self, Role};
use binome_tests::what::{button, heading, text};
use binome_tests::{Outcome, network, wait};
use binome_www::serve::Answer;
use serde_json::json;

const LATER: &str = concat!("/assets/binome/", env!("CARGO_PKG_VERSION"), "/later.wasm");

#[test]
fn the_later_part_comes_once_for_all_widgets_of_a_page() -> Outcome {
    let portal = Portal::open(HOME)?;
    portal.notebook()?.see_screen("home_title")?;
    portal.start_all()?;
    let asked = network::asked(&portal.browser)?;
    assert_eq!(asked.iter().filter(|address| address.ends_with(LATER)).count(), 1, "{asked:?}");
    Ok(())
}

fn missing() -> Answer {
    Answer::new().status(404).header("cache-control", "no-store").body("nothing here")
}

#[test]
fn a_later_part_that_is_missing_is_told_in_words_and_can_be_asked_for_again() -> Outcome {
    let portal = Portal::prepared(HOME, |server| server.answer(LATER, missing()))?;
    let notebook = portal.notebook()?;
    notebook.see_screen("home_title")?;
    notebook.press("begin")?;
    notebook.see_screen("role_title")?;
    notebook.screen.click(&notebook.role(Role::Mentee)?)?;
    notebook.see_words("room_unreachable")?;
    portal.server.answer_as_usual(LATER);
    notebook.press("save_again")?;
    notebook.see_focus_on_screen(&notebook.programme.title(&programme::questionnaire(Role::Mentee)?))?;
    Ok(())
}

#[test]
fn a_notebook_that_is_kept_is_never_shown_as_empty_where_the_later_part_is_missing() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    notebook.see_saved()?;
    portal.server.answer(LATER, missing());
    portal.browser.command("Network.clearBrowserCache", json!({}))?;
    portal.browser.reload()?;
    portal.screen().see(&text(&notebook.say("fault.network")?))?;
    assert_eq!(portal.element().databases()?, ["binome-rh-2027"]);
    portal.server.answer_as_usual(LATER);
    portal.browser.reload()?;
    notebook.press("resume")?;
    notebook.see_question(&notebook.programme.questions(&questionnaire)[0])?;
    Ok(())
}

#[test]
fn what_another_page_writes_before_the_later_part_is_here_is_shown_once_it_is() -> Outcome {
    let portal = Portal::prepared(HOME, |server| server.answer(LATER, missing()))?;
    let notebook = portal.notebook()?;
    notebook.see_screen("home_title")?;
    let asked = || Ok(portal.server.requests().iter().any(|request| request.path == LATER).then_some(()));
    assert_eq!(wait::until(asked)?, Some(()));
    let early = portal.browser.tab()?;
    portal.server.answer_as_usual(LATER);
    portal.browser.open_tab()?;
    portal.visit(HOME)?;
    notebook.begin(Role::Mentee)?;
    notebook.see_saved()?;
    portal.browser.switch_to(&early)?;
    // The invitation of an empty notebook, or already what the other page wrote: never neither.
    let (begin, resume) = (heading(&notebook.say("begin_title")?), button(&notebook.say("resume")?));
    notebook.screen.wait_for("neither the invitation nor the way back is there", |_, visible| {
        visible.iter().any(|node| begin.fits(node) || resume.fits(node)).then_some(())
    })?;
    // Any screen of the later part brings it, unless it has come by itself meanwhile.
    notebook.press("part_objectives")?;
    notebook.press("part_home")?;
    notebook.press("resume")?;
    Ok(())
}
