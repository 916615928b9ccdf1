//! The answers as a table.

use std::collections::BTreeSet;

use super::line::ResultLine;
use crate::instance::table::csv_of;
use crate::report::inert;
use crate::whatif::Figures;

/// The answers as CSV, which no spreadsheet takes for formulas: the figures, and the points by
/// penalty, of those penalties that any answer has.
pub fn to_csv(results: &[ResultLine]) -> String {
    let terms: BTreeSet<&str> =
        results.iter().flat_map(|result| result.points.keys().map(String::as_str)).collect();
    let header = ["id", "instance", "policy", "scenario"].into_iter().chain(Figures::COLUMNS);
    let header = header.chain(["bound"]).map(str::to_owned);
    let header = header.chain(terms.iter().map(|term| format!("points_{term}")));
    let rows = results.iter().map(|result| {
        let own = [
            result.id.clone(),
            inert(&result.instance),
            inert(&result.policy),
            inert(result.scenario.as_deref().unwrap_or_default()),
        ];
        let bound = result.bound.map_or(String::new(), |bound| bound.to_string());
        // A programme that is not charged for a thing is charged nothing; without one there is nothing.
        let points = move |term: &&str| match result.bound {
            Some(_) => result.points.get(*term).copied().unwrap_or_default().to_string(),
            None => String::new(),
        };
        let cells = own.into_iter().chain(result.figures.cells()).chain([bound]);
        cells.chain(terms.iter().map(points))
    });
    csv_of(header, rows)
}
