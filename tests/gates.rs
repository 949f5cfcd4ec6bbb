//! Whether one condition that is not met, or not known, decides the status whatever else is answered.

use binome_tests::model::Questionnaire;
use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Notebook, Portal};
use binome_tests::programme::{self, Role};
use binome_tests::what::{button, heading, text};
use binome_tests::{Outcome, seed};
use serde_json::{Value, json};

/// Opens a draft in which everything is answered as well as can be, on its check.
fn open_best_draft(portal: &Portal, notebook: &Notebook, questionnaire: &Questionnaire) -> Outcome<Value> {
    let sheet = questionnaire.best_sheet();
    portal.element().import(&seed::file(&[seed::taking("best", &sheet, seed::AUTUMN, false)]))?;
    notebook.see_words("resume_done")?;
    notebook.press("resume")?;
    notebook.see_screen("check_title")?;
    Ok(sheet)
}

/// Gives a gate another answer from the check, and goes on to the result.
fn change_and_see(notebook: &Notebook, questionnaire: &Questionnaire, gate: &str, answer: &str) -> Outcome {
    let question = notebook.programme.question(questionnaire, gate)?;
    notebook.screen.click(&notebook.change(&question)?)?;
    notebook.answer(&question, &json!(answer))?;
    notebook.see_screen("check_title")?;
    notebook.see_result()
}

#[test]
fn each_gate_that_fails_blocks_the_best_answers_and_says_how_to_mend_it() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    for role in [Role::Mentee, Role::Mentor] {
        let questionnaire = programme::questionnaire(role)?;
        for gate in questionnaire.gates() {
            let gate = gate["id"].as_str().unwrap_or_default();
            let mut sheet = open_best_draft(&portal, &notebook, &questionnaire)?;
            change_and_see(&notebook, &questionnaire, gate, "fail")?;
            sheet["gates"][gate] = json!("fail");
            assert_eq!(questionnaire.expect(&sheet).status, "blocked");
            notebook.screen.see(&heading(&notebook.programme.status("blocked")))?;
            let remedy = notebook.programme.step(&questionnaire, &questionnaire.expect(&sheet).steps[0])?;
            notebook.screen.see(&heading(&remedy.1.unwrap_or_default()))?;
            notebook.screen.see(&text(&remedy.0))?;
        }
    }
    Ok(())
}

#[test]
fn a_gate_that_is_not_known_leaves_the_best_answers_incomplete() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let mut sheet = open_best_draft(&portal, &notebook, &questionnaire)?;
    change_and_see(&notebook, &questionnaire, "objective", "unknown")?;
    sheet["gates"]["objective"] = json!("unknown");
    assert_eq!(questionnaire.expect(&sheet).status, "incomplete");
    notebook.check_result(&questionnaire, &sheet)
}

#[test]
fn every_gate_met_and_the_best_answers_are_ready() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let sheet = open_best_draft(&portal, &notebook, &questionnaire)?;
    notebook.see_result()?;
    assert_eq!(questionnaire.expect(&sheet).status, "ready");
    notebook.check_result(&questionnaire, &sheet)?;
    notebook.see_words("no_reasons")?;
    Ok(())
}

#[test]
fn a_failed_gate_comes_before_an_unknown_one_and_both_are_told() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = programme::questionnaire(Role::Mentor)?;
    let mut sheet = open_best_draft(&portal, &notebook, &questionnaire)?;
    sheet["gates"]["voluntary"] = json!("unknown");
    sheet["gates"]["briefing"] = json!("fail");
    portal.element().import(&seed::file(&[seed::taking("two", &sheet, seed::AUTUMN, false)]))?;
    notebook.press("resume")?;
    notebook.see_result()?;
    assert_eq!(questionnaire.expect(&sheet).status, "blocked");
    notebook.check_result(&questionnaire, &sheet)
}

#[test]
fn the_page_of_gates_left_open_is_warned_about_once_and_nothing_is_answered_for_the_person() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    notebook.press("whole_page")?;
    let questions = notebook.programme.questions(&questionnaire);
    notebook.choose(&questions[0], &json!("pass"))?;
    notebook.press("continue")?;
    notebook.screen.see(&text(&notebook.locale.fill("page_open_other", &[("n", "6")])?))?;
    notebook.press("continue")?;
    notebook.screen.see(&heading(&notebook.programme.dimension(&questionnaire, "learning")?))?;
    let file = portal.element().export()?;
    let gates = &file["notebook"]["assessments"][0]["gates"];
    assert_eq!((&gates["voluntary"], &gates["briefing"]), (&json!("pass"), &json!(null)));
    notebook.screen.see(&button(&notebook.say("one_by_one")?))?;
    Ok(())
}
