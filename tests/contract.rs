//! Whether the page's scripts get what the contract promises, and never an answer.

#![allow(clippy::indexing_slicing, reason = "a test that reads past the end fails, as it should")]

use std::collections::BTreeSet;

use binome_tests::locale::{Language, Locale};
use binome_tests::model::Questionnaire;
use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Portal, gallery};
use binome_tests::programme::{self, Role};
use binome_tests::what::text;
use binome_tests::{Outcome, seed, workspace};
use serde_json::{Value, json};

const EVENTS: [&str; 5] =
    ["binome-before-export", "binome-error", "binome-ready", "binome-saved", "binome-view-change"];

fn a_notebook() -> Outcome<(Questionnaire, Value)> {
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let mut sheet = gallery::mixed(&questionnaire);
    sheet["responses"]["safety_place"] = json!("na");
    sheet["responses"]["safety_admit"] = Value::Null;
    sheet["gates"]["briefing"] = json!("unknown");
    let draft =
        seed::before(&sheet, &programme::Programme::read(Language::French)?.questions(&questionnaire), "openness_lead");
    let mut doubted = seed::taking("doubted", &sheet, seed::AUTUMN + seed::DAY, true);
    doubted["doubted"] = json!(true);
    let takings = [
        seed::taking("first", &sheet, seed::AUTUMN, true),
        doubted,
        seed::taking("draft", &draft, seed::AUTUMN, false),
    ];
    Ok((questionnaire, seed::file(&takings)))
}

#[test]
fn a_notebook_taken_out_of_one_profile_is_the_same_in_another() -> Outcome {
    let (_, file) = a_notebook()?;
    let first = Portal::open(HOME)?;
    first.element().import(&file)?;
    assert_eq!(first.element().export()?, file);
    let text = first.element().export_text()?;
    let second = Portal::open(HOME)?;
    second.element().import_text(&text)?;
    assert_eq!(second.element().export_text()?, text);
    second.browser.reload()?;
    assert_eq!(second.element().export_text()?, text);
    Ok(())
}

#[test]
fn what_is_no_notebook_is_refused_with_the_reason_and_changes_nothing() -> Outcome {
    let (_, file) = a_notebook()?;
    let portal = Portal::open(HOME)?;
    let element = portal.element();
    element.import(&file)?;
    let kept = element.export_text()?;
    let newer = kept.replacen("\"schema\":1", "\"schema\":2", 1);
    let unknown = kept.replacen("\"questionnaire\"", "\"colour\":1,\"questionnaire\"", 1);
    let wrong = kept.replacen("\"pass\"", "\"perhaps\"", 1);
    let deep = format!("{}1{}", "[".repeat(100), "]".repeat(100));
    let large = format!("{kept}{}", " ".repeat(10_000_000));
    for (what, text, reasons) in [
        ("nothing", "", vec![]),
        ("no JSON", "bonjour", vec![]),
        ("cut in two", &kept[..kept.len() / 2], vec![]),
        ("something else", r#"{"format":"recipe","schema":1}"#, vec!["recipe"]),
        ("a newer one", &newer, vec!["schema", "2"]),
        ("an unknown field", &unknown, vec!["colour"]),
        ("a wrong answer", &wrong, vec!["perhaps", "gates"]),
        ("too deep", &deep, vec![]),
        ("10 MB", &large, vec!["bytes"]),
    ] {
        let reason = element.import_text(text).err().map(|reason| reason.to_string());
        let reason = reason.unwrap_or_else(|| panic!("{what} was accepted"));
        for word in reasons {
            assert!(reason.contains(word), "{what}: {reason}");
        }
        assert_eq!(element.export_text()?, kept, "{what} changed something");
    }
    for argument in ["null", "'text'", "{}", "undefined"] {
        let refused = element.evaluate(&format!(
            "return await widget.importNotebook({argument}).then(() => 'accepted', error => error.code)"
        ))?;
        assert_eq!(refused, "import", "{argument}");
    }
    portal.browser.reload()?;
    assert_eq!(element.export_text()?, kept);
    Ok(())
}

/// Hears every event whose name begins with ours, wherever it is dispatched.
const HEAR: &str = "globalThis.heard = [];
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
        if (event.type.startsWith('binome')) heard.push([event.type, event.detail, event.bubbles, event.composed, event.cancelable]);
        return dispatch.call(this, event);
    };";

#[test]
fn no_event_of_a_whole_journey_carries_an_answer() -> Outcome {
    let portal = Portal::open("/assets/portal/icon.svg")?;
    portal.browser.command("Page.addScriptToEvaluateOnNewDocument", json!({"source": HEAR}))?;
    portal.visit(HOME)?;
    let notebook = portal.notebook()?;
    gallery::every_screen(&notebook, &portal.element(), |_| Ok(()))?;
    portal.element().flush()?;
    portal.element().export()?;
    let heard = portal.browser.evaluate("heard")?;
    let heard = heard.as_array().cloned().unwrap_or_default();
    let mut screens = BTreeSet::new();
    for event in &heard {
        let name = event[0].as_str().unwrap_or_default();
        assert!(EVENTS.contains(&name), "nobody promised {event}");
        assert_eq!((&event[2], &event[3]), (&json!(true), &json!(true)), "{event}");
        assert_eq!(event[4], name == "binome-before-export", "{event}");
        let detail = event[1].as_object().cloned().unwrap_or_default();
        if name == "binome-view-change" {
            assert_eq!(detail.keys().collect::<Vec<_>>(), ["screen"], "{event}");
            screens.insert(detail["screen"].as_str().unwrap_or_default().to_owned());
        } else {
            assert!(event[1].is_null(), "{event}");
        }
    }
    let all = ["assessments", "check", "comparison", "home", "introduction", "question", "result", "roles"];
    assert_eq!(screens, all.map(str::to_owned).into());
    for name in ["binome-ready", "binome-saved", "binome-before-export"] {
        assert!(heard.iter().any(|event| event[0] == name), "{name} was never heard");
    }
    Ok(())
}

#[test]
fn a_page_may_forbid_a_copy() -> Outcome {
    let portal = Portal::open(HOME)?;
    portal.notebook()?.see_screen("home_title")?;
    let script = "document.addEventListener('binome-before-export', event => event.preventDefault(), { once: true });
        return [await widget.exportNotebook(), (await widget.exportNotebook()).type]";
    assert_eq!(portal.element().evaluate(script)?, json!([null, "application/json"]));
    Ok(())
}

#[test]
fn a_programme_of_the_page_takes_the_place_of_ours_as_an_object_or_as_an_address() -> Outcome {
    let mut pack: Value =
        serde_json::from_str(&std::fs::read_to_string(binome_tests::site::built()?.assets.join("pack.fr.json"))?)?;
    let mentee = pack["questionnaires"].as_array().and_then(|all| all.iter().position(|one| one["id"] == "mentee"));
    pack["questionnaires"][mentee.unwrap_or_default()]["title"]["fr"] = json!("Un programme à nous");
    let portal = Portal::prepared("/assets/portal/icon.svg", |server| {
        use binome_www::serve::Answer;
        let json = Answer::new().status(200).header("content-type", "application/json").body(pack.to_string());
        server.answer("/our-pack.json", json);
        let inside = r#"<binome-widget eager storage-key="a"></binome-widget><script src="/early.js"></script>"#;
        server.answer("/own.html", Answer::page(binome_tests::pages::portal::page("fr", inside)));
        let early = format!("document.querySelector('binome-widget').pack = {pack}");
        server.answer("/early.js", Answer::new().status(200).header("content-type", "text/javascript").body(early));
        let inside = r#"<binome-widget eager pack="/our-pack.json"></binome-widget>"#;
        server.answer("/other.html", Answer::page(binome_tests::pages::portal::page("fr", inside)));
    })?;
    for page in ["/own.html", "/other.html"] {
        portal.visit(page)?;
        let notebook = portal.notebook()?;
        notebook.see_screen("home_title")?;
        notebook.press("begin")?;
        notebook.screen.see(&text("Un programme à nous"))?;
    }
    Ok(())
}

/// The words in back quotes in the first column of the table under a heading.
fn first_column(readme: &str, heading: &str) -> BTreeSet<String> {
    let after = readme.split_once(&format!("## {heading}\n")).map_or("", |(_, after)| after);
    let section = after.split("\n## ").next().unwrap_or_default();
    let cells = section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    cells.map(|cell| cell.split('(').next().unwrap_or(cell).to_owned()).collect()
}

/// The words in quotes of a union type, or those that begin the lines of an interface.
fn typed(types: &str, start: &str, end: &str) -> BTreeSet<String> {
    let after = types.split_once(start).map_or("", |(_, after)| after);
    let quoted = after.split(end).next().unwrap_or_default().split('"').skip(1).step_by(2);
    quoted.map(str::to_owned).collect()
}

fn named(manifest: &Value, list: &str, kind: Option<&str>) -> BTreeSet<String> {
    let all = manifest[list].as_array().cloned().unwrap_or_default();
    let fitting = all.iter().filter(|one| kind.is_none_or(|kind| one["kind"] == kind) && one["static"] != true);
    fitting.filter_map(|one| Some(one["name"].as_str()?.to_owned())).collect()
}

fn set(values: &Value) -> BTreeSet<String> {
    values.as_array().into_iter().flatten().filter_map(|value| Some(value.as_str()?.to_owned())).collect()
}

#[test]
fn types_manifest_and_documentation_say_what_the_element_has() -> Outcome {
    let read = |path: &str| std::fs::read_to_string(workspace::root().join(path));
    let (types, readme) = (read("widget/src/boundary/types.d.ts")?, read("www/embed/README.md")?);
    let manifest: Value = serde_json::from_str(&read("www/embed/custom-elements.json")?)?;
    let manifest = &manifest["modules"][0]["declarations"][0];
    let portal = Portal::open(HOME)?;
    portal.notebook()?.see_screen("home_title")?;
    let has = portal.element().evaluate(
        "const own = Object.getOwnPropertyNames(widget.constructor.prototype).filter(name => !/^constructor$|Callback$/.test(name));
         const isMethod = name => !Object.getOwnPropertyDescriptor(widget.constructor.prototype, name).get;
         return { methods: own.filter(isMethod), fields: own.filter(name => !isMethod(name)),
                  attributes: widget.constructor.observedAttributes, version: widget.constructor.version }",
    )?;
    assert_eq!(has["version"], env!("CARGO_PKG_VERSION"));
    let methods = set(&has["methods"]);
    assert_eq!(named(manifest, "members", Some("method")), methods);
    assert_eq!(named(manifest, "members", Some("field")), set(&has["fields"]));
    let attributes = named(manifest, "attributes", None);
    assert_eq!(attributes, first_column(&readme, "Attributes"));
    let observed = set(&has["attributes"]);
    let unobserved: Vec<&String> = attributes.difference(&observed).collect();
    assert_eq!(
        (unobserved, observed.is_subset(&attributes)),
        (vec!["eager"].into_iter().map(str::to_owned).collect::<Vec<_>>().iter().collect(), true)
    );
    let documented = first_column(&readme, "Properties and methods");
    let mut members: BTreeSet<String> = methods.union(&set(&has["fields"])).cloned().collect();
    members.insert("BinomeWidget.version".to_owned());
    assert_eq!(documented, members);
    for member in methods.union(&set(&has["fields"])) {
        assert!(
            types.contains(&format!("  {member}(")) || types.contains(&format!(" {member}: ")),
            "types.d.ts lacks {member}"
        );
    }
    let events: BTreeSet<String> = EVENTS.map(str::to_owned).into();
    assert_eq!(named(manifest, "events", None), events);
    assert_eq!(first_column(&readme, "Events"), events);
    assert_eq!(typed(&types, "interface BinomeEventMap {", "\n}"), events);
    assert_eq!(named(manifest, "slots", None), first_column(&readme, "Slots"));
    assert_eq!(named(manifest, "cssProperties", None), first_column(&readme, "Look"));
    let faults = Locale::read(Language::French)?.all().into_iter();
    let faults: BTreeSet<String> = faults.filter_map(|(key, _)| Some(key.strip_prefix("fault.")?.to_owned())).collect();
    assert_eq!(typed(&types, "type BinomeFaultCode =", ";"), faults);
    for (union, attribute) in [("BinomeView", "view"), ("BinomeTheme", "theme")] {
        let listed =
            manifest["attributes"].as_array().and_then(|all| all.iter().find(|one| one["name"] == attribute).cloned());
        let listed = listed.unwrap_or_default()["type"]["text"].as_str().unwrap_or_default().replace('\'', "\"");
        let listed: BTreeSet<String> = listed.split('"').skip(1).step_by(2).map(str::to_owned).collect();
        assert_eq!(typed(&types, &format!("type {union} ="), ";"), listed);
    }
    Ok(())
}

#[test]
fn every_screen_that_an_event_may_name_is_in_the_types() -> Outcome {
    let types = std::fs::read_to_string(binome_tests::workspace::root().join("widget/src/boundary/types.d.ts"))?;
    let mut named = BTreeSet::new();
    for place in binome_tests::sources::files("widget/src/place", ".rs")? {
        let after = place.text.split("fn screen(&self)").nth(1).unwrap_or_default();
        let body = after.split("\n    }\n").next().unwrap_or_default();
        named.extend(body.split("=> \"").skip(1).filter_map(|rest| Some(rest.split('"').next()?.to_owned())));
    }
    assert!(named.len() > 20, "only {named:?} were found: did they move?");
    assert_eq!(typed(&types, "type BinomeScreen =", ";"), named);
    Ok(())
}

#[test]
fn every_custom_property_of_the_contract_changes_the_look() -> Outcome {
    let portal = Portal::open(HOME)?;
    portal.notebook()?.see_screen("home_title")?;
    for (property, value, shown) in [
        ("--binome-accent", "#7a0050", "backgroundColor"),
        ("--binome-font-family", "monospace", "fontFamily"),
        ("--binome-font-size", "23px", "fontSize"),
        ("--binome-radius", "1px", "borderRadius"),
    ] {
        let style = format!(
            "const look = () => getComputedStyle([...widget.shadowRoot.querySelectorAll('button')].find(one => one.id === 'start')).{shown};
             const before = look();
             widget.style.setProperty('{property}', '{value}');
             await new Promise(requestAnimationFrame);
             await Promise.all(widget.shadowRoot.getAnimations().map(animation => animation.finished));
             await new Promise(requestAnimationFrame);
             return [before, look()]"
        );
        let looks = portal.element().evaluate(&style)?;
        assert_ne!(looks[0], looks[1], "{property}");
    }
    Ok(())
}
