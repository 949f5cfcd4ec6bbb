//! The library of the default programme holds what was promised of it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

use binome_core::objective::ObjectiveKind;
use binome_core::pack::library::Library;
use binome_core::pack::{Part as PackPart, Role, default_parts, read};
use binome_core::pairing::Part;
use binome_core::reflection::{Moment, Phase};

fn library() -> Library {
    read(&default_parts()).library.unwrap()
}

#[test]
fn it_has_as_much_of_everything_as_was_promised() {
    let library = library();
    for (what, found, promised) in [
        ("themes", library.themes.len(), 24),
        ("templates", library.templates.len(), 14),
        ("sheets", library.sheets.len(), 14),
        ("structures", library.structures.len(), 5),
        ("prompts", library.prompts.len(), 72),
        ("clauses", library.charter.len(), 7),
        ("objectives", library.objectives.len(), 20),
        ("risks", library.risks.len(), 8),
    ] {
        assert!(found >= promised, "{found} {what} of {promised}");
    }
    let learning = library.objectives.iter().filter(|example| example.kind == ObjectiveKind::Learning).count();
    assert!(learning >= 4, "{learning} learning objectives");
}

#[test]
fn the_default_arc_has_its_six_sessions_and_group_templates_stand_beside_it() {
    let sessions: Vec<_> = library().arc().iter().filter_map(|template| template.session).collect();
    assert_eq!(sessions, [1, 2, 3, 4, 5, 6]);
}

#[test]
fn each_role_has_a_mid_and_a_final_review_and_prompts_for_every_phase() {
    let library = library();
    for role in [Role::Mentor, Role::Mentee] {
        for moment in [Moment::Mid, Moment::Final] {
            assert!(
                library.reviews.iter().any(|form| form.form.role == role && form.moment == moment),
                "{role:?} {moment:?}"
            );
        }
    }
    for role in Part::ALL {
        for phase in Phase::ALL {
            let fits =
                library.prompts.iter().filter(|one| one.roles.contains(role) && one.phases.contains(phase)).count();
            assert!(fits >= 5, "{fits} prompts for {role:?} at {phase:?}");
        }
    }
}

#[test]
fn bilans_take_five_minutes_and_the_sponsor_has_eight_statements() {
    for review in library().reviews {
        let count = review.form.items.len() + review.questions.len();
        let (least, most) = match review.moment {
            Moment::Mid | Moment::Final => (8, 12),
            Moment::Pulse => (5, 6),
            Moment::Sponsor => (8, 8),
        };
        assert!((least..=most).contains(&count), "{}: {count}", review.form.id);
        assert!(review.form.minutes <= 5, "{}", review.form.id);
    }
}

#[test]
fn the_page_for_adapters_shows_a_theme_that_is_accepted() {
    let page = include_str!("../../www/embed/adapting.md");
    let example = page.split("```json").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let parts = default_parts();
    let themes = parts.iter().find(|part| part.name == "library/themes.json").unwrap().text;
    let themes = format!("[{example},{}", themes.trim_start().trim_start_matches('['));
    let changed: Vec<_> = parts
        .iter()
        .map(|part| if part.name == "library/themes.json" { PackPart { text: &themes, ..*part } } else { *part })
        .collect();
    let reading = read(&changed);
    assert_eq!(reading.problems, []);
    assert_eq!(reading.library.unwrap().themes[0].id, "snow_maps");
}

#[test]
fn a_plan_along_the_arc_ends_with_its_last_template() {
    use binome_core::agenda::{Cadence, Rhythm};
    use binome_core::calendar::{Weekday, parse_date};

    let library = library();
    let arc = library.arc();
    for (sessions, expected) in [(2, vec![0, 5]), (4, vec![0, 1, 2, 5]), (6, vec![0, 1, 2, 3, 4, 5])] {
        let rhythm = Rhythm::Weeks { every: 3, weekday: Weekday::Tuesday };
        let start = parse_date("2027-01-04").unwrap();
        let cadence =
            Cadence { start, rhythm, sessions, closures: vec![], holidays: None, start_minute: 540, slot_minutes: 45 };
        let along = cadence.plan().unwrap().along(&arc);
        let named: Vec<_> = along.iter().flatten().map(|template| template.id.as_str()).collect();
        assert_eq!(named, expected.iter().map(|place: &usize| arc[*place].id.as_str()).collect::<Vec<_>>());
        assert_eq!(along.len(), named.len() + 2, "pulses have none");
    }
}
