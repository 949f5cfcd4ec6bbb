//! Whether a linked file has what was saved, is written only with leave, and never over what was changed elsewhere.
//!
//! The browser's window for choosing a file cannot be driven: the page's own function gives a file of the private file
//! system in its place, and a stand-in asks for permission. Everything after that is real.

use binome_tests::failure::ensure;
use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Notebook, Portal};
use binome_tests::programme::{self, Role};
use binome_tests::what::text;
use binome_tests::{Outcome, seed, wait};
use serde_json::{Value, json};

use super::answers;

/// `window.name` says over a reload whether the browser still asks, or refuses to write.
const FILES: &str = "const file = async () => (await navigator.storage.getDirectory())
        .getFileHandle('carnet.json', { create: true });
    window.showSaveFilePicker = file;
    window.showOpenFilePicker = async () => [await file()];
    const { prototype } = FileSystemFileHandle, { createWritable } = prototype;
    prototype.queryPermission = async () => window.name === 'ask' ? 'prompt' : 'granted';
    prototype.requestPermission = async () => { window.name = ''; return 'granted'; };
    prototype.createWritable = function () {
        if (window.name === 'broken') throw new DOMException('full', 'QuotaExceededError');
        return createWritable.call(this);
    };
    const { request } = LockManager.prototype, looks = globalThis.__looks = { begun: 0, over: 0 };
    LockManager.prototype.request = function (name, ...rest) {
        const ended = request.call(this, name, ...rest);
        if (name.endsWith(' file')) {
            const over = () => { looks.over++; };
            looks.begun++;
            ended.then(over, over);
        }
        return ended;
    };
    globalThis.__read = async () => {
        for (let look = 0; ; look++) {
            // A file that is being written at this very moment cannot be read.
            try { return await (await (await file()).getFile()).text(); } catch (error) { if (look > 50) throw error; }
            await new Promise(done => setTimeout(done, 20));
        }
    };
    globalThis.__write = async text => {
        const writable = await createWritable.call(await file());
        await writable.write(text);
        await writable.close();
    };";

fn open(script: &str) -> Outcome<Portal> {
    let portal = Portal::open("/assets/portal/icon.svg")?;
    portal.browser.command("Page.addScriptToEvaluateOnNewDocument", json!({"source": script}))?;
    portal.go(HOME)
}

fn file(portal: &Portal) -> Outcome<Value> {
    portal.browser.evaluate("__read()")
}

/// Waits until the file has what the notebook has.
fn see_written(portal: &Portal) -> Outcome {
    let same = wait::until(|| Ok((file(portal)? == portal.element().export_text()?).then_some(())))?;
    ensure(same.is_some(), format!("the file is still {}", file(portal)?))
}

/// How often this page has turned to the file so far.
fn looks(portal: &Portal) -> Outcome<Option<u64>> {
    Ok(portal.browser.evaluate("__looks.begun")?.as_u64())
}

/// Waits until this page has turned to the file once more, and is done with it.
fn see_look_after(portal: &Portal, before: Option<u64>) -> Outcome {
    let done = wait::until(|| {
        let is_over = portal.browser.evaluate("__looks.over === __looks.begun")?;
        Ok((is_over == true && looks(portal)? > before).then_some(()))
    })?;
    ensure(done.is_some(), format!("the page has not turned to the file after look {before:?}"))
}

/// Waits until a sentence begins as these words do.
fn see_start(notebook: &Notebook, key: &str) -> Outcome {
    notebook.screen.see(&text(&notebook.locale.start(key)?)).map(drop)
}

/// Words with the name of the file in them.
fn see_named(notebook: &Notebook, key: &str) -> Outcome {
    notebook.screen.see(&text(&notebook.locale.fill(key, &[("name", "carnet.json")])?)).map(drop)
}

fn link(notebook: &Notebook) -> Outcome {
    notebook.press("data.link_new")?;
    notebook.screen.see(&text("carnet.json"))?;
    notebook.see_words("data.unlink").map(drop)
}

/// Takes the latest change back, which is a change.
fn change(notebook: &Notebook) -> Outcome {
    notebook.press("undo")?;
    notebook.press("part_data")?;
    notebook.see_screen("data.title").map(drop)
}

#[test]
fn every_saved_change_comes_into_the_linked_file_also_after_a_reload() -> Outcome {
    let portal = open(FILES)?;
    let notebook = answers(&portal)?;
    link(&notebook)?;
    see_written(&portal)?;
    change(&notebook)?;
    see_written(&portal)?;
    portal.browser.reload()?;
    notebook.see_screen("data.title")?;
    notebook.press("part_home")?;
    change(&notebook)?;
    see_written(&portal)?;
    notebook.see_words("data.kept_linked")?;
    notebook.press("data.unlink")?;
    notebook.see_words("data.unlinked")?;
    let (before, looked) = (file(&portal)?, looks(&portal)?);
    change(&notebook)?;
    portal.element().flush()?;
    see_look_after(&portal, looked)?;
    assert_eq!(file(&portal)?, before, "it is let go of");
    portal.browser.reload()?;
    notebook.see_words("data.link_new")?;
    assert_eq!(file(&portal)?, before, "it is let go of");
    assert_ne!(before, portal.element().export_text()?);
    Ok(())
}

#[test]
fn a_browser_that_wants_leave_again_gets_it_from_a_button() -> Outcome {
    let portal = open(FILES)?;
    let notebook = answers(&portal)?;
    link(&notebook)?;
    see_written(&portal)?;
    let before = file(&portal)?;
    portal.browser.evaluate("window.name = 'ask'")?;
    portal.browser.reload()?;
    see_named(&notebook, "data.link_permission")?;
    let looked = looks(&portal)?;
    change(&notebook)?;
    portal.element().flush()?;
    see_look_after(&portal, looked)?;
    assert_eq!(file(&portal)?, before);
    notebook.press("data.link_reconnect")?;
    notebook.screen.see_no(&text(&notebook.say("data.link_reconnect")?))?;
    see_written(&portal)
}

#[test]
fn what_was_changed_elsewhere_is_looked_at_and_merged_before_anything_is_written() -> Outcome {
    let portal = open(FILES)?;
    let notebook = answers(&portal)?;
    link(&notebook)?;
    see_written(&portal)?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let other = seed::file(&[seed::taking("other", &questionnaire.best_sheet(), seed::AUTUMN, true)]).to_string();
    portal.browser.evaluate(&format!("__write({})", Value::from(other.clone())))?;
    change(&notebook)?;
    see_named(&notebook, "data.link_differs")?;
    portal.browser.reload()?;
    see_named(&notebook, "data.link_differs")?;
    assert_eq!(file(&portal)?, other, "nothing was written over it");
    notebook.press("data.link_look")?;
    notebook.see_words("data.merge_text")?;
    notebook.press("data.merge")?;
    notebook.see_words("data.merged")?;
    see_written(&portal)?;
    let merged = portal.element().export()?;
    assert_eq!(merged["notebook"]["assessments"].as_array().map(Vec::len), Some(2));
    notebook.screen.see_no(&text(&notebook.say("data.link_look")?))?;
    portal.browser.evaluate("__write('not a notebook')")?;
    change(&notebook)?;
    notebook.press("data.link_look")?;
    see_start(&notebook, "data.refused_not_json")?;
    notebook.press("data.link_overwrite")?;
    see_written(&portal)
}

#[test]
fn only_what_a_person_was_shown_is_written_over() -> Outcome {
    let portal = open(FILES)?;
    let notebook = answers(&portal)?;
    link(&notebook)?;
    see_written(&portal)?;
    portal.browser.evaluate("__write('one')")?;
    change(&notebook)?;
    see_named(&notebook, "data.link_differs")?;
    portal.browser.evaluate("__write('another')")?;
    let looked = looks(&portal)?;
    notebook.press("data.link_overwrite")?;
    see_look_after(&portal, looked)?;
    assert_eq!(file(&portal)?, "another");
    see_named(&notebook, "data.link_differs")?;
    notebook.press("data.link_overwrite")?;
    see_written(&portal)
}

/// The newest revision comes back from the disk as something else.
const DAMAGE: &str = "const database = await new Promise(done => {
        indexedDB.open('binome-rh-2027').onsuccess = event => done(event.target.result); });
    const transaction = database.transaction('revisions', 'readwrite');
    transaction.objectStore('revisions').openCursor(null, 'prev').onsuccess = ({ target: { result } }) => {
        result.update({ ...result.value, payload: '{' + result.value.payload });
    };
    await new Promise(done => { transaction.oncomplete = done; });
    database.close();";

#[test]
fn a_file_with_the_last_good_copy_of_what_was_damaged_is_not_written_over() -> Outcome {
    let portal = open(FILES)?;
    let notebook = answers(&portal)?;
    link(&notebook)?;
    see_written(&portal)?;
    let before = file(&portal)?;
    portal.element().evaluate(DAMAGE)?;
    portal.browser.reload()?;
    see_named(&notebook, "data.link_differs")?;
    assert_eq!(file(&portal)?, before);
    assert_ne!(before, portal.element().export_text()?, "an earlier version is shown");
    notebook.press("data.link_look")?;
    notebook.press("data.merge")?;
    see_written(&portal)?;
    assert_eq!(file(&portal)?, before, "nothing is lost");
    Ok(())
}

#[test]
fn a_file_that_is_there_already_is_looked_at_before_it_comes_into_an_empty_notebook() -> Outcome {
    let portal = open(FILES)?;
    let notebook = portal.notebook()?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let other = seed::file(&[seed::taking("other", &questionnaire.best_sheet(), seed::AUTUMN, true)]);
    portal.browser.evaluate(&format!("__write({})", Value::from(other.to_string())))?;
    notebook.press("part_data")?;
    notebook.press("data.link_existing")?;
    see_named(&notebook, "data.link_differs")?;
    notebook.press("data.link_look")?;
    notebook.press("data.replace")?;
    notebook.see_words("data.replaced")?;
    assert_eq!(portal.element().export()?, other);
    see_written(&portal)
}

#[test]
fn a_file_that_cannot_be_written_is_told_and_the_notebook_is_saved_all_the_same() -> Outcome {
    let portal = open(FILES)?;
    let notebook = answers(&portal)?;
    link(&notebook)?;
    see_written(&portal)?;
    portal.browser.evaluate("window.name = 'broken'")?;
    change(&notebook)?;
    see_named(&notebook, "data.link_failed")?;
    notebook.see_saved()?;
    portal.element().flush()?;
    portal.browser.evaluate("window.name = ''")?;
    notebook.press("data.link_again")?;
    see_written(&portal)
}

#[test]
fn a_browser_without_such_files_is_offered_none() -> Outcome {
    let portal = open("delete window.showSaveFilePicker")?;
    let notebook = answers(&portal)?;
    notebook.see_words("data.take_title")?;
    notebook.screen.see_no(&text(&notebook.say("data.link_title")?))
}
