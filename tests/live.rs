//! Whether a session can be run, keeps its time whatever happens, and gives what came out of it in every form.

use std::path::{Path, PathBuf};

use binome_tests::pages::session::{self, MINUTE, planned, running};
use binome_tests::pages::{Notebook, Portal};
use binome_tests::pictures::{self, Look};
use binome_tests::tree::plain;
use binome_tests::what::{BUTTON, button, checkbox, disclosure, heading, radio, text, text_field};
use binome_tests::{Outcome, axe, live, paper, wait, workspace};
use serde_json::json;

/// Lets a test move the clock of the page.
const MOVE_CLOCK: &str = "(() => { const real = Date.now; Date.now = () => real.call(Date) + OFFSET; })()";

fn sees_button(notebook: &Notebook, key: &str) -> Outcome {
    notebook.screen.see(&button(&notebook.say(key)?))?;
    Ok(())
}

fn is_near(seconds: i64, expected: i64) -> bool {
    (expected - 20..=expected).contains(&seconds)
}

#[test]
fn a_session_is_run_and_what_was_not_done_waits_for_the_next_one() -> Outcome {
    let portal = Portal::with_session(&planned(), "live", "s")?;
    let notebook = portal.notebook()?;
    notebook.press("session_after.start")?;
    notebook.see_focus_on_screen("Se retrouver")?;
    assert!(is_near(notebook.clock()?, 4 * 60));
    live::listen(&portal.browser)?;
    notebook.press("session_after.five_more")?;
    wait::until(|| Ok(is_near(notebook.clock()?, 9 * 60).then_some(())))?.expect_some("five minutes more")?;
    notebook.press("session_after.next")?;
    notebook.screen.see(&heading("Essayer"))?;
    let next = notebook.say("session_after.next")?;
    assert_eq!(notebook.screen.focused()?.name, next, "the focus stays on what was pressed");
    notebook.press("session_after.pause")?;
    sees_button(&notebook, "session_after.resume")?;
    assert_eq!(notebook.screen.focused()?.name, notebook.say("session_after.resume")?, "so it does on a pause");
    let heard = live::heard(&portal.browser)?;
    let steps = heard.iter().filter(|words| words.contains("Essayer")).count();
    assert_eq!(steps, 1, "the change of part is said once: {heard:?}");
    assert!(heard.iter().all(|words| !words.contains(":0")), "the clock is not read out: {heard:?}");
    notebook.press("session_after.resume")?;
    notebook.press("session_after.end")?;
    notebook.see_focus_on_screen(&notebook.say("session_after.outcome_title")?)?;
    let file = portal.element().wait_for_file(|file| file["notebook"]["sessions"][0]["state"] == "held")?;
    notebook.see_words("session_after.waits_for_next")?;
    let session = &file["notebook"]["sessions"][0];
    assert_eq!(session["run"]["blocks"][0]["planned_minutes"], 9);
    assert!(session["run"]["finished"].is_u64());
    assert_eq!(file["notebook"]["backlog"][0]["text"], "Montrer la suite");
    assert_eq!(file["notebook"]["backlog"].as_array().map(Vec::len), Some(1));
    notebook.screen.click(&checkbox("Montrer la suite"))?;
    notebook.see_words("session_after.all_done")?;
    portal.element().wait_for_file(|file| file["notebook"]["backlog"].as_array().is_none_or(Vec::is_empty))?;
    assert_eq!(portal.complaints()?, Vec::<String>::new());
    Ok(())
}

/// Waits until the clock shows what is left of ten minutes, in a page whose clock is so many minutes ahead of ours.
fn see_left(notebook: &Notebook, since: u64, minutes_ahead: u64) -> Outcome {
    let mut told = 0;
    let agrees = wait::until(|| {
        let gone = i64::try_from(session::now() + minutes_ahead * MINUTE - since).unwrap_or_default() / 1_000;
        told = notebook.clock()?;
        Ok((told - (600 - gone)).abs().le(&3).then_some(()))
    })?;
    agrees.expect_some(&format!("clock that agrees: it shows {told} s, {minutes_ahead} minutes ahead"))
}

#[test]
fn a_hidden_page_a_sleeping_machine_and_a_reload_lose_no_time() -> Outcome {
    let run = running(3 * MINUTE);
    let since = run["run"]["running_since"].as_u64().unwrap_or_default();
    let portal = Portal::with_session(&run, "live", "s")?;
    let notebook = portal.notebook()?;
    notebook.screen.see(&heading("Essayer"))?;
    see_left(&notebook, since, 0)?;
    portal.browser.evaluate(&MOVE_CLOCK.replace("OFFSET", "5 * 60000"))?;
    portal.browser.evaluate("document.dispatchEvent(new Event('visibilitychange'))")?;
    see_left(&notebook, since, 5)?;
    portal.browser.evaluate(&MOVE_CLOCK.replace("OFFSET", "4 * 60000"))?;
    notebook.see_words("session_after.time_is_up")?;
    see_left(&notebook, since, 9)?;
    portal.come_back()?;
    notebook.screen.see(&heading("Essayer"))?;
    see_left(&notebook, since, 0)
}

/// Counts the sounds that the page makes.
const LISTEN: &str = "const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...when) {
        globalThis.__rung = (globalThis.__rung ?? 0) + 1;
        return start.apply(this, when);
    };";

#[test]
fn it_is_silent_unless_somebody_asks_for_a_sound() -> Outcome {
    let portal = Portal::with_session(&running(MINUTE), "live", "s")?;
    let notebook = portal.notebook()?;
    notebook.screen.see(&heading("Essayer"))?;
    portal.browser.evaluate(LISTEN)?;
    let rung = || portal.browser.evaluate("globalThis.__rung ?? 0");
    portal.browser.evaluate(&MOVE_CLOCK.replace("OFFSET", "10 * 60000"))?;
    notebook.see_words("session_after.time_is_up")?;
    assert_eq!(rung()?, 0);
    let sound = checkbox(&notebook.say("session_after.sound")?);
    notebook.screen.click(&sound)?;
    notebook.press("session_after.next")?;
    notebook.screen.see(&heading("Montrer la suite"))?;
    assert_eq!(rung()?, 0, "a part that begins does not ring");
    portal.browser.evaluate(&MOVE_CLOCK.replace("OFFSET", "10 * 60000"))?;
    notebook.see_words("session_after.time_is_up")?;
    wait::until(|| Ok((rung()? == 1).then_some(())))?.expect_some("sound")?;
    notebook.press("session_after.previous")?;
    notebook.screen.see(&heading("Essayer"))?;
    assert_eq!(rung()?, 1, "nor does one that was over before");
    let file = portal.element().export_text()?;
    assert!(!file.contains("sound"), "the wish is kept nowhere");
    assert_eq!(portal.complaints()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn decisions_and_actions_are_kept_and_earlier_ones_are_ticked() -> Outcome {
    let portal = Portal::with_session(&planned(), "outcome", "s")?;
    let notebook = portal.notebook()?;
    notebook.press("session_after.hold")?;
    notebook.see_words("session_after.all_done")?;
    notebook.press("session_after.add_decision")?;
    let decision = notebook.locale.fill("session_after.decision_label", &[("n", "1")])?;
    notebook.screen.see_focus_on(&text_field(&decision))?;
    notebook.screen.write("Se voir au calme")?;
    notebook.press("session_after.add_action")?;
    notebook.screen.see_focus_on(&text_field(&notebook.say("session_after.if_label")?))?;
    notebook.screen.write("la reunion commence")?;
    notebook.screen.click(&text_field(&notebook.say("session_after.then_label")?))?;
    notebook.screen.write("partage mon ecran")?;
    notebook.screen.click(&radio(&notebook.say("paper.both")?))?;
    notebook.screen.click(&checkbox("Si un client écrit, alors je réponds avant midi"))?;
    let file = portal.element().wait_for_file(|file| {
        let notebook = &file["notebook"];
        notebook["actions"][1]["deed"] == "partage mon ecran"
            && notebook["actions"][1]["owner"] == "both"
            && notebook["actions"][0]["done"].is_u64()
            && notebook["sessions"][0]["decisions"][0]["text"] == "Se voir au calme"
    })?;
    assert_eq!(file["notebook"]["actions"][1]["situation"], "la reunion commence");
    let remove = notebook.locale.fill("session_after.remove_decision", &[("n", "1")])?;
    notebook.screen.click(&button(&remove))?;
    notebook.screen.see_focus_on(&button(&notebook.say("session_after.add_decision")?))?;
    portal.element().wait_for_file(|file| file["notebook"]["sessions"][0].get("decisions").is_none())?;
    Ok(())
}

/// The text of the first whole file of this kind in a folder.
fn downloaded(folder: &Path, ending: &str) -> Outcome<String> {
    let text = wait::until(|| {
        let files = std::fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
        let found = files.into_iter().find(|path| path.extension().is_some_and(|found| found == ending));
        Ok(found.and_then(|path| std::fs::read_to_string(path).ok()).filter(|text| !text.is_empty()))
    })?;
    text.expect_some(ending)
}

fn downloads(portal: &Portal) -> Outcome<PathBuf> {
    let folder = workspace::target().join("downloads").join(format!("live-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    portal.browser.command("Browser.setDownloadBehavior", json!({"behavior": "allow", "downloadPath": folder}))?;
    Ok(folder)
}

#[test]
fn a_session_leaves_as_a_calendar_file_a_page_a_text_and_on_paper() -> Outcome {
    let portal = Portal::with_session(&planned(), "outcome", "s")?;
    let notebook = portal.notebook()?;
    let folder = downloads(&portal)?;
    notebook.press("session_after.calendar_one")?;
    let calendar = downloaded(&folder, "ics")?;
    for line in ["UID:s@binome", "SEQUENCE:2", "CLASS:PRIVATE", "SUMMARY:Séance de travail"] {
        assert!(calendar.contains(&format!("\r\n{line}\r\n")), "{line}: {calendar}");
    }
    assert!(!calendar.contains("Ariane") && !calendar.contains("Essayer"), "{calendar}");
    std::fs::remove_file(folder.join("binome-sessions.ics"))?;
    notebook.screen.click(&disclosure(&notebook.say("session_after.calendar_shows")?))?;
    notebook.screen.click(&checkbox(&notebook.say("session_after.calendar_place")?))?;
    notebook.press("session_after.calendar_one")?;
    assert!(downloaded(&folder, "ics")?.contains("LOCATION:Salle Ariane"));
    notebook.press("session_after.save_page")?;
    let page = downloaded(&folder, "html")?;
    assert!(page.contains("<h1>Lire une conversation</h1>") && !page.contains("<script"), "{page}");
    portal.browser.evaluate("navigator.clipboard.writeText = async text => { globalThis.__copied = text; }")?;
    notebook.press("session_after.copy_text")?;
    notebook.see_words("session_after.copied")?;
    let copied = portal.browser.evaluate("globalThis.__copied")?;
    let copied = plain(copied.as_str().unwrap_or_default());
    assert!(copied.starts_with("# Lire une conversation") && copied.contains("Lieu : Salle Ariane"), "{copied}");
    portal.browser.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")?;
    notebook.press("session_after.copy_text")?;
    notebook.see_words("session_after.not_copied")?;
    notebook.press("session_after.save_text")?;
    assert_eq!(plain(&downloaded(&folder, "md")?), copied);
    std::fs::remove_dir_all(folder)?;
    Ok(())
}

#[test]
fn the_agenda_and_a_sheet_are_on_paper_without_anything_to_press() -> Outcome {
    let portal = Portal::open("/assets/portal/icon.svg")?;
    paper::note(&portal.browser)?;
    portal.visit(binome_tests::pages::portal::HOME)?;
    portal.element().import(&session::file(&planned()))?;
    portal.open_screen("outcome", "s")?;
    paper::look(&portal.browser)?;
    let notebook = portal.notebook()?;
    notebook.press("session_after.print_agenda")?;
    let agenda = paper::printed(&portal.browser)?;
    assert_eq!((&agenda["buttons"], &agenda["page"]), (&json!([]), &json!(false)));
    let words = plain(agenda["words"].as_str().unwrap_or_default());
    for word in ["Lire une conversation", "mardi 2 mars 2027", "9 h 34", "Montrer la suite", "À voix haute"] {
        assert!(words.contains(word), "«{word}» is not on the paper: {words}");
    }
    portal.open_screen("sheets", "")?;
    let title = "Poser une question sans crainte";
    notebook.screen.click(&BUTTON.named(title).or_longer())?;
    notebook.see_focus_on_screen(title)?;
    notebook.press("print")?;
    let sheet = paper::printed(&portal.browser)?;
    assert_eq!(sheet["buttons"], json!([]));
    assert!(sheet["words"].as_str().is_some_and(|words| words.contains(title)));
    Ok(())
}

#[test]
fn the_screens_are_without_fault_light_and_dark() -> Outcome {
    let portal = Portal::with_session(&planned(), "live", "s")?;
    let notebook = portal.notebook()?;
    let check = |name: &str| -> Outcome {
        for look in [Look::Light, Look::Dark] {
            pictures::look(&portal.browser, look)?;
            axe::check_page(&portal.browser).map_err(|reason| reason.while_doing(name))?;
        }
        Ok(())
    };
    sees_button(&notebook, "session_after.start")?;
    check("ready")?;
    notebook.press("session_after.start")?;
    notebook.screen.see(&heading("Se retrouver"))?;
    notebook.screen.click(&disclosure(&notebook.say("session_after.whole_course")?))?;
    notebook.screen.see(&text(&notebook.say("session_after.column_lasted")?))?;
    check("running")?;
    notebook.press("session_after.end")?;
    notebook.see_screen("session_after.outcome_title")?;
    notebook.press("session_after.add_decision")?;
    notebook.press("session_after.add_action")?;
    notebook.screen.see(&text(&notebook.locale.fill("session_after.action_label", &[("n", "1")])?))?;
    notebook.screen.click(&disclosure(&notebook.say("session_after.plan_table")?))?;
    notebook.screen.click(&disclosure(&notebook.say("session_after.calendar_shows")?))?;
    check("outcome")?;
    portal.open_screen("sheets", "")?;
    notebook.see_screen("session_after.sheets_title")?;
    check("sheets")?;
    portal.open_screen("sheet", "ask_without_fear")?;
    notebook.screen.see(&heading("Poser une question sans crainte"))?;
    check("sheet")
}

/// A value that must be there.
trait Expect<T> {
    fn expect_some(self, what: &str) -> Outcome<T>;
}

impl<T> Expect<T> for Option<T> {
    fn expect_some(self, what: &str) -> Outcome<T> {
        self.ok_or_else(|| binome_tests::Failure::new(format!("there is no {what}")))
    }
}
