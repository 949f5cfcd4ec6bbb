//! Whether words typed in a form that is used later wait for that: over other screens, other languages and a reload.

use binome_tests::locale::Language;
use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Hands, Notebook, Pair, Person, Portal, View};
use binome_tests::what::{DISCLOSURE, What, button, text};
use binome_tests::{Key, Outcome};
use serde_json::Value;

/// Where the data room says how many fields wait.
fn waiting(notebook: &Notebook, fields: usize) -> Outcome<What> {
    let key = if fields == 1 { "data.kept_begun_one" } else { "data.kept_begun_other" };
    Ok(text(&notebook.locale.fill(key, &[("n", &fields.to_string())])?))
}

/// Opens the data room, which says so from the database itself.
fn see_waiting(notebook: &Notebook, fields: usize) -> Outcome {
    notebook.press("part_data")?;
    notebook.see_screen("data.title")?;
    notebook.screen.see(&waiting(notebook, fields)?)?;
    Ok(())
}

/// The field of a label, for words or for a number.
fn field(label: &str) -> What {
    What::any(&["textbox", "spinbutton"]).named(label)
}

/// The field of a label holds these words.
fn see_field(notebook: &Notebook, label: &str, words: &str) -> Outcome {
    let (field, label) = (field(&notebook.say(label)?), label.to_owned());
    notebook.screen.wait_for(&format!("«{words}» in {label}"), |_, nodes| {
        nodes.iter().any(|node| field.fits(node) && node.value == words).then_some(())
    })
}

/// Asks for nine sessions in the form of a cycle.
fn count_nine(notebook: &Notebook) -> Outcome {
    let count = field(&notebook.say("sessions.field_count")?);
    notebook.screen.click(&count)?;
    let node = notebook.screen.see_focus_on(&count)?;
    notebook.screen.browser().call_on(node.backend, "function() { this.select() }", &[])?;
    notebook.screen.write("9")?;
    notebook.screen.press(Key::Tab)
}

/// The form of a cycle, from anywhere.
fn open_cycle(notebook: &Notebook) -> Outcome {
    notebook.press("part_sessions")?;
    notebook.press("sessions.plan_cycle")
}

/// Begins the form of a cycle, and sees that it waits.
fn begin_cycle(notebook: &Notebook) -> Outcome {
    open_cycle(notebook)?;
    count_nine(notebook)?;
    see_waiting(notebook, 1)
}

/// From the pair's overview to the charter's own clause, under its fold or not.
fn open_charter(pair: &Pair) -> Outcome {
    pair.notebook.press("part_pairing")?;
    pair.open("pairing.charter", "pairing.charter_title")
}

#[test]
fn words_for_a_charter_outlast_a_reload_and_are_gone_once_they_are_used() -> Outcome {
    let portal = Portal::open(HOME)?;
    let pair = Pair::begin(&portal, "Camille", "role_mentee")?;
    open_charter(&pair)?;
    let person = Person::at(portal.notebook()?, Hands::Mouse);
    pair.notebook.press("pairing.clause_add")?;
    person.write(&person.say("pairing.clause_title")?, "Le téléphone")?;
    see_waiting(&pair.notebook, 1)?;
    portal.browser.reload()?;
    pair.notebook.see_screen("data.title")?;
    pair.notebook.screen.see(&waiting(&pair.notebook, 1)?)?;
    open_charter(&pair)?;
    see_field(&pair.notebook, "pairing.clause_title", "Le téléphone")?;
    pair.notebook.press("pairing.charter_save")?;
    pair.notebook.screen.see(&text("Le téléphone"))?;
    pair.notebook.press("part_data")?;
    pair.notebook.see_screen("data.title")?;
    pair.notebook.screen.see_no(&text(&pair.notebook.say("data.kept_begun")?))
}

#[test]
fn the_form_of_a_cycle_outlasts_a_change_of_language_and_a_reload_and_can_be_forgotten() -> Outcome {
    let portal = Portal::open(HOME)?;
    let pair = Pair::begin(&portal, "Camille", "role_mentee")?;
    let notebook = &pair.notebook;
    begin_cycle(notebook)?;
    open_cycle(notebook)?;
    portal.speak(Language::English)?;
    let english = Notebook::of(&portal.browser, View::All, Language::English)?;
    see_field(&english, "sessions.field_count", "9")?;
    portal.speak(Language::French)?;
    portal.browser.reload()?;
    portal.open_notebook()?;
    see_field(notebook, "sessions.field_count", "9")?;
    see_waiting(notebook, 1)?;
    notebook.screen.click(&button(&notebook.say("data.forget_begun_name")?))?;
    notebook.screen.see_no(&text(&notebook.say("data.kept_begun")?))?;
    open_cycle(notebook)?;
    see_field(notebook, "sessions.field_count", "6")
}

#[test]
fn revised_words_wait_in_an_open_fold() -> Outcome {
    let portal = Portal::open(HOME)?;
    let pair = Pair::begin(&portal, "Camille", "role_mentee")?;
    let notebook = &pair.notebook;
    let at = 1_791_795_600_000_u64;
    let mut file: Value = serde_json::from_str(&portal.element().export_text()?)?;
    file["notebook"]["objectives"] = serde_json::json!([{
        "id": "o", "owner": "mentee", "kind": "performance", "measure": "judgement", "weight": 1, "created": at,
        "wording": {"activity": "animer une visio"},
    }]);
    portal.element().import(&file)?;
    notebook.press("part_objectives")?;
    // What was typed without a capital begins with one where it is a title.
    notebook.screen.click(&What::any(&["button"]).named("Animer une visio").or_longer())?;
    notebook.screen.click(&DISCLOSURE.named(&notebook.say("objectives.revise")?))?;
    let person = Person::at(portal.notebook()?, Hands::Mouse);
    person.write(&person.say("objectives.revise_reason")?, "Trop facile")?;
    see_waiting(notebook, 1)?;
    portal.browser.reload()?;
    notebook.see_screen("data.title")?;
    notebook.press("part_objectives")?;
    notebook.screen.click(&What::any(&["button"]).named("Animer une visio").or_longer())?;
    see_field(notebook, "objectives.revise_reason", "Trop facile")?;
    notebook.press("objectives.revise_keep")?;
    portal.element().wait_for_file(|file| file.pointer("/notebook/objectives/0/revisions/0").is_some())?;
    notebook.press("part_data")?;
    notebook.see_screen("data.title")?;
    notebook.screen.see_no(&text(&notebook.say("data.kept_begun")?))
}

#[test]
fn what_is_typed_before_anything_is_kept_is_kept_with_the_first_change() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    notebook.see_screen("home_title")?;
    open_cycle(&notebook)?;
    count_nine(&notebook)?;
    assert_eq!(portal.element().databases()?, Vec::<String>::new());
    Pair::begin(&portal, "Camille", "role_mentee")?;
    see_waiting(&notebook, 1)?;
    portal.browser.reload()?;
    notebook.see_screen("data.title")?;
    open_cycle(&notebook)?;
    see_field(&notebook, "sessions.field_count", "9")
}

/// Writes a text beside the notebook as another page does, or erases everything as one does.
fn elsewhere(portal: &Portal, deed: &str) -> Outcome<Value> {
    portal.element().evaluate(&format!(
        "const done = request => new Promise((settle, fail) => {{
             request.onsuccess = () => settle(request.result);
             request.onerror = () => fail(request.error);
         }});
         const name = 'binome-rh-2027';
         const places = async mode => {{
             const database = await done(indexedDB.open(name));
             return [database, database.transaction('places', mode).objectStore('places')];
         }};
         {deed}"
    ))
}

#[test]
fn what_another_page_keeps_is_forgotten_as_well() -> Outcome {
    let portal = Portal::open(HOME)?;
    let pair = Pair::begin(&portal, "Camille", "role_mentee")?;
    portal.element().flush()?;
    elsewhere(
        &portal,
        "const [database, store] = await places('readwrite');
         await done(store.put('Ailleurs', 'draft:point'));
         database.close();",
    )?;
    let notebook = &pair.notebook;
    see_waiting(notebook, 1)?;
    notebook.screen.click(&button(&notebook.say("data.forget_begun_name")?))?;
    notebook.screen.see_no(&text(&notebook.say("data.kept_begun")?))?;
    let kept = elsewhere(
        &portal,
        "const [database, store] = await places('readonly');
         const names = await done(store.getAllKeys());
         database.close();
         return names.filter(name => String(name).startsWith('draft:'));",
    )?;
    assert_eq!(kept, Value::Array(Vec::new()));
    Ok(())
}

#[test]
fn what_another_page_erases_is_offered_here_no_more() -> Outcome {
    let portal = Portal::open(HOME)?;
    let pair = Pair::begin(&portal, "Camille", "role_mentee")?;
    let notebook = &pair.notebook;
    begin_cycle(notebook)?;
    portal.element().flush()?;
    elsewhere(
        &portal,
        "await done(indexedDB.deleteDatabase(name));
         new BroadcastChannel(name).postMessage('erased');",
    )?;
    notebook.see_words("saved_nothing")?;
    open_cycle(notebook)?;
    see_field(notebook, "sessions.field_count", "6")
}
