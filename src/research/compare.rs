//! Compares policies: the same instances under several policies, and drafts by rules of thumb
//! beside them.
//!
//! Every way of drafting is a [`Method`]. Its own points count the wishes of its own policy, so the
//! points of two policies cannot be compared. Every programme is therefore also *judged*: checked
//! against the leads and charged the penalties of one common policy ([`Evaluation`]). Differences are
//! paired by instance, over the instances in which both columns have a programme; means are taken
//! over those in which all columns have one. Their numbers are always reported.

mod case;
mod cell;
mod csv;
#[cfg(feature = "figures")]
mod figures;
mod files;
mod judge;
mod measure;
mod method;
mod page;
mod summary;
mod words;

pub use case::Case;
pub use cell::{Cell, Status};
pub(crate) use csv::differences_to_csv;
#[cfg(feature = "figures")]
use figures::figures;
pub use files::write_all;
pub use judge::{Evaluation, HeldLead, ReportAsked};
pub use measure::Measure;
pub use method::{By, Method, UnknownMethod};
pub use page::document;
pub use summary::{ColumnSummary, Difference, Summary};

use serde::Serialize;

use crate::base::batch::Batch;
use crate::base::stats::Bootstrap;
use crate::domain::problem::Problem;
use crate::input::instance::{Faults, PolicyChoice};
use crate::solver::Options;

/// The question: what is compared, and how.
#[derive(Clone, Debug)]
pub struct Question {
    /// The columns.
    pub columns: Vec<Method>,
    /// The policy by which all programmes are judged.
    pub judge: PolicyChoice,
    /// The settings of the bootstrap intervals.
    pub bootstrap: Bootstrap,
    /// The options of the solver, with one thread per programme.
    pub options: Options,
}

/// One instance under every column.
#[derive(Clone, Debug, Serialize)]
pub struct Compared {
    /// The instance's name.
    pub instance: String,
    /// The result under each column, in order.
    pub cells: Vec<Cell>,
}

/// The comparison of all instances under all columns.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// The names of the columns.
    #[serde(rename = "ways")]
    pub columns: Vec<String>,
    /// The name of the judging policy.
    pub judge: String,
    /// The settings of the bootstrap intervals.
    pub bootstrap: Bootstrap,
    /// Each column over all instances, and the differences between columns.
    pub summary: Summary,
    /// The instances, in the given order.
    pub instances: Vec<Compared>,
    /// The version of Horseshoe.
    pub version: &'static str,
}

impl Comparison {
    /// Assembles the comparison from the results of every instance.
    ///
    /// ```
    /// use horseshoe::research::compare::Comparison;
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::base::stats::Bootstrap;
    /// # use horseshoe::research::compare::{Case, Question, compare};
    /// # use horseshoe::research::generate::{Recipe, generate};
    /// # use horseshoe::{Options, PolicyChoice};
    /// # let case = Case::of(generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() }));
    /// # let question = Question {
    /// #     columns: vec!["guideline".parse()?, "as-late-as-possible".parse()?],
    /// #     judge: PolicyChoice::Named("preferred".into()),
    /// #     bootstrap: Bootstrap::default(),
    /// #     options: Options::default(),
    /// # };
    /// # let compared = compare(&[case], &question, &Batch::unwatched())?;
    ///
    /// // The same figures, without the instances of which no column has a programme.
    /// let some = compared.instances.clone().into_iter().filter(|own| {
    ///     own.cells.iter().any(|cell| cell.programme().is_some())
    /// });
    /// let again = Comparison::new(&question, compared.judge.clone(), some.collect());
    /// assert_eq!(again.summary.instances, 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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

    /// Returns the comparison as JSON.
    pub(crate) fn to_json(&self) -> String {
        // Plain values always serialise.
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        format!("{text}\n")
    }

    /// Iterates over every cell with its instance and its column.
    ///
    /// ```
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::base::stats::Bootstrap;
    /// # use horseshoe::research::compare::{Case, Question, compare};
    /// # use horseshoe::research::generate::{Recipe, generate};
    /// # use horseshoe::{Options, PolicyChoice};
    /// # let case = Case::of(generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() }));
    /// # let question = Question {
    /// #     columns: vec!["guideline".parse()?, "as-late-as-possible".parse()?],
    /// #     judge: PolicyChoice::Named("preferred".into()),
    /// #     bootstrap: Bootstrap::default(),
    /// #     options: Options::default(),
    /// # };
    /// # let compared = compare(&[case], &question, &Batch::unwatched())?;
    /// let columns: Vec<&str> = compared.cells().map(|(_, column, _)| column).collect();
    /// assert_eq!(columns, ["guideline", "as-late-as-possible"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn cells(&self) -> impl Iterator<Item = (&Compared, &str, &Cell)> {
        self.instances.iter().flat_map(|compared| {
            let columns = self.columns.iter().map(String::as_str);
            columns.zip(&compared.cells).map(move |(column, cell)| (compared, column, cell))
        })
    }
}

/// Drafts every instance under every column, in parallel on the threads of the current rayon pool.
///
/// The answers do not depend on the number of threads or on the other instances. Once the batch is
/// cancelled, no further cell is begun.
///
/// ```
/// use horseshoe::research::compare::{Case, Question, compare};
/// use horseshoe::research::generate::{Recipe, generate};
/// use horseshoe::input::instance::PolicyChoice;
/// use horseshoe::solver::Options;
/// use horseshoe::base::batch::Batch;
/// use horseshoe::base::stats::Bootstrap;
/// let case = Case::of(generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() }));
/// let question = Question {
///     columns: vec!["guideline".parse().unwrap(), "as-late-as-possible".parse().unwrap()],
///     judge: PolicyChoice::Named("preferred".into()),
///     bootstrap: Bootstrap::default(),
///     options: Options::default(),
/// };
/// let compared = compare(&[case], &question, &Batch::unwatched()).unwrap();
/// let judged = compared.instances[0].cells[0].judged.as_ref().unwrap();
/// assert!(judged.leads.iter().all(|lead| lead.slack >= 0));
/// ```
///
/// # Errors
///
/// Every fault of the policies, and every fault of the first faulty instance. Infeasibility is not
/// an error.
pub fn compare(
    cases: &[Case],
    question: &Question,
    batch: &Batch<'_>,
) -> Result<Comparison, Faults> {
    let options = question.options.clone().on_one_thread();
    let judge = question.judge.load()?.map_or_else(String::new, |policy| policy.name);
    let judged: Result<Vec<Problem>, Faults> =
        cases.iter().map(|case| case.problem(&question.judge)).collect();
    let judged = judged?;
    let pieces: Vec<(&Case, &Problem, &Method)> = cases
        .iter()
        .zip(&judged)
        .flat_map(|(case, judged)| question.columns.iter().map(move |own| (case, judged, own)))
        .collect();
    let draft = |(case, judged, column): &(&Case, &Problem, &Method)| {
        let problem = case.problem(&column.policy)?;
        Ok(cell::draft(column.by, &problem, judged, &options))
    };
    let cells: Result<Vec<Cell>, Faults> =
        batch.run(&pieces, draft, |_| Ok(Cell::not_run())).into_iter().collect();
    let mut cells = cells?.into_iter();
    let instances = cases.iter().map(|case| Compared {
        instance: case.name.clone(),
        cells: cells.by_ref().take(question.columns.len()).collect(),
    });
    let instances = instances.collect();
    Ok(Comparison::new(question, judge, instances))
}

#[cfg(not(feature = "figures"))]
fn figures(_: &Comparison) -> Vec<crate::output::document::Figure> {
    Vec::new()
}
