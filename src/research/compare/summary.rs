//! The summary of each column over all instances, and the differences between columns.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::Compared;
use super::cell::Cell;
use super::judge::Evaluation;
use super::measure::Measure;
use crate::base::stats::{Bootstrap, Paired, Share, mean};
use crate::domain::ids::{PenaltyId, RuleId};

/// All columns over all instances.
#[derive(Clone, Debug, Serialize)]
pub struct Summary {
    /// The number of instances compared.
    pub instances: usize,
    /// The number of instances in which every column has a programme, over which means are taken.
    pub common: usize,
    /// The columns, in their order.
    #[serde(rename = "ways")]
    pub columns: Vec<ColumnSummary>,
    /// The differences between columns: every pair, every measure.
    pub differences: Vec<Difference>,
}

/// A column over all instances.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnSummary {
    /// The column.
    #[serde(rename = "way")]
    pub column: String,
    /// The share of answered instances in which it has a programme.
    pub programmes: Share,
    /// The rules of their own policy that drafts break, with counts.
    pub broken: BTreeMap<RuleId, usize>,
    /// The mean of each measure over the instances in which every column has a programme.
    pub means: BTreeMap<Measure, f64>,
    /// The mean points of each penalty of the judging policy, over the same instances.
    pub terms: BTreeMap<PenaltyId, f64>,
    /// The share of leads kept, for each kind of lead, over the same instances.
    pub leads: BTreeMap<String, Share>,
}

/// The difference between two columns in one measure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// The first column.
    #[serde(rename = "way")]
    pub column: String,
    /// The column that is subtracted.
    pub less: String,
    /// The measure.
    pub measure: Measure,
    /// The first minus the second, over the instances in which both have a programme; `None` if the
    /// measure applies to none.
    pub paired: Option<Paired>,
}

impl Summary {
    pub(super) fn new(
        columns: &[String],
        instances: &[Compared],
        bootstrap: &Bootstrap,
    ) -> Summary {
        let has_all =
            |compared: &&Compared| compared.cells.iter().all(|cell| cell.programme().is_some());
        let common: Vec<&Compared> = instances.iter().filter(has_all).collect();
        let of = |column: usize| {
            let cells = instances.iter().filter_map(|compared| compared.cells.get(column));
            let judged =
                common.iter().filter_map(|compared| compared.cells.get(column)?.programme());
            summary(&columns[column], cells.collect(), judged.collect())
        };
        let pairs_of_columns = (0..columns.len())
            .flat_map(|first| (first + 1..columns.len()).map(move |second| (first, second)));
        let asked: Vec<((usize, usize), Measure)> = pairs_of_columns
            .flat_map(|pair| Measure::ALL.into_iter().map(move |measure| (pair, measure)))
            .collect();
        // Drawing the intervals takes longer than everything else here.
        let differences = asked
            .into_par_iter()
            .map(|((first, second), measure)| Difference {
                column: columns[first].clone(),
                less: columns[second].clone(),
                measure,
                paired: Paired::new(&pairs(instances, (first, second), measure), bootstrap),
            })
            .collect();
        Summary {
            instances: instances.len(),
            common: common.len(),
            columns: (0..columns.len()).map(of).collect(),
            differences,
        }
    }

    /// Returns the difference of the first column from another in a measure.
    ///
    /// ```
    /// use horseshoe::research::compare::Measure;
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
    /// let differences: Vec<_> = compared.summary.from_first(Measure::Points).collect();
    /// assert_eq!(differences.len(), 1, "two columns differ once");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_first(&self, measure: Measure) -> impl Iterator<Item = &Difference> {
        let first = self.columns.first().map(|column| column.column.as_str());
        self.differences.iter().filter(move |difference| {
            difference.measure == measure && Some(difference.column.as_str()) == first
        })
    }
}

fn summary(column: &str, cells: Vec<&Cell>, common: Vec<&Evaluation>) -> ColumnSummary {
    let answered = cells.iter().filter(|cell| cell.status.is_answer());
    let mut broken = BTreeMap::new();
    for (rule, count) in cells.iter().flat_map(|cell| &cell.broken) {
        *broken.entry(*rule).or_default() += count;
    }
    let means = Measure::ALL.into_iter().filter_map(|measure| {
        let values: Vec<f64> = common.iter().filter_map(|judged| measure.of(judged)).collect();
        Some((measure, mean(&values)?))
    });
    let mut terms: BTreeMap<PenaltyId, f64> = BTreeMap::new();
    let mut leads: BTreeMap<String, Share> = BTreeMap::new();
    for judged in &common {
        for (term, points) in &judged.terms {
            *terms.entry(*term).or_default() += *points as f64 / common.len() as f64;
        }
        for lead in &judged.leads {
            let share = leads.entry(lead.lead.clone()).or_default();
            *share = *share + Share { count: u64::from(lead.slack >= 0), of: 1 };
        }
    }
    ColumnSummary {
        column: column.to_owned(),
        programmes: Share::of(answered, |cell| cell.status.has_programme()),
        broken,
        means: means.collect(),
        terms,
        leads,
    }
}

/// Returns a measure of both columns, for each instance in which both have it.
fn pairs(
    instances: &[Compared],
    (first, second): (usize, usize),
    measure: Measure,
) -> Vec<(f64, f64)> {
    let of = |compared: &Compared, column: usize| {
        compared.cells.get(column)?.programme().and_then(|judged| measure.of(judged))
    };
    let both = instances.iter().filter_map(|c| Some((of(c, first)?, of(c, second)?)));
    both.collect()
}
