#![no_main]

#[allow(dead_code, reason = "the other readers have targets of their own")]
#[path = "../../tests/corpus/readers.rs"]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::programme(bytes));
