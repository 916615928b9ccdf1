//! Were the leads kept?

use super::super::page::{Page, median, with_interval};
use super::super::{Group, by_period};
use crate::output::document::stressed;
use crate::research::backtest::Kept;

pub(super) fn write(page: &mut Page<'_>) {
    let backtest = &page.study.guideline;
    page.heading("Were the leads kept?");
    page.command(
        "guideline",
        "backtest.csv: days_to_tcc, first_lead_kept, days_to_consultations, second_lead_kept",
    );
    let periods = by_period(backtest);
    let all = Group::all(backtest);
    page.table(
        &[
            "renewals",
            "number",
            "report to TCC meeting, median days",
            "kept",
            "TCC meeting to consultations, median days",
            "kept",
            "both kept, where both are known",
        ],
        periods.iter().chain([&all]).map(row),
    );
    let totals = all.totals();
    let kept = backtest.renewals().filter(|renewal| renewal.kept() == Kept::Yes);
    let kept: Vec<String> = kept.map(|renewal| renewal.chain.id.clone()).collect();
    let kept = match kept.as_slice() {
        [] => "by none".to_owned(),
        [one] => format!("by one alone, {one}"),
        many => format!("by {}: {}", many.len(), many.join(", ")),
    };
    page.says(&format!(
        "The second lead is known for {} of {} renewals. Consultations leave no record; their days are \
         known from announcements, in few months and hardly by chance, so the share says little of the \
         renewals for which they are not. Both leads are known to have been kept {kept}.",
        totals.second.share.of, totals.renewals,
    ));
    page.figure(
        "kept-by-year.svg",
        "Share of renewals that kept the first lead, and that could have kept both, by year",
    );
    page.figure("report-to-tcc.svg", "Days from the report to the TCC meeting");
    page.command("one-week", "backtest.csv: first_lead_kept, second_lead_kept");
    let report_to_tcc = all.figures().report_to_tcc;
    let exactly = report_to_tcc.share_at_most(7).count - report_to_tcc.share_at_most(6).count;
    let one_week = page.study.one_week.totals();
    page.says(&format!(
        "Much hangs on the word {more}: {exactly} renewals had the TCC meeting exactly seven days after \
         the report. Were seven days enough, the first lead would have been kept in {}, the second in {}.",
        one_week.first.share,
        one_week.second.share,
        more = stressed("more"),
    ));
}

fn row(group: &Group<'_>) -> Vec<String> {
    let (totals, figures) = (group.totals(), group.figures());
    vec![
        group.name.clone(),
        totals.renewals.to_string(),
        median(&figures.report_to_tcc),
        with_interval(totals.first.share),
        median(&figures.tcc_to_consultations),
        with_interval(totals.second.share),
        totals.both.share.to_string(),
    ]
}
