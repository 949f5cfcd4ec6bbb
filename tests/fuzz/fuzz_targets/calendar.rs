//! Looks for bytes that `calendar` of `fuzzed.rs` cannot bear.
#![no_main]

#[path = "../../../core/tests/support/fuzzed.rs"]
mod fuzzed;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzzed::calendar(bytes));
