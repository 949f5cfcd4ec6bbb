//! Whether the language changes under a person's hands without losing an answer, their place or the focus.

use binome_tests::locale::{Language, Locale};
use binome_tests::pages::portal::{HOME, OWN};
use binome_tests::pages::{Notebook, Portal, View, gallery};
use binome_tests::programme::Role;
use binome_tests::what::{button, radio};
use binome_tests::{Outcome, seed};
use serde_json::json;

fn english(portal: &Portal) -> Outcome<Notebook<'_>> {
    Notebook::of(&portal.browser, View::All, Language::English)
}

/// Fails with every whole sentence or label of a language's file that is on the screen, unless both languages say it so.
fn see_nothing_of(language: Language, notebook: &Notebook) -> Outcome {
    let words = notebook.screen.words()?;
    let others: Vec<String> = notebook.locale.all().into_iter().map(|(_, words)| words).collect();
    for (key, foreign) in Locale::read(language)?.all() {
        let part = foreign.split('{').max_by_key(|part| part.len()).unwrap_or_default().trim();
        let is_shared = others.iter().any(|other| other.contains(part));
        assert!(part.len() < 4 || is_shared || !words.contains(part), "{key} is still «{part}» in: {words}");
    }
    Ok(())
}

#[test]
fn the_portal_s_button_in_the_middle_of_a_question_keeps_the_answer_and_the_place() -> Outcome {
    let portal = Portal::open(HOME)?;
    let french = portal.notebook()?;
    let questionnaire = french.begin(Role::Mentee)?;
    french.fill(&questionnaire, &questionnaire.best_sheet(), Some("learning_try"))?;
    let question = french.programme.question(&questionnaire, "learning_try")?;
    french.choose(&question, &json!(2))?;
    let before = portal.element().export()?;
    portal.speak(Language::English)?;
    let english = english(&portal)?;
    let question = english.programme.question(&questionnaire, "learning_try")?;
    english.see_question(&question)?;
    english.see_chosen(&question, &json!(2))?;
    see_nothing_of(Language::French, &english)?;
    portal.screen().see_focus_on(&button("FRANÇAIS"))?;
    assert_eq!(portal.element().export()?, before);
    english.press("continue")?;
    english.see_question(&english.programme.question(&questionnaire, "learning_hide")?)?;
    portal.speak(Language::French)?;
    let question = french.programme.question(&questionnaire, "learning_hide")?;
    french.see_question(&question)?;
    see_nothing_of(Language::English, &french)
}

#[test]
fn a_language_that_changes_by_itself_leaves_the_focus_on_the_choice() -> Outcome {
    let portal = Portal::open(HOME)?;
    let french = portal.notebook()?;
    let questionnaire = french.begin(Role::Mentee)?;
    let question = &french.programme.questions(&questionnaire)[0];
    french.choose(question, &json!("unknown"))?;
    french.screen.see_focus_on(&radio(&french.say("gate_unknown")?))?;
    portal.browser.evaluate("document.documentElement.lang = 'en'")?;
    let english = english(&portal)?;
    english.screen.see_focus_on(&radio(&english.say("gate_unknown")?))?;
    english.see_chosen(&english.programme.questions(&questionnaire)[0], &json!("unknown"))
}

#[test]
fn no_screen_keeps_a_word_of_the_other_language() -> Outcome {
    let portal = Portal::with("<binome-widget eager></binome-widget>")?;
    let (french, english) = (portal.notebook()?, english(&portal)?);
    gallery::every_screen(&french, &portal.element(), |name| {
        let change = |language: Language| {
            portal.browser.evaluate(&format!("document.documentElement.lang = '{}'", language.code()))
        };
        see_nothing_of(Language::English, &french).map_err(|reason| reason.while_doing(name))?;
        change(Language::English)?;
        english.see_words("privacy").map_err(|reason| reason.while_doing(name))?;
        see_nothing_of(Language::French, &english)?;
        change(Language::French)?;
        french.see_words("privacy")?;
        // An error that was shown goes with the redrawn screen; the way on asks again.
        match name {
            "page-warned" | "statement-error" | "gate-error" => french.press("continue"),
            _ => Ok(()),
        }
    })
}

#[test]
fn an_own_language_wins_over_that_of_the_page_and_an_unknown_one_is_french() -> Outcome {
    for (page, own, language) in
        [("fr", "en", Language::English), ("en", "fr", Language::French), ("de", "", Language::French)]
    {
        let own = if own.is_empty() { String::new() } else { format!("lang=\"{own}\"") };
        let portal = Portal::prepared("/assets/portal/icon.svg", |server| {
            let inside = format!("<binome-widget eager {own}></binome-widget>");
            server.answer(OWN, binome_www::serve::Answer::page(binome_tests::pages::portal::page(page, &inside)));
        })?;
        portal.visit(OWN)?;
        Notebook::of(&portal.browser, View::All, language)?.see_screen("home_title")?;
    }
    Ok(())
}

#[test]
fn dates_and_numbers_are_written_as_the_language_does() -> Outcome {
    let portal = Portal::open(HOME)?;
    let questionnaire = binome_tests::programme::questionnaire(Role::Mentee)?;
    portal.notebook()?.see_screen("home_title")?;
    portal.element().import(&seed::file(&[seed::taking(
        "one",
        &gallery::mixed(&questionnaire),
        seed::AUTUMN,
        true,
    )]))?;
    portal.notebook()?.press("part_assessment")?;
    portal.notebook()?.see_screen("assessment_name")?;
    assert!(portal.notebook()?.screen.words()?.contains("12 octobre 2026"));
    portal.speak(Language::English)?;
    let english = english(&portal)?;
    english.see_screen("assessment_name")?;
    assert!(english.screen.words()?.contains("12 October 2026"));
    english.press("open_result")?;
    english.check_result(&questionnaire, &gallery::mixed(&questionnaire))
}
