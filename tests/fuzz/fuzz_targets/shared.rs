//! Looks for bytes that `shared` of `fuzzed.rs` cannot bear.
#![no_main]

#[path = "../../../core/tests/support/fuzzed.rs"]
mod fuzzed;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzzed::shared(bytes));
