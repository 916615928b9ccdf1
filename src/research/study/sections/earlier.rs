//! How much earlier was the report needed?

use super::super::by_period;
use super::super::page::{Page, median};
use crate::base::stats::Share;
use crate::research::backtest::Totals;

pub(super) fn write(page: &mut Page<'_>) {
    let backtest = &page.study.guideline;
    page.heading("How much earlier was the report needed?");
    page.command("guideline", "backtest.csv: days_earlier, report_needed_by");
    let mut rows: Vec<Vec<String>> =
        by_period(backtest).iter().map(|group| row(&group.name, &group.totals())).collect();
    rows.push(row("all", &backtest.totals()));
    rows.push(row("all, if seven days were enough", &page.study.one_week.totals()));
    page.table(
        &[
            "renewals",
            "report too late",
            "days too late, median",
            "enough for 90 per cent of these",
            "most",
        ],
        rows,
    );
    page.says(
        "The days count back to the last working day on which the report would still have left room for \
         both leads by the end of the mandate; on the next working day it does not. Whether a report was \
         late against the date for which it was asked is another question, and one that the record \
         cannot answer: it does not hold those dates.",
    );
    page.figure("days-earlier.svg", "Days by which the report had to come earlier");
}

fn row(name: &str, totals: &Totals) -> Vec<String> {
    let late = totals.earlier.len() + totals.never;
    let least =
        |share| totals.earlier.least_for(share).map_or("–".to_owned(), |days| days.to_string());
    vec![
        name.to_owned(),
        Share { count: late, of: totals.could.share.of }.to_string(),
        median(&totals.earlier),
        least(0.9),
        least(1.0),
    ]
}
