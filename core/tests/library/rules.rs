//! The checker finds every problem of a library: each fixture in `packs/library/` breaks the second programme in the way
//! that its name says.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use binome_core::pack::{Problem, Reading, Reason, Rule};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::files::{Files, folder};

fn readings() -> BTreeMap<String, Reading> {
    let entries = fs::read_dir(folder().join("library")).unwrap().map(|entry| entry.unwrap().path());
    let fixtures = entries.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    fixtures
        .map(|path| {
            let changes = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            (path.file_stem().unwrap().to_str().unwrap().to_owned(), Files::second().changed(&changes).read())
        })
        .collect()
}

fn rule(problem: &Problem) -> Option<Rule> {
    if let Reason::Rule { rule, .. } = problem.reason { Some(rule) } else { None }
}

#[test]
fn every_fixture_gives_exactly_the_problems_written_down() {
    let mut found = String::new();
    for (name, reading) in readings() {
        writeln!(found, "# {name}").unwrap();
        reading.problems.iter().for_each(|problem| writeln!(found, "{problem}").unwrap());
    }
    let expected = fs::read_to_string(folder().join("library/problems.txt")).unwrap();
    assert!(found == expected, "packs/library/problems.txt should now read:\n{found}");
}

#[test]
fn every_rule_has_a_fixture_named_after_it() {
    let readings = readings();
    for wanted in Rule::ALL {
        let found: BTreeSet<_> = readings[wanted.word()].problems.iter().map(rule).collect();
        assert_eq!(found, BTreeSet::from([Some(*wanted)]), "what {}.json breaks", wanted.word());
    }
}

#[test]
fn a_library_is_refused_unless_every_problem_is_advice_and_the_pack_stays() {
    for (name, reading) in readings() {
        let advice = reading.problems.iter().all(|problem| problem.reason.is_advice());
        assert!(!reading.problems.is_empty() && reading.pack.is_some(), "{name}");
        assert_eq!(reading.library.is_some(), advice, "{name}");
    }
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

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!([])),
        Just(json!({})),
        Just(json!({"fr": "A l'heure ?", "de": ""})),
        any::<i64>().prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ]
}

proptest! {
    #[test]
    fn no_json_makes_the_checker_panic(changes in prop::collection::vec(
        (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any_value()),
        1..4,
    )) {
        let mut files = Files::second();
        let names: Vec<_> = files.parts().iter().map(|part| (part.name.to_owned(), part.text.to_owned())).collect();
        for (file, place, value) in changes {
            let (name, text) = file.get(&names);
            let mut found = Vec::new();
            places(&serde_json::from_str(text).unwrap(), "", &mut found);
            let place: &String = place.get(&found);
            if files.has(name, place) {
                files = files.changed(&json!({name: {place: value}}));
            }
        }
        let reading = files.read();
        prop_assert!(reading.library.is_some() || !reading.problems.is_empty());
    }
}
