//! Whether what is kept is shown as it is, for as long as the person wants, protected when they ask, and erased.

use binome_tests::failure::ensure;
use binome_tests::pages::Portal;
use binome_tests::pages::portal::HOME;
use binome_tests::tree::plain;
use binome_tests::what::{button, group, radio, text};
use binome_tests::{Outcome, Screen, wait};
use serde_json::json;

use super::{answers, choose};

#[test]
fn what_is_kept_is_read_from_the_browser_itself() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    notebook.press("part_data")?;
    notebook.see_words("data.nothing_yet")?;
    assert_eq!(portal.element().databases()?, Vec::<String>::new(), "looking keeps nothing");
    notebook.press("part_home")?;
    let notebook = answers(&portal)?;
    notebook.see_words("data.kept_database")?;
    notebook.screen.see(&text("binome-rh-2027"))?;
    notebook
        .screen
        .see(&text(&notebook.locale.fill("data.kept_earlier_other", &[("n", "3")])?.replace("{size}", "")))?;
    portal.browser.evaluate("indexedDB.open('binome-another')")?;
    notebook.press("part_home")?;
    notebook.press("part_data")?;
    notebook.screen.see(&text("binome-another"))?;
    Ok(())
}

/// Forty revisions, one a day up to yesterday, in the place of those that are there.
const FORTY_DAYS: &str = "const database = await new Promise(done => {
        indexedDB.open('binome-rh-2027').onsuccess = event => done(event.target.result); });
    const transaction = database.transaction(['revisions', 'head'], 'readwrite');
    const revisions = transaction.objectStore('revisions'), head = transaction.objectStore('head');
    const newest = await new Promise(done => {
        revisions.openCursor(null, 'prev').onsuccess = event => done(event.target.result.value); });
    revisions.clear();
    for (let day = 40; day > 0; day--) {
        const revision = 140 - day, saved_at = Date.now() - day * 86_400_000;
        revisions.put({ ...newest, revision, parent: revision - 1, before: revision - 1, saved_at }, revision);
    }
    head.delete('list');
    head.put(139, 'head');
    await new Promise(done => { transaction.oncomplete = done; });
    database.close();";

/// For how many days the database says that versions are kept.
const KEPT_FOR: &str = "const database = await new Promise(done => {
        indexedDB.open('binome-rh-2027').onsuccess = event => done(event.target.result); });
    const retention = await new Promise(done => {
        database.transaction('head').objectStore('head').get('retention').onsuccess =
            event => done(event.target.result); });
    database.close();
    return retention;";

#[test]
fn a_person_chooses_for_how_long_and_is_told_before_anything_goes() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    portal.element().evaluate(FORTY_DAYS)?;
    portal.browser.reload()?;
    notebook.see_screen("data.title")?;
    let earlier = |count: &str| -> Outcome {
        let words = notebook.locale.fill("data.kept_earlier_other", &[("n", count)])?.replace("{size}", "");
        notebook.screen.see(&text(&words)).map(drop)
    };
    let before = portal.element().export_text()?;
    earlier("39")?;
    choose(&notebook, "data.retention_legend", "data.retention_newest")?;
    let goes = notebook.locale.fill("data.retention_goes_other", &[("n", "20")])?;
    notebook.screen.see(&text(&goes))?;
    notebook.press("data.retention_no")?;
    notebook.screen.see_no(&text(&goes))?;
    earlier("39")?;
    choose(&notebook, "data.retention_legend", "data.retention_newest")?;
    notebook.press("data.retention_yes")?;
    earlier("19")?;
    choose(&notebook, "data.retention_legend", "data.retention_year")?;
    let kept = wait::until(|| Ok((portal.element().evaluate(KEPT_FOR)? == "365").then_some(())))?;
    ensure(kept.is_some(), "the database does not say a year")?;
    earlier("19")?;
    portal.browser.reload()?;
    let choices = Screen::within(&portal.browser, group(&notebook.say("data.retention_legend")?));
    let year = radio(&notebook.say("data.retention_year")?);
    choices.wait_for("a year is not chosen", |_, visible| {
        visible.iter().any(|node| year.fits(node) && node.is("checked")).then_some(())
    })?;
    assert_eq!(portal.element().export_text()?, before, "the notebook is as it was");
    Ok(())
}

#[test]
fn erasing_says_first_what_goes_and_leaves_no_database() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    choose(&notebook, "data.theme_legend", "data.theme_dark")?;
    notebook.press("data.erase")?;
    notebook.see_words("data.erase_what")?;
    notebook.see_words("data.erase_notebook")?;
    notebook.press("data.erase_no")?;
    assert_eq!(portal.element().databases()?, ["binome-rh-2027"]);
    notebook.press("data.erase")?;
    notebook.press("data.erase_yes")?;
    notebook.see_words("data.erased")?;
    let said = notebook.say("data.erased")?;
    let focused = notebook.screen.focused()?;
    let words = portal.browser.call_on(focused.backend, "function () { return this.textContent }", &[])?;
    assert_eq!(words.as_str().map(plain), Some(said), "who erases is taken to the answer");
    let chosen = Screen::within(&portal.browser, group(&notebook.say("data.theme_legend")?));
    assert!(chosen.see(&radio(&notebook.say("data.theme_auto")?))?.is("checked"), "the chosen colours went as well");
    notebook.see_words("data.nothing_yet")?;
    portal.element().flush()?;
    assert_eq!(portal.element().databases()?, Vec::<String>::new());
    portal.browser.reload()?;
    notebook.see_words("saved_nothing")?;
    assert_eq!(portal.element().databases()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_browser_s_real_answer_to_protecting_is_shown() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    let origin = portal.browser.evaluate("location.origin")?;
    notebook.press("data.protect")?;
    let asked = portal.browser.evaluate("navigator.storage.persisted()")?;
    notebook.see_words(if asked == true { "data.protect_yes" } else { "data.protect_no" })?;
    let durable = json!({"permissions": ["durableStorage"], "origin": origin});
    portal.browser.command("Browser.grantPermissions", durable)?;
    if asked != true {
        notebook.press("data.protect")?;
    }
    notebook.see_words("data.protect_yes")?;
    Ok(())
}

#[test]
fn a_copy_is_asked_for_after_five_sittings_and_never_in_the_way() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    notebook.screen.see_no(&text(&notebook.say("copy_due")?))?;
    let since = 1_700_000_000_000_u64;
    let sat = format!(
        "const database = await new Promise(done => {{
             indexedDB.open('binome-rh-2027').onsuccess = event => done(event.target.result); }});
         const transaction = database.transaction('places', 'readwrite');
         transaction.objectStore('places').put('-1 {since} {since} 5', 'copies');
         await new Promise(done => {{ transaction.oncomplete = done; }});
         database.close();"
    );
    portal.element().evaluate(&sat)?;
    portal.browser.reload()?;
    notebook.see_words("data.copy_none")?;
    notebook.press("part_home")?;
    notebook.see_words("copy_due")?;
    notebook.press("download")?;
    notebook.screen.see_no(&text(&notebook.say("copy_due")?))?;
    portal.element().flush()?;
    portal.browser.reload()?;
    notebook.see_screen("home_title")?;
    assert!(notebook.screen.all(&button(&notebook.say("download")?))?.is_empty(), "it was asked for again");
    Ok(())
}
