//! What the machine does to a call: full disks, closed pipes, no file handles, read-only folders, two
//! writers, signals, clocks. Each test counts what it tried and prints it:
//! `cargo test --release --test faults -- --nocapture`.
//!
//! Whatever happens, a call ends by itself with a code that means something and a reason, nothing
//! panics, and a folder holds the files of one call, complete, or shows that it does not.

#![cfg(unix)]

mod support;

mod clock;
mod disk;
mod handles;
mod names;
mod readers;
mod signals;
mod streams;
mod writers;
