//! Whether a notebook is looked at before it is brought back, merged or in the place of another, and can be taken back.

use binome_tests::pages::Portal;
use binome_tests::pages::portal::HOME;
use binome_tests::programme::{self, Role};
use binome_tests::what::{BUTTON, text};
use binome_tests::{Outcome, seed};
use serde_json::Value;

use super::{answers, choose, choose_file};

#[test]
fn a_file_is_looked_at_before_it_replaces_anything_and_can_be_taken_back() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    let before = portal.element().export_text()?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let other = seed::file(&[seed::taking("other", &questionnaire.best_sheet(), seed::AUTUMN, true)]);
    choose_file(&portal, &other.to_string())?;
    notebook.see_words("data.preview_file")?;
    choose(&notebook, "data.manner_legend", "data.manner_replace")?;
    let words = notebook.screen.words()?;
    let row = format!("{} 1 0 1 0", notebook.say("data.part_assessments")?);
    assert!(words.contains(&row), "one more, one less: {words}");
    notebook.press("data.leave")?;
    assert_eq!(portal.element().export_text()?, before, "nothing changed yet");
    choose_file(&portal, &other.to_string())?;
    choose(&notebook, "data.manner_legend", "data.manner_replace")?;
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
fn a_file_is_merged_into_what_is_here_and_twice_is_once() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    let before = portal.element().export()?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let other = seed::file(&[seed::taking("other", &questionnaire.best_sheet(), seed::AUTUMN, true)]);
    choose_file(&portal, &other.to_string())?;
    notebook.see_words("data.merge_text")?;
    let row = format!("{} 1 0 0 1", notebook.say("data.part_assessments")?);
    let words = notebook.screen.words()?;
    assert!(words.contains(&row), "one more, one kept: {words}");
    let counts = [("added", "1"), ("changed", "0"), ("removed", "0"), ("kept", "1")];
    notebook.screen.see(&text(&notebook.locale.fill("data.preview_total", &counts)?))?;
    notebook.press("data.merge")?;
    notebook.see_words("data.merged")?;
    let merged = portal.element().wait_for_file(|file| *file != before)?;
    let assessments = merged["notebook"]["assessments"].as_array().cloned().unwrap_or_default();
    assert_eq!(assessments.len(), 2);
    assert!(assessments.contains(&before["notebook"]["assessments"][0]), "what was here is still here");
    assert!(assessments.contains(&other["notebook"]["assessments"][0]), "what was in the file is here, too");
    choose_file(&portal, &other.to_string())?;
    notebook.see_words("data.merge_same")?;
    notebook.press("data.leave")?;
    notebook.press("undo")?;
    portal.element().wait_for_file(|file| *file == before)?;
    Ok(())
}

#[test]
fn an_earlier_version_is_looked_at_and_comes_back() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answers(&portal)?;
    notebook.open("data.earlier_open")?;
    let changed = notebook.locale.fill("data.earlier_since", &[("parts", &notebook.say("data.part_assessments")?)])?;
    notebook.screen.see(&binome_tests::what::text(&changed))?;
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
