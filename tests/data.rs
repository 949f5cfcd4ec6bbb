//! Whether a person sees what is kept, and may copy it, bring it back, protect it, read in comfort and erase it.

#![allow(clippy::indexing_slicing, reason = "a test that reads past the end fails, as it should")]

use binome_tests::locale::Language;
use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Notebook, Portal, View};
use binome_tests::programme::{self, Role};
use binome_tests::what::{BUTTON, button, group, radio, text};
use binome_tests::{Outcome, Screen, axe, seed};
use serde_json::{Value, json};

/// Chooses a file of this text in the data room; counts how often any file is read.
fn choose_file(portal: &Portal, text: &str) -> Outcome<Value> {
    let script = format!(
        "globalThis.__reads = 0;
         const read = (globalThis.__read ??= Blob.prototype.text);
         Blob.prototype.text = function () {{ __reads++; return read.call(this); }};
         const inputs = node => [...node.querySelectorAll('*')].filter(one => one.type === 'file');
         const [input] = inputs(widget.shadowRoot);
         const files = new DataTransfer();
         files.items.add(new File([{}], 'copy.json'));
         input.files = files.files;
         input.dispatchEvent(new Event('change', {{ bubbles: true }}));
         await new Promise(done => setTimeout(done, 100));
         return __reads;",
        Value::from(text)
    );
    portal.element().evaluate(&script)
}

fn answers(portal: &Portal) -> Outcome<Notebook<'_>> {
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    let questions = notebook.programme.questions(&questionnaire);
    for question in &questions[..3] {
        notebook.answer(question, &json!("pass"))?;
        portal.element().flush()?;
    }
    notebook.press("part_data")?;
    notebook.see_screen("data.title")?;
    Ok(notebook)
}

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

#[test]
fn a_file_is_looked_at_before_it_replaces_anything_and_can_be_taken_back() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    let before = portal.element().export_text()?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let other = seed::file(&[seed::taking("other", &questionnaire.best_sheet(), seed::AUTUMN, true)]);
    choose_file(&portal, &other.to_string())?;
    notebook.see_words("data.preview_file")?;
    let words = notebook.screen.words()?;
    let row = format!("{} 1 0 1 0", notebook.say("data.part_assessments")?);
    assert!(words.contains(&row), "one more, one less: {words}");
    notebook.press("data.leave")?;
    assert_eq!(portal.element().export_text()?, before, "nothing changed yet");
    choose_file(&portal, &other.to_string())?;
    notebook.press("data.replace")?;
    notebook.see_words("data.replaced")?;
    assert_eq!(portal.element().export()?, other);
    notebook.see_words("data.earlier_open")?;
    notebook.open("data.earlier_open")?;
    notebook.see_words("data.earlier_aside")?;
    notebook.press("undo")?;
    let before: Value = serde_json::from_str(&before)?;
    portal.element().wait_for_file(|file| *file == before)?;
    Ok(())
}

#[test]
fn an_earlier_version_is_looked_at_and_comes_back() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    notebook.open("data.earlier_open")?;
    let name = notebook.locale.fill("data.earlier_row_name", &[("number", "2")])?;
    let name = name.split('{').next().unwrap_or_default().trim_end().to_owned();
    notebook.screen.click(&BUTTON.named(&name).or_longer())?;
    notebook.press("data.replace")?;
    notebook.see_words("data.replaced")?;
    let file = portal.element().export()?;
    assert_eq!(file["notebook"]["assessments"][0]["gates"].as_object().map(serde_json::Map::len), Some(1));
    Ok(())
}

#[test]
fn junk_is_refused_with_the_place_and_the_reason_and_ten_megabytes_are_not_even_read() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    let before = portal.element().export_text()?;
    let deep =
        format!("{{\"format\":\"binome-notebook\",\"schema\":1,\"notebook\":{}1{}}}", "[".repeat(60), "]".repeat(60));
    let polluted =
        before.replacen("{\"format\"", "{\"__proto__\":{\"polluted\":true},\"constructor\":{},\"format\"", 1);
    let wrong = before.replacen("\"pass\"", "7", 1);
    for (what, text, key, hole) in [
        ("no JSON", "bonjour".to_owned(), "data.refused_not_json", ""),
        ("too deep", deep, "data.refused_at", "notebook[0]"),
        ("a wrong type", wrong, "data.refused_at", "notebook.assessments[0].gates"),
        ("keys that pollute", polluted, "data.refused_at", "__proto__"),
        ("another kind", r#"{"format":"recipe"}"#.to_owned(), "data.refused_other", ""),
        ("a shared file", r#"{"format":"binome-shared","schema":1}"#.to_owned(), "data.refused_shared", ""),
        ("a newer one", before.replacen("\"schema\":1", "\"schema\":9", 1), "data.refused_newer", "9"),
    ] {
        assert_eq!(choose_file(&portal, &text)?, 1, "{what}");
        notebook.see_words(key).map_err(|reason| reason.while_doing(what))?;
        if !hole.is_empty() {
            notebook.screen.see(&binome_tests::what::text(hole)).map_err(|reason| reason.while_doing(what))?;
        }
        assert_eq!(portal.element().export_text()?, before, "{what} changed something");
    }
    assert_eq!(portal.browser.evaluate("({}).polluted === undefined")?, true);
    let reads = choose_file(&portal, &format!("{before}{}", " ".repeat(10_000_000)))?;
    notebook.see_words("data.refused_large")?;
    assert_eq!(reads, 0, "it was read");
    Ok(())
}

#[test]
fn erasing_says_first_what_goes_and_leaves_no_database() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    notebook.press("data.erase")?;
    notebook.see_words("data.erase_what")?;
    notebook.see_words("data.erase_notebook")?;
    notebook.press("data.erase_no")?;
    assert_eq!(portal.element().databases()?, ["binome-rh-2027"]);
    notebook.press("data.erase")?;
    notebook.press("data.erase_yes")?;
    notebook.see_words("data.erased")?;
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
fn the_size_the_colours_and_the_language_are_the_person_s_own_and_stay() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    let look = "const shown = node => [...node.children].flatMap(child => [child, ...shown(child)]); \
        const style = getComputedStyle(shown(widget.shadowRoot).find(node => node.lang)); \
        return [parseFloat(style.fontSize), style.backgroundColor]";
    let before = portal.element().evaluate(look)?;
    let choose = |legend: &str, choice: &str| -> Outcome {
        let choices = Screen::within(&portal.browser, group(&notebook.say(legend)?));
        choices.click(&radio(&notebook.say(choice)?))
    };
    choose("data.size_legend", "data.size_3")?;
    choose("data.theme_legend", "data.theme_dark")?;
    let after = portal.element().evaluate(look)?;
    assert!(after[0].as_f64() > before[0].as_f64().map(|size| size * 1.4), "{before} {after}");
    assert_ne!(after[1], before[1]);
    portal.element().set("theme", "light")?;
    assert_eq!(portal.element().evaluate(look)?, after, "the person's choice comes first");
    let choices = Screen::within(&portal.browser, group(&notebook.say("data.language_legend")?));
    choices.click(&radio("English"))?;
    let english = Notebook::of(&portal.browser, View::All, Language::English)?;
    english.see_screen("data.title")?;
    portal.element().flush()?;
    portal.browser.reload()?;
    english.see_screen("data.title")?;
    assert_eq!(portal.element().evaluate(look)?[0], after[0]);
    let file = portal.element().export()?.to_string();
    assert!(!file.contains("dark") && !file.contains("size"), "it is not in the notebook: {file}");
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

#[test]
fn axe_finds_nothing_in_the_data_room_light_dark_and_with_more_contrast() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    notebook.open("data.earlier_open")?;
    notebook.press("data.erase")?;
    choose_file(&portal, &portal.element().export_text()?)?;
    notebook.see_words("data.preview_same")?;
    for theme in ["light", "dark", "contrast"] {
        portal.element().set("theme", theme)?;
        axe::check_page(&portal.browser).map_err(|reason| reason.while_doing(theme))?;
    }
    Ok(())
}
