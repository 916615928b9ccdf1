//! The representation of the Council's other business, and what is unknown about it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::Backtest;
use super::{Section, counted};

pub(super) fn section(backtest: &Backtest) -> Section {
    let business = || backtest.months.iter().map(|month| &month.business);
    // The chains of one month extend into others.
    let left_out: BTreeSet<&String> = business().flat_map(|own| &own.left_out).collect();
    let reduced: Vec<_> = business().flat_map(|own| &own.reduced).collect();
    let days: BTreeSet<NaiveDate> = reduced.iter().map(|day| day.date).collect();
    let unrecorded = business().filter(|own| !own.unrecorded.is_empty()).count();
    let mut says = vec![
        "Every other meeting stays on its real day, with the minutes that the policy gives its kind, \
         since the record has none. Consultations of other renewals are there where their day is known; \
         all others are missing, so the real days were fuller."
            .to_owned(),
    ];
    if backtest.assumed_consultations > 0 {
        says.push(format!(
            "Beside them, consultations of {} minutes, or as long as the day has room for, are assumed on \
             every day on which the Council sits.",
            backtest.assumed_consultations
        ));
    }
    if let Some(least) = reduced.iter().map(|day| day.percent).min() {
        says.push(format!(
            "On {} the meetings were longer than two sessions by those minutes. There the other \
             business is shortened until the day can be as it was, with no room to spare: to {least} \
             per cent of its minutes at the least.",
            counted(days.len() as u64, "day")
        ));
    }
    if !left_out.is_empty() {
        says.push(format!(
            "Left out, since no programme has a slot for them: {} on a weekend or an official holiday.",
            counted(left_out.len() as u64, "meeting"),
        ));
    }
    if unrecorded > 0 {
        says.push(format!(
            "Of {} the record does not have the other meetings. Where the dates of a chain alone would \
             have allowed the leads, the answer is reported as not known.",
            counted(unrecorded as u64, "month")
        ));
    }
    Section { heading: "How the other business was taken", says, ..Section::default() }
}
