//! Whether "saved" means saved, "not saved" is said at once, and nothing is kept that should not be.

use binome_tests::locale::Language;
use binome_tests::pages::portal::{HOME, OWN, page};
use binome_tests::pages::{Element, Notebook, Portal, View};
use binome_tests::programme::Role;
use binome_tests::what::{TEXT, text};
use binome_tests::{Browser, Outcome, Size, site, wait, workspace};
use binome_www::serve::Answer;
use serde_json::{Value, json};

/// Lets a test hold back (`__hold`) or break (`__fail`) every transaction that writes a revision.
const INTERFERE: &str = "const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
        const transaction = begin.call(this, stores, mode, options);
        if (mode !== 'readwrite' || options?.durability !== 'strict') return transaction;
        globalThis.__strict = (globalThis.__strict ?? 0) + 1;
        if (globalThis.__fail) setTimeout(() => transaction.abort());
        const hold = () => {
            if (globalThis.__hold || globalThis.__fail)
                transaction.objectStore(transaction.objectStoreNames[0]).count().onsuccess = hold;
        };
        hold();
        return transaction;
    };";

fn open_with(script: &str) -> Outcome<Portal> {
    let portal = Portal::open("/assets/portal/icon.svg")?;
    portal.browser.command("Page.addScriptToEvaluateOnNewDocument", json!({"source": script}))?;
    portal.go(HOME)
}

#[test]
fn saved_is_said_only_when_the_browser_has_confirmed_it() -> Outcome {
    let portal = open_with(INTERFERE)?;
    let notebook = portal.notebook()?;
    notebook.see_words("saved_nothing")?;
    portal.browser.evaluate("globalThis.__hold = true")?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    notebook.screen.see(&text(&notebook.say("saving")?))?;
    notebook.choose(&notebook.programme.questions(&questionnaire)[0], &json!("pass"))?;
    let saved = text(&notebook.locale.start("saved_at")?);
    notebook.screen.see(&text(&notebook.say("saving")?))?;
    assert!(notebook.screen.all(&saved)?.is_empty(), "it says saved while the browser still writes");
    portal.browser.evaluate("globalThis.__hold = false")?;
    notebook.see_saved()?;
    assert!(portal.browser.evaluate("__strict")?.as_i64() >= Some(2), "every change is written for good");
    portal.browser.reload()?;
    notebook.see_chosen(&notebook.programme.questions(&questionnaire)[0], &json!("pass"))
}

#[test]
fn a_refused_change_is_said_kept_on_the_page_and_saved_by_trying_again() -> Outcome {
    let portal = open_with(INTERFERE)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    notebook.see_saved()?;
    let question = &notebook.programme.questions(&questionnaire)[0];
    portal.browser.evaluate("globalThis.__fail = true")?;
    notebook.choose(question, &json!("fail"))?;
    notebook.screen.see(&TEXT.named(&notebook.say("not_saved")?))?;
    notebook.see_words("trouble_not_saved")?;
    notebook.see_chosen(question, &json!("fail"))?;
    assert!(portal.element().flush().is_err(), "a page is told as well");
    notebook.press("save_again")?;
    notebook.see_words("trouble_not_saved")?;
    portal.browser.evaluate("globalThis.__fail = false")?;
    notebook.press("save_again")?;
    notebook.see_saved()?;
    notebook.screen.see_no(&text(&notebook.say("trouble_not_saved")?))?;
    portal.browser.reload()?;
    notebook.see_chosen(question, &json!("fail"))
}

#[test]
fn nothing_is_written_before_the_first_answer_and_a_reset_leaves_nothing() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    notebook.go_to_introduction(Role::Mentee)?;
    portal.element().flush()?;
    assert_eq!(portal.element().databases()?, Vec::<String>::new());
    notebook.press("begin")?;
    notebook.see_saved()?;
    assert_eq!(portal.element().databases()?, ["binome-rh-2027"]);
    portal.element().evaluate("await widget.reset()")?;
    notebook.see_screen("home_title")?;
    notebook.see_words("begin_title")?;
    notebook.see_words("saved_nothing")?;
    portal.element().flush()?;
    assert_eq!(portal.element().databases()?, Vec::<String>::new());
    portal.browser.reload()?;
    notebook.see_words("begin_title")?;
    notebook.begin(Role::Mentor)?;
    notebook.see_saved()
}

/// The files of a folder, whole ones only.
fn downloaded(folder: &std::path::Path) -> Outcome<Option<Value>> {
    wait::until(|| {
        let files = std::fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
        let mut whole = files.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
        Ok(whole.next().and_then(|path| serde_json::from_str(&std::fs::read_to_string(path).ok()?).ok()))
    })
}

#[test]
fn where_the_browser_keeps_nothing_the_person_is_told_and_may_take_a_copy() -> Outcome {
    let server = site::serve()?;
    let browser = Browser::open_without_storage(Size::LAPTOP)?;
    let folder = workspace::target().join("downloads").join(std::process::id().to_string());
    std::fs::create_dir_all(&folder)?;
    browser.command("Browser.setDownloadBehavior", json!({"behavior": "allow", "downloadPath": folder}))?;
    browser.visit(&server.url(HOME))?;
    let notebook = Notebook::of(&browser, View::All, Language::French)?;
    notebook.see_words("trouble_memory")?;
    notebook.see_words("nothing_kept")?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let sheet = questionnaire.best_sheet();
    notebook.fill(&questionnaire, &sheet, None)?;
    notebook.see_result()?;
    notebook.check_result(&questionnaire, &sheet)?;
    notebook.press("download")?;
    let copy = downloaded(&folder)?.unwrap_or_default();
    assert_eq!(copy, Element::at(&browser, 0).export()?);
    assert_eq!(copy["notebook"]["assessments"][0]["responses"]["learning_ask"], 5);
    assert!(notebook.screen.all(&text(&notebook.locale.start("saved_at")?))?.is_empty());
    std::fs::remove_dir_all(folder)?;
    Ok(())
}

/// Puts other text in the place of what is kept; gives every text that is kept.
fn replace_kept(portal: &Portal, name: &str, other: Option<&str>) -> Outcome<Value> {
    let script = "const database = await new Promise((done, fail) => {
            const opening = indexedDB.open(NAME);
            opening.onsuccess = () => done(opening.result);
            opening.onerror = () => fail(opening.error);
        });
        const stores = [...database.objectStoreNames];
        const transaction = database.transaction(stores, 'readwrite');
        const kept = [];
        for (const store of stores) {
            transaction.objectStore(store).openCursor().onsuccess = event => {
                const cursor = event.target.result;
                if (!cursor) return;
                if (typeof cursor.value?.payload === 'string') {
                    if (OTHER !== null) cursor.update({ ...cursor.value, payload: OTHER });
                    kept.push(OTHER ?? cursor.value.payload);
                }
                cursor.continue();
            };
        }
        await new Promise(done => { transaction.oncomplete = done; });
        database.close();
        return kept;";
    portal
        .element()
        .evaluate(&script.replace("NAME", &json!(name).to_string()).replace("OTHER", &json!(other).to_string()))
}

#[test]
fn what_cannot_be_read_is_left_untouched_and_may_be_taken_away() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    notebook.begin(Role::Mentee)?;
    notebook.see_saved()?;
    let newer = r#"{"format":"binome-notebook","schema":7,"notebook":{"assessments":[],"dreams":["é"]}}"#;
    for unreadable in [newer, "not even JSON"] {
        replace_kept(&portal, "binome-rh-2027", Some(unreadable))?;
        portal.browser.reload()?;
        notebook.see_words("trouble_unreadable")?;
        assert_eq!(portal.element().export_text()?, unreadable, "byte for byte");
        notebook.see_screen("home_title").or_else(|_| notebook.see_screen("gates_title"))?;
        notebook.begin(Role::Mentee)?;
        notebook.screen.see(&TEXT.named(&notebook.say("not_saved")?))?;
        let kept = replace_kept(&portal, "binome-rh-2027", None)?;
        for kept in kept.as_array().into_iter().flatten() {
            assert_eq!(kept, unreadable);
        }
        assert_eq!(portal.element().export_text()?, unreadable);
        notebook.press("part_home")?;
        notebook.see_screen("home_title")?;
    }
    Ok(())
}

#[test]
fn a_trial_and_an_editor_s_preview_keep_nothing() -> Outcome {
    for around in [
        "<binome-widget eager no-persist></binome-widget>",
        "<div contenteditable><binome-widget eager></binome-widget></div>",
    ] {
        let portal =
            Portal::prepared("/assets/portal/icon.svg", |server| server.answer(OWN, Answer::page(page("fr", around))))?;
        portal.visit(OWN)?;
        let notebook = portal.notebook()?;
        notebook.see_words("nothing_kept_on_purpose")?;
        let questionnaire = notebook.begin(Role::Mentee)?;
        notebook.choose(&notebook.programme.questions(&questionnaire)[0], &json!("pass"))?;
        portal.element().flush()?;
        assert_eq!(portal.element().databases()?, Vec::<String>::new());
        portal.browser.reload()?;
        notebook.see_words("begin_title")?;
    }
    Ok(())
}

#[test]
fn only_the_latest_revisions_are_kept() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let question = &notebook.programme.questions(&questionnaire)[0];
    for change in 0..26 {
        notebook.choose(question, &json!(if change % 2 == 0 { "pass" } else { "fail" }))?;
        portal.element().flush()?;
    }
    let kept = replace_kept(&portal, "binome-rh-2027", None)?;
    let count = kept.as_array().map_or(0, Vec::len);
    assert!((20..=22).contains(&count), "{count} revisions are kept");
    Ok(())
}
