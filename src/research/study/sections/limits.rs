//! The limits of the record.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::super::Study;
use super::super::page::Page;
use crate::base::calendar::{month_of, plain_date};
use crate::output::document::strong;
use crate::research::backtest::{Could, Unknown};

pub(super) fn write(page: &mut Page<'_>) {
    let (study, backtest) = (page.study, &page.study.guideline);
    let totals = backtest.totals();
    let without = without_row(study);
    let [report, expiry, business] =
        [Unknown::Report, Unknown::Expiry, Unknown::Business].map(|why| {
            backtest.renewals().filter(|renewal| renewal.could == Could::NotKnown(why)).count()
        });
    let unrecorded =
        backtest.months.iter().filter(|own| !own.business.unrecorded.is_empty()).count();
    let recorded = study.record.meetings.iter().map(|meeting| meeting.date).max();
    let recorded = recorded.map_or(String::new(), plain_date);
    page.heading("What the record does not show");
    page.command("guideline", "backtest.csv: not_known_because; months.csv: months_not_recorded");
    page.list(
        [
            (
                "Consultations.",
                format!(
                    "Their day is unknown for {} of {} renewals: the second lead is known for only {}. \
                     Consultations on other matters are absent from the days.",
                    totals.second.not_known, totals.renewals, totals.second.share.of,
                ),
            ),
            (
                "Reports.",
                format!(
                    "{report} renewals cite no dated document; whether they could have kept the leads \
                     is not known. The date is that of the document as cited, which may be earlier \
                     than the day on which it was handed out."
                ),
            ),
            ("Due dates", DUE_DATES.to_owned()),
            ("The end of the mandate", end_of_mandate(expiry)),
            (
                "Other meetings",
                format!(
                    "are recorded to {recorded}. {unrecorded} months are without them, and for \
                     {business} renewals whose dates would have allowed the leads it is reported as \
                     not known."
                ),
            ),
            (
                "Renewals without a row.",
                format!(
                    "{without} extensions of these years (`mandates.csv`) have no TCC meeting matched \
                     to them, and are not among the renewals."
                ),
            ),
            ("Hours and lengths", HOURS.to_owned()),
            ("Why", WHY.to_owned()),
        ]
        .map(|(what, says)| format!("{} {says}", strong(what))),
    );
}

fn end_of_mandate(unknown: usize) -> String {
    format!(
        "is not known for some. {unknown} of these renewals could not have kept the leads by the day of \
         the adoption, and might have by the end."
    )
}

/// Counts the extensions of the study's years that the record does not have as renewals.
fn without_row(study: &Study) -> usize {
    let (first, last) = study.months();
    let days = first..=month_of(last).1;
    let months = study.guideline.months.iter();
    let years: BTreeSet<i32> = months.map(|month| month.month.year()).collect();
    let without = study.record.extensions_without_chain();
    without
        .filter(|own| days.contains(&own.adoption) && years.contains(&own.adoption.year()))
        .count()
}

const DUE_DATES: &str =
    "are not in the record, so no report is called late, only too late for the leads.";

const HOURS: &str = "of meetings are not known: minutes come from the kind. Days on which the Council \
                     travelled look like empty days. From March 2020 on it met by videoconference for a \
                     time, which left no meeting record.";

const WHY: &str = "a meeting was on its day, and what else a delegation had to weigh, is in no table. That \
                   the leads could have been kept does not mean that they should have been.";
