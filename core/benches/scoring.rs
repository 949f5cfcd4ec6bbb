//! How many assessments of 30 items are scored in a second on one core: `cargo bench -p binome-core`.
//!
//! Each assessment goes the whole way from a sheet of answers to status, reasons, next steps, labels and composite.
//! The answers come from 4 096 different sheets, so that no branch is learnt by heart.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "not a program for people")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::collections::BTreeMap;

use binome_core::assessment::{AnswerSheet, GateAnswer, Response, assess, explain};
use binome_core::pack::Pack;
use divan::Bencher;
use divan::counter::ItemsCount;
use support::{DimensionSpec, ItemSpec, form, pack, sheet};

fn main() {
    divan::main();
}

const SHEETS: usize = 4096;

/// Five dimensions of six items, every third item reverse-keyed, seven gates.
fn programme() -> Pack {
    let item = |index: usize| ItemSpec { reverse: index % 3 == 2, ..ItemSpec::default() };
    let dimension = DimensionSpec::of((0..6).map(item).collect());
    pack(7, &vec![dimension; 5])
}

/// Different answers for every `seed`, some skipped; a linear congruential generator is random enough.
fn responses(seed: usize) -> Vec<Option<Response>> {
    let mut state = seed as u64;
    let response = |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let digit = (state >> 33) % 32;
        Some(if digit == 0 { Response::Skipped } else { Response::Point(1 + i32::try_from(digit % 5).unwrap()) })
    };
    (0..30).map(response).collect()
}

#[divan::bench(items_count = SHEETS)]
fn assess_30_items(bencher: Bencher) {
    let pack = programme();
    let sheets: Vec<_> = (0..SHEETS).map(|seed| sheet(form(&pack), &responses(seed))).collect();
    bencher.bench_local(|| {
        for sheet in &sheets {
            divan::black_box(assess(&pack.scoring, form(&pack), divan::black_box(sheet)));
        }
    });
}

#[divan::bench]
fn assess_30_items_from_answers_by_id(bencher: Bencher) {
    let pack = programme();
    let form = form(&pack);
    let gates: BTreeMap<_, _> = form.gates.iter().map(|gate| (gate.id.clone(), GateAnswer::Pass)).collect();
    let answered = form.items.iter().zip(responses(1));
    let responses: BTreeMap<_, _> = answered.map(|(item, response)| (item.id.clone(), response.unwrap())).collect();
    bencher.counter(ItemsCount::new(1_usize)).bench_local(|| {
        let sheet = AnswerSheet::new(form, divan::black_box(&gates), divan::black_box(&responses)).unwrap();
        assess(&pack.scoring, form, &sheet)
    });
}

#[divan::bench]
fn explain_30_items(bencher: Bencher) {
    let pack = programme();
    let sheet = sheet(form(&pack), &responses(1));
    let explained = || explain(&pack.scoring, form(&pack), divan::black_box(&sheet));
    bencher.counter(ItemsCount::new(1_usize)).bench_local(explained);
}
