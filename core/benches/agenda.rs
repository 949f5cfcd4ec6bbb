//! How long agendas take: the clock, making one fit, proposing one: `cargo bench -p binome-core --bench agenda`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "not a program for people")]

#[path = "../tests/support/random/mod.rs"]
mod random;

use binome_core::agenda::{Block, BlockKind, Repair, Situation, propose, repairs, spread, timeline};
use binome_core::objective::Objective;
use binome_core::reflection::{Action, BacklogPoint};
use divan::{Bencher, black_box};
use random::Random;

fn main() {
    divan::main();
}

/// Blocks of 3 to 9 minutes, every third optional, every seventh protected.
fn blocks(count: u32) -> Vec<Block> {
    let mut random = Random::new(7);
    let mut blocks = Vec::new();
    for place in 0..count {
        let mut block = Block::new(&format!("b{place}"), BlockKind::Free, random.between(3, 9));
        block.minimum = random.between(1, 3);
        block.maximum = 60;
        block.optional = place % 3 == 0;
        block.protected = place % 7 == 0;
        blocks.push(block);
    }
    blocks
}

#[divan::bench(args = [200, 2_000])]
fn clock(bencher: Bencher, count: u32) {
    let blocks = blocks(count);
    bencher.bench_local(|| timeline(540, 480, black_box(&blocks)));
}

/// Shortening alone is not enough: about half of the optional blocks go.
#[divan::bench(args = [4, 40, 400])]
fn fit(bencher: Bencher, count: u32) {
    let blocks = blocks(count);
    let shortest = |block: &Block| if block.protected { block.minutes } else { block.minimum };
    let stays = |block: &&Block| !block.optional || block.protected;
    let least: u32 = blocks.iter().filter(stays).map(shortest).sum();
    let optional: u32 = blocks.iter().filter(|block| !stays(block)).map(shortest).sum();
    let slot = least + optional / 2;
    let found = repairs(540, slot, &blocks).unwrap();
    assert!(found.iter().any(|repair| matches!(repair, Repair::Drop { .. })));
    bencher.bench_local(|| repairs(540, slot, black_box(&blocks)));
}

#[divan::bench(args = [4, 40, 400])]
fn spread_out(bencher: Bencher, count: u32) {
    let blocks = blocks(count);
    let total: u32 = blocks.iter().map(|block| block.minutes).sum();
    bencher.bench_local(|| spread(540, total + total / 5, black_box(&blocks)));
}

/// From that many objectives, actions and points each.
#[divan::bench(args = [5, 50])]
fn proposal(bencher: Bencher, count: usize) {
    let mut random = Random::new(9);
    let objectives: Vec<Objective> = (0..count).map(|_| random.objective()).collect();
    let actions: Vec<Action> = (0..count).map(|_| random.action()).collect();
    let backlog: Vec<BacklogPoint> = (0..count).map(|_| random.point()).collect();
    let situation = Situation {
        objectives: objectives.iter().collect(),
        weakest_dimension: Some("openness"),
        actions: actions.iter().collect(),
        backlog: backlog.iter().collect(),
        number: 3,
        total: 6,
        turned_themes: Vec::new(),
        members: Vec::new(),
        slot_minutes: 60,
    };
    bencher.bench_local(|| propose(black_box(&situation)));
}
