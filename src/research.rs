//! The research room: questions about many programmes, such as months of the record, policies,
//! delays and sweeps.

pub mod backtest;
pub mod compare;
pub mod drafters;
pub mod generate;
pub mod report_delays;
pub mod simulate;
pub mod study;
pub mod sweep;
