//! The question, the record, and the answers in short.

use chrono::Datelike;

use super::super::by_period;
use super::super::page::{Page, median};
use crate::output::document::stressed;

pub(super) fn write(page: &mut Page<'_>) {
    let backtest = &page.study.guideline;
    let ((first, last), totals) = (page.study.months(), backtest.totals());
    page.says(&format!(
        "The Council's own guideline for renewing peacekeeping mandates (S/2009/659, attachment II) asks \
         that the report of the Secretary-General be out {more} before the meeting with \
         the troop- and police-contributing countries (the TCC meeting), and that this meeting be held \
         {more} before the consultations of the whole. How often was that so, how often \
         could it have been, and what would it have cost?",
        more = stressed("more than one week"),
    ));
    page.says(&format!(
        "The answer is counted from the record in {}: {} renewals adopted in {} months of the even \
         years {} to {}. Its README lists the sources, public documents of the United Nations, which is \
         acknowledged, and their gaps. `make study` writes this page, its figures and the \
         tables in `study/` again, byte for byte; above the numbers of each section is the command \
         that prints what they are counted from. A share counts the renewals for which it is \
         known. Intervals are of 95 per cent (Wilson for shares, bootstrap for means): how far chance \
         alone might reach, if the renewals are taken for a sample.",
        backtest.record,
        totals.renewals,
        backtest.months.len(),
        first.year(),
        last.year(),
    ));
    let [before, since] = by_period(backtest).map(|group| group.totals().could.share);
    let price = backtest.price();
    let mean = |paired: Option<crate::base::stats::Paired>| {
        paired.map_or("–".to_owned(), |paired| format!("{:.1}", paired.mean))
    };
    page.list([
        format!(
            "The first lead was kept in {}, the second in {}: it is known for few.",
            totals.first.share, totals.second.share
        ),
        format!(
            "Both could have been kept in {}, given the day of the report: in {before} before the \
             guideline, in {since} since.",
            totals.could.share
        ),
        format!(
            "Where they could not, the report was needed a median of {} days earlier, {} at most.",
            median(&totals.earlier),
            totals.earlier.least_for(1.0).unwrap_or(0),
        ),
        format!(
            "The leads cost a month's programme {} points on average where every report was early \
             enough, and {} where some report is put where it was needed.",
            mean(price.as_held),
            mean(price.earlier),
        ),
    ]);
}
