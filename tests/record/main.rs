//! The record and the backtest: against other computations over the same tables, and as people see them.

mod cross_check;
mod looks;
mod oracle;
mod random;
mod study;
