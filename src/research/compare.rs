//! Policies compared: the same instances under several policies, and beside them drafts by rule of
//! thumb.
//!
//! Every way of drafting is a [`Column`]. Its own points count what its own policy asks for, so the
//! points of two policies cannot be held against each other. Therefore every programme is also
//! *judged*: held against the leads and charged the penalties of one policy that is the same for all
//! ([`Judged`]). Differences are paired, instance by instance, over those in which both columns have a
//! programme, and means are taken over those in which all have one; how many that are is always told.

mod case;
mod cell;
mod column;
mod csv;
mod figures;
mod files;
mod judge;
mod measure;
mod page;
mod summary;
mod words;

pub use case::Case;
pub use cell::{Cell, Status};
pub use column::{By, Column, UnknownColumn};
pub use csv::differences_to_csv;
pub use files::write_all;
pub use judge::{HeldLead, Judged, ReportAsked};
pub use measure::Measure;
pub use page::document;
pub use summary::{ColumnSummary, Difference, Summary};

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;
use serde::Serialize;

use crate::base::stats::Bootstrap;
use crate::input::instance::{Faults, PolicyChoice};
use crate::solver::Options;

/// What is compared, and how.
#[derive(Clone, Debug)]
pub struct Question {
    /// The ways of drafting.
    pub columns: Vec<Column>,
    /// The policy by which all programmes are judged.
    pub judge: PolicyChoice,
    /// How the intervals of the differences are drawn.
    pub bootstrap: Bootstrap,
    /// How the programmes are solved, each on one thread.
    pub options: Options,
}

/// An instance under every column.
#[derive(Clone, Debug, Serialize)]
pub struct Compared {
    /// The instance's name.
    pub instance: String,
    /// What became of it under each column, in the order of the columns.
    pub cells: Vec<Cell>,
}

/// All instances under all columns.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// The names of the columns.
    #[serde(rename = "ways")]
    pub columns: Vec<String>,
    /// The name of the policy by which all are judged.
    pub judge: String,
    /// How the intervals were drawn.
    pub bootstrap: Bootstrap,
    /// Each column over all instances, and what the columns differ by.
    pub summary: Summary,
    /// The instances, in the order in which they were given.
    pub instances: Vec<Compared>,
    /// The version of Horseshoe.
    pub version: &'static str,
}

impl Comparison {
    /// Puts together what is known of every instance.
    pub fn new(question: &Question, judge: String, instances: Vec<Compared>) -> Comparison {
        let columns: Vec<String> =
            question.columns.iter().map(|column| column.name.clone()).collect();
        let summary = Summary::new(&columns, &instances, &question.bootstrap);
        Comparison {
            columns,
            judge,
            bootstrap: question.bootstrap,
            summary,
            instances,
            version: env!("CARGO_PKG_VERSION"),
        }
    }

    /// The comparison as JSON.
    pub fn to_json(&self) -> String {
        // Plain values always serialise.
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        format!("{text}\n")
    }

    /// Every cell with its instance and its column.
    pub fn cells(&self) -> impl Iterator<Item = (&Compared, &str, &Cell)> {
        self.instances.iter().flat_map(|compared| {
            let columns = self.columns.iter().map(String::as_str);
            columns.zip(&compared.cells).map(move |(column, cell)| (compared, column, cell))
        })
    }
}

/// Drafts every instance in every way, in parallel on the threads of the current rayon pool.
///
/// The answers do not depend on the number of threads, nor on the other instances. `done` is called as
/// each cell ends. Once `stop` is set nothing is begun any more.
///
/// ```
/// use horseshoe::research::compare::{Case, Question, compare};
/// use horseshoe::research::generate::{Recipe, generate};
/// use horseshoe::input::instance::PolicyChoice;
/// use horseshoe::solver::Options;
/// use horseshoe::base::stats::Bootstrap;
/// let case = Case::of(generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() }));
/// let question = Question {
///     columns: vec!["guideline".parse().unwrap(), "as-late-as-possible".parse().unwrap()],
///     judge: PolicyChoice::Named("preferred".into()),
///     bootstrap: Bootstrap::default(),
///     options: Options::default(),
/// };
/// let compared = compare(&[case], &question, &false.into(), || ()).unwrap();
/// let judged = compared.instances[0].cells[0].judged.as_ref().unwrap();
/// assert!(judged.leads.iter().all(|lead| lead.slack >= 0));
/// ```
///
/// # Errors
///
/// Every fault of the policies and, of the first instance that has any, its faults. That an instance
/// has no programme is no error.
pub fn compare(
    cases: &[Case],
    question: &Question,
    stop: &AtomicBool,
    done: impl Fn() + Sync,
) -> Result<Comparison, Faults> {
    let options = Options { threads: 1, ..question.options.clone() };
    let judge = question.judge.load()?.map_or_else(String::new, |policy| policy.name);
    let instances: Result<Vec<Compared>, Faults> = cases
        .par_iter()
        .map(|case| {
            let judged = case.problem(&question.judge)?;
            let cells: Result<Vec<Cell>, Faults> = question
                .columns
                .par_iter()
                .map(|column| {
                    let cell = match stop.load(Ordering::Relaxed) {
                        true => Cell::not_run(),
                        false => {
                            let problem = case.problem(&column.policy)?;
                            cell::draft(column.by, &problem, &judged, &options)
                        }
                    };
                    done();
                    Ok(cell)
                })
                .collect();
            Ok(Compared { instance: case.name.clone(), cells: cells? })
        })
        .collect();
    Ok(Comparison::new(question, judge, instances?))
}
