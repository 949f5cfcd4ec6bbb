//! Whether two takings side by side say what changed by more than chance, and no more than that.

#![allow(clippy::indexing_slicing, reason = "a test that reads past the end fails, as it should")]

use binome_tests::model::{Dimension, Questionnaire};
use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Notebook, Portal};
use binome_tests::programme::{self, Role};
use binome_tests::what::{BUTTON, TEXT};
use binome_tests::{Outcome, seed};
use serde_json::Value;

/// The change over its error: (after − before) / √(both errors squared).
fn change(before: &Dimension, after: &Dimension) -> Option<f64> {
    let error = (before.error?.powi(2) + after.error?.powi(2)).sqrt();
    Some((after.score? - before.score?) / error)
}

fn compare(
    portal: &Portal,
    notebook: &Notebook,
    questionnaire: &Questionnaire,
    before: &Value,
    after: &Value,
) -> Outcome<Vec<&'static str>> {
    portal.element().import(&seed::file(&[
        seed::taking("before", before, seed::AUTUMN, true),
        seed::taking("after", after, seed::AUTUMN + 30 * seed::DAY, true),
    ]))?;
    notebook.press("open_result")?;
    notebook.screen.click(&BUTTON.named(&notebook.locale.start("compare_with")?).or_longer())?;
    notebook.see_screen("comparison_title")?;
    let dates = [("earlier", "12 octobre 2026"), ("later", "11 novembre 2026")];
    notebook.screen.see(&TEXT.named(&notebook.locale.fill("compared_dates", &dates)?))?;
    let (before, after) = (questionnaire.expect(before).dimensions, questionnaire.expect(after).dimensions);
    let head = ["column_dimension", "column_earlier", "column_later", "column_change"];
    let mut rows = vec![head.iter().map(|key| notebook.say(key)).collect::<Outcome<Vec<String>>>()?];
    let (mut verdicts, mut largest) = (Vec::new(), 0.0_f64);
    for (before, after) in before.iter().zip(&after) {
        let change = change(before, after);
        largest = largest.max(change.unwrap_or_default().abs());
        verdicts.push(match change {
            None => "change_unknown",
            Some(change) if change.abs() <= 1.96 => "change_noise",
            Some(change) if change > 0.0 => "change_up",
            Some(_) => "change_down",
        });
        let score = |dimension: &Dimension| match dimension.band() {
            Some([score, ..]) => Ok(score.to_string()),
            None => notebook.say("not_computed"),
        };
        let title = notebook.programme.dimension(questionnaire, &before.id)?;
        rows.push(vec![title, score(before)?, score(after)?, notebook.say(verdicts.last().unwrap_or(&""))?]);
    }
    notebook.check_cells(&rows[0][0], &rows)?;
    notebook.see_words(match largest {
        2.5.. => "something_changed",
        1.96.. => "perhaps_changed",
        _ => "nothing_changed",
    })?;
    notebook.see_words("noise_legend")?;
    Ok(verdicts)
}

#[test]
fn clear_changes_up_and_down_are_told_from_chance_and_from_what_cannot_be_compared() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    let before = questionnaire.sheet_of(|place| if place < 6 { 2 } else { 4 });
    let mut after = questionnaire.sheet_of(|place| match place {
        0..=5 => 5,
        6..=10 => 1,
        _ => 4,
    });
    for item in ["safety_admit", "safety_last", "safety_feedback", "safety_return"] {
        after["responses"][item] = Value::Null;
    }
    let verdicts = compare(&portal, &notebook, &questionnaire, &before, &after)?;
    assert_eq!(verdicts, ["change_up", "change_down", "change_noise", "change_unknown", "change_noise"]);
    notebook.press("back")?;
    notebook.see_screen("dimensions")?;
    Ok(())
}

#[test]
fn a_small_step_is_called_no_clear_difference() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = programme::questionnaire(Role::Mentor)?;
    let (before, after) =
        (questionnaire.sheet_of(|_| 3), questionnaire.sheet_of(|place| 3 + i64::from(place % 3 == 0)));
    let verdicts = compare(&portal, &notebook, &questionnaire, &before, &after)?;
    assert_eq!(verdicts, ["change_noise"; 5]);
    Ok(())
}

#[test]
fn one_change_beyond_chance_among_five_is_not_yet_called_a_change_of_the_whole() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let questionnaire = programme::questionnaire(Role::Mentee)?;
    // 22 points of 100 in one dimension of six: about 2.2 standard errors.
    let before = questionnaire.sheet_of(|_| 3);
    let after = questionnaire.sheet_of(|place| 3 + i64::from(place < 6));
    let verdicts = compare(&portal, &notebook, &questionnaire, &before, &after)?;
    assert_eq!(verdicts, ["change_up", "change_noise", "change_noise", "change_noise", "change_noise"]);
    notebook.see_words("perhaps_changed")?;
    Ok(())
}

#[test]
fn a_first_taking_and_one_of_the_other_role_have_nothing_to_compare_with() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    let (mentor, mentee) = (programme::questionnaire(Role::Mentor)?, programme::questionnaire(Role::Mentee)?);
    let compare = BUTTON.named(&notebook.locale.start("compare_with")?).or_longer();
    for takings in [
        vec![seed::taking("mentee", &mentee.best_sheet(), seed::AUTUMN, true)],
        vec![
            seed::taking("mentor", &mentor.best_sheet(), seed::AUTUMN, true),
            seed::taking("mentee", &mentee.best_sheet(), seed::AUTUMN + seed::DAY, true),
        ],
    ] {
        portal.element().import(&seed::file(&takings))?;
        notebook.press("open_result")?;
        notebook.see_screen("dimensions")?;
        assert!(notebook.screen.all(&compare)?.is_empty());
    }
    Ok(())
}
