//! Whether damage is noticed, told and survived: the revision before is shown, nothing is thrown away.

use binome_tests::Outcome;
use binome_tests::pages::Portal;
use binome_tests::pages::portal::HOME;
use binome_tests::programme::{Question, Role};
use binome_tests::what::text;
use serde_json::{Value, json};

/// Runs a script on the database of the page's notebook, in one transaction over everything.
fn on_database(portal: &Portal, script: &str) -> Outcome<Value> {
    portal.element().evaluate(&format!(
        "const database = await new Promise(done => {{
             indexedDB.open('binome-rh-2027').onsuccess = event => done(event.target.result);
         }});
         const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
         const get = (store, key) => new Promise(done => {{
             transaction.objectStore(store).get(key).onsuccess = event => done(event.target.result);
         }});
         const put = (store, key, value) => transaction.objectStore(store).put(value, key);
         const keys = store => new Promise(done => {{
             transaction.objectStore(store).getAllKeys().onsuccess = event => done(event.target.result);
         }});
         const result = await (async () => {{ {script} }})();
         await new Promise(done => {{ transaction.oncomplete = done; transaction.commit(); }});
         database.close();
         return result ?? null;"
    ))
}

/// A notebook with the first two conditions answered, each in a revision of its own.
fn two_answers(portal: &Portal) -> Outcome<[Question; 2]> {
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let questions = notebook.programme.questions(&questionnaire);
    for question in &questions[..2] {
        notebook.answer(question, &json!("pass"))?;
        portal.element().flush()?;
    }
    Ok([questions[0].clone(), questions[1].clone()])
}

fn gates(portal: &Portal) -> Outcome<Value> {
    Ok(portal.element().export()?["notebook"]["assessments"][0]["gates"].clone())
}

#[test]
fn a_newest_record_that_was_damaged_gives_way_to_the_one_before_and_is_set_aside() -> Outcome {
    for (what, damage) in [
        ("a changed letter", "record.payload = record.payload.replace('pass', 'fail'); put('revisions', head, record)"),
        ("half of the text", "record.payload = record.payload.slice(0, 60); put('revisions', head, record)"),
        ("another digest", "record.digest = '0'.repeat(16); put('revisions', head, record)"),
        ("no record at all", "put('revisions', head, 'rubbish')"),
    ] {
        let portal = Portal::open(HOME)?;
        let notebook = portal.notebook()?;
        let [first, second] = two_answers(&portal)?;
        on_database(
            &portal,
            &format!("const head = await get('head', 'head'); const record = await get('revisions', head); {damage}"),
        )?;
        portal.browser.reload()?;
        notebook.screen.see(&text(&notebook.locale.start("trouble_restored")?))?;
        assert_eq!(gates(&portal)?, json!({&first.id: "pass"}), "{what}");
        assert_eq!(on_database(&portal, "return (await keys('quarantine')).length")?, 1, "{what} is set aside");

        notebook.press("see_data")?;
        notebook.see_words("data.kept_damaged")?;
        notebook.press("taken_note")?;
        notebook.screen.see_no(&text(&notebook.locale.start("trouble_restored")?))?;

        notebook.press("part_assessment")?;
        notebook.press("resume")?;
        notebook.answer(&second, &json!("fail"))?;
        portal.element().flush()?;
        portal.browser.reload()?;
        assert_eq!(gates(&portal)?, json!({&first.id: "pass", &second.id: "fail"}), "{what}: it goes on from there");
        assert!(notebook.screen.all(&text(&notebook.locale.start("trouble_restored")?))?.is_empty(), "{what}");
    }
    Ok(())
}

#[test]
fn a_damaged_head_loses_nothing() -> Outcome {
    for head in ["999", "'x'", "1", "undefined"] {
        let portal = Portal::open(HOME)?;
        let notebook = portal.notebook()?;
        let questions = two_answers(&portal)?;
        on_database(&portal, &format!("put('head', 'head', {head}); put('head', 'list', 'rubbish,1 2')"))?;
        portal.browser.reload()?;
        notebook.see_saved()?;
        let [first, second] = &questions;
        assert_eq!(gates(&portal)?, json!({&first.id: "pass", &second.id: "pass"}), "{head}");
        notebook.press("part_assessment")?;
        notebook.press("undo")?;
        portal
            .element()
            .wait_for_file(|file| file["notebook"]["assessments"][0]["gates"] == json!({&first.id: "pass"}))?;
    }
    Ok(())
}

#[test]
fn the_latest_changes_can_be_taken_back_after_a_reload_one_by_one() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let question = &notebook.programme.questions(&questionnaire)[0];
    for answer in ["pass", "fail", "unknown", "pass"] {
        notebook.choose(question, &json!(answer))?;
        portal.element().flush()?;
    }
    notebook.press("undo")?;
    notebook.see_chosen(question, &json!("unknown"))?;
    portal.element().flush()?;
    for before in ["fail", "pass"] {
        portal.browser.reload()?;
        notebook.press("undo")?;
        notebook.see_chosen(question, &json!(before))?;
        portal.element().flush()?;
    }
    Ok(())
}
