//! Horseshoe drafts the monthly programme of work of the United Nations Security Council.
//!
//! It reads mandate renewals and other business from CSV, states them as an integer program, and
//! returns a programme that is proved optimal, or the reason why no programme exists.
//!
//! [`plan`] goes the whole way in one call:
//!
//! ```
//! let programme = horseshoe::plan("data/2027-01")?;
//! println!("{} points, {} items", programme.objective, programme.items.len());
//! # Ok::<(), horseshoe::Error>(())
//! ```
//!
//! Step by step, with a policy of one's own choice:
//!
//! ```
//! use horseshoe::{
//!     Format, Instance, Options, Outcome, PolicyChoice, Problem, Rules, TextStyle, assemble, render, solve,
//! };
//!
//! let policy = PolicyChoice::Named("one-week".into());
//! let instance = Instance::load("data/2027-01".as_ref(), &policy)?; // the files, every fault in its place
//! let problem = Problem::new(&instance)?; // every item, with what binds it
//! let outcome = solve(&problem, &Rules::all(), &Options::default())?;
//! let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
//! let programme = assemble::programme(&problem, *solved); // dates, times, leads, deadlines
//! let page = render(&programme, Format::Html, &TextStyle::default())?;
//! assert!(page.starts_with(b"<!DOCTYPE html>"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Where things are
//!
//! The modules are rooms. Each imports only the rooms above it in this list; `ARCHITECTURE.md` shows
//! what each holds.
//!
//! - [`base`]: calendar, items, files, statistics.
//! - [`input`]: the files of an instance and of the record, with every fault in its place.
//! - [`domain`]: chains, the problem, [rules](domain::rules), [penalties](domain::penalties), programmes.
//! - [`solver`]: from a problem to a proved programme.
//! - [`output`]: documents and figures.
//! - [`questions`]: questions about one programme, such as [`explain`](questions::explain) and
//!   [`whatif`](questions::whatif).
//! - [`desk`]: an instance that is drafted step by step, with a journal, undo and redo.
//! - `serve`: the desk as a page on this machine, behind the feature of that name.
//! - [`research`]: questions about many programmes, such as [`backtest`](research::backtest) and
//!   [`compare`](research::compare).
//!
//! `examples/` holds programs to start from: `plan`, `own_rule`, `scenarios`, `backend`.

#[cfg(not(any(feature = "highs", feature = "microlp", feature = "cbc")))]
compile_error!(
    "horseshoe needs a solver: choose at least one of the features `highs` (the default; needs cmake \
     and libclang), `microlp` (pure Rust, builds anywhere) and `cbc` (needs the system's libcbc), as \
     in `cargo build --no-default-features --features cli,microlp`"
);

pub mod base;
pub mod desk;
pub mod domain;
mod front;
pub mod input;
pub mod output;
pub mod questions;
pub mod research;
#[cfg(feature = "serve")]
pub mod serve;
pub mod solver;

pub use domain::draft::Draft;
pub use domain::problem::Problem;
pub use domain::programme::{Programme, ProofStatus};
pub use domain::rules::{Rule, Rules, Violation};
pub use front::{Error, plan};
pub use input::instance::{Faults, Instance, Policy, PolicyChoice};
pub use output::report::{Format, TextStyle, render, write_all};
pub use solver::{Options, Outcome, SolveError, assemble, solve};
