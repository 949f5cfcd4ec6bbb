//! Whether the harness sees, touches, measures and complains as it promises, on a small page of its own.

use std::time::Duration;

use binome_tests::pictures::{self, Look};
use binome_tests::what::{TEXT_FIELD, button, heading, radio, region, text};
use binome_tests::{Browser, Key, Outcome, Screen, Size, axe, heap, live, network, site, violations, workspace};
use binome_www::serve::Server;

const PAGE: &str = r#"<!doctype html><html lang="fr"><head><title>Essai</title></head>
<body><main><h1>Portail</h1><div id="host"></div></main><script src="/page.js"></script></body></html>"#;

/// Controls in a shadow root, with French spaces, a covered button and live words.
const SCRIPT: &str = r#"const root = document.getElementById('host').attachShadow({ mode: 'open' });
root.innerHTML = `<section aria-label="Essai"><h2 tabindex="-1">Prêt&#x202f;?</h2>
  <fieldset><legend>Choisir</legend><label><input type="radio" name="r" value="premier"> Oui</label>
    <label><input type="radio" name="r" value="second"> Non</label></fieldset>
  <label>Nom <input></label> <button type="button">Continuer</button>
  <div id="stack"><button type="button">Cachée</button><div id="lid"></div></div>
  <p aria-live="polite"></p></section>`;
root.getElementById('stack').style.position = 'relative';
Object.assign(root.getElementById('lid').style, { position: 'absolute', inset: '0', background: '#fff' });
const say = words => { root.querySelector('[aria-live]').textContent = words; };
root.querySelector('input:not([type])').addEventListener('input', event => say(event.target.value));
root.querySelector('button').addEventListener('click', () => {
  say(root.querySelector('input:checked')?.value ?? 'rien');
  root.querySelector('h2').focus();
});"#;

fn open() -> Outcome<(Server, Browser)> {
    open_with(SCRIPT)
}

fn open_with(script: &str) -> Outcome<(Server, Browser)> {
    let server = site::serve_page(PAGE, script)?;
    let browser = Browser::open(Size::LAPTOP)?;
    browser.visit(&server.url("/page.html"))?;
    Ok((server, browser))
}

#[test]
fn it_sees_into_shadow_roots_and_touches_what_it_sees() -> Outcome {
    let (_server, browser) = open()?;
    let screen = Screen::within(&browser, region("Essai"));
    live::listen(&browser)?;
    screen.see(&heading("Prêt ?"))?;
    screen.click(&radio("Non"))?;
    assert!(screen.see(&radio("Non"))?.is("checked"));
    screen.click(&button("Continuer"))?;
    screen.see(&text("second"))?;
    screen.see_focus_on(&heading("Prêt ?"))?;
    assert_eq!(live::heard(&browser)?, ["second"]);
    Ok(())
}

#[test]
fn it_works_a_page_by_keyboard() -> Outcome {
    let (_server, browser) = open()?;
    let screen = Screen::of(&browser);
    screen.press(Key::Tab)?;
    screen.see_focus_on(&radio("Oui"))?;
    screen.press(Key::Down)?;
    assert!(screen.see_focus_on(&radio("Non"))?.is("checked"));
    screen.press(Key::Tab)?;
    screen.write("Été 2/B")?;
    screen.see(&text("Été 2/B"))?;
    assert_eq!(screen.see(&TEXT_FIELD)?.value, "Été 2/B");
    screen.press(Key::ShiftTab)?;
    screen.see_focus_on(&radio("Non"))?;
    screen.press(Key::Tab)?;
    screen.press(Key::Tab)?;
    screen.see_focus_on(&button("Continuer"))?;
    screen.press(Key::Space)?;
    screen.see(&text("second"))?;
    Ok(())
}

#[test]
fn it_says_why_it_cannot_and_shows_the_page() -> Outcome {
    let (_server, browser) = open()?;
    let screen = Screen::of(&browser).patient_for(Duration::from_millis(300));
    for (tried, expected) in [
        (screen.click(&button("Cachée")), "covered by <div id=\"lid\""),
        (screen.click(&radio("Peut-être")), "did not see the radio «Peut-être»"),
        (screen.see_no(&radio("Oui")), "still see the radio «Oui»"),
        (screen.see_focus_on(&radio("Oui")).map(drop), "the focus is not on the radio «Oui»"),
    ] {
        let reason = tried.err().map(|reason| reason.to_string()).unwrap_or_default();
        assert!(reason.contains(expected), "{reason}");
        assert!(reason.contains("button «Continuer»"), "{reason}");
    }
    Ok(())
}

#[test]
fn it_hears_what_the_browser_complains_about() -> Outcome {
    let (server, browser) = open()?;
    assert_eq!(violations::all(&browser)?, Vec::<String>::new());
    assert_eq!(server.violations(), Vec::<String>::new());
    let bad = "document.body.setAttribute('style', 'color: red'); setTimeout(() => { throw new Error('oups'); });";
    let (server, browser) = open_with(bad)?;
    browser.evaluate("new Promise(done => setTimeout(done))")?;
    let complaints = violations::all(&browser)?.join("\n");
    assert!(complaints.contains("style-src"), "{complaints}");
    assert!(complaints.contains("oups"), "{complaints}");
    let reported = binome_tests::wait::until(|| Ok(server.violations().first().cloned()))?.unwrap_or_default();
    assert!(reported.contains("style-src"), "{reported}");
    Ok(())
}

#[test]
fn it_sees_every_request_also_to_elsewhere() -> Outcome {
    let (server, browser) = open()?;
    let asked = network::asked(&browser)?;
    assert_eq!(asked, [server.url("/page.html"), server.url("/page.js")]);
    server.clear_requests();
    browser.evaluate("fetch('/page.js?again').then(answer => answer.text())")?;
    assert_eq!(network::asked(&browser)?, [server.url("/page.js?again")]);
    // The browser asks for an icon when it likes.
    let arrived = server.requests().into_iter().filter(|request| request.path != "/favicon.ico");
    assert_eq!(arrived.map(|request| request.query).collect::<Vec<_>>(), [Some("again".to_owned())]);
    browser.evaluate("fetch('http://127.0.0.1:1/elsewhere', { mode: 'no-cors' }).catch(() => {})")?;
    let complaints = violations::all(&browser)?.join("\n");
    assert!(complaints.contains("connect-src blocked http://127.0.0.1:1/elsewhere"), "{complaints}");
    Ok(())
}

#[test]
fn it_finds_what_shuts_people_out() -> Outcome {
    let (_server, browser) = open()?;
    axe::check_page(&browser)?;
    let (_server, browser) = open_with(
        "document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<input><button></button>'",
    )?;
    let reason = axe::check_page(&browser).err().map(|reason| reason.to_string()).unwrap_or_default();
    for rule in ["label: ", "button-name: "] {
        assert!(reason.contains(rule), "{reason}");
    }
    Ok(())
}

#[test]
fn it_measures_what_a_page_keeps() -> Outcome {
    let (_server, browser) = open()?;
    let before = heap::measure(&browser)?;
    browser.evaluate("globalThis.kept = Array.from({ length: 1000 }, () => document.createElement('p'))")?;
    let after = heap::measure(&browser)?;
    assert!(after.nodes >= before.nodes + 1000, "{before:?} {after:?}");
    browser.evaluate("delete globalThis.kept")?;
    let freed = heap::measure(&browser)?;
    assert!(freed.nodes < before.nodes + 100, "{before:?} {freed:?}");
    Ok(())
}

#[test]
fn it_takes_pictures_in_the_look_asked_for() -> Outcome {
    let (_server, browser) = open()?;
    for (look, query) in [
        (Look::Dark, "(prefers-color-scheme: dark)"),
        (Look::Light, "(prefers-color-scheme: light)"),
        (Look::Forced, "(forced-colors: active)"),
    ] {
        pictures::look(&browser, look)?;
        assert_eq!(browser.evaluate(&format!("matchMedia('{query}').matches"))?, true);
        let name = format!("harness-{}", look.word());
        pictures::take(&browser, &name, 360)?;
        let picture = std::fs::read(workspace::target().join("pictures").join(format!("{name}.png")))?;
        // The width stands in the header of a PNG file, big end first.
        assert_eq!(picture[16..20], 360_u32.to_be_bytes());
    }
    Ok(())
}

#[test]
fn what_one_tab_keeps_the_next_one_finds_and_without_storage_none_does() -> Outcome {
    const KEEP: &str = "new Promise((done, fail) => {
        const opening = indexedDB.open('kept', 1);
        opening.onsuccess = () => done('kept');
        opening.onerror = () => done('refused');
    })";
    const FIND: &str = "indexedDB.databases().then(all => all.length)";
    let (server, browser) = open()?;
    assert_eq!(browser.evaluate(KEEP)?, "kept");
    browser.close_tab_and_open_another()?;
    browser.visit(&server.url("/page.html"))?;
    assert_eq!(browser.evaluate(FIND)?, 1);
    assert_eq!(violations::all(&browser)?, Vec::<String>::new(), "it watches the new tab too");
    let browser = Browser::open_without_storage(Size::LAPTOP)?;
    browser.visit(&server.url("/page.html"))?;
    assert_ne!(browser.evaluate(KEEP).unwrap_or_default(), "kept");
    Ok(())
}
