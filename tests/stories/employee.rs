//! The employee: from the self-assessment to the next step, to an objective and how far it is.

use binome_tests::Outcome;
use binome_tests::pages::{Hands, Person, Portal};
use binome_tests::programme::{self, Role};
use binome_tests::what::{BUTTON, heading};
use serde_json::json;

use crate::{page, person};

#[test]
fn an_employee_goes_from_the_assessment_to_the_next_step_and_to_an_objective() -> Outcome {
    let portal = page()?;
    go(&person(&portal, Hands::Mouse)?, &portal)?;
    assert_eq!(portal.complaints()?, Vec::<String>::new());
    Ok(())
}

/// From an empty notebook to a home that knows an objective.
pub(crate) fn go(person: &Person, portal: &Portal) -> Outcome {
    let notebook = &person.notebook;
    notebook.see_screen("home_title")?;
    person.press("begin")?;
    notebook.see_screen("role_title")?;
    person.press_what(&notebook.role(Role::Mentee)?)?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    notebook.see_focus_on_screen(&notebook.programme.title(&questionnaire))?;
    person.press("begin")?;
    let sheet = questionnaire.sheet_of(|place| if place < 6 { 2 } else { 4 });
    for question in notebook.programme.questions(&questionnaire) {
        notebook.see_question(&question)?;
        let answers = if question.dimension.is_none() { &sheet["gates"] } else { &sheet["responses"] };
        person.choose(&question.text, &notebook.label(&question, &answers[question.id.as_str()])?)?;
        person.press("continue")?;
    }
    notebook.see_focus_on_screen(&person.say("check_title")?)?;
    person.press("see_result")?;
    notebook.see_focus_on_screen(&notebook.programme.status(questionnaire.expect(&sheet).status))?;
    notebook.see_words("next_step")?;

    person.press("find_objective")?;
    notebook.see_words("objectives.first_title")?;
    person.press("objectives.see_examples")?;
    notebook.see_focus_on_screen(&person.say("objectives.examples_title")?)?;
    let example = format!("{} animer mes réunions à distance", notebook.locale.start("objectives.take_this")?);
    person.press_what(&BUTTON.named(&example).or_longer())?;
    notebook.screen.see(&heading(&person.say("objectives.levels")?))?;
    person.press("objectives.check_in")?;
    person.press_longer("level_less")?;
    notebook.see_words("objectives.check_in_kept")?;
    let file =
        portal.element().wait_for_file(|file| file["notebook"]["objectives"][0]["check_ins"][0]["level"] == -1)?;
    assert_eq!(file["notebook"]["assessments"][0]["gates"], sheet["gates"]);
    assert_eq!(file["notebook"]["objectives"][0]["wording"]["levels"].as_array().map(Vec::len), Some(5));

    person.press("part_home")?;
    notebook.see_words("home_no_pair")?;
    notebook.screen.see(&heading(&person.say("home_objectives")?))?;
    assert_ne!(file["notebook"]["assessments"][0]["finished"], json!(null));
    Ok(())
}
