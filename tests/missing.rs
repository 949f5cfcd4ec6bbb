//! Whether answers that are not there are told as missing, and never as low.

use binome_tests::pages::Portal;
use binome_tests::pages::portal::{ASSESSMENT, HOME};
use binome_tests::programme::{self, Role};
use binome_tests::what::{heading, text};
use binome_tests::{Outcome, seed};
use serde_json::{Value, json};

#[test]
fn statements_passed_over_and_not_applicable_are_left_out_of_the_numbers() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let mut sheet = questionnaire.sheet_of(|place| 3 + i64::from(place % 2 == 0) + i64::from(place % 5 == 0));
    for (item, response) in [
        ("learning_first", Value::Null),
        ("learning_try", Value::Null),
        ("safety_place", json!("na")),
        ("application_access", json!("na")),
        ("application_note", json!("na")),
        ("application_wait", Value::Null),
    ] {
        sheet["responses"][item] = response;
    }
    notebook.fill(&questionnaire, &sheet, None)?;
    let words = notebook.screen.words()?;
    for (said, times) in [("skipped", 3), ("unanswered", 0)] {
        assert_eq!(
            words.matches(&format!("{} {}", notebook.say(said)?, notebook.say("change")?)).count(),
            times,
            "{words}"
        );
    }
    let not_applicable = notebook.programme.response(&json!("na"))?;
    assert_eq!(words.matches(&not_applicable).count(), 3);
    notebook.see_result()?;
    let expected = questionnaire.expect(&sheet);
    assert_eq!((expected.dimensions[0].answered, expected.dimensions[0].applicable), (4, 6));
    assert_eq!((expected.dimensions[4].answered, expected.dimensions[4].applicable), (3, 4));
    notebook.check_result(&questionnaire, &sheet)
}

#[test]
fn a_dimension_with_too_few_answers_is_not_computed_and_shows_no_number() -> Outcome {
    let portal = Portal::open(ASSESSMENT)?;
    let notebook = portal.assessment()?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let mut sheet = questionnaire.best_sheet();
    for item in ["safety_admit", "safety_last", "safety_feedback", "safety_place"] {
        sheet["responses"][item] = Value::Null;
    }
    portal.element().import(&seed::file(&[seed::taking("few", &sheet, seed::AUTUMN, false)]))?;
    notebook.press("resume")?;
    notebook.see_result()?;
    let expected = questionnaire.expect(&sheet);
    assert_eq!((expected.status, expected.dimensions[3].score), ("incomplete", None));
    notebook.screen.see(&text(&notebook.programme.label(None)))?;
    notebook.check_result(&questionnaire, &sheet)
}

#[test]
fn nothing_answered_at_all_is_incomplete_and_no_number_is_shown() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = programme::questionnaire(Role::Mentor)?;
    let sheet = questionnaire.sheet(|_| json!("pass"), |_, _| Value::Null);
    portal.element().import(&seed::file(&[seed::taking("none", &sheet, seed::AUTUMN, false)]))?;
    notebook.press("resume")?;
    notebook.see_result()?;
    notebook.screen.see(&heading(&notebook.programme.status("incomplete")))?;
    notebook.check_result(&questionnaire, &sheet)?;
    let words = notebook.screen.words()?;
    assert_eq!(
        words.matches(&notebook.programme.label(None)).count(),
        3 * 5,
        "bars, and two columns of the table: {words}"
    );
    assert!(!words.contains("sur 100"), "{words}");
    Ok(())
}

#[test]
fn a_page_with_open_statements_is_warned_about_once_and_then_passed_over() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let questions = notebook.programme.questions(&questionnaire);
    let sheet = seed::before(&questionnaire.best_sheet(), &questions, "application_task");
    portal.element().import(&seed::file(&[seed::taking("page", &sheet, seed::AUTUMN, false)]))?;
    notebook.press("resume")?;
    notebook.press("whole_page")?;
    let page: Vec<_> = questions.iter().filter(|q| q.dimension.as_deref() == Some("application")).collect();
    notebook.choose(page[0], &json!(4))?;
    notebook.choose(page[3], &json!("na"))?;
    notebook.press("continue")?;
    notebook.screen.see(&text(&notebook.locale.fill("page_open_other", &[("n", "4")])?))?;
    notebook.choose(page[1], &json!(4))?;
    notebook.screen.see(&text(&notebook.locale.fill("page_open_other", &[("n", "3")])?))?;
    notebook.press("continue")?;
    notebook.see_screen("check_title")?;
    notebook.see_result()?;
    let mut expected = questionnaire.best_sheet();
    for (question, response) in
        page.iter().zip([json!(4), json!(4), Value::Null, json!("na"), Value::Null, Value::Null])
    {
        expected["responses"][question.id.as_str()] = response;
    }
    assert_eq!(questionnaire.expect(&expected).dimensions[4].score, None);
    notebook.check_result(&questionnaire, &expected)
}
