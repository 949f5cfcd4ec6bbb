//! Whether the published schemas say what the readers do: what is read fits them, and of files with one thing wrong they
//! refuse those that the readers refuse.

use std::path::PathBuf;

use binome_core::notebook::{Notebook, Timestamp, file};
use binome_core::pack::{Part, Problem, Reason, default_parts, read, whole};
use binome_core::pairing::Extract;
use binome_core::schema;
use binome_tests::failure::ensure;
use binome_tests::{Failure, Outcome, workspace};
use jsonschema::Validator;
use random::Random;
use serde_json::Value;

mod mutants;
#[path = "../../core/tests/support/random/mod.rs"]
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

/// Fails unless the schema and the reader refuse the same of all files that differ from a good one in one place.
fn agrees(validator: &Validator, good: &Value, reads: impl Fn(&Value) -> bool) -> Outcome {
    ensure(reads(good), "the reader refuses the good one")?;
    fits(validator, good)?;
    let mut apart = Vec::new();
    for (what, mutant) in mutants::of(good) {
        match (validator.is_valid(&mutant), reads(&mutant)) {
            (true, false) => apart.push(format!("the schema takes, the reader refuses {what}")),
            (false, true) => apart.push(format!("the reader takes, the schema refuses {what}")),
            _ => {}
        }
    }
    ensure(apart.is_empty(), apart.join("\n"))
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
    let good: Value = serde_json::from_str(include_str!("../../core/tests/fixtures/notebook-schema-1.json"))?;
    fits(&validator, &good)?;
    agrees(&validator, &good, |value| file::read(&value.to_string()).is_ok())
}

#[test]
fn every_shared_file_fits_its_schema() -> Outcome {
    let validator = validator("shared", &schema::shared())?;
    for seed in 0..200 {
        let mut random = Random::new(seed);
        let content = random.shared();
        let extract = Extract {
            pairing: "p".to_owned(),
            revision: 1,
            seen: 0,
            undecided: Vec::new(),
            made: Timestamp::default(),
            content,
        };
        fits(&validator, &serde_json::from_str(&extract.text())?)?;
    }
    let good: Value = serde_json::from_str(include_str!("../../core/tests/fixtures/shared-schema-1.json"))?;
    agrees(&validator, &good, |value| Extract::read(&value.to_string()).is_ok())
}

/// A pack of a folder, in one file.
fn folder(name: &str) -> Outcome<Value> {
    let files = binome_www::packs::PackFiles::open(&workspace::root().join(name))?;
    Ok(files.whole()?)
}

fn problems(pack: &Value) -> Vec<Problem> {
    let text = pack.to_string();
    read(&[Part { name: "pack.json", text: &text }]).problems
}

#[test]
fn every_pack_fits_its_schema() -> Outcome {
    let validator = validator("pack", &schema::pack())?;
    let default = whole(&default_parts()).map_err(|problems| Failure::new(problems.to_string()))?;
    let second = folder("core/tests/packs/second")?;
    let minimal: Value = serde_json::from_str(include_str!("../../core/tests/packs/minimal.json"))?;
    for pack in [&default, &second, &minimal] {
        ensure(problems(pack).iter().all(|problem| problem.reason.is_advice()), "a pack of ours does not read")?;
        fits(&validator, pack)?;
    }
    // What is not a matter of shape is the checker's, which the schema does not claim to be.
    let has_shape = |pack: &Value| !problems(pack).iter().any(|problem| matches!(problem.reason, Reason::Shape(_)));
    agrees(&validator, &mutants::lean(&second), has_shape)
}
