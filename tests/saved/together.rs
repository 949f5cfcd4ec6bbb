//! Whether pages that write into one notebook at the same time lose nothing and end up the same.

use binome_tests::pages::Portal;
use binome_tests::pages::portal::OWN;
use binome_tests::programme::{self, Role};
use binome_tests::{Outcome, seed};
use binome_www::serve::Answer;
use serde_json::{Value, json};

use super::hand::{FUNCTIONS, html};

/// Two documents with a widget each, in one page, so that neither rests while the other works.
const BOTH: &str = "<!doctype html><html lang=fr><meta charset=utf-8><title>Essai</title>
    <iframe src=/frame.html width=700 height=700 title=A></iframe>
    <iframe src=/frame.html width=700 height=700 title=B></iframe>";

/// Both widgets are there.
pub(crate) const READY: &str = "
    while (document.querySelectorAll('iframe').length < 2) await new Promise(done => setTimeout(done, 20));
    const frames = [...document.querySelectorAll('iframe')].map(frame => frame.contentWindow);
    for (const frame of frames) {
        while (!widgetOf(frame)) await new Promise(done => setTimeout(done, 20));
        await frame.customElements.whenDefined('binome-widget');
        await widgetOf(frame).ready;
    }";

fn two_pages() -> Outcome<Portal> {
    let portal = Portal::prepared("/assets/portal/icon.svg", |server| {
        server.answer("/frame.html", Answer::page(html()).without_header("content-security-policy"));
        server.answer(OWN, Answer::page(BOTH).without_header("content-security-policy"));
    })?;
    portal.visit(OWN)?;
    Ok(portal)
}

fn run(portal: &Portal, script: &str) -> Outcome<Value> {
    portal.browser.evaluate(&format!("(async () => {{ {FUNCTIONS} {READY} {script} }})()"))
}

/// Both pages show the whole page of conditions of one draft.
fn open_page(portal: &Portal) -> Outcome {
    let sheet = json!({"questionnaire": Role::Mentee.questionnaire(), "gates": {}, "responses": {}});
    let draft = seed::taking("draft", &sheet, seed::AUTUMN, false);
    let file = seed::file(&[draft]);
    let script = format!(
        "await widgetOf(frames[0]).importNotebook(new frames[0].Blob([{}]));
         for (const frame of frames) {{ await press(frame, 'Reprendre'); await press(frame, 'Voir toute la page'); }}
         await Promise.all(frames.map(async frame => {{
             while (groupsOf(frame).length < 2) await new Promise(requestAnimationFrame);
         }}));",
        Value::from(file.to_string())
    );
    run(portal, &script)?;
    Ok(())
}

/// Chooses at random in both pages, each in groups of its own, with pauses of any length; what was chosen last, and the
/// files of both once nothing changes any more.
const EDIT: &str = "
    let state = SEED;
    const below = most => {
        state = (state + 0x6D2B79F5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
    };
    const groups = groupsOf(frames[0]).length, last = {};
    for (let edit = 0; edit < EDITS; edit++) {
        const page = below(2), group = 2 * below(Math.floor((groups + 1 - page) / 2)) + page, choice = below(3);
        choose(frames[page], group, choice);
        last[group] = choice;
        if (below(3) > 0) await new Promise(done => setTimeout(done, below(25)));
    }
    const file = async frame => (await widgetOf(frame).exportNotebook()).text();
    let files;
    for (let look = 0; look < 400; look++) {
        for (const frame of frames) await widgetOf(frame).flush();
        files = await Promise.all(frames.map(file));
        if (files[0] === files[1]) break;
        await new Promise(done => setTimeout(done, 25));
    }
    return { files: files.map(JSON.parse), last, shown: frames.map(chosen) };";

#[test]
fn two_pages_that_write_together_lose_nothing_and_end_up_the_same() -> Outcome {
    let (seed, edits) = (super::seed("together"), super::number("BINOME_EDITS", 200));
    let portal = two_pages()?;
    open_page(&portal)?;
    let script = EDIT.replace("SEED", &(seed % 1_000_000).to_string()).replace("EDITS", &edits.to_string());
    let end = run(&portal, &script)?;
    assert_eq!(end["files"][0], end["files"][1], "BINOME_SEED={seed}");
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let gates: Vec<String> =
        questionnaire.gates().iter().map(|gate| gate["id"].as_str().unwrap_or_default().to_owned()).collect();
    for (group, choice) in end["last"].as_object().cloned().unwrap_or_default() {
        let gate = &gates[group.parse::<usize>().unwrap_or_default()];
        let expected = ["pass", "fail", "unknown"][choice.as_u64().unwrap_or_default() as usize];
        assert_eq!(
            end["files"][0]["notebook"]["assessments"][0]["gates"][gate], expected,
            "BINOME_SEED={seed}: {gate}"
        );
    }
    assert_eq!(end["shown"][0], end["shown"][1], "both show the same");
    portal.visit(OWN)?;
    let kept = run(&portal, "return JSON.parse(await (await widgetOf(frames[0]).exportNotebook()).text())")?;
    assert_eq!(kept, end["files"][0], "what was shown is what is kept");
    Ok(())
}

#[test]
fn an_idle_page_shows_at_once_what_another_wrote_and_what_it_erased() -> Outcome {
    let portal = two_pages()?;
    open_page(&portal)?;
    let seen = run(
        &portal,
        "choose(frames[0], 0, 1);
         while (chosen(frames[1])[0] !== 1) await new Promise(requestAnimationFrame);
         await widgetOf(frames[0]).reset();
         const file = async () => JSON.parse(await (await widgetOf(frames[1]).exportNotebook()).text());
         while ((await file()).notebook.assessments) await new Promise(done => setTimeout(done, 20));
         await widgetOf(frames[1]).flush();
         return (await indexedDB.databases()).map(database => database.name);",
    )?;
    assert_eq!(seen, json!([]), "what one page erased is erased for the other, too");
    Ok(())
}

#[test]
fn a_page_that_meets_a_newer_version_only_reads() -> Outcome {
    let portal = two_pages()?;
    open_page(&portal)?;
    let newer = r#"{"format":"binome-notebook","schema":7,"notebook":{"dreams":["é"]}}"#;
    let seen = run(
        &portal,
        &format!(
            "const database = await new Promise(done => {{
                 indexedDB.open('binome-broken').onsuccess = event => done(event.target.result);
             }});
             const transaction = database.transaction(['revisions', 'head'], 'readwrite');
             transaction.objectStore('revisions').put({{ revision: 900, schema: 7, saved_at: Date.now(), payload: {} }}, 900);
             transaction.objectStore('head').put(900, 'head');
             await new Promise(done => {{ transaction.oncomplete = done; }});
             database.close();
             new BroadcastChannel('binome-broken').postMessage('committed 900 7');
             for (const frame of frames)
                 while (!rootOf(frame).textContent.includes('Une version plus récente'))
                     await new Promise(requestAnimationFrame);
             const before = chosen(frames[0]);
             choose(frames[0], 0, before[0] === 1 ? 2 : 1);
             await new Promise(done => setTimeout(done, 300));
             const text = await (await widgetOf(frames[0]).exportNotebook()).text();
             return [text, isSaved(frames[0])];",
            Value::from(newer)
        ),
    )?;
    assert_eq!(seen, json!([newer, false]), "byte for byte, and nothing is called saved");
    Ok(())
}
