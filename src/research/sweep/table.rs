//! The answers as a table.

use std::collections::BTreeSet;

use super::line::ResultLine;
use crate::input::instance::table::{Field, csv_of};
use crate::questions::whatif::Figures;

/// Returns the answers as CSV: the figures, and the points of those penalties that any answer has.
pub(crate) fn to_csv(results: &[ResultLine]) -> String {
    let terms: BTreeSet<&str> =
        results.iter().flat_map(|result| result.points.keys().map(String::as_str)).collect();
    let header = ["id", "instance", "policy", "scenario"].into_iter().chain(Figures::COLUMNS);
    let header = header.chain(["bound"]).map(str::to_owned);
    let header = header.chain(terms.iter().map(|term| format!("points_{term}")));
    let rows = results.iter().map(|result| {
        let own = [
            Field::from(&result.id),
            (&result.instance).into(),
            (&result.policy).into(),
            result.scenario.as_ref().into(),
        ];
        // A programme without a charge is charged 0; without a programme the cell is blank.
        let points = move |term: &&str| {
            let points = result.points.get(*term).copied().unwrap_or_default();
            Field::from(result.bound.map(|_| points))
        };
        let cells = own.into_iter().chain(result.figures.cells()).chain([result.bound.into()]);
        cells.chain(terms.iter().map(points))
    });
    csv_of(header, rows)
}
