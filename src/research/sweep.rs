//! Sweeps too large for one machine: a plan of scenarios, one per line, that any number of machines
//! process in shards, and the proof that every one of them was answered.
//!
//! A line of the plan contains everything on which its answer depends: the instance and the policy,
//! each with the digest of its content, the changes, and the solver settings. Its id, the digest of
//! the line, therefore identifies its answer: the same line has the same answer wherever and
//! whenever it is computed.
//!
//! ```
//! use horseshoe::research::generate::Recipe;
//! use horseshoe::input::instance::PolicyChoice;
//! use horseshoe::research::sweep::{Plan, Settings, Shard, Swept, Worker};
//! let recipe = Recipe { renewals: 2, events: 2, ..Recipe::default() };
//! let swept = Swept {
//!     generated: vec![recipe],
//!     policies: vec![PolicyChoice::Named("guideline".into()), PolicyChoice::Named("practice".into())],
//!     ..Swept::default()
//! };
//! let plan = Plan::of(&swept, &Settings::default()).unwrap();
//! assert_eq!(plan.lines.len(), 2);
//! let worker = Worker::default();
//! for shard in ["1/3", "2/3", "3/3"] {
//!     let shard: Shard = shard.parse().unwrap();
//!     for line in plan.lines.iter().filter(|line| shard.holds(&line.id)) {
//!         assert_eq!(worker.answer(line).unwrap().figures.status, "optimal");
//!     }
//! }
//! ```

mod digest;
mod files;
mod input;
mod line;
mod lines;
mod merge;
mod plan;
mod proof;
mod references;
mod results;
mod run;
mod scenarios;
mod settings;
mod shard;
mod table;
mod worker;

pub use line::{Changed, ChangedRow, PlanLine, ResultLine};
pub use merge::{Gaps, Merged, merge};
pub use plan::{Plan, Swept};
pub use references::{InstanceRef, PolicyRef};
pub use results::Results;
pub use run::{Run, run, stream};
pub use settings::Settings;
pub use shard::Shard;
pub(crate) use table::to_csv;
pub use worker::{LineError, Worker};
