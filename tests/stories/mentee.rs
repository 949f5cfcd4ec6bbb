//! The senior mentee: dates, a template made to fit 40 minutes, a locked start, the session as it runs, actions, what it
//! leaves behind, a calendar file and a page of paper.

use binome_tests::pages::{Hands, Person, Portal, Sessions};
use binome_tests::tree::plain;
use binome_tests::what::{button, heading, text};
use binome_tests::{Outcome, paper, wait, workspace};
use serde_json::json;

use crate::{page, person};

#[test]
fn a_senior_mentee_plans_prepares_holds_and_looks_back_on_a_session() -> Outcome {
    let portal = page()?;
    paper::note(&portal.browser)?;
    portal.browser.reload()?;
    let mentee = person(&portal, Hands::Mouse)?;
    mentee.notebook.see_screen("home_title")?;
    mentee.press("part_pairing")?;
    begin_pair(&mentee)?;
    plan(&mentee, &portal)?;
    hold(&mentee, &portal)?;
    look_back(&mentee, &portal)?;
    calendar(&mentee, &portal)?;
    on_paper(&mentee, &portal)?;
    assert_eq!(portal.complaints()?, Vec::<String>::new());
    Ok(())
}

/// At the pair's first screen: with whom, and in which part.
pub(crate) fn begin_pair(person: &Person) -> Outcome {
    person.notebook.see_screen("pairing.begin_title")?;
    person.choose(&person.say("pairing.part_title")?, &person.say("pairing.part_mentee")?)?;
    person.write(&person.say("pairing.alias")?, "Camille")?;
    person.press("pairing.begin")?;
    person
        .notebook
        .see_focus_on_screen(&person.notebook.locale.fill("pairing.title_with", &[("alias", "Camille")])?)?;
    Ok(())
}

/// From no dates to the agenda of the second session, which fits 40 minutes and has one start locked.
pub(crate) fn plan(person: &Person, portal: &Portal) -> Outcome {
    let (notebook, locale) = (&person.notebook, &person.notebook.locale);
    person.press("part_sessions")?;
    notebook.see_words("sessions.empty_title")?;
    person.press("sessions.plan_cycle")?;
    person.press_what(&button(&locale.fill("sessions.create_other", &[("n", "8")])?))?;
    notebook.see_focus_on_screen(&person.say("sessions.title")?)?;
    person.press_what(&Sessions::row(&locale.fill("sessions.number_of", &[("n", "2"), ("total", "6")])?))?;
    notebook.see_words("sessions.no_blocks")?;
    person.press("sessions.choose_template")?;
    notebook.see_focus_on_screen(&person.say("sessions.templates_title")?)?;
    person.press_longer("sessions.use_template")?;
    notebook.screen.see(&text(&locale.fill("sessions.sum", &[("planned", "45 min"), ("slot", "45 min")])?))?;
    person.write(&person.say("sessions.field_slot")?, "40")?;
    notebook.screen.see(&text(&locale.fill("sessions.fit_over", &[("minutes", "5 min")])?))?;
    person.press("sessions.repair")?;
    notebook.screen.see(&text(&locale.fill("sessions.sum", &[("planned", "40 min"), ("slot", "40 min")])?))?;
    let file = portal.element().wait_for_file(|file| file["notebook"]["sessions"][1]["slot_minutes"] == 40)?;
    let second = file["notebook"]["sessions"][1]["blocks"][1]["title"].as_str().unwrap_or_default().to_owned();
    person.press_what(&Sessions::row(&plain(&second)))?;
    person.press("sessions.lock")?;
    portal.element().wait_for_file(|file| file["notebook"]["sessions"][1]["blocks"][1]["locked_start"].is_number())?;
    Ok(())
}

/// From the agenda through the session as it runs, to what it decided and who does what.
pub(crate) fn hold(person: &Person, portal: &Portal) -> Outcome {
    let (notebook, locale) = (&person.notebook, &person.notebook.locale);
    person.press("sessions.begin_session")?;
    person.press("session_after.start")?;
    notebook.see_words("session_after.on_time")?;
    person.press("session_after.five_more")?;
    person.press("session_after.next")?;
    person.press("session_after.pause")?;
    person.press("session_after.resume")?;
    person.press("session_after.end")?;
    notebook.see_focus_on_screen(&person.say("session_after.outcome_title")?)?;
    person.press("session_after.add_decision")?;
    person.write(&locale.fill("session_after.decision_label", &[("n", "1")])?, "Se voir au calme")?;
    person.press("session_after.add_action")?;
    person.write(&person.say("session_after.if_label")?, "une reunion commence")?;
    person.write(&person.say("session_after.then_label")?, "partage mon ecran")?;
    let file = portal.element().wait_for_file(|file| {
        let notebook = &file["notebook"];
        notebook["sessions"][1]["decisions"][0]["text"] == "Se voir au calme"
            && notebook["actions"][0]["deed"] == "partage mon ecran"
    })?;
    let run = &file["notebook"]["sessions"][1]["run"];
    assert!(run["finished"].is_u64() && file["notebook"]["sessions"][1]["state"] == "held", "{run}");
    let planned = file["notebook"]["sessions"][1]["blocks"][0]["minutes"].as_u64().unwrap_or_default();
    assert_eq!(run["blocks"][0]["planned_minutes"], planned + 5);
    Ok(())
}

/// From what a session decided to what the person takes away from it; then the home has the action to tick.
pub(crate) fn look_back(person: &Person, portal: &Portal) -> Outcome {
    let notebook = &person.notebook;
    person.press("session_after.look_back")?;
    notebook.see_words("reflection.private")?;
    person.write("Quoi ?", "Un essai reussi")?;
    person.press("reflection.done")?;
    notebook.see_focus_on_screen(&person.say("reflection.title")?)?;
    let file = portal.element().wait_for_file(|file| file["notebook"]["reflections"][0]["notes"].is_array())?;
    assert_eq!(file["notebook"]["reflections"][0]["session"], file["notebook"]["sessions"][1]["id"]);
    person.press("part_home")?;
    notebook.screen.see(&heading(&person.say("home_actions")?))?;
    person.tick("Si une reunion commence, alors je partage mon ecran")?;
    portal.element().wait_for_file(|file| file["notebook"]["actions"][0]["done"].is_u64())?;
    Ok(())
}

fn calendar(person: &Person, portal: &Portal) -> Outcome {
    let folder = workspace::target().join("downloads").join(format!("story-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    portal.browser.command("Browser.setDownloadBehavior", json!({"behavior": "allow", "downloadPath": folder}))?;
    person.press("part_sessions")?;
    person.press("session_after.calendar_all")?;
    let file = folder.join("binome-sessions.ics");
    let text = wait::until(|| Ok(std::fs::read_to_string(&file).ok().filter(|text| text.contains("END:VCALENDAR"))))?;
    let text = text.unwrap_or_default();
    std::fs::remove_dir_all(folder)?;
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 8, "{text}");
    assert!(text.contains("CLASS:PRIVATE") && !text.contains("Camille"), "{text}");
    Ok(())
}

fn on_paper(person: &Person, portal: &Portal) -> Outcome {
    let second = person.notebook.locale.fill("sessions.number_of", &[("n", "2"), ("total", "6")])?;
    person.press_what(&Sessions::row(&second))?;
    paper::look(&portal.browser)?;
    person.press("session_after.print_agenda")?;
    let paper = plain(paper::printed(&portal.browser)?["words"].as_str().unwrap_or_default());
    for words in ["Se voir au calme", "partage mon ecran", "min"] {
        assert!(paper.contains(words), "«{words}» is not on the paper: {paper}");
    }
    Ok(())
}
