//! Whether saved means saved when things break: killed browsers, pages that write together, damaged records, full disks.
//!
//! Every run prints its seed. `BINOME_SEED=7` replays one; `BINOME_KILLS=200` and `BINOME_EDITS=1000` are the long form.

#![allow(clippy::indexing_slicing, reason = "a test that reads past the end fails, as it should")]

mod damage;
mod hand;
mod killer;
mod kills;
mod newer;
mod refusals;
mod round_trip;
mod surroundings;
mod together;

#[allow(unreachable_pub, reason = "it is shared with the tests of the core")]
#[path = "../../core/tests/support/random/mod.rs"]
mod random;

/// A number of the environment, or another.
fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(otherwise)
}

/// The seed of this run, printed so that it can be replayed.
fn seed(test: &str) -> u64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let seed = number("BINOME_SEED", now.map_or(1, |since| u64::from(since.subsec_nanos())));
    println!("{test}: BINOME_SEED={seed}");
    seed
}
