//! Whether a person gets from an empty notebook to a result that is right, and to what to do next.

use binome_tests::model::Questionnaire;
use binome_tests::pages::portal::{ASSESSMENT, HOME};
use binome_tests::pages::{Notebook, Portal};
use binome_tests::programme::Role;
use binome_tests::what::{button, heading, text};
use binome_tests::{Failure, Outcome};
use serde_json::{Value, json};

/// Good answers at first, worse ones later: strengths, something unclear and something to prepare come up.
fn mixed(questionnaire: &Questionnaire) -> Value {
    questionnaire.sheet_of(|place| match place {
        0..=5 => 5 - i64::from(place == 3),
        6..=10 => 2 - i64::from(place == 8),
        11..=15 => {
            if place % 2 == 0 {
                3
            } else {
                2
            }
        }
        _ => 4 + i64::from(place % 3 == 0),
    })
}

/// From the first question over the check, where one answer is changed, to the result.
fn journey(notebook: &Notebook, questionnaire: &Questionnaire, changed: &str) -> Outcome {
    let mut sheet = mixed(questionnaire);
    notebook.fill(questionnaire, &sheet, None)?;
    let question = notebook.programme.question(questionnaire, changed)?;
    notebook.see_words("check_complete")?;
    notebook.screen.click(&notebook.change(&question)?)?;
    let answer = sheet
        .pointer_mut(&format!("/responses/{changed}"))
        .ok_or_else(|| Failure::new(format!("no response to {changed}")))?;
    notebook.see_chosen(&question, answer)?;
    *answer = json!(3);
    notebook.answer(&question, &json!(3))?;
    notebook.see_focus_on_screen(&notebook.say("check_title")?)?;
    notebook.see_result()?;
    let status = questionnaire.expect(&sheet).status;
    assert_eq!(status, "prepare");
    notebook.see_focus_on_screen(&notebook.programme.status(status))?;
    notebook.check_result(questionnaire, &sheet)?;
    notebook.see_words("only_for_you")?;
    notebook.see_saved()
}

#[test]
fn a_senior_mentee_reads_in_the_french_portal_what_to_do_next() -> Outcome {
    let portal = Portal::open("/index.html")?;
    portal.open_notebook()?;
    let notebook = portal.notebook()?;
    notebook.see_words("saved_nothing")?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    journey(&notebook, &questionnaire, "openness_habit")?;
    notebook.press("back")?;
    notebook.see_focus_on_screen(&notebook.say("assessment_name")?)?;
    notebook.screen.see(&button(&notebook.say("open_result")?))?;
    Ok(())
}

#[test]
fn a_junior_mentor_reads_in_the_english_page_what_to_do_next() -> Outcome {
    let portal = Portal::open(ASSESSMENT)?;
    let notebook = portal.assessment()?;
    let questionnaire = notebook.begin(Role::Mentor)?;
    journey(&notebook, &questionnaire, "explaining_plain")
}

#[test]
fn going_back_leads_step_by_step_to_the_start_and_forgets_no_answer() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let sheet = questionnaire.best_sheet();
    notebook.fill(&questionnaire, &sheet, Some("learning_first"))?;
    let questions = notebook.programme.questions(&questionnaire);
    let place = questions.iter().position(|question| question.id == "learning_first").unwrap_or_default();
    for question in questions[..place].iter().rev() {
        notebook.press("back")?;
        let kind = if question.dimension.is_none() { "gates" } else { "responses" };
        notebook.see_chosen(question, &sheet[kind][question.id.as_str()])?;
    }
    notebook.press("back")?;
    notebook.screen.see(&heading(&notebook.programme.title(&questionnaire)))?;
    notebook.press("back")?;
    notebook.see_screen("role_title")?;
    notebook.press("back")?;
    notebook.see_screen("assessment_name")?;
    notebook.press("resume")?;
    notebook.see_question(&questions[place])?;
    Ok(())
}

#[test]
fn a_question_without_an_answer_says_what_to_do_and_stays() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let questions = notebook.programme.questions(&questionnaire);
    notebook.screen.see(&text(&notebook.progress(&questionnaire, &questions[0])?))?;
    notebook.press("continue")?;
    notebook.screen.see(&text(&notebook.say("error_choose")?))?;
    notebook.screen.see_focus_on(&binome_tests::what::radio(&notebook.say("gate_yes")?))?;
    assert!(notebook.screen.all(&button(&notebook.say("skip")?))?.is_empty(), "a gate cannot be passed over");
    notebook.fill(&questionnaire, &questionnaire.best_sheet(), Some("learning_ask"))?;
    notebook.press("continue")?;
    notebook.screen.see(&text(&notebook.say("error_choose_or_skip")?))?;
    notebook.see_question(&questions[7])?;
    Ok(())
}
