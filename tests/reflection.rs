//! Whether a person can look back: write after a session, fill in a review, and read what it says without being alarmed.

use binome_tests::pages::looking_back::{self, Form};
use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Notebook, Portal};
use binome_tests::what::{BUTTON, button, disclosure, group, heading, radio, text, text_field};
use binome_tests::{Key, Outcome, axe};

/// Looks at the screen with axe in both colours.
fn check(portal: &Portal) -> Outcome {
    for theme in ["light", "dark"] {
        portal.element().set("theme", theme)?;
        axe::check(&portal.browser, &portal.element().expression()).map_err(|reason| reason.while_doing(theme))?;
    }
    portal.element().set("theme", "light")
}

/// Opens the row of a review that can be begun.
fn begin(notebook: &Notebook, form: &Form) -> Outcome {
    let long =
        format!("{} {}", form.text("title"), notebook.locale.fill("reflection.review_length", &[("minutes", "5")])?);
    notebook.screen.click(&button(&long).or_longer())
}

#[test]
fn what_is_written_after_a_session_with_a_prompt_of_ones_own_is_there_after_a_reload() -> Outcome {
    let portal = Portal::looking_back(&looking_back::file(&[]))?;
    let notebook = portal.notebook()?;
    notebook.open("reflection.own_prompts")?;
    notebook.press("reflection.own_prompt_add")?;
    notebook.screen.see_focus_on(&text_field(&notebook.say("reflection.own_prompt")?))?;
    notebook.screen.write("Qui a ri ?")?;
    check(&portal)?;
    notebook.press("reflection.write")?;
    notebook.see_focus_on_screen("Lire une conversation")?;
    notebook.see_words("reflection.private")?;
    notebook.write_in("Quoi ?", "Un essai rat")?;
    notebook.press("reflection.ask_me")?;
    let asked = notebook.field_in_focus()?;
    notebook.screen.write("En riant")?;
    notebook.press_longer("reflection.own_prompt_use")?;
    notebook.screen.see_focus_on(&text_field("Qui a ri ?"))?;
    notebook.screen.write("Nous deux")?;
    notebook.write_in(&notebook.say("reflection.action_then")?, "range mon bureau")?;
    notebook.press("reflection.action_add")?;
    notebook.screen.see(&text("range mon bureau"))?;
    check(&portal)?;
    let file = portal.element().wait_for_file(|file| file["notebook"]["actions"][0]["deed"] == "range mon bureau")?;
    assert_eq!(file["notebook"]["actions"][0]["session"], "s");
    portal.element().flush()?;
    portal.come_back()?;
    notebook.see_written("Quoi ?", "Un essai rat")?;
    notebook.see_written(&asked, "En riant")?;
    notebook.see_written("Qui a ri ?", "Nous deux")?;
    notebook.press("reflection.done")?;
    notebook.see_focus_on_screen(&notebook.say("reflection.title")?)?;
    notebook.see_words("reflection.next_nothing")?;
    notebook.screen.see(&BUTTON.named("Lire une conversation").or_longer())?;
    assert_eq!(portal.complaints()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn what_stands_in_the_fields_for_an_action_waits_and_is_kept_by_the_button_that_says_so() -> Outcome {
    let portal = Portal::looking_back(&looking_back::file(&[]))?;
    let notebook = portal.notebook()?;
    notebook.press("reflection.write")?;
    let deed = notebook.say("reflection.action_then")?;
    notebook.write_in(&deed, "range mon bureau")?;
    notebook.press("part_home")?;
    notebook.press("part_reflection")?;
    notebook.screen.click(&BUTTON.named("Lire une conversation").or_longer())?;
    notebook.see_written(&deed, "range mon bureau")?;
    notebook.press("reflection.done")?;
    portal.element().wait_for_file(|file| file["notebook"]["actions"][0]["deed"] == "range mon bureau")?;
    Ok(())
}

#[test]
fn another_way_of_looking_back_hides_nothing_that_was_written() -> Outcome {
    let portal = Portal::looking_back(&looking_back::file(&[]))?;
    let notebook = portal.notebook()?;
    notebook.press("reflection.write")?;
    notebook.write_in("Et alors ?", "Je peux demander")?;
    let title = "Quoi, et alors, et maintenant";
    notebook.screen.click(&disclosure(&notebook.locale.fill("reflection.structure_now", &[("title", title)])?))?;
    check(&portal)?;
    let other = binome_tests::what::RADIO.named("Commencer, arrêter, continuer").or_longer();
    notebook.screen.click(&other)?;
    notebook.screen.see(&text_field("Arrêter"))?;
    notebook.see_written("Et alors ?", "Je peux demander")
}

#[test]
fn a_second_review_says_in_words_what_changed_since_the_first() -> Outcome {
    let form = Form::read("mid_mentee")?;
    let portal = Portal::looking_back(&looking_back::file(&[form.filled("first", 2, 40)]))?;
    let notebook = portal.notebook()?;
    begin(&notebook, &form)?;
    let first = form.statements().into_iter().next().unwrap_or_default();
    notebook.screen.see(&group(&first))?;
    notebook.press("continue")?;
    notebook.see_words("error_choose_or_skip")?;
    check(&portal)?;
    notebook.review(&form, 5)?;
    notebook.pass_questions(&form, "On ose")?;
    notebook.see_focus_on_screen(&form.text("title"))?;
    notebook.see_words("something_changed")?;
    notebook.see_words("change_up")?;
    notebook.screen.see(&text("On ose"))?;
    notebook.screen.see_no(&heading(&notebook.say("reflection.low_trust")?))?;
    check(&portal)?;
    notebook.screen.click(&BUTTON.named("Préparer seul ma réunion du lundi"))?;
    Ok(())
}

#[test]
fn at_the_end_a_person_says_where_they_stand_and_then_where_they_stood() -> Outcome {
    let form = Form::read("final_mentee")?;
    let portal = Portal::looking_back(&looking_back::file(&[]))?;
    let notebook = portal.notebook()?;
    begin(&notebook, &form)?;
    notebook.review(&form, 4)?;
    let levels = notebook.screen.see(&heading(&notebook.say("reflection.now_title")?))?;
    assert!(!levels.name.is_empty());
    check(&portal)?;
    let choices = notebook.screen.all(&binome_tests::what::RADIO)?;
    let choose = |place: usize| {
        notebook.screen.click(&radio(&choices.get(place).map(|node| node.name.clone()).unwrap_or_default()))
    };
    choose(3)?;
    notebook.press("continue")?;
    notebook.see_words("reflection.then_text")?;
    choose(0)?;
    notebook.press("continue")?;
    notebook.pass_questions(&form, "Merci")?;
    notebook.see_words("reflection.then_result_text")?;
    for (key, levels) in
        [("reflection.level_up_other", "2"), ("reflection.level_up_other", "3"), ("reflection.level_down_one", "1")]
    {
        notebook.screen.see(&text(&notebook.locale.fill(key, &[("n", levels)])?))?;
    }
    check(&portal)
}

#[test]
fn little_trust_gets_advice_and_words_to_send_and_nothing_alarming() -> Outcome {
    let form = Form::read("mid_mentee")?;
    let portal = Portal::looking_back(&looking_back::file(&[]))?;
    let notebook = portal.notebook()?;
    begin(&notebook, &form)?;
    notebook.review(&form, 1)?;
    notebook.pass_questions(&form, "")?;
    notebook.see_screen("reflection.low_trust")?;
    notebook.screen.see(&text(&form.text("advice")))?;
    notebook.open("reflection.help")?;
    notebook.screen.see(&text(&form.text("help")))?;
    notebook.see_screen("reflection.signals")?;
    notebook.see_words("reflection.signals_text")?;
    let alerts = notebook.screen.all(&binome_tests::what::What::any(&["alert", "alertdialog"]))?;
    assert_eq!(alerts.len(), 0, "nothing startles");
    check(&portal)
}

#[test]
fn the_keyboard_alone_leads_through_a_pulse_for_whom_the_notebook_does_not_know() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    notebook.see_screen("home_title")?;
    portal.element().flush()?;
    notebook.press("part_reflection")?;
    notebook.see_words("reflection.next_nothing_text")?;
    check(&portal)?;
    let form = Form::read("pulse_mentor")?;
    notebook.tab_to(&radio(&notebook.say("reflection.role_mentee")?))?;
    notebook.screen.press(Key::Down)?;
    notebook.tab_to(&BUTTON.named(&form.text("title")).or_longer())?;
    notebook.screen.press(Key::Enter)?;
    for statement in form.statements() {
        notebook.screen.see(&group(&statement))?;
        notebook.tab_to(&binome_tests::what::RADIO)?;
        notebook.screen.press(Key::Down)?;
        notebook.tab_to(&button(&notebook.say("continue")?))?;
        notebook.screen.press(Key::Enter)?;
    }
    let question = form.questions().into_iter().next().unwrap_or_default();
    notebook.tab_to(&text_field(&question))?;
    notebook.screen.write("Un merci")?;
    notebook.tab_to(&button(&notebook.say("see_result")?))?;
    notebook.screen.press(Key::Enter)?;
    notebook.see_focus_on_screen(&form.text("title"))?;
    notebook.see_words("reflection.first_review")?;
    Ok(())
}
