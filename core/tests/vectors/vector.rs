//! One vector of the file, and what comparing with it gave.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::Value;

/// Inputs and expected outputs, made elsewhere.
#[derive(Deserialize)]
pub(crate) struct Vector {
    pub(crate) name: String,
    pub(crate) inputs: Value,
    expected: BTreeMap<String, Value>,
    #[serde(skip)]
    looked_at: RefCell<BTreeSet<String>>,
}

impl Vector {
    pub(crate) fn number(&self, input: &str) -> f64 {
        self.inputs[input].as_f64().unwrap_or_else(|| panic!("no number {input}"))
    }

    pub(crate) fn numbers(&self, input: &str) -> Vec<f64> {
        floats(&self.inputs[input])
    }

    pub(crate) fn integer(&self, input: &str) -> i32 {
        integer(&self.inputs[input])
    }

    /// An expected field; it then counts as looked at.
    pub(crate) fn expected(&self, field: &str) -> &Value {
        self.looked_at.borrow_mut().insert(field.to_owned());
        self.expected.get(field).unwrap_or_else(|| panic!("no expected {field}"))
    }

    pub(crate) fn expected_numbers(&self, field: &str) -> Vec<f64> {
        floats(self.expected(field))
    }
}

/// A list of numbers, or one number alone.
pub(crate) fn floats(value: &Value) -> Vec<f64> {
    let entries = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    entries.iter().map(|entry| entry.as_f64().unwrap()).collect()
}

pub(crate) fn integer(value: &Value) -> i32 {
    i32::try_from(value.as_i64().unwrap()).unwrap()
}

/// How one kind of vector is recomputed.
pub(crate) struct Check {
    pub(crate) names: &'static [&'static str],
    /// Largest absolute difference allowed.
    pub(crate) tolerance: f64,
    pub(crate) run: fn(&Vector, &mut Differences),
    /// Expected fields that this crate does not compute, and why.
    pub(crate) left_out: &'static [(&'static str, &'static str)],
}

impl Check {
    pub(crate) fn report(&self, vector: &Vector) -> Result<String, String> {
        let mut differences = Differences::default();
        (self.run)(vector, &mut differences);
        let looked_at = vector.looked_at.borrow();
        let left_out: BTreeSet<_> = self.left_out.iter().map(|(field, _)| (*field).to_owned()).collect();
        let all: BTreeSet<_> = vector.expected.keys().cloned().collect();
        if looked_at.union(&left_out).cloned().collect::<BTreeSet<_>>() != all {
            return Err(format!("expected fields {all:?}, looked at {looked_at:?}, left out {left_out:?}"));
        }
        let Differences { compared, largest } = differences;
        let line = format!("{compared} numbers, tolerance {:e}, largest error {largest:.0e}", self.tolerance);
        let note = match self.left_out {
            [] => String::new(),
            _ => format!(", left out: {}", Vec::from_iter(left_out).join(" ")),
        };
        if compared > 0 && largest <= self.tolerance { Ok(line + &note) } else { Err(line) }
    }
}

/// What was compared, and the worst of it.
#[derive(Default)]
pub(crate) struct Differences {
    compared: usize,
    largest: f64,
}

impl Differences {
    pub(crate) fn compare(&mut self, found: f64, expected: f64) {
        let error = (found - expected).abs();
        self.compared += 1;
        self.largest = if error.is_nan() { f64::INFINITY } else { self.largest.max(error) };
    }

    pub(crate) fn compare_value(&mut self, found: Option<f64>, expected: &Value) {
        match (found, expected.as_f64()) {
            (Some(found), Some(expected)) => self.compare(found, expected),
            (None, None) => self.compare(0.0, 0.0),
            _ => self.compare(0.0, f64::INFINITY),
        }
    }

    pub(crate) fn compare_all(&mut self, found: impl IntoIterator<Item = f64>, expected: &[f64]) {
        let found: Vec<_> = found.into_iter().collect();
        self.same(found.len(), expected.len());
        found.iter().zip(expected).for_each(|(found, expected)| self.compare(*found, *expected));
    }

    pub(crate) fn same<T: PartialEq>(&mut self, found: T, expected: T) {
        self.compare(0.0, if found == expected { 0.0 } else { f64::INFINITY });
    }
}
