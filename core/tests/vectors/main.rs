//! Recomputes every vector of `scoring.json` with this crate: one reported line each, and a failure for any that
//! is off, has an expected field that nothing looks at, or has no check and no reason to wait.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail loudly")]

mod checks;
mod goals;
mod later;
#[path = "../support/mod.rs"]
mod support;
mod vector;

use std::process::ExitCode;

use vector::{Check, Vector};

fn checks() -> impl Iterator<Item = &'static Check> {
    const SCORES: &[Check] = &checks::CHECKS;
    const GOALS: &[Check] = &goals::CHECKS;
    SCORES.iter().chain(GOALS)
}

fn check_of(name: &str) -> Option<&'static Check> {
    checks().find(|check| check.names.contains(&name))
}

fn main() -> ExitCode {
    let vectors: Vec<Vector> = serde_json::from_str(include_str!("scoring.json")).unwrap();
    let (mut good, mut waiting, mut faults) = (0, 0, 0);
    for vector in &vectors {
        let line = match (check_of(&vector.name), later::reason(&vector.name)) {
            (None, Some(reason)) => {
                waiting += 1;
                format!("not checked: {reason}")
            }
            (Some(check), None) => match check.report(vector) {
                Ok(line) => {
                    good += 1;
                    format!("ok, {line}")
                }
                Err(fault) => {
                    faults += 1;
                    format!("FAILED, {fault}")
                }
            },
            (check, _) => {
                faults += 1;
                format!("FAILED, {}", check.map_or("it has no check", |_| "checked and not checked"))
            }
        };
        println!("vector {} ... {line}", vector.name);
    }
    let known = |name: &&str| vectors.iter().any(|vector| vector.name == *name);
    for name in checks().flat_map(|check| check.names.iter().copied()).chain(later::names()).filter(|name| !known(name))
    {
        faults += 1;
        println!("vector {name} ... FAILED, it is not in the file");
    }
    println!("vector result: {good} good, {faults} failed, {waiting} not checked");
    if faults == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
