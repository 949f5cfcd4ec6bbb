//! The default programme keeps its blueprint, and gives the results that its words promise.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail loudly")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use binome_core::assessment::{AnswerSheet, GateAnswer, Label, NextStep, Readiness, Response, Status, assess, visible};
use binome_core::pack::{Pack, Questionnaire, Role, default_parts, read};

const GATES: [&str; 7] =
    ["voluntary", "say_in_match", "common_slots", "objective", "no_line_management", "confidentiality", "briefing"];

fn pack() -> Pack {
    Pack::from_parts(&default_parts()).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn the_checker_has_nothing_to_say_not_even_advice() {
    let problems: Vec<_> = read(&default_parts()).problems.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn every_file_of_its_folder_is_compiled_in() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/packs/default"));
    let (mut waiting, mut found) = (vec![root.to_owned()], Vec::new());
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            found.push(path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"));
        }
    }
    found.sort();
    let mut compiled: Vec<_> = default_parts().iter().map(|part| part.name).collect();
    compiled.sort_unstable();
    assert_eq!(compiled, found, "core/src/pack/builtin.rs lists the files");
}

#[test]
fn it_has_a_form_for_each_role_in_both_languages() {
    let pack = pack();
    assert_eq!(pack.languages, ["fr", "en"]);
    let roles: Vec<_> = pack.questionnaires.iter().map(|form| (form.id.as_str(), form.role)).collect();
    assert_eq!(roles, [("mentee", Role::Mentee), ("mentor", Role::Mentor)]);
}

#[test]
fn each_form_has_five_core_dimensions_25_to_30_items_and_the_seven_gates() {
    for form in pack().questionnaires {
        let gates: Vec<_> = form.gates.iter().map(|gate| gate.id.as_str()).collect();
        assert_eq!(gates, GATES, "{}", form.id);
        assert_eq!(form.dimensions.len(), 5, "{}", form.id);
        assert!((25..=30).contains(&form.items.len()), "{}: {} items", form.id, form.items.len());
        assert!(!form.is_weighted(), "{}", form.id);
        for dimension in &form.dimensions {
            assert!(dimension.core, "{}", dimension.id);
            let items = &form.items[dimension.items.clone()];
            assert!((4..=6).contains(&items.len()), "{}: {} items", dimension.id, items.len());
            let opposites = items.iter().filter(|item| item.opposite_of.is_some()).count();
            assert!(opposites <= 1, "{}: {opposites} opposites", dimension.id);
            let points = items.iter().map(|item| (item.scale.min, item.scale.max, item.scale.points.len()));
            assert!(points.into_iter().all(|points| points == (1, 5, 5)), "{}", dimension.id);
        }
    }
}

#[test]
fn both_forms_have_enough_opposites_and_reversed_items_to_notice_haste() {
    for form in pack().questionnaires {
        assert!(form.items.iter().any(|item| item.reverse), "{}", form.id);
        assert!(form.items.iter().filter(|item| item.opposite_of.is_some()).count() >= 2, "{}", form.id);
    }
}

fn answered(pack: &Pack, form: &Questionnaire, gate: GateAnswer, best: bool) -> Readiness {
    let gates: BTreeMap<_, _> = form.gates.iter().map(|found| (found.id.clone(), gate)).collect();
    let point = |reverse: bool| Response::Point(if reverse == best { 1 } else { 5 });
    let responses: BTreeMap<_, _> = form.items.iter().map(|item| (item.id.clone(), point(item.reverse))).collect();
    assess(&pack.scoring, form, &AnswerSheet::new(form, &gates, &responses).unwrap())
}

#[test]
fn the_best_answers_are_ready_and_the_worst_are_to_prepare_and_a_gate_blocks_both() {
    let pack = pack();
    for form in &pack.questionnaires {
        let best = answered(&pack, form, GateAnswer::Pass, true);
        assert_eq!((best.status, best.composite.unwrap().score), (Status::Ready, 100.0), "{}", form.id);
        let worst = answered(&pack, form, GateAnswer::Pass, false);
        assert_eq!((worst.status, worst.composite.unwrap().score), (Status::Prepare, 0.0), "{}", form.id);
        assert!(worst.dimensions.iter().all(|dimension| dimension.label() == Some(Label::Attention)));
        let blocked = answered(&pack, form, GateAnswer::Fail, true);
        assert_eq!(blocked.status, Status::Blocked, "{}", form.id);
        assert_eq!(blocked.reasons, (0..GATES.len()).map(NextStep::FailedGate).collect::<Vec<_>>());
        assert_eq!(answered(&pack, form, GateAnswer::Unknown, true).status, Status::Incomplete, "{}", form.id);
    }
}

#[test]
fn every_item_is_shown_from_the_start() {
    for form in pack().questionnaires {
        assert!(visible(&form, &AnswerSheet::empty(&form)).into_iter().all(|shown| shown), "{}", form.id);
    }
}
