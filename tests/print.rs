//! Whether the paper holds the result, whole and alone: no button, no portal, nothing folded away.

use binome_tests::pages::Portal;
use binome_tests::pages::portal::HOME;
use binome_tests::programme::{self, Role};
use binome_tests::tree::plain;
use binome_tests::{Outcome, paper, seed};
use serde_json::json;

#[test]
fn the_paper_holds_the_result_and_nothing_else() -> Outcome {
    let portal = Portal::open("/assets/portal/icon.svg")?;
    paper::note(&portal.browser)?;
    portal.visit(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let (before, after) = (questionnaire.sheet_of(|_| 2), questionnaire.sheet(|_| json!("pass"), |_, _| json!(5)));
    portal.element().import(&seed::file(&[
        seed::taking("before", &before, seed::AUTUMN, true),
        seed::taking("after", &after, seed::AUTUMN + seed::DAY, true),
    ]))?;
    notebook.press("open_result")?;
    notebook.see_words("doubt_both_ways")?;
    paper::look(&portal.browser)?;
    notebook.press("print")?;
    let paper = paper::printed(&portal.browser)?;
    assert_eq!(paper["page"], false, "the portal around it was printed");
    let words = plain(paper["words"].as_str().unwrap_or_default());
    let status = questionnaire.expect(&after).status;
    let best = notebook.say("contributions")?;
    for word in [
        notebook.programme.status(status),
        notebook.say("dimensions")?,
        notebook.programme.dimension(&questionnaire, "application")?,
        notebook.say("column_answers")?,
        best,
        notebook.say("only_for_you")?,
    ] {
        assert!(words.contains(&word), "«{word}» is not on the paper: {words}");
    }
    for word in [
        notebook.say("doubt_both_ways")?,
        notebook.say("compare")?,
        notebook.say("privacy")?,
        notebook.say("reopen")?,
        "Sorvane".to_owned(),
    ] {
        assert!(!words.contains(&word), "«{word}» is on the paper: {words}");
    }
    assert_eq!(paper["buttons"], json!([]));
    assert_eq!((&paper["closed"], &paper["charts"], &paper["language"]), (&json!(0), &json!(5), &json!("fr")));
    assert_eq!(portal.complaints()?, Vec::<String>::new());
    Ok(())
}
