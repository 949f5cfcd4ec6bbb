//! Whether an older version of the widget and a newer one get along in one browser: the older only reads, loses nothing,
//! and gives the notebook away byte for byte; the newer goes on.

use binome_tests::pages::Portal;
use binome_tests::pages::portal::OWN;
use binome_tests::programme::Role;
use binome_tests::{Failure, Outcome, seed, site};
use binome_www::serve::{Answer, Server};
use binome_www::{Progress, Workspace, build};
use serde_json::{Value, json};

use super::hand::{FUNCTIONS, html};
use super::together::READY;

/// The older version, and the newer one beside it.
const BOTH: &str = "<!doctype html><html lang=fr><meta charset=utf-8><title>Essai</title>
    <iframe src=/older.html width=700 height=700 title=A></iframe>
    <iframe src=/newer.html width=700 height=700 title=B></iframe>";

/// Where the files of the newer version are.
const NEWER: &str = "/newer/";

/// Puts a real build with the next schema beside the one that is tested.
fn serve_newer(server: &Server) -> Outcome {
    let glue = build::ahead(&Workspace::here(), &Progress::shown())
        .map_err(|error| Failure::new(format!("the newer version does not compile: {error}")))?;
    for file in std::fs::read_dir(&site::built()?.assets)?.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        let body = match &*name {
            "widget.js" => glue.javascript.clone().into_bytes(),
            "widget.wasm" => glue.wasm.clone(),
            "later.wasm" => glue.later.clone().unwrap_or_default(),
            _ => std::fs::read(file.path())?,
        };
        server.answer(&format!("{NEWER}{name}"), Answer::new().status(200).body(body));
    }
    Ok(())
}

fn both_versions() -> Outcome<Portal> {
    let mut served = Ok(());
    let portal = Portal::prepared("/assets/portal/icon.svg", |server| {
        served = serve_newer(server);
        let assets = format!("/assets/binome/{}/", env!("CARGO_PKG_VERSION"));
        let open = |html: String| Answer::page(html).without_header("content-security-policy");
        server.answer("/older.html", open(html()));
        server.answer("/newer.html", open(html().replace(&assets, NEWER)));
        server.answer(OWN, open(BOTH.to_owned()));
    })?;
    served?;
    portal.visit(OWN)?;
    Ok(portal)
}

const STEPS: &str = "
    const [older, newer] = frames;
    const textOf = async frame => (await widgetOf(frame).exportNotebook()).text();
    const until = async isSo => { while (!isSo()) await new Promise(requestAnimationFrame); };
    const isTold = () => rootOf(older).textContent.includes('Une version plus récente');
    const head = async () => {
        const database = await new Promise(done => {
            indexedDB.open('binome-broken').onsuccess = event => done(event.target.result);
        });
        const stores = database.transaction(['revisions', 'head']);
        const get = (store, key) => new Promise(done => {
            stores.objectStore(store).get(key).onsuccess = event => done(event.target.result);
        });
        const record = await get('revisions', await get('head', 'head'));
        database.close();
        return record;
    };";

/// Both show one draft; the older writes, then the newer, and the older tries again.
const STORY: &str = "
    await widgetOf(older).importNotebook(new older.Blob([FILE]));
    for (const frame of frames) { await press(frame, 'Reprendre'); await press(frame, 'Voir toute la page'); }
    for (const frame of frames) await until(() => groupsOf(frame).length > 4);
    choose(older, 0, 1);
    await until(() => chosen(newer)[0] === 1);
    await widgetOf(older).flush();
    const first = await head();
    choose(newer, 1, 1);
    await widgetOf(newer).flush();
    await until(isTold);
    const second = await head(), seen = await textOf(older);
    choose(older, 2, 1);
    await new Promise(done => setTimeout(done, 500));
    const third = await head();
    choose(newer, 3, 2);
    await widgetOf(newer).flush();
    const last = await head();
    return {
        schemas: [first, second, third, last].map(record => record.schema),
        untouched: third.revision === second.revision,
        bytes: seen === second.payload,
        goesOn: last.revision > third.revision,
        isCalledSaved: isSaved(older),
        last: last.payload,
    };";

#[test]
fn an_older_version_beside_a_newer_one_reads_and_gives_away_and_the_newer_goes_on() -> Outcome {
    let portal = both_versions()?;
    let run =
        |script: &str| portal.browser.evaluate(&format!("(async () => {{ {FUNCTIONS} {READY} {STEPS} {script} }})()"));
    let sheet = json!({"questionnaire": Role::Mentee.questionnaire(), "gates": {}, "responses": {}});
    let file = seed::file(&[seed::taking("draft", &sheet, seed::AUTUMN, false)]).to_string();
    let end = run(&STORY.replace("FILE", &Value::from(file).to_string()))?;
    assert_eq!(end["schemas"], json!([1, 2, 2, 2]), "{end}");
    for (fact, expected) in [("untouched", true), ("bytes", true), ("goesOn", true), ("isCalledSaved", false)] {
        assert_eq!(end[fact], expected, "{fact}: {end}");
    }
    portal.visit(OWN)?;
    let again = run("await until(isTold); return [await textOf(older), await textOf(newer), (await head()).payload];")?;
    assert_eq!(again, json!([end["last"], end["last"], end["last"]]), "after a reload, too, byte for byte");
    Ok(())
}
