//! Whether a pair agrees, gives each other what they chose and nothing else, and loses nothing when both have changed it.

use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Pair, Portal};
use binome_tests::what::{BUTTON, DISCLOSURE, button, disclosure, radio};
use binome_tests::{Outcome, axe, sources, workspace};
use serde_json::{Value, json};

/// A word in everything that is private.
const SECRET: &str = "motsecret";
/// The most clicks that saying where one stands on every theme may take.
const FEW: usize = 60;

/// A notebook with one objective to share, and everything that stays: a private objective, a note of a check-in, a look
/// back, a question that was not shared.
fn full_of_secrets() -> Value {
    let at = 1_791_795_600_000_u64;
    let objective = |id: &str, activity: &str, private: bool| {
        json!({
            "id": id, "owner": "mentee", "kind": "performance", "measure": "judgement", "weight": 1, "created": at,
            "private": private, "wording": {"activity": activity},
            "check_ins": [{"id": "c", "at": at, "level": 0, "confidence": 4, "note": SECRET}],
        })
    };
    json!({"format": "binome-notebook", "schema": 1, "notebook": {
        "objectives": [objective("open", "Animer une visio", false), objective("private", SECRET, true)],
        "reflections": [{"id": "r", "at": at, "notes": [{"prompt": "what", "text": SECRET}]}],
        "backlog": [{"id": "q", "kind": "question", "text": SECRET, "created": at}],
    }})
}

/// The themes of the programme: their titles and their lowest levels but one, in French.
fn themes() -> Outcome<Vec<(String, String)>> {
    let file = sources::files("core/packs/default/library", "themes.json")?.into_iter().next();
    let themes: Vec<Value> = serde_json::from_str(&file.map(|file| file.text).unwrap_or_default())?;
    let word = |theme: &Value, path: &str| theme.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok(themes.iter().map(|theme| (word(theme, "/title/fr"), word(theme, "/levels/1/fr"))).collect())
}

/// No rule of axe finds anything, light or dark.
fn inspect(portal: &Portal, name: &str) -> Outcome {
    for theme in ["light", "dark"] {
        portal.element().set("theme", theme)?;
        axe::check(&portal.browser, &portal.element().expression())
            .map_err(|reason| reason.while_doing(&format!("{name}, {theme}")))?;
    }
    Ok(())
}

/// Changes what the objective says, as another room does, and comes back to the pair.
fn say(pair: &Pair, portal: &Portal, activity: &str) -> Outcome {
    let mut notebook: Value = serde_json::from_str(&portal.element().export_text()?)?;
    if let Some(said) = notebook.pointer_mut("/notebook/objectives/0/wording/activity") {
        *said = json!(activity);
    }
    portal.element().import(&notebook)?;
    pair.notebook.press("part_pairing")
}

/// Gives what these boxes name; the file is what the preview shows.
fn give(pair: &Pair, who: &str, boxes: &[&str]) -> Outcome<String> {
    pair.open("pairing.share", "pairing.share_title")?;
    pair.notebook.see_words("pairing.inside_nothing")?;
    for name in boxes {
        pair.tick(name)?;
    }
    pair.notebook.screen.see_no(&binome_tests::what::text(&pair.notebook.say("pairing.inside_nothing")?))?;
    let shown = pair.preview()?;
    let (name, text) =
        pair.give(&workspace::target().join("downloads").join(format!("{who}-{}", std::process::id())))?;
    assert_eq!((name.as_str(), text.as_str()), ("binome-shared.json", shown.as_str()));
    pair.back()?;
    Ok(text)
}

/// From an empty pair to where one stands on every theme, and one theme chosen.
fn position(pair: &Pair, portal: &Portal) -> Outcome {
    pair.open("pairing.themes", "pairing.themes_title")?;
    let themes = themes()?;
    let mut clicks = 0;
    for (place, (title, level)) in themes.iter().enumerate() {
        pair.notebook.screen.click(&DISCLOSURE.named(title).or_longer())?;
        pair.notebook.screen.click(&radio(level))?;
        clicks += 2;
        if place == 0 {
            pair.tick(&pair.notebook.say("pairing.theme_choose")?)?;
            inspect(portal, "themes")?;
            clicks += 1;
        }
    }
    assert!(themes.len() >= 20 && clicks <= FEW, "{clicks} clicks for {} themes", themes.len());
    let said = pair.notebook.locale.fill("pairing.themes_said_other", &[("n", &themes.len().to_string())])?;
    pair.see(&said)?;
    pair.notebook.screen.click(&radio(&pair.notebook.say("pairing.filter_chosen")?))?;
    for (place, (title, _)) in themes.iter().enumerate().take(2) {
        let theme = DISCLOSURE.named(title).or_longer();
        if place == 0 {
            pair.notebook.screen.see(&theme)?;
        } else {
            pair.notebook.screen.see_no(&theme)?;
        }
    }
    pair.back()
}

#[test]
fn a_pair_agrees_gives_what_it_chose_and_decides_about_what_both_changed() -> Outcome {
    let (here, there) = (Portal::open(HOME)?, Portal::open(HOME)?);
    here.element().import(&full_of_secrets())?;
    let mine = Pair::begin(&here, "Camille", "pairing.part_mentee")?;
    inspect(&here, "pair")?;
    position(&mine, &here)?;
    let [charter, stands] = ["pairing.charter", "pairing.themes_title"].map(|key| mine.notebook.say(key));
    let (charter, stands) = (charter?, stands?);

    mine.open("pairing.charter", "pairing.charter_title")?;
    inspect(&here, "clauses")?;
    mine.notebook.press("pairing.charter_save")?;
    mine.notebook.press("pairing.agree")?;
    mine.notebook.see_words("pairing.agreement_partner")?;
    inspect(&here, "charter")?;
    mine.back()?;
    let first = give(&mine, "here", &[&charter, &stands, "Animer une visio"])?;
    assert!(first.contains("Animer une visio") && first.contains("charter") && !first.contains(SECRET), "{first}");

    let theirs = Pair::begin(&there, "Philippe", "pairing.part_mentor")?;
    theirs.open("pairing.receive", "pairing.receive_title")?;
    theirs.receive(&first)?;
    theirs.notebook.see_words("pairing.receive_added")?;
    theirs.see("Animer une visio")?;
    inspect(&there, "file")?;
    assert!(!there.element().export_text()?.contains("Animer"), "nothing changes before the person says so");
    theirs.take_in()?;
    theirs.back()?;
    theirs.open("pairing.charter", "pairing.charter_title")?;
    theirs.notebook.press("pairing.agree")?;
    theirs.notebook.see_words("pairing.charter_in_force")?;
    theirs.back()?;
    say(&theirs, &there, "Animer deux visios")?;
    say(&mine, &here, "Animer trois visios")?;
    let second = give(&theirs, "there", &[&charter, "Animer deux visios"])?;

    mine.open("pairing.receive", "pairing.receive_title")?;
    mine.receive(&second)?;
    mine.notebook.see_words("pairing.receive_disputed")?;
    mine.take_in()?;
    let decided = |key: &str| -> Outcome<_> {
        let choice = mine.notebook.say(key)?;
        Ok(BUTTON.named(&choice).or_longer())
    };
    let take = decided("pairing.take_theirs")?;
    here.browser.reload()?;
    mine.notebook.screen.see(&take)?;
    mine.see("Animer deux visios")?;
    mine.see("Animer trois visios")?;
    inspect(&here, "conflict")?;
    mine.notebook.screen.click(&take)?;
    mine.notebook.screen.see_no(&take)?;
    assert!(here.element().export_text()?.contains("Animer deux visios"));
    mine.notebook.press("undo")?;
    mine.notebook.screen.see(&decided("pairing.keep_mine")?)?;
    mine.notebook.screen.click(&decided("pairing.keep_mine")?)?;
    mine.notebook.screen.see_no(&take)?;
    mine.back()?;

    mine.open("pairing.charter", "pairing.charter_title")?;
    mine.notebook.see_words("pairing.charter_in_force")?;
    mine.notebook.press("pairing.charter_amend")?;
    mine.write("pairing.reason_label", "Un autre rythme")?;
    mine.notebook.press("pairing.charter_save")?;
    mine.see("Un autre rythme")?;
    mine.notebook.see_words("pairing.agreement_both")?;
    mine.notebook.screen.click(&disclosure(&mine.notebook.say("pairing.charter_earlier")?))?;
    mine.notebook.see_words("pairing.agreed_by_partner")?;
    inspect(&here, "amended charter")
}

#[test]
fn a_file_that_is_not_from_a_partner_is_refused_in_words_and_changes_nothing() -> Outcome {
    let portal = Portal::open(HOME)?;
    let pair = Pair::begin(&portal, "Camille", "pairing.part_mentee")?;
    pair.open("pairing.receive", "pairing.receive_title")?;
    let before = portal.element().export_text()?;
    let newer = r#"{"format":"binome-shared","schema":9,"shared":{}}"#;
    let cases = [
        (before.as_str(), "pairing.file_of_other_kind"),
        (newer, "pairing.file_newer"),
        ("Bonjour", "pairing.file_wrong"),
    ];
    for (text, key) in cases {
        pair.receive(text)?;
        pair.notebook.see_words(key)?;
    }
    assert_eq!(portal.element().export_text()?, before);
    Ok(())
}

#[test]
fn several_pairs_stay_apart_and_one_that_ended_goes_on_when_it_is_taken_up() -> Outcome {
    let portal = Portal::open(HOME)?;
    let pair = Pair::begin(&portal, "Camille", "pairing.part_mentee")?;
    let title = |alias: &str| pair.notebook.locale.fill("pairing.title_with", &[("alias", alias)]);
    pair.notebook.press("pairing.other_begin")?;
    pair.notebook.see_focus_on_screen(&pair.notebook.say("pairing.begin_title")?)?;
    pair.write("pairing.alias", "Sam")?;
    pair.notebook.press("pairing.begin")?;
    pair.notebook.see_focus_on_screen(&title("Sam")?)?;
    pair.notebook.press("pairing.end")?;
    pair.notebook.see_focus_on_screen(&title("Camille")?)?;
    pair.notebook.screen.click(&BUTTON.named("Sam").or_longer())?;
    pair.notebook.see_focus_on_screen(&title("Sam")?)?;
    pair.notebook.press("undo")?;
    pair.notebook.screen.see(&binome_tests::what::heading(&title("Camille")?))?;
    pair.notebook.screen.see(&button(&pair.notebook.say("pairing.end")?))?;
    Ok(())
}

#[test]
fn the_words_of_a_clause_wait_for_whoever_leaves_before_keeping_them() -> Outcome {
    let portal = Portal::open(HOME)?;
    let pair = Pair::begin(&portal, "Camille", "pairing.part_mentee")?;
    pair.open("pairing.charter", "pairing.charter_title")?;
    pair.notebook.press("pairing.clause_add")?;
    pair.write("pairing.clause_title", "Nos mots")?;
    pair.notebook.press("part_objectives")?;
    pair.notebook.press("part_pairing")?;
    pair.open("pairing.charter", "pairing.charter_title")?;
    pair.notebook.screen.see(&binome_tests::what::checkbox("Nos mots"))?;
    Ok(())
}
