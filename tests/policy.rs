//! Whether the widget lives under the strictest policies, and says what is wrong where it cannot.

#![allow(clippy::indexing_slicing, reason = "a test that reads past the end fails, as it should")]

use binome_tests::locale::{Language, Locale};
use binome_tests::pages::Portal;
use binome_tests::pages::portal::{ASSESSMENT, HOME, TRUSTED};
use binome_tests::programme::Role;
use binome_tests::what::{TEXT, text};
use binome_tests::{Outcome, Screen, violations};
use binome_www::serve::{Answer, policy};
use serde_json::json;

const ASSETS: &str = concat!("/assets/binome/", env!("CARGO_PKG_VERSION"));

/// Every kind of screen once, from the empty notebook to the result, its tables and a second language.
fn journey(portal: &Portal) -> Outcome {
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let questions = notebook.programme.questions(&questionnaire);
    notebook.press("continue")?;
    notebook.see_words("error_choose")?;
    notebook.fill(&questionnaire, &questionnaire.best_sheet(), Some("openness_reasons"))?;
    notebook.press("whole_page")?;
    notebook.choose(&questions[13], &json!(5))?;
    notebook.press("undo")?;
    notebook.press("one_by_one")?;
    notebook.fill(&questionnaire, &questionnaire.best_sheet(), None)?;
    notebook.see_result()?;
    notebook.check_result(&questionnaire, &questionnaire.best_sheet())?;
    notebook.press("doubt_yes")?;
    notebook.see_words("doubt_agreed")?;
    notebook.press("print")?;
    portal.speak(Language::English)?;
    let english =
        binome_tests::pages::Notebook::of(&portal.browser, binome_tests::pages::View::All, Language::English)?;
    english.see_screen("dimensions")?;
    english.press("back")?;
    english.see_screen("assessment_name")?;
    portal.element().flush()
}

#[test]
fn the_whole_journey_breaks_no_rule_of_the_strict_policy() -> Outcome {
    let portal = Portal::open(HOME)?;
    journey(&portal)?;
    let policy = portal
        .browser
        .evaluate("fetch('/index.html').then(answer => answer.headers.get('content-security-policy'))")?;
    assert!(policy.as_str().unwrap_or_default().starts_with(policy::PAGE), "{policy}");
    assert_eq!(portal.complaints()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_whole_journey_breaks_no_rule_where_trusted_types_are_required() -> Outcome {
    let portal = Portal::open(TRUSTED)?;
    journey(&portal)?;
    let header = "fetch('/trusted.html').then(answer => answer.headers.get('content-security-policy'))";
    let header = portal.browser.evaluate(header)?;
    assert!(header.as_str().unwrap_or_default().starts_with(policy::TRUSTED_TYPES), "{header}");
    assert_eq!(portal.complaints()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn where_webassembly_is_refused_a_message_names_what_to_allow_and_the_fallback_stays() -> Outcome {
    let pages = [
        (HOME, "/index.html", Language::French, "Le carnet arrive."),
        (ASSESSMENT, ASSESSMENT, Language::English, "The self-assessment is on its way."),
    ];
    for (address, path, language, fallback) in pages {
        let portal = Portal::prepared(address, |server| {
            server.answer(path, Answer::new().header("content-security-policy", &policy::without_wasm()));
        })?;
        let words = Locale::read(language)?.say("fault.wasm-refused")?;
        assert!(words.contains("'wasm-unsafe-eval'") && words.contains("script-src"), "{words}");
        let screen = Screen::of(&portal.browser);
        let message = screen.see(&text(&words))?;
        assert_eq!(message.name, words);
        screen.see(&text(fallback))?;
        portal.element().evaluate("await widget.ready.then(() => { throw 'it is ready' }, () => {})")?;
    }
    Ok(())
}

#[test]
fn a_widget_that_could_not_start_tells_the_page_why() -> Outcome {
    let heard = "globalThis.heard = []; addEventListener('binome-error', event => heard.push(event.detail))";
    let portal = Portal::prepared("/assets/portal/icon.svg", |server| {
        server.answer("/index.html", Answer::new().header("content-security-policy", &policy::without_wasm()));
    })?;
    portal.browser.command("Page.addScriptToEvaluateOnNewDocument", json!({"source": heard}))?;
    portal.visit(HOME)?;
    portal.screen().see(&text("'wasm-unsafe-eval'"))?;
    let heard = portal.browser.evaluate("heard")?;
    assert_eq!(heard[0], json!({"code": "wasm-refused"}));
    assert!(violations::all(&portal.browser)?.iter().any(|complaint| complaint.contains("binome-widget")));
    Ok(())
}

#[test]
fn a_server_that_calls_the_module_something_else_is_no_obstacle() -> Outcome {
    for kind in ["application/octet-stream", "text/plain"] {
        let portal = Portal::prepared(HOME, |server| {
            server.answer(&format!("{ASSETS}/widget.wasm"), Answer::new().header("content-type", kind));
        })?;
        portal.notebook()?.see_screen("home_title")?;
        assert_eq!(portal.complaints()?, Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn a_file_that_is_missing_is_told_in_words_and_the_fallback_stays() -> Outcome {
    let french = Locale::read(Language::French)?;
    let files = [
        ("widget.wasm", "fault.network"),
        ("words.fr.json", "fault.network"),
        ("pack.fr.json", "fault.network"),
        ("widget.js", "fault.start"),
    ];
    for (file, key) in files {
        let words = french.say(key)?;
        let portal = Portal::prepared(HOME, |server| {
            server.answer(
                &format!("{ASSETS}/{file}"),
                Answer::new().status(404).header("cache-control", "no-store").body("nothing here"),
            );
        })?;
        let screen = Screen::of(&portal.browser);
        screen.see(&text(&words)).map_err(|reason| reason.while_doing(file))?;
        screen.see(&text("Le carnet arrive."))?;
        portal.server.answer_as_usual(&format!("{ASSETS}/{file}"));
        portal.browser.reload()?;
        portal.notebook()?.see_screen("home_title")?;
        screen.see_no(&TEXT.named(&words))?;
    }
    Ok(())
}

#[test]
fn a_pack_from_elsewhere_or_with_an_error_is_refused_in_words() -> Outcome {
    let french = Locale::read(Language::French)?;
    for (pack, body, key) in [
        ("http://127.0.0.1:9/pack.json", "", "fault.pack-origin"),
        ("/broken.json", r#"{"format":"binome-pack","schema":1}"#, "fault.pack"),
    ] {
        let portal = Portal::prepared("/assets/portal/icon.svg", |server| {
            let inside =
                format!(r#"<binome-widget eager pack="{pack}"><p slot="fallback">Secours</p></binome-widget>"#);
            server.answer("/own.html", Answer::page(binome_tests::pages::portal::page("fr", &inside)));
            server.answer(
                "/broken.json",
                Answer::new().status(200).header("content-type", "application/json").body(body),
            );
        })?;
        portal.visit("/own.html")?;
        let screen = Screen::of(&portal.browser);
        screen.see(&text(&french.say(key)?))?;
        screen.see(&text("Secours"))?;
    }
    Ok(())
}
