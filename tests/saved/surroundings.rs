//! Whether a notebook is safe in odd surroundings: a frame without an origin, a page that meddles, a page put to rest.

use binome_tests::Outcome;
use binome_tests::pages::portal::page;
use binome_tests::pages::{Element, Portal};
use binome_tests::programme::Role;
use binome_tests::what::RADIO;
use binome_www::serve::Answer;
use serde_json::json;

use super::hand::{self, PAGE};
use super::refusals::CONNECTIONS;

/// The files of the widget that a French page fetches.
const FILES: [&str; 8] = [
    "binome.js",
    "widget.js",
    "widget.wasm",
    "later.wasm",
    "words.fr.json",
    "pack.fr.json",
    "rooms.fr.json",
    "library.fr.json",
];

#[test]
fn a_frame_without_an_origin_works_in_memory_and_says_so() -> Outcome {
    let assets = format!("/assets/binome/{}", env!("CARGO_PKG_VERSION"));
    let portal = Portal::prepared("/assets/portal/icon.svg", |server| {
        let sandbox = "sandbox allow-scripts allow-downloads";
        server.answer(PAGE, Answer::page(hand::html()).header("content-security-policy", sandbox));
        for file in FILES {
            let open = Answer::new().header("access-control-allow-origin", "*");
            server.answer(&format!("{assets}/{file}"), open);
        }
    })?;
    portal.visit(PAGE)?;
    let notebook = portal.notebook()?;
    notebook.see_words("trouble_memory")?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let question = &notebook.programme.questions(&questionnaire)[0];
    notebook.choose(question, &json!("fail"))?;
    notebook.see_words("nothing_kept")?;
    let file = portal.element().export()?;
    assert_eq!(file["notebook"]["assessments"][0]["gates"][&question.id], "fail", "it can be taken away");
    Ok(())
}

/// What old libraries and careless pages do to the built-in objects.
const MEDDLE: &str = "<script>
    Array.prototype.toJSON = function () { return '[' + this.join() + ']'; };
    String.prototype.toJSON = function () { return 'meddled'; };
    Object.prototype.payload = 'meddled';
    Object.prototype.digest = 'meddled';
    Object.prototype.before = 1;
    Date.prototype.toJSON = () => 'meddled';
    JSON.stringify = () => 'meddled';
    JSON.parse = () => ({ meddled: true });
    window.name = 'binome-broken';
    Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });
    addEventListener('keydown', event => event.preventDefault());
</script>";

#[test]
fn a_page_that_meddles_with_built_in_objects_changes_nothing_that_is_kept() -> Outcome {
    let portal = Portal::prepared("/assets/portal/icon.svg", |server| {
        let around = format!("{MEDDLE}<binome-widget eager storage-key=\"broken\"></binome-widget>");
        server.answer(PAGE, Answer::page(page("fr", &around)).without_header("content-security-policy"));
        server.answer("/calm.html", Answer::page(hand::html()));
    })?;
    portal.visit(PAGE)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let question = &notebook.programme.questions(&questionnaire)[0];
    for answer in ["pass", "fail"] {
        notebook.choose(question, &json!(answer))?;
        portal.element().flush()?;
    }
    let meddled = portal.element().export_text()?;
    portal.browser.reload()?;
    notebook.see_chosen(question, &json!("fail"))?;
    portal.visit("/calm.html")?;
    assert_eq!(Element::at(&portal.browser, 0).export_text()?, meddled);
    notebook.press("undo")?;
    notebook.see_chosen(question, &json!("pass"))
}

/// Makes the widget with a programme of the page's own, an object, on a page that meddles.
const OWN_PACK: &str = "<script>
    const read = JSON.parse.bind(JSON);
    addEventListener('load', async () => {
        const text = await (await fetch('/assets/binome/VERSION/pack.json')).text();
        const widget = document.createElement('binome-widget');
        widget.pack = read(text);
        widget.setAttribute('eager', '');
        document.querySelector('main').append(widget);
    });
</script>";

#[test]
fn a_page_that_meddles_gives_a_programme_of_its_own_and_it_is_read_as_it_is() -> Outcome {
    let portal = Portal::prepared("/assets/portal/icon.svg", |server| {
        let own = OWN_PACK.replace("VERSION", env!("CARGO_PKG_VERSION"));
        let around = format!("{own}{MEDDLE}");
        server.answer(PAGE, Answer::page(page("fr", &around)).without_header("content-security-policy"));
    })?;
    portal.visit(PAGE)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let question = &notebook.programme.questions(&questionnaire)[0];
    notebook.choose(question, &json!("pass"))?;
    notebook.press("part_objectives")?;
    notebook.press("objectives.see_examples")?;
    notebook.see_screen("objectives.examples_title")?;
    Ok(())
}

#[test]
fn a_page_put_to_rest_lets_go_of_the_database_and_wakes_up_to_date() -> Outcome {
    let portal = Portal::prepared("/assets/portal/icon.svg", |server| {
        server.answer(PAGE, Answer::page(hand::html()));
    })?;
    portal.browser.command("Page.addScriptToEvaluateOnNewDocument", json!({"source": CONNECTIONS}))?;
    portal.visit(PAGE)?;
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let question = &notebook.programme.questions(&questionnaire)[0];
    notebook.choose(question, &json!("fail"))?;
    portal.element().flush()?;
    let rest = "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        const isOpen = connection => {
            try { return !!connection.transaction('head'); } catch { return false; }
        };
        const open = __connections.filter(isOpen).length;
        const database = await new Promise(done => {
            indexedDB.open('binome-broken', 2).onsuccess = event => done(event.target.result);
        });
        const transaction = database.transaction(['revisions', 'head'], 'readwrite');
        const head = await new Promise(done => {
            transaction.objectStore('head').get('head').onsuccess = event => done(event.target.result);
        });
        const revisions = transaction.objectStore('revisions');
        const record = await new Promise(done => {
            revisions.get(head - 1).onsuccess = event => done(event.target.result);
        });
        revisions.put({ ...record, revision: head + 1 }, head + 1);
        transaction.objectStore('head').put(head + 1, 'head');
        await new Promise(done => { transaction.oncomplete = done; });
        database.close();
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        return open;";
    assert_eq!(portal.element().evaluate(rest)?, 0, "a connection was still open");
    // What was written meanwhile is a revision from before the answer.
    notebook.screen.wait_for("the answer is still chosen", |_, visible| {
        let still = visible.iter().any(|node| RADIO.fits(node) && node.is("checked"));
        (!still).then_some(())
    })?;
    notebook.choose(question, &json!("pass"))?;
    portal.element().flush()?;
    portal.browser.reload()?;
    notebook.see_chosen(question, &json!("pass"))
}
