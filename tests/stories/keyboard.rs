//! All of the product with the keyboard alone, from the first letter of a self-assessment to the last choice of comfort.

use binome_tests::Outcome;
use binome_tests::pages::looking_back::Form;
use binome_tests::pages::{Hands, Person, Portal};
use binome_tests::what::{BUTTON, DISCLOSURE, button, text};

use crate::{employee, mentee, page, person};

#[test]
fn the_keyboard_alone_leads_through_the_whole_product() -> Outcome {
    let portal = page()?;
    let somebody = person(&portal, Hands::Keyboard)?;
    employee::go(&somebody, &portal)?;
    somebody.press("home_open")?;
    mentee::begin_pair(&somebody)?;
    pair(&somebody, &portal)?;
    mentee::plan(&somebody, &portal)?;
    mentee::hold(&somebody, &portal)?;
    mentee::look_back(&somebody, &portal)?;
    review(&somebody, &portal)?;
    comfort(&somebody)?;
    assert_eq!(portal.complaints()?, Vec::<String>::new());
    Ok(())
}

/// A theme, the charter, and the preview of what the other one gets.
fn pair(person: &Person, portal: &Portal) -> Outcome {
    let notebook = &person.notebook;
    person.press_longer("pairing.themes")?;
    notebook.see_focus_on_screen(&person.say("pairing.themes_title")?)?;
    person.press_what(&DISCLOSURE.named("Des réunions à distance qui marchent").or_longer())?;
    person.tick(&person.say("pairing.theme_choose")?)?;
    portal.element().wait_for_file(|file| file["notebook"]["pairings"][0]["themes"][0]["chosen"] == true)?;
    person.press("back")?;
    person.press_longer("pairing.charter")?;
    person.press("pairing.charter_save")?;
    person.press("pairing.agree")?;
    person.press("pairing.agree_for_partner")?;
    notebook.see_words("pairing.charter_in_force")?;
    person.press("back")?;
    person.press_longer("pairing.share")?;
    notebook.see_words("pairing.inside_nothing")?;
    person.tick(&person.say("pairing.charter")?)?;
    notebook.screen.see_no(&text(&person.say("pairing.inside_nothing")?))
}

/// A short review, to what it says.
fn review(person: &Person, portal: &Portal) -> Outcome {
    let (notebook, form) = (&person.notebook, Form::read("pulse_mentee")?);
    person.press("part_reflection")?;
    person.press_what(&BUTTON.named(&form.text("title")).or_longer())?;
    let agreement = notebook.programme.response(&4.into())?;
    for statement in form.statements() {
        person.choose(&statement, &agreement)?;
        person.press("continue")?;
    }
    let question = form.questions().into_iter().next().unwrap_or_default();
    person.write(&question, "Un fil")?;
    person.press("see_result")?;
    notebook.see_focus_on_screen(&form.text("title"))?;
    portal.element().wait_for_file(|file| file["notebook"]["reviews"][0]["finished"].is_u64())?;
    Ok(())
}

/// Larger text and more contrast, kept.
fn comfort(person: &Person) -> Outcome {
    let notebook = &person.notebook;
    person.press("part_data")?;
    notebook.see_focus_on_screen(&person.say("data.title")?)?;
    person.choose(&person.say("data.size_legend")?, &person.say("data.size_2")?)?;
    person.choose(&person.say("data.theme_legend")?, &person.say("data.theme_contrast")?)?;
    notebook.see_saved()?;
    notebook.screen.see(&button(&person.say("data.protect")?))?;
    Ok(())
}
