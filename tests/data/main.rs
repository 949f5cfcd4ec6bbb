//! Whether a person sees what is kept, and may copy it, bring it back, protect it, read in comfort and erase it.

#![allow(clippy::indexing_slicing, reason = "a test that reads past the end fails, as it should")]

mod bring;
mod keep;
mod link;

use binome_tests::locale::Language;
use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Notebook, Portal, View};
use binome_tests::programme::Role;
use binome_tests::what::{group, radio};
use binome_tests::{Outcome, Screen, axe};
use serde_json::{Value, json};

/// Chooses a file of this text in the data room; counts how often any file is read.
pub(crate) fn choose_file(portal: &Portal, text: &str) -> Outcome<Value> {
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

/// Chooses one of a few.
pub(crate) fn choose(notebook: &Notebook, legend: &str, choice: &str) -> Outcome {
    let choices = Screen::within(notebook.screen.browser(), group(&notebook.say(legend)?));
    choices.click(&radio(&notebook.say(choice)?))
}

pub(crate) fn answers(portal: &Portal) -> Outcome<Notebook<'_>> {
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
fn the_size_the_colours_and_the_language_are_the_person_s_own_and_stay() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    let look = "const shown = node => [...node.children].flatMap(child => [child, ...shown(child)]); \
        const style = getComputedStyle(shown(widget.shadowRoot).find(node => node.lang)); \
        return [parseFloat(style.fontSize), style.backgroundColor]";
    let before = portal.element().evaluate(look)?;
    choose(&notebook, "data.size_legend", "data.size_3")?;
    choose(&notebook, "data.theme_legend", "data.theme_dark")?;
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
fn axe_finds_nothing_in_the_data_room_light_dark_and_with_more_contrast() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    notebook.open("data.earlier_open")?;
    notebook.press("data.erase")?;
    choose_file(&portal, &portal.element().export_text()?)?;
    notebook.see_words("data.merge_same")?;
    for theme in ["light", "dark", "contrast"] {
        portal.element().set("theme", theme)?;
        axe::check_page(&portal.browser).map_err(|reason| reason.while_doing(theme))?;
    }
    Ok(())
}
