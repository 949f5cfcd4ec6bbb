//! Whether a person can write an objective, look at how far it is, and revise it; and what the home makes of all of it.

use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Notebook, Portal};
use binome_tests::tree::plain;
use binome_tests::what::{BUTTON, checkbox, disclosure, heading, text};
use binome_tests::{Outcome, axe, paper, sample};
use serde_json::Value;

/// Looks at the screen with axe in both colours.
fn check(portal: &Portal) -> Outcome {
    for theme in ["light", "dark"] {
        portal.element().set("theme", theme)?;
        axe::check(&portal.browser, &portal.element().expression()).map_err(|reason| reason.while_doing(theme))?;
    }
    portal.element().set("theme", "light")
}

/// Opens the objectives of an empty notebook.
fn empty(portal: &Portal) -> Outcome<Notebook<'_>> {
    let notebook = portal.notebook()?;
    notebook.see_screen("home_title")?;
    notebook.press("part_objectives")?;
    notebook.see_focus_on_screen(&notebook.say("objectives.title")?)?;
    Ok(notebook)
}

#[test]
fn an_objective_is_written_looked_at_in_two_actions_revised_and_its_history_kept() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = empty(&portal)?;
    check(&portal)?;
    notebook.press("objectives.write_one")?;
    for (question, words) in [
        ("objectives.ask_activity", "animer une visio"),
        ("objectives.ask_support", "avec une fiche"),
        ("objectives.ask_sign", "4 visios sans aide"),
    ] {
        notebook.see_focus_on_screen(&notebook.say(question)?).or_else(|_| notebook.see_screen(question))?;
        notebook.write_in(&notebook.say("objectives.your_answer")?, words)?;
        notebook.press("objectives.continue")?;
    }
    notebook.see_screen("objectives.ask_due")?;
    notebook.press("objectives.continue")?;
    notebook.see_screen("objectives.ask_why")?;
    notebook.press("objectives.continue")?;
    notebook.see_screen("objectives.ask_levels")?;
    notebook.press("objectives.levels_propose")?;
    let proposed = |file: &Value| file["notebook"]["objectives"][0]["wording"]["levels"][3].to_string();
    portal.element().wait_for_file(|file| proposed(file).contains("5 visios sans aide"))?;
    notebook.press("objectives.continue")?;
    notebook.see_words("objectives.missing_text")?;
    check(&portal)?;
    notebook.press("objectives.finish")?;
    notebook.see_focus_on_screen("Animer une visio")?;

    notebook.press("objectives.check_in")?;
    notebook.screen.click(&BUTTON.named(&notebook.say("level_less")?).or_longer())?;
    notebook.see_words("objectives.check_in_kept")?;
    check(&portal)?;
    let file =
        portal.element().wait_for_file(|file| file["notebook"]["objectives"][0]["check_ins"][0]["level"] == -1)?;
    assert_eq!(file["notebook"]["objectives"][0]["wording"]["sign"], "4 visios sans aide");

    notebook.screen.click(&disclosure(&notebook.say("objectives.revise")?))?;
    notebook.write_in(&notebook.say("objectives.revise_reason")?, "trop")?;
    notebook.press("objectives.revise_keep")?;
    notebook.screen.see(&text(&notebook.say("objectives.revised")?))?;
    notebook.screen.see(&text("trop"))?;
    assert!(notebook.screen.all(&text("Repère T"))?.is_empty(), "T is shown before anybody asks");
    notebook.screen.click(&disclosure(&notebook.say("objectives.talking_aid_title")?))?;
    notebook.see_words("objectives.talking_aid_text")?;

    notebook.press("objectives.remove")?;
    notebook.see_focus_on_screen(&notebook.say("objectives.title")?)?;
    notebook.see_words("objectives.first_title")?;
    notebook.press("undo")?;
    notebook.screen.see(&BUTTON.named("Animer une visio").or_longer())?;
    assert_eq!(portal.complaints()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn an_example_of_the_programme_is_taken_over_with_its_levels() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = empty(&portal)?;
    notebook.press("objectives.see_examples")?;
    notebook.see_focus_on_screen(&notebook.say("objectives.examples_title")?)?;
    check(&portal)?;
    let first = format!("{} animer mes réunions à distance", notebook.locale.start("objectives.take_this")?);
    notebook.screen.click(&BUTTON.named(&first).or_longer())?;
    notebook.screen.see(&heading(&notebook.say("objectives.levels")?))?;
    let file = portal.element().export()?;
    let levels = file["notebook"]["objectives"][0]["wording"]["levels"].as_array().map(Vec::len);
    assert_eq!(levels, Some(5));
    Ok(())
}

#[test]
fn all_objectives_leave_on_paper_and_as_a_text() -> Outcome {
    let portal = Portal::open("/assets/portal/icon.svg")?;
    paper::note(&portal.browser)?;
    portal.visit(HOME)?;
    let notebook = portal.notebook()?;
    notebook.see_screen("home_title")?;
    portal.element().import(&sample::notebook()?)?;
    notebook.press("part_objectives")?;
    paper::look(&portal.browser)?;
    notebook.press("objectives.print_all")?;
    let paper = paper::printed(&portal.browser)?;
    let words = plain(paper["words"].as_str().unwrap_or_default());
    for part in ["Animer une visio", "Trois réunions ouvertes à l’heure", "Présenter une idée au comité"] {
        assert!(words.contains(part), "«{part}» is not on the paper: {words}");
    }
    assert!(!words.contains("du premier coup"), "a note of a check-in is for nobody else: {words}");
    assert_eq!(paper["page"], false);
    portal.browser.evaluate("navigator.clipboard.writeText = async text => { globalThis.__copied = text; }")?;
    notebook.press("session_after.copy_text")?;
    notebook.see_words("session_after.copied")?;
    let copied = portal.browser.evaluate("globalThis.__copied")?;
    assert!(copied.as_str().is_some_and(|text| text.contains("## Animer une visio")), "{copied}");
    Ok(())
}

#[test]
fn the_home_shows_what_is_next_and_what_there_is() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    notebook.see_screen("home_title")?;
    portal.element().import(&sample::notebook()?)?;
    notebook.see_words("home_reflect")?;
    notebook.screen.see(&heading(&notebook.say("home_actions")?))?;
    notebook.screen.see(&heading(&notebook.say("home_objectives")?))?;
    notebook.screen.see(&BUTTON.named("Animer une visio").or_longer())?;
    let prepared = |done: &str| notebook.locale.fill("home_prepared", &[("done", done), ("total", "3")]);
    notebook.screen.see(&text(&prepared("0")?))?;
    let message = "Retrouvez un message que vous avez compris de travers, pour en rire à deux.";
    notebook.screen.click(&checkbox(message))?;
    notebook.screen.see(&text(&prepared("1")?))?;
    notebook.screen.see_focus_on(&checkbox(message))?;
    notebook
        .screen
        .see(&checkbox("Si une réunion commence à 9 h, alors je prépare la salle à 8 h 55 et teste le son"))?;
    check(&portal)?;
    notebook.press("home_reflect_open")?;
    notebook.see_focus_on_screen("Une réunion à distance, sans stress")?;
    let file = portal.element().wait_for_file(|file| file["notebook"]["reflections"][1]["session"] == "s2")?;
    assert!(file["notebook"]["sessions"][2]["prepared"][0].is_string());
    Ok(())
}
