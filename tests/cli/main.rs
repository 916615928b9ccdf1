//! The command line as people call it: what each verb prints, writes and returns.

mod support;

mod calls;
mod check;
mod explain;
mod export;
mod generate;
mod input;
mod months;
mod plan;
mod policy;
