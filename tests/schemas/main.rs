//! Whether the published schemas say what the readers do: what is read fits them, and what they refuse is refused.

use std::path::PathBuf;

use binome_core::notebook::{Notebook, Timestamp, file};
use binome_core::pack::{Part, default_parts, read, whole};
use binome_core::pairing::Extract;
use binome_core::schema;
use binome_tests::failure::ensure;
use binome_tests::{Failure, Outcome, workspace};
use jsonschema::Validator;
use random::Random;
use serde_json::{Value, json};

#[path = "../core/tests/support/random/mod.rs"]
mod random;

/// Set to write the schemas anew, to be read as a change of the files.
const WRITE: &str = "BINOME_WRITE_SCHEMAS";

fn committed(name: &str) -> PathBuf {
    workspace::root().join("core/schemas").join(format!("{name}.schema.json"))
}

/// The schema that is committed, which must be the one that the readers make.
fn validator(name: &str, made: &Value) -> Outcome<Validator> {
    if std::env::var_os(WRITE).is_some() {
        std::fs::create_dir_all(workspace::root().join("core/schemas"))?;
        std::fs::write(committed(name), format!("{made:#}\n"))?;
    }
    let kept: Value = serde_json::from_str(&std::fs::read_to_string(committed(name))?)?;
    ensure(&kept == made, format!("{name}.schema.json is not what is made now; {WRITE}=1 writes it"))?;
    jsonschema::draft202012::meta::validate(&kept).map_err(|error| Failure::new(error.to_string()))?;
    jsonschema::validator_for(&kept).map_err(|error| Failure::new(error.to_string()))
}

fn fits(validator: &Validator, value: &Value) -> Outcome {
    let faults: Vec<String> =
        validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    ensure(faults.is_empty(), faults.join("\n"))
}

/// Fails unless both refuse a value.
fn refused(validator: &Validator, value: &Value, reads: bool) -> Outcome {
    ensure(!validator.is_valid(value), format!("the schema takes {value}"))?;
    ensure(!reads, format!("the reader takes {value}"))
}

/// The same value with one thing wrong in it.
fn spoilt(value: &Value, pointer: &str, wrong: &Value) -> Outcome<Value> {
    let mut spoilt = value.clone();
    let place = spoilt.pointer_mut(pointer).ok_or_else(|| Failure::new(format!("nothing at {pointer} of {value}")))?;
    *place = wrong.clone();
    Ok(spoilt)
}

fn random_notebook(seed: u64) -> Notebook {
    let mut random = Random::new(seed);
    let mut notebook = Notebook::default();
    for _ in 0..120 {
        let (command, now) = (random.command(), random.instant());
        let _refused = notebook.apply(command, now);
    }
    notebook
}

#[test]
fn every_notebook_fits_its_schema() -> Outcome {
    let validator = validator("notebook", &schema::notebook())?;
    for seed in 0..200 {
        let value: Value = serde_json::from_str(&file::write(&random_notebook(seed)))?;
        fits(&validator, &value)?;
    }
    let good: Value = serde_json::from_str(include_str!("../core/tests/fixtures/notebook-schema-1.json"))?;
    fits(&validator, &good)?;
    for (pointer, wrong) in [
        ("/schema", json!(7)),
        ("/format", json!("diary")),
        ("/notebook/sessions/0/kind", json!("party")),
        ("/notebook/sessions/0/slot_minutes", json!("long")),
        ("/notebook/sessions/0", json!({"id": "s"})),
        ("/notebook/objectives/0/wording", json!({"activity": "x", "colour": "blue"})),
        ("/notebook/actions", json!({})),
    ] {
        let wrong = spoilt(&good, pointer, &wrong)?;
        refused(&validator, &wrong, file::read(&wrong.to_string()).is_ok())?;
    }
    Ok(())
}

#[test]
fn every_shared_file_fits_its_schema() -> Outcome {
    let validator = validator("shared", &schema::shared())?;
    for seed in 0..200 {
        let mut random = Random::new(seed);
        let content = random.shared();
        let extract = Extract { pairing: "p".to_owned(), revision: 1, seen: 0, made: Timestamp::default(), content };
        fits(&validator, &serde_json::from_str(&extract.text())?)?;
    }
    let good: Value = serde_json::from_str(include_str!("../core/tests/fixtures/shared-schema-1.json"))?;
    for (pointer, wrong) in
        [("/shared/revision", json!(-1)), ("/shared/content/sessions/0/state", json!("lost")), ("/shared", json!([]))]
    {
        let wrong = spoilt(&good, pointer, &wrong)?;
        refused(&validator, &wrong, Extract::read(&wrong.to_string()).is_ok())?;
    }
    Ok(())
}

/// A pack of a folder, in one file.
fn folder(name: &str) -> Outcome<Value> {
    let files = binome_www::packs::PackFiles::open(&workspace::root().join(name))?;
    Ok(files.whole()?)
}

fn reads(pack: &Value) -> bool {
    let text = pack.to_string();
    read(&[Part { name: "pack.json", text: &text }]).problems.iter().all(|problem| problem.reason.is_advice())
}

#[test]
fn every_pack_fits_its_schema() -> Outcome {
    let validator = validator("pack", &schema::pack())?;
    let default = whole(&default_parts()).map_err(|problems| Failure::new(problems.to_string()))?;
    let second = folder("core/tests/packs/second")?;
    let minimal: Value = serde_json::from_str(include_str!("../core/tests/packs/minimal.json"))?;
    for pack in [&default, &second, &minimal] {
        assert!(reads(pack));
        fits(&validator, pack)?;
    }
    for (pointer, wrong) in [
        ("/languages", json!("fr")),
        ("/scales/0", json!({"id": "s", "min": 1, "max": 2, "colour": "blue"})),
        ("/questionnaires/0/dimensions/0/items/0/text", json!("Bonjour")),
        ("/questionnaires/0/minutes", json!(-3)),
        ("/library/themes/0/brought_by", json!("nobody")),
        ("/library/templates/0/blocks/0", json!({"id": "welcome"})),
        ("/library/reflection", json!([])),
    ] {
        let wrong = spoilt(&second, pointer, &wrong)?;
        refused(&validator, &wrong, reads(&wrong))?;
    }
    Ok(())
}
