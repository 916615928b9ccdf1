//! Could the leads have been kept?

use super::super::page::{Page, median, with_interval};
use super::super::{Group, by_mission, by_period, by_year, usual_consultations};
use crate::research::backtest::{Could, Totals};

pub(super) fn write(page: &mut Page<'_>) {
    let backtest = &page.study.guideline;
    page.heading("Could they have been kept?");
    page.command("guideline", "backtest.csv: could, could_by_adoption, could_by_dates");
    page.says(
        "Each renewal is asked by itself. Its report is out when it was; its TCC meeting, consultations \
         and adoption may go to any day until the mandate ends; every other meeting stays on its real \
         day. The answer is yes where there is a programme that keeps every rule. The solver found it, \
         or showed that there is none, and an exhaustive search over the days agrees in each case \
         (`tests/record/oracle.rs`).",
    );
    let mut rows: Vec<Vec<String>> =
        by_period(backtest).iter().map(|group| row(&group.name, &group.totals())).collect();
    rows.push(row("all", &backtest.totals()));
    rows.push(row("all, on busier days", &page.study.busier.totals()));
    rows.push(row("all, if seven days were enough", &page.study.one_week.totals()));
    page.table(
        &[
            "renewals",
            "by the end of the mandate",
            "with the adoption no later than it was",
            "by the dates of the chain alone",
            "not known",
        ],
        rows,
    );
    let minutes = usual_consultations();
    page.says(&format!(
        "Busier days have consultations of {minutes} minutes, or as long as the day has room for, \
         assumed on every day on which the Council sits, which is meant to be more than there were, since the record has hardly any (the same \
         command with `--assume-consultations {minutes}`): what was possible lies between that row and \
         the one above it. The last row is from the same command with `--policy one-week`. What the dates \
         alone allow is known for more renewals than what the days held, and what was possible by \
         the adoption is known for more than what was possible by an unknown end.",
    ));
    page.says(&in_the_way(page));
    page.figure("could-by-mission.svg", "Kept and could have been kept, by mission");
    page.says(
        "By year of adoption, and by mission (`backtest.csv`: `month`, `mission`, `days_earlier`):",
    );
    for (first, groups) in [("year", by_year(backtest)), ("mission", by_mission(backtest))] {
        page.table(
            &[
                first,
                "renewals",
                "first lead kept",
                "second lead kept",
                "both could have been kept",
                "days too late, median",
            ],
            groups.iter().map(of_group),
        );
    }
}

fn row(name: &str, totals: &Totals) -> Vec<String> {
    vec![
        name.to_owned(),
        with_interval(totals.could.share),
        with_interval(totals.could_by_adoption.share),
        with_interval(totals.could_by_dates.share),
        totals.could.not_known.to_string(),
    ]
}

fn of_group(group: &Group<'_>) -> Vec<String> {
    let totals = group.totals();
    vec![
        group.name.clone(),
        totals.renewals.to_string(),
        totals.first.share.to_string(),
        totals.second.share.to_string(),
        totals.could.share.to_string(),
        median(&totals.earlier),
    ]
}

/// Returns how often the report, and how often the Council's other business, prevented the leads.
fn in_the_way(page: &Page<'_>) -> String {
    let (mut late, mut full, mut later) = (0, 0, 0);
    for renewal in page.study.guideline.renewals() {
        let Could::No { earlier } = renewal.could else { continue };
        match renewal.earlier_by_dates {
            Some(0) => full += 1,
            by_dates => {
                late += 1;
                later += usize::from(by_dates != earlier);
            }
        }
    }
    format!(
        "Of the {} that could not, {late} had their report too late by the dates of their own chain, \
         independent of other business; full days made that more days too late in {later} of them. \
         In {full} the dates left room and full days took it. A day is full by the usual minutes of its \
         meetings, from 10 to 1 and from 3 to 6; the Council sat longer when it had to, and it held \
         consultations that the record does not have.",
        late + full,
    )
}
