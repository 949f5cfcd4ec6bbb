//! The checker finds every problem of a pack: one negative pack for each rule in `packs/`, named after the rule.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use binome_core::pack::{Pack, Part, Reading, Reason, read};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Every rule of the checker for a pack without its library. The match below does not compile without a new one.
const RULES: [&str; 22] = [
    "bad_id",
    "condition_shape",
    "condition_word",
    "cycle",
    "duplicate_id",
    "format",
    "missing_language",
    "never_shown",
    "no_core_dimension",
    "no_not_applicable_label",
    "opposite",
    "out_of_range",
    "scale_bounds",
    "scale_labels",
    "shape",
    "too_complex",
    "too_few_items",
    "too_many_opposites",
    "undeclared_language",
    "unequal_weights",
    "unknown_id",
    "weight",
];

fn rule(reason: &Reason) -> &'static str {
    match reason {
        Reason::BadId(_) => "bad_id",
        Reason::ConditionShape => "condition_shape",
        Reason::ConditionWord { .. } => "condition_word",
        Reason::Cycle(_) => "cycle",
        Reason::DuplicateId { .. } => "duplicate_id",
        Reason::Format { .. } => "format",
        Reason::MissingLanguage(_) => "missing_language",
        Reason::NeverShown => "never_shown",
        Reason::NoCoreDimension => "no_core_dimension",
        Reason::NoNotApplicableLabel(_) => "no_not_applicable_label",
        Reason::Opposite(_) => "opposite",
        Reason::OutOfRange { .. } => "out_of_range",
        Reason::Rule { rule, .. } => rule.word(),
        Reason::ScaleBounds { .. } => "scale_bounds",
        Reason::ScaleLabels { .. } => "scale_labels",
        Reason::Shape(_) => "shape",
        Reason::TooComplex { .. } => "too_complex",
        Reason::TooFewItems { .. } => "too_few_items",
        Reason::TooManyOpposites(_) => "too_many_opposites",
        Reason::UndeclaredLanguage(_) => "undeclared_language",
        Reason::UnequalWeights => "unequal_weights",
        Reason::UnknownId { .. } => "unknown_id",
        Reason::Weight(_) => "weight",
    }
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/packs"))
}

fn readings() -> BTreeMap<String, Reading> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let packs = entries.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    let reading = |path: &Path| read(&[Part { name: "pack.json", text: &fs::read_to_string(path).unwrap() }]);
    packs.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), reading(&path))).collect()
}

#[test]
fn every_fixture_gives_exactly_the_problems_written_down() {
    let mut found = String::new();
    for (name, reading) in readings() {
        writeln!(found, "# {name}").unwrap();
        reading.problems.iter().for_each(|problem| writeln!(found, "{problem}").unwrap());
    }
    let expected = fs::read_to_string(folder().join("problems.txt")).unwrap();
    assert!(found == expected, "packs/problems.txt should now read:\n{found}");
}

#[test]
fn every_rule_has_a_fixture_named_after_it() {
    let readings = readings();
    for rule_name in RULES {
        let found: BTreeSet<_> = readings[rule_name].problems.iter().map(|problem| rule(&problem.reason)).collect();
        assert_eq!(found, BTreeSet::from([rule_name]), "what {rule_name}.json breaks");
    }
    // One reason stands for the rules of the library, which have fixtures of their own.
    let variants = include_str!("../src/pack/problem.rs").matches("#[error(").count();
    assert_eq!(variants, RULES.len() + 1, "a reason has no place in the list of rules");
}

#[test]
fn a_pack_is_refused_unless_every_problem_is_advice() {
    for (name, reading) in readings() {
        let usable = ["minimal", "unequal_weights"].contains(&name.as_str());
        assert_eq!(reading.pack.is_some(), usable, "{name}");
    }
}

#[test]
fn the_minimal_pack_has_no_problem() {
    assert_eq!(readings()["minimal"].problems, []);
}

#[test]
fn a_problem_names_the_file_it_stands_in() {
    let mut manifest = minimal();
    let questionnaire = manifest["questionnaires"].take()[0].take();
    manifest.as_object_mut().unwrap().remove("questionnaires");
    let mut broken = questionnaire.clone();
    broken["id"] = json!("other");
    broken["dimensions"][0]["items"].as_array_mut().unwrap().pop();
    let texts = [manifest.to_string(), questionnaire.to_string(), broken.to_string()];
    let names = ["pack.json", "questionnaires/a.json", "questionnaires/b.json"];
    let parts: Vec<_> = names.into_iter().zip(&texts).map(|(name, text)| Part { name, text }).collect();
    assert!(read(&parts[..2]).pack.is_some());
    let problems: Vec<_> = read(&parts).problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "questionnaires/b.json: dimensions[0]: has 3 items; a dimension needs at least 4",
            "questionnaires/b.json: dimensions[0].items[0].id: `ask` is already used at questionnaires/a.json: dimensions[0].items[0].id",
            "questionnaires/b.json: dimensions[0].items[1].id: `try` is already used at questionnaires/a.json: dimensions[0].items[1].id",
            "questionnaires/b.json: dimensions[0].items[2].id: `listen` is already used at questionnaires/a.json: dimensions[0].items[2].id",
        ]
    );
}

#[test]
fn a_file_that_is_not_json_is_named_with_line_and_column() {
    let pack = minimal().to_string();
    let parts = [Part { name: "pack.json", text: &pack }, Part { name: "questionnaires/x.json", text: "{\n  no" }];
    let problems = read(&parts).problems;
    assert_eq!(problems.len(), 1);
    let problem = problems[0].to_string();
    assert!(problem.starts_with("questionnaires/x.json: not JSON, at line 2 column 3"), "{problem}");
}

#[test]
fn a_chain_of_ten_thousand_conditions_is_refused_without_overflowing_the_stack() {
    let mut pack = minimal();
    let items = (0..10_000).map(|index| {
        let mut item = json!({"id": format!("i{index}"), "text": {"en": "x"}});
        if index < 9_999 {
            item["show"] = json!({"item": format!("i{}", index + 1), "is": "answered"});
        }
        item
    });
    pack["questionnaires"][0]["dimensions"][0]["items"] = items.collect();
    let problems = Pack::from_json(&pack.to_string()).unwrap_err().0;
    let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        ["questionnaires[0].dimensions: 10000 items is out of range; a questionnaire has at most 200"]
    );
}

fn minimal() -> Value {
    serde_json::from_str(include_str!("packs/minimal.json")).unwrap()
}

/// Any JSON, shallow and small.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop_oneof!["[a-z]{0,8}", Just("ask".to_owned()), Just("mentee".to_owned())].prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let names =
            prop::sample::select(vec!["all", "any", "not", "item", "gate", "is", "at_least", "id", "en", "max"]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(names.prop_map(str::to_owned), inner, 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Every place of a JSON value, as pointers.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Array(entries) => {
            entries.iter().enumerate().for_each(|(index, entry)| places(entry, &format!("{here}/{index}"), found));
        }
        Value::Object(fields) => fields.iter().for_each(|(key, field)| places(field, &format!("{here}/{key}"), found)),
        _ => {}
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_checker_panic(text in ".{0,200}") {
        let reading = read(&[Part { name: "pack.json", text: &text }]);
        prop_assert!(reading.pack.is_none() && !reading.problems.is_empty());
    }

    #[test]
    fn no_json_makes_the_checker_panic(
        fixture in prop::sample::select(RULES.to_vec()),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any_json()), 1..4),
    ) {
        let text = fs::read_to_string(folder().join(format!("{fixture}.json"))).unwrap();
        let mut pack: Value = serde_json::from_str(&text).unwrap();
        for (place, value) in changes {
            let mut found = Vec::new();
            places(&pack, "", &mut found);
            let place: &String = place.get(&found);
            *pack.pointer_mut(place).unwrap() = value;
        }
        let reading = read(&[Part { name: "pack.json", text: &pack.to_string() }]);
        prop_assert!(reading.pack.is_some() || !reading.problems.is_empty());
    }
}
