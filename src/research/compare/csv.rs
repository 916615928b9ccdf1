//! The comparison as CSV, guarded against formulas.

use super::judge::Evaluation;
use super::{Comparison, Measure};
use crate::domain::penalties;
use crate::input::instance::table::{Field, csv_of};
use crate::output::document::Data;

/// Returns one row for each instance and column: the status, the cost under its own policy, and the
/// judging policy's view by measure and by penalty.
///
/// A draft that breaks a rule of its own policy has measures too, but means and differences omit
/// it.
pub(super) fn data(comparison: &Comparison) -> Data {
    let mut header =
        ["instance", "way", "status", "reason", "objective"].map(str::to_owned).to_vec();
    header.extend(Measure::ALL.map(|measure| measure.as_str().to_owned()));
    header
        .extend(["leads", "reports", "meetings", "days", "broken", "unplaced"].map(str::to_owned));
    header.extend(penalties::ALL.map(|penalty| format!("points_{}", penalty.id())));
    let rows = comparison.cells().map(|(compared, column, cell)| {
        let judged = cell.judged.as_ref();
        let whole = |count: fn(&Evaluation) -> usize| Field::from(judged.map(count));
        let mut row = vec![
            Field::from(&compared.instance),
            column.into(),
            cell.status.as_str().into(),
            (&cell.reason).into(),
            cell.objective.into(),
        ];
        row.extend(Measure::ALL.map(|measure| number(judged.and_then(|j| measure.of(j)))));
        row.extend([
            whole(|judged| judged.leads.len()),
            whole(|judged| judged.reports.len()),
            whole(|judged| judged.meetings),
            whole(|judged| judged.days),
            cell.broken.values().sum::<usize>().into(),
            cell.unplaced.len().into(),
        ]);
        row.extend(penalties::ALL.map(|penalty| {
            let points =
                |judged: &Evaluation| judged.terms.get(&penalty.id()).copied().unwrap_or(0);
            judged.map(points).into()
        }));
        row
    });
    Data::new(header, rows)
}

/// Returns one row for each pair of columns and each measure.
pub(crate) fn differences_to_csv(comparison: &Comparison) -> String {
    let header = [
        "way", "less", "measure", "pairs", "more", "equal", "fewer", "mean", "low", "high",
        "median",
    ];
    let rows = comparison.summary.differences.iter().map(|difference| {
        let paired = difference.paired.as_ref();
        let count = |count: Option<usize>| Field::from(count.unwrap_or(0));
        let ends = paired.and_then(|paired| paired.interval);
        vec![
            Field::from(&difference.column),
            (&difference.less).into(),
            difference.measure.as_str().into(),
            count(paired.map(|paired| paired.pairs)),
            count(paired.map(|paired| paired.more)),
            count(paired.map(crate::base::stats::Paired::equal)),
            count(paired.map(|paired| paired.less)),
            number(paired.map(|paired| paired.mean)),
            number(ends.map(|ends| ends.low)),
            number(ends.map(|ends| ends.high)),
            number(paired.map(|paired| paired.median)),
        ]
    });
    csv_of(header, rows)
}

/// Formats a number with at most four decimals; blank if missing.
fn number(value: Option<f64>) -> Field {
    // Adding zero turns a negative zero into zero.
    value.map(|value| (value * 1e4).round() / 1e4 + 0.0).into()
}
