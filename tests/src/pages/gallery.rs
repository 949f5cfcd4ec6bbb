//! Every screen of the widget, one after another, for whoever looks at all of them.

use serde_json::{Value, json};

use super::{Element, Notebook};
use crate::model::Questionnaire;
use crate::programme::{self, Role};
use crate::what::BUTTON;
use crate::{Outcome, seed};

/// Leads an empty notebook through every screen, giving each a name.
///
/// # Errors
/// A screen does not come, or `look` fails on one.
pub fn every_screen(notebook: &Notebook, element: &Element, mut look: impl FnMut(&str) -> Outcome) -> Outcome {
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    beginning(notebook, &mut look)?;
    questions(notebook, element, &questionnaire, &mut look)?;
    results(notebook, element, &questionnaire, &mut look)
}

/// From the home of an empty notebook to the first question.
fn beginning(notebook: &Notebook, look: &mut impl FnMut(&str) -> Outcome) -> Outcome {
    notebook.see_screen("home_title")?;
    look("home-empty")?;
    notebook.press("begin")?;
    notebook.see_screen("role_title")?;
    look("roles")?;
    notebook.screen.click(&notebook.role(Role::Mentee)?)?;
    notebook.see_words("introduction_private")?;
    look("introduction")?;
    notebook.press("begin")?;
    notebook.see_screen("gates_title")?;
    look("gate")?;
    notebook.press("continue")?;
    notebook.see_words("error_choose")?;
    look("gate-error")?;
    notebook.press("whole_page")?;
    notebook.see_words("one_by_one")?;
    look("gates-page")
}

/// The statements, one at a time and a page at once, and the check.
fn questions(
    notebook: &Notebook,
    element: &Element,
    questionnaire: &Questionnaire,
    look: &mut impl FnMut(&str) -> Outcome,
) -> Outcome {
    let all = notebook.programme.questions(questionnaire);
    let sheet = seed::before(&mixed(questionnaire), &all, "application_access");
    element.import(&seed::file(&[seed::taking("draft", &sheet, seed::AUTUMN, false)]))?;
    notebook.see_words("resume")?;
    look("home-draft")?;
    notebook.press("resume")?;
    notebook.press("continue")?;
    notebook.see_words("page_open_other").or_else(|_| notebook.see_words("error_choose_or_skip"))?;
    look("page-warned")?;
    notebook.press("one_by_one")?;
    let question = notebook.programme.question(questionnaire, "application_access")?;
    notebook.choose(&question, &json!(4))?;
    look("statement")?;
    notebook.press("continue")?;
    notebook.press("continue")?;
    notebook.see_words("error_choose_or_skip")?;
    look("statement-error")?;
    notebook.press("skip")?;
    notebook.press("skip")?;
    notebook.see_screen("check_title")?;
    look("check")
}

/// The result of every status, what follows from it, and the home that remembers it.
fn results(
    notebook: &Notebook,
    element: &Element,
    questionnaire: &Questionnaire,
    look: &mut impl FnMut(&str) -> Outcome,
) -> Outcome {
    let mut missing = questionnaire.best_sheet();
    for item in ["safety_admit", "safety_last", "safety_feedback", "safety_place"] {
        if let Some(response) = missing.pointer_mut(&format!("/responses/{item}")) {
            *response = Value::Null;
        }
    }
    let mut blocked = questionnaire.sheet(|_| json!("pass"), |_, _| json!(5));
    for (gate, answer) in [("objective", "fail"), ("briefing", "fail"), ("common_slots", "unknown")] {
        if let Some(response) = blocked.pointer_mut(&format!("/gates/{gate}")) {
            *response = json!(answer);
        }
    }
    for (name, sheet) in [
        ("result-ready", questionnaire.best_sheet()),
        ("result-discuss", questionnaire.sheet_of(|place| if place < 6 { 3 } else { 5 })),
        ("result-prepare", mixed(questionnaire)),
        ("result-incomplete", missing),
        ("result-blocked", blocked),
    ] {
        let before =
            seed::taking("before", &questionnaire.sheet_of(|place| 2 + i64::from(place % 2 == 0)), seed::AUTUMN, true);
        let now = seed::taking("now", &sheet, seed::AUTUMN + 40 * seed::DAY, true);
        element.import(&seed::file(&[before, now]))?;
        notebook.press("open_result")?;
        notebook.screen.see(&crate::what::heading(&notebook.programme.status(questionnaire.expect(&sheet).status)))?;
        notebook.open("as_table")?;
        notebook.open("why")?;
        notebook.see_words("column_points")?;
        look(name)?;
    }
    notebook.press("doubt_yes")?;
    notebook.see_words("doubt_agreed")?;
    look("result-doubted")?;
    notebook.screen.click(&BUTTON.named(&notebook.locale.start("compare_with")?).or_longer())?;
    notebook.see_screen("comparison_title")?;
    look("comparison")?;
    notebook.press("back")?;
    notebook.press("back")?;
    notebook.see_screen("assessment_name")?;
    look("assessments")?;
    notebook.press("part_home")?;
    notebook.see_screen("home_title")?;
    look("home-result")
}

/// Good answers at first, worse ones later: every label comes up.
pub fn mixed(questionnaire: &Questionnaire) -> Value {
    questionnaire.sheet_of(|place| match place {
        0..=5 => 5 - i64::from(place == 3),
        6..=10 => 2 - i64::from(place == 8),
        11..=15 => 2 + i64::from(place % 2 == 0),
        _ => 4 + i64::from(place % 3 == 0),
    })
}
