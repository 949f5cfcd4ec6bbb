//! Whether the part of the program that comes after a first view comes once, and what is seen where it does not.

use binome_tests::pages::Portal;
use binome_tests::pages::portal::HOME;
use binome_tests::programme::{self, Role};
use binome_tests::{Outcome, network};
use binome_www::serve::Answer;

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

#[test]
fn a_later_part_that_is_missing_is_told_in_words_and_can_be_asked_for_again() -> Outcome {
    let portal = Portal::prepared(HOME, |server| {
        let missing = Answer::new().status(404).header("cache-control", "no-store").body("nothing here");
        server.answer(LATER, missing);
    })?;
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
