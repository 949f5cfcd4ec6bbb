//! Whether a browser that refuses is told of, and what it refused is kept as soon as it may be.

use binome_tests::Outcome;
use binome_tests::pages::Portal;
use binome_tests::pages::portal::HOME;
use binome_tests::programme::Role;
use binome_tests::what::TEXT;
use serde_json::json;

/// Lets a test hold the connections that the page opens, and refuse new ones.
pub(crate) const CONNECTIONS: &str = "globalThis.__connections = [];
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...words) {
        if (globalThis.__refuse ?? localStorage.getItem('refuse')) throw new DOMException('no', 'UnknownError');
        const request = open.apply(this, words);
        request.addEventListener('success', () => __connections.push(request.result));
        return request;
    };";

fn open() -> Outcome<Portal> {
    let portal = Portal::open("/assets/portal/icon.svg")?;
    portal.browser.command("Page.addScriptToEvaluateOnNewDocument", json!({"source": CONNECTIONS}))?;
    portal.go(HOME)
}

#[test]
fn a_full_disk_is_told_and_everything_is_saved_once_there_is_room() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    // The browser remembers for a while how much room there was, so the disk is full before the first look.
    let origin = portal.browser.evaluate("location.origin")?;
    portal.browser.command("Storage.overrideQuotaForOrigin", json!({"origin": origin, "quotaSize": 1}))?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let question = &notebook.programme.questions(&questionnaire)[0];
    notebook.choose(question, &json!("fail"))?;
    notebook.see_words("trouble_not_saved")?;
    notebook.screen.see(&TEXT.named(&notebook.say("not_saved")?))?;
    notebook.see_chosen(question, &json!("fail"))?;
    portal.browser.command("Storage.overrideQuotaForOrigin", json!({"origin": origin}))?;
    notebook.press("save_again")?;
    notebook.see_saved()?;
    portal.browser.reload()?;
    notebook.see_chosen(question, &json!("fail"))
}

#[test]
fn a_connection_that_was_lost_is_made_anew_without_a_word() -> Outcome {
    let portal = open()?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let question = &notebook.programme.questions(&questionnaire)[0];
    portal.element().flush()?;
    for (lose, answer) in [
        // Closed behind our back: the next transaction throws InvalidStateError.
        ("__connections.forEach(connection => connection.close())", "fail"),
        // The browser says that it has closed it.
        (
            "__connections.forEach(connection => { connection.close(); connection.dispatchEvent(new Event('close')); })",
            "pass",
        ),
    ] {
        portal.browser.evaluate(lose)?;
        notebook.choose(question, &json!(answer))?;
        portal.element().flush()?;
        notebook.see_saved()?;
        portal.browser.reload()?;
        notebook.see_chosen(question, &json!(answer))?;
    }
    Ok(())
}

#[test]
fn where_nothing_can_be_opened_the_person_is_told_and_works_in_memory() -> Outcome {
    let portal = open()?;
    portal.browser.evaluate("localStorage.setItem('refuse', 'yes')")?;
    portal.browser.reload()?;
    let notebook = portal.notebook()?;
    notebook.see_words("trouble_memory")?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let question = &notebook.programme.questions(&questionnaire)[0];
    notebook.choose(question, &json!("fail"))?;
    notebook.see_words("nothing_kept")?;
    assert!(portal.element().flush().is_err(), "a page is told as well");
    Ok(())
}

#[test]
fn a_page_that_does_not_let_go_of_the_database_is_told_of() -> Outcome {
    let portal = Portal::open("/assets/portal/icon.svg")?;
    // An older version of something holds the database at its first version, and ignores that we ask it to step aside.
    portal.browser.evaluate(
        "(async () => { globalThis.held = await new Promise(done => {
             indexedDB.open('binome-rh-2027', 1).onsuccess = event => done(event.target.result); }); })()",
    )?;
    let first = portal.browser.tab()?;
    portal.browser.open_tab()?;
    portal.visit(HOME)?;
    let notebook = portal.notebook()?;
    notebook.see_words("trouble_blocked")?;
    notebook.begin(Role::Mentee)?;
    notebook.see_words("nothing_kept")?;
    let second = portal.browser.tab()?;
    portal.browser.switch_to(&first)?;
    portal.browser.evaluate("held.close()")?;
    portal.browser.switch_to(&second)?;
    portal.browser.reload()?;
    notebook.begin(Role::Mentee)?;
    notebook.see_saved()
}
