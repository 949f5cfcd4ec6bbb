//! Whether several widgets live on one page, and attributes may change or be wrong.

use binome_tests::locale::Language;
use binome_tests::pages::{Element, Notebook, Portal, View};
use binome_tests::programme::Role;
use binome_tests::what::{button, heading, region};
use binome_tests::{Outcome, violations};
use serde_json::{Value, json};

/// Two widgets, each in a section with a name.
fn two(first: &str, second: &str) -> Outcome<Portal> {
    Portal::with(&format!(
        r#"<section aria-label="Premier"><binome-widget eager {first}></binome-widget></section>
           <section aria-label="Second"><binome-widget eager {second}></binome-widget></section>"#
    ))
}

fn inside<'portal>(portal: &'portal Portal, section: &str) -> Outcome<Notebook<'portal>> {
    Notebook::within(&portal.browser, region(section), View::All, Language::French)
}

#[test]
fn two_widgets_with_keys_of_their_own_know_nothing_of_each_other() -> Outcome {
    let portal = two("storage-key=\"a\"", "storage-key=\"b\"")?;
    let (first, second) = (inside(&portal, "Premier")?, inside(&portal, "Second")?);
    let questionnaire = first.begin(Role::Mentee)?;
    let questions = first.programme.questions(&questionnaire);
    first.answer(&questions[0], &json!("pass"))?;
    first.see_question(&questions[1])?;
    second.see_screen("home_title")?;
    second.begin(Role::Mentor)?;
    first.see_question(&questions[1])?;
    first.answer(&questions[1], &json!("fail"))?;
    let file = |place| Element::at(&portal.browser, place).export();
    assert_eq!(file(0)?["notebook"]["assessments"][0]["gates"], json!({"voluntary": "pass", "say_in_match": "fail"}));
    assert_eq!(file(1)?["notebook"]["assessments"][0]["gates"], Value::Null);
    Element::at(&portal.browser, 1).flush()?;
    let mut databases = portal.element().databases()?;
    databases.sort();
    assert_eq!(databases, ["binome-a", "binome-b"]);
    Ok(())
}

#[test]
fn two_widgets_with_one_key_stay_in_step() -> Outcome {
    let portal = two("storage-key=\"a\"", "storage-key=\"a\"")?;
    let (first, second) = (inside(&portal, "Premier")?, inside(&portal, "Second")?);
    let questionnaire = first.begin(Role::Mentee)?;
    let questions = first.programme.questions(&questionnaire);
    second.screen.see(&heading(&second.programme.title(&questionnaire)))?;
    second.press("resume")?;
    first.choose(&questions[0], &json!("unknown"))?;
    second.see_chosen(&questions[0], &json!("unknown"))?;
    second.choose(&questions[0], &json!("pass"))?;
    first.see_chosen(&questions[0], &json!("pass"))?;
    second.press("undo")?;
    first.see_chosen(&questions[0], &json!("unknown"))?;
    Ok(())
}

#[test]
fn loading_the_script_twice_defines_the_element_once_and_does_no_harm() -> Outcome {
    let version = env!("CARGO_PKG_VERSION");
    let portal = Portal::with(&format!(
        r#"<section aria-label="Premier"><binome-widget eager></binome-widget></section>
           <script type="module" src="/assets/binome/{version}/binome.js?again"></script>"#
    ))?;
    inside(&portal, "Premier")?.see_screen("home_title")?;
    let defined = "const C = customElements.get('binome-widget'); \
        await import(`/assets/binome/${C.version}/binome.js?third`); \
        return C === customElements.get('binome-widget') && C.version";
    assert_eq!(portal.element().evaluate(defined)?, version);
    assert_eq!(portal.complaints()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn another_version_leaves_the_first_one_and_says_so_once() -> Outcome {
    let portal = Portal::with(r#"<section aria-label="Premier"><binome-widget eager></binome-widget></section>"#)?;
    inside(&portal, "Premier")?.see_screen("home_title")?;
    let version = env!("CARGO_PKG_VERSION");
    let loader = std::fs::read_to_string(binome_tests::site::built()?.assets.join("binome.js"))?;
    let other = loader.replace(&format!("\"{version}\""), "\"99.0.0\"");
    assert_ne!(loader, other);
    let script = binome_www::serve::Answer::new().status(200).header("content-type", "text/javascript").body(other);
    portal.server.answer("/assets/binome/99.0.0/binome.js", script);
    portal.element().evaluate("await import('/assets/binome/99.0.0/binome.js')")?;
    let complaints = violations::all(&portal.browser)?;
    assert_eq!(complaints.len(), 1, "{complaints:?}");
    for word in [version, "99.0.0", "already defined"] {
        assert!(complaints[0].contains(word), "{complaints:?}");
    }
    Ok(())
}

#[test]
fn a_value_nobody_knows_is_the_default_with_one_warning() -> Outcome {
    let wrong = [("view", "dashboard"), ("theme", "mauve"), ("heading-level", "9"), ("storage-key", "clé")];
    for (attribute, value) in wrong {
        let portal = Portal::with(&format!(
            r#"<section aria-label="Premier"><binome-widget eager {attribute}="{value}"></binome-widget></section>"#
        ))?;
        let notebook = inside(&portal, "Premier")?;
        notebook.see_screen("home_title")?;
        assert_eq!(notebook.headings()?[0], (notebook.say("home_title")?, 2));
        let complaints = violations::all(&portal.browser)?;
        assert_eq!(complaints.len(), 1, "{attribute}: {complaints:?}");
        assert!(complaints[0].contains(attribute) && complaints[0].contains(value), "{complaints:?}");
        if attribute == "storage-key" {
            notebook.begin(Role::Mentee)?;
            portal.element().flush()?;
            assert_eq!(portal.element().databases()?, ["binome-default"]);
        }
    }
    Ok(())
}

#[test]
fn view_theme_and_heading_level_change_while_the_widget_is_open() -> Outcome {
    let portal = Portal::with(r#"<section aria-label="Premier"><binome-widget eager></binome-widget></section>"#)?;
    let notebook = inside(&portal, "Premier")?;
    let element = portal.element();
    notebook.see_screen("home_title")?;
    for level in [3, 5, 2] {
        element.set("heading-level", &level.to_string())?;
        let title = notebook.say("home_title")?;
        notebook.screen.wait_for(&format!("the title is not at level {level}"), |_, visible| {
            let found = visible.iter().find(|node| heading(&title).fits(node))?;
            (found.properties.get("level") == Some(&json!(level))).then_some(())
        })?;
    }
    element.set("view", "assessment")?;
    notebook.screen.see(&region(&notebook.say("assessment_name")?))?;
    notebook.see_screen("role_title")?;
    element.set("view", "all")?;
    notebook.see_screen("home_title")?;
    let colour = "const shown = node => [...node.children].flatMap(child => [child, ...shown(child)]); \
        return getComputedStyle(shown(widget.shadowRoot).find(node => node.lang)).backgroundColor";
    let mut colours = Vec::new();
    for theme in ["light", "dark"] {
        element.set("theme", theme)?;
        element.evaluate("await new Promise(requestAnimationFrame)")?;
        colours.push(element.evaluate(colour)?);
    }
    assert_ne!(colours[0], colours[1]);
    element.evaluate("widget.removeAttribute('theme'); await new Promise(requestAnimationFrame)")?;
    assert_eq!(element.evaluate(colour)?, colours[0], "the page is light");
    Ok(())
}

#[test]
fn attributes_that_change_while_the_widget_starts_count() -> Outcome {
    let portal = Portal::with(r#"<section aria-label="Premier"></section>"#)?;
    let script = "customElements.whenDefined('binome-widget').then(async () => {
        const widget = document.createElement('binome-widget');
        widget.setAttribute('eager', '');
        document.querySelector('section').append(widget);
        // Everything has been asked for, nothing is there yet.
        await Promise.resolve();
        for (const [name, value] of [['heading-level', '4'], ['theme', 'dark'], ['storage-key', 'late']])
            widget.setAttribute(name, value);
        document.documentElement.lang = 'en';
        await widget.ready;
    })";
    portal.browser.evaluate(script)?;
    let notebook = Notebook::within(&portal.browser, region("Premier"), View::All, Language::English)?;
    notebook.see_screen("home_title")?;
    assert_eq!(notebook.headings()?[0].1, 4);
    notebook.begin(Role::Mentee)?;
    portal.element().flush()?;
    assert_eq!(portal.element().databases()?, ["binome-late"]);
    Ok(())
}

#[test]
fn a_removed_widget_takes_no_other_with_it_and_comes_back_where_it_was() -> Outcome {
    let portal = two("storage-key=\"a\"", "storage-key=\"a\"")?;
    let (first, second) = (inside(&portal, "Premier")?, inside(&portal, "Second")?);
    let questionnaire = first.begin(Role::Mentee)?;
    let questions = first.programme.questions(&questionnaire);
    first.answer(&questions[0], &json!("pass"))?;
    second.press("resume")?;
    portal.element().flush()?;
    portal.element().evaluate("globalThis.removed = widget; globalThis.place = widget.parentNode; widget.remove()")?;
    second.see_question(&questions[1])?;
    second.answer(&questions[1], &json!("pass"))?;
    second.see_question(&questions[2])?;
    portal.browser.evaluate("place.append(removed)")?;
    first.see_question(&questions[2])?;
    first.screen.see(&button(&first.say("continue")?))?;
    assert_eq!(portal.complaints()?, Vec::<String>::new());
    Ok(())
}
