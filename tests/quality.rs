//! Whether hasty or contradictory answers are met with a gentle question, and only the person decides.

use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Notebook, Portal};
use binome_tests::programme::{self, Role};
use binome_tests::what::{button, heading};
use binome_tests::{Failure, Outcome, seed};
use serde_json::json;

/// A finished taking whose answers say "entirely agree" to everything, opposites included.
fn open_contradiction(portal: &Portal, notebook: &Notebook) -> Outcome {
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let sheet = questionnaire.sheet(|_| json!("pass"), |_, _| json!(5));
    portal.element().import(&seed::file(&[seed::taking("same", &sheet, seed::AUTUMN, true)]))?;
    notebook.press("open_result")?;
    notebook.screen.see(&heading(&notebook.programme.status(questionnaire.expect(&sheet).status)))?;
    Ok(())
}

#[test]
fn who_agrees_that_answers_came_too_fast_sets_them_aside_and_may_withdraw() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let sheet = questionnaire.best_sheet();
    notebook.fill(&questionnaire, &sheet, None)?;
    notebook.see_result()?;
    notebook.see_words("doubt_fast")?;
    notebook.press("doubt_yes")?;
    notebook.see_words("doubt_agreed")?;
    notebook.see_focus_on_screen(&notebook.programme.status("incomplete"))?;
    notebook.open("why")?;
    notebook.see_words("reason_doubted")?;
    notebook.press("doubt_withdraw")?;
    notebook.see_focus_on_screen(&notebook.programme.status("ready"))?;
    Ok(())
}

#[test]
fn who_declines_keeps_the_status_and_is_not_asked_again_on_this_screen() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    open_contradiction(&portal, &notebook)?;
    notebook.see_words("doubt_both_ways")?;
    notebook.press("doubt_no")?;
    notebook.screen.see_no(&button(&notebook.say("doubt_no")?))?;
    let file = portal.element().export()?;
    assert_eq!(file["notebook"]["assessments"][0]["doubted"], serde_json::Value::Null);
    Ok(())
}

#[test]
fn answers_set_aside_stay_so_after_a_reload_and_lead_back_to_the_check() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    open_contradiction(&portal, &notebook)?;
    notebook.press("doubt_yes")?;
    notebook.see_words("doubt_agreed")?;
    portal.element().flush()?;
    portal.browser.reload()?;
    notebook.see_focus_on_screen(&notebook.programme.status("incomplete"))?;
    notebook.press("doubt_look")?;
    notebook.see_screen("check_title")?;
    // Reading the answers again does not change when they were given; changing one does.
    let finished = |file: &serde_json::Value| file["notebook"]["assessments"][0]["finished"].clone();
    assert!(finished(&portal.element().export()?).is_number());
    let questions = notebook.programme.questions(&programme::questionnaire(Role::Mentee)?);
    notebook.screen.click(&notebook.change(questions.last().ok_or_else(|| Failure::new("no question"))?)?)?;
    notebook.see_question(questions.last().ok_or_else(|| Failure::new("no question"))?)?;
    assert_eq!(finished(&portal.element().export()?), serde_json::Value::Null);
    Ok(())
}

#[test]
fn calm_answers_that_agree_with_each_other_are_not_questioned() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let sheet = questionnaire.sheet_of(|place| 3 + i64::from(place % 2 == 0) + i64::from(place % 3 == 0));
    portal.element().import(&seed::file(&[seed::taking("calm", &sheet, seed::AUTUMN, true)]))?;
    notebook.press("open_result")?;
    notebook.see_screen("dimensions")?;
    assert!(notebook.screen.all(&button(&notebook.say("doubt_yes")?))?.is_empty());
    Ok(())
}
