//! Whether every change can be taken back, and the person is shown what was.

use binome_tests::pages::Portal;
use binome_tests::pages::portal::HOME;
use binome_tests::programme::{self, Role};
use binome_tests::what::{BUTTON, button, heading};
use binome_tests::{Outcome, live, seed};
use serde_json::json;

#[test]
fn undoing_an_answer_shows_its_question_with_the_answer_before() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    assert!(notebook.screen.all(&button(&notebook.say("undo")?))?.is_empty(), "there is nothing to undo yet");
    let questionnaire = notebook.begin(Role::Mentee)?;
    let questions = notebook.programme.questions(&questionnaire);
    notebook.choose(&questions[0], &json!("fail"))?;
    notebook.answer(&questions[0], &json!("pass"))?;
    notebook.answer(&questions[1], &json!("pass"))?;
    notebook.see_question(&questions[2])?;
    live::listen(&portal.browser)?;
    notebook.press("undo")?;
    notebook.see_question(&questions[1])?;
    notebook.press("undo")?;
    notebook.see_question(&questions[0])?;
    notebook.see_chosen(&questions[0], &json!("fail"))?;
    assert!(live::heard(&portal.browser)?.contains(&notebook.say("undo_done")?));
    portal.element().flush()?;
    portal.browser.reload()?;
    notebook.see_chosen(&questions[0], &json!("fail"))
}

#[test]
fn undoing_a_removal_brings_the_taking_back() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let file = seed::file(&[seed::taking("kept", &questionnaire.best_sheet(), seed::AUTUMN, true)]);
    portal.element().import(&file)?;
    notebook.press("part_assessment")?;
    let remove = BUTTON.named(&notebook.locale.start("remove_taking")?).or_longer();
    notebook.press("part_assessment")?;
    notebook.screen.click(&remove)?;
    notebook.screen.see_no(&remove)?;
    notebook.screen.see(&heading(&notebook.say("begin_title")?))?;
    notebook.press("undo")?;
    notebook.screen.see(&remove)?;
    assert_eq!(portal.element().export()?, file);
    Ok(())
}
