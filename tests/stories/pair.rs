//! The pair: a charter, what one gives the other, the same charter agreed in a second profile, and a review.

use binome_tests::pages::looking_back::Form;
use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Pair, Portal};
use binome_tests::what::{button, text};
use binome_tests::{Outcome, workspace};

#[test]
fn a_pair_writes_its_charter_shares_it_and_looks_back_together() -> Outcome {
    let (here, there) = (Portal::open(HOME)?, Portal::open(HOME)?);
    let mine = Pair::begin(&here, "Camille", "pairing.part_mentee")?;
    mine.open("pairing.charter", "pairing.charter_title")?;
    mine.notebook.press("pairing.charter_save")?;
    mine.notebook.press("pairing.agree")?;
    mine.notebook.see_words("pairing.agreement_partner")?;
    mine.back()?;
    let given = give(&mine, "first")?;

    let theirs = Pair::begin(&there, "Philippe", "pairing.part_mentor")?;
    take(&theirs, &given)?;
    theirs.open("pairing.charter", "pairing.charter_title")?;
    theirs.notebook.see_words("pairing.agreement_mine")?;
    theirs.notebook.press("pairing.agree")?;
    theirs.notebook.see_words("pairing.charter_in_force")?;
    theirs.back()?;
    let returned = give(&theirs, "second")?;

    take(&mine, &returned)?;
    mine.open("pairing.charter", "pairing.charter_title")?;
    mine.notebook.see_words("pairing.charter_in_force")?;
    for (pair, form) in [(&mine, "mid_mentee"), (&theirs, "mid_mentor")] {
        review(pair, &Form::read(form)?)?;
    }
    for portal in [&here, &there] {
        let file = portal.element().export()?;
        assert!(file["notebook"]["reviews"][0]["finished"].is_u64(), "{file}");
        let charter = &file["notebook"]["pairings"][0]["charter"][0];
        assert!(charter["agreed_by_me"].is_u64() && charter["agreed_by_partner"].is_u64(), "{charter}");
        assert_eq!(portal.complaints()?, Vec::<String>::new());
    }
    Ok(())
}

/// Gives the charter; the file is what the preview shows.
fn give(pair: &Pair, name: &str) -> Outcome<String> {
    pair.open("pairing.share", "pairing.share_title")?;
    pair.tick(&pair.notebook.say("pairing.charter")?)?;
    pair.notebook.screen.see_no(&text(&pair.notebook.say("pairing.inside_nothing")?))?;
    let shown = pair.preview()?;
    let folder = workspace::target().join("downloads").join(format!("story-{name}-{}", std::process::id()));
    let (_, given) = pair.give(&folder)?;
    assert_eq!(given, shown);
    pair.back()?;
    Ok(given)
}

fn take(pair: &Pair, file: &str) -> Outcome {
    pair.open("pairing.receive", "pairing.receive_title")?;
    pair.receive(file)?;
    pair.take_in()?;
    pair.back()
}

/// The review at the middle of the cycle, to what it says.
fn review(pair: &Pair, form: &Form) -> Outcome {
    let notebook = &pair.notebook;
    notebook.press("part_reflection")?;
    let length = notebook.locale.fill("reflection.review_length", &[("minutes", "5")])?;
    notebook.screen.click(&button(&format!("{} {length}", form.text("title"))).or_longer())?;
    notebook.review(form, 4)?;
    notebook.pass_questions(form, "On ose")?;
    notebook.see_focus_on_screen(&form.text("title"))?;
    notebook.see_words("reflection.first_review")?;
    notebook.screen.see(&text("On ose"))?;
    Ok(())
}
