//! Whether a person who leaves, reloads or comes back finds everything where it was.

use binome_tests::locale::Language;
use binome_tests::model::Questionnaire;
use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Element, Notebook, Portal, View};
use binome_tests::programme::{self, Role};
use binome_tests::what::{button, heading, radio};
use binome_tests::{Browser, Outcome, Size, seed, site, workspace};
use serde_json::json;

/// Opens a draft that is answered up to a question, on that question.
fn open_draft_at(portal: &Portal, notebook: &Notebook, first: &str) -> Outcome<Questionnaire> {
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let questions = notebook.programme.questions(&questionnaire);
    let sheet = seed::before(&questionnaire.best_sheet(), &questions, first);
    portal.element().import(&seed::file(&[seed::taking("draft", &sheet, seed::AUTUMN, false)]))?;
    notebook.press("resume")?;
    notebook.see_question(&notebook.programme.question(&questionnaire, first)?)?;
    Ok(questionnaire)
}

#[test]
fn a_reload_on_a_question_keeps_the_answer_the_question_and_the_focus() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    for (first, answer) in [("objective", json!("unknown")), ("benefit_retry", json!(2)), ("safety_place", json!("na"))]
    {
        let questionnaire = open_draft_at(&portal, &notebook, first)?;
        let question = notebook.programme.question(&questionnaire, first)?;
        notebook.choose(&question, &answer)?;
        notebook.see_saved()?;
        portal.element().flush()?;
        portal.browser.reload()?;
        notebook.see_question(&question)?;
        notebook.see_chosen(&question, &answer)?;
        notebook.screen.see_focus_on(&radio(&notebook.label(&question, &answer)?))?;
    }
    Ok(())
}

#[test]
fn a_reload_keeps_the_whole_page_of_who_asked_for_it() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = open_draft_at(&portal, &notebook, "openness_reasons")?;
    notebook.press("whole_page")?;
    let question = notebook.programme.question(&questionnaire, "openness_lead")?;
    notebook.choose(&question, &json!(4))?;
    portal.element().flush()?;
    portal.browser.reload()?;
    notebook.see_chosen(&question, &json!(4))?;
    notebook.screen.see(&button(&notebook.say("one_by_one")?))?;
    notebook.screen.see_focus_on(&radio(&notebook.programme.response(&json!(4))?))?;
    Ok(())
}

#[test]
fn a_reload_keeps_the_introduction_the_check_the_result_and_the_home() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = open_draft_at(&portal, &notebook, "application_wait")?;
    let question = notebook.programme.question(&questionnaire, "application_wait")?;
    notebook.answer(&question, &json!(1))?;
    let ready = notebook.programme.status("ready");
    let title = notebook.programme.title(&questionnaire);
    for (press, screen) in [
        (None, notebook.say("check_title")?),
        (Some("see_result"), ready),
        (Some("back"), notebook.say("assessment_name")?),
        (Some("take_again"), notebook.say("role_title")?),
        (Some("role_mentee"), title),
    ] {
        match press {
            Some("role_mentee") => notebook.screen.click(&notebook.role(Role::Mentee)?)?,
            Some(key) => notebook.press(key)?,
            None => {}
        }
        notebook.see_focus_on_screen(&screen)?;
        portal.element().flush()?;
        portal.browser.reload()?;
        notebook.see_focus_on_screen(&screen)?;
    }
    Ok(())
}

#[test]
fn a_closed_tab_is_found_again_in_a_new_one_which_does_not_take_the_focus() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let question = notebook.programme.question(&questionnaire, "common_slots")?;
    notebook.fill(&questionnaire, &questionnaire.best_sheet(), Some("common_slots"))?;
    notebook.choose(&question, &json!("fail"))?;
    notebook.see_saved()?;
    let before = portal.element().export()?;
    portal.browser.close_tab_and_open_another()?;
    portal.visit(HOME)?;
    notebook.see_chosen(&question, &json!("fail"))?;
    assert_eq!(portal.element().export()?, before);
    assert!(!notebook.screen.all(&heading(&notebook.say("gates_title")?))?.iter().any(|node| node.is("focused")));
    assert!(!notebook.screen.all(&radio(&notebook.say("gate_no")?))?.iter().any(|node| node.is("focused")));
    Ok(())
}

#[test]
fn a_browser_that_was_closed_finds_everything_the_next_time() -> Outcome {
    let profile = workspace::target().join("profiles").join(format!("resume-{}", std::process::id()));
    let server = site::serve()?;
    let mut kept = None;
    for visit in 1..=2 {
        let browser = Browser::open_with_profile(Size::LAPTOP, &profile)?;
        browser.visit(&server.url(HOME))?;
        let notebook = Notebook::of(&browser, View::All, Language::French)?;
        if visit == 1 {
            let questionnaire = notebook.begin(Role::Mentor)?;
            notebook.fill(&questionnaire, &questionnaire.best_sheet(), Some("objective"))?;
            notebook.see_saved()?;
        } else {
            let questionnaire = programme::questionnaire(Role::Mentor)?;
            notebook.see_question(&notebook.programme.question(&questionnaire, "objective")?)?;
        }
        let file = Element::at(&browser, 0).export()?;
        assert_eq!(kept.get_or_insert_with(|| file.clone()), &file, "visit {visit}");
    }
    std::fs::remove_dir_all(profile)?;
    Ok(())
}

#[test]
fn answers_given_in_two_tabs_are_all_kept() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = open_draft_at(&portal, &notebook, "learning_ask")?;
    let (first, second) = ("learning_ask", "learning_first");
    let question = |id: &str| notebook.programme.question(&questionnaire, id);
    portal.element().flush()?;

    let one = portal.browser.tab()?;
    let two = portal.browser.open_tab()?;
    portal.visit(HOME)?;
    notebook.see_question(&question(first)?)?;
    notebook.press("skip")?;
    notebook.choose(&question(second)?, &json!(2))?;
    notebook.see_saved()?;

    portal.browser.switch_to(&one)?;
    notebook.choose(&question(first)?, &json!(4))?;
    notebook.see_saved()?;
    portal.element().wait_for_file(|file| {
        let responses = &file["notebook"]["assessments"][0]["responses"];
        responses[first] == 4 && responses[second] == 2
    })?;

    portal.browser.switch_to(&two)?;
    portal.browser.reload()?;
    portal.element().wait_for_file(|file| {
        let responses = &file["notebook"]["assessments"][0]["responses"];
        responses[first] == 4 && responses[second] == 2
    })?;
    Ok(())
}
