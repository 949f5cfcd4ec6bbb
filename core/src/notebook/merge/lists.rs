//! Two lists of records made one: by name, each new record where its date puts it.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Timestamp;

/// A record that two notebooks may both have.
pub(super) trait Merged: Clone + PartialEq {
    /// Its name, unique in its list.
    fn name(&self) -> &str;

    /// When it was begun: what its place in the list follows. Lists without such a date grow at the end.
    fn begun(&self) -> Timestamp {
        Timestamp::default()
    }

    /// The latest date that it bears.
    fn latest(&self) -> Timestamp {
        self.begun()
    }

    /// Whether this one is to be taken rather than that other of the same name.
    fn is_newer_than(&self, other: &Self) -> bool {
        self.latest() > other.latest()
    }

    /// Adds what only `other` has noted.
    fn take_in(&mut self, _other: &Self) {}
}

/// Adds to `here` what only `other` has, and takes the newer of what both have.
pub(super) fn merge_lists<T: Merged>(here: &mut Vec<T>, other: &[T]) {
    let others: BTreeMap<&str, &T> = other.iter().map(|record| (record.name(), record)).collect();
    for record in here.iter_mut() {
        if let Some(&there) = others.get(record.name()).filter(|there| ***there != *record) {
            if there.is_newer_than(record) {
                let left = std::mem::replace(record, there.clone());
                record.take_in(&left);
            } else {
                record.take_in(there);
            }
        }
    }
    add_missing(here, other);
}

/// Adds to `here` what only `other` has, in the order of `other`, each after what was begun no later.
pub(super) fn add_missing<T: Merged>(here: &mut Vec<T>, other: &[T]) {
    let known: BTreeSet<String> = here.iter().map(|record| record.name().to_owned()).collect();
    let mut least = 0;
    for record in other.iter().filter(|record| !known.contains(record.name())) {
        let after = here.iter().rposition(|earlier| earlier.begun() <= record.begun()).map_or(0, |place| place + 1);
        let place = after.max(least);
        here.insert(place, record.clone());
        least = place + 1;
    }
}

/// Adds answers to what only `other` has answered.
pub(super) fn add_answers<T: Clone>(here: &mut BTreeMap<String, T>, other: &BTreeMap<String, T>) {
    for (name, answer) in other {
        here.entry(name.clone()).or_insert_with(|| answer.clone());
    }
}
