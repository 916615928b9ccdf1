//! Determines for a single renewal which reports leave its chain room.

use chrono::NaiveDate;

use crate::base::calendar::days_after;
use crate::base::item::ItemKind;
use crate::domain::problem::Problem;
use crate::domain::rules::Rules;
use crate::input::instance::{Instance, Policy, ProgrammeSettings, Renewal};
use crate::solver::model::Windows;

/// The longest extension of a mandate considered, in days.
const LONGEST_EXTENSION: u64 = 366;

/// Returns the last day on which a report leaves room for the chain with the hard leads of a
/// policy, on the instance's calendar with nothing else in it; `None` if no day does.
///
/// The windows of one chain are exact: its constraints are monotone in time, so its latest days
/// form a programme.
pub(super) fn latest_report(
    instance: &Instance,
    renewal: &Renewal,
    policy: &Policy,
) -> Option<NaiveDate> {
    let renewal = Renewal { report_due: None, report_issued: None, ..renewal.clone() };
    let alone = Instance {
        name: String::new(),
        renewals: vec![renewal],
        events: Vec::new(),
        calendar: instance.calendar.clone(),
        policy: policy.clone(),
        programme: ProgrammeSettings::default(),
    };
    let problem = Problem::new(&alone).ok()?;
    let report = problem.items.iter().position(|item| item.kind == ItemKind::Report)?;
    let windows = Windows::new(&problem, &Rules::all()).ok()?;
    let last = windows.positions[windows.block_of[report]].last()?;
    Some(windows.grid.date(*last))
}

/// Returns the least number of days by which the mandate must be extended so that a report of this
/// day leaves the chain room; `None` if a year is not enough.
pub(super) fn extension(instance: &Instance, renewal: &Renewal, report: NaiveDate) -> Option<u64> {
    let has_room = |days: u64| {
        let later = |date: Option<NaiveDate>| date.map(|date| days_after(date, days));
        let extended = Renewal {
            mandate_expires: later(renewal.mandate_expires),
            complete_by: later(renewal.complete_by),
            ..renewal.clone()
        };
        let latest = latest_report(instance, &extended, &instance.policy);
        latest.is_some_and(|latest| report <= latest)
    };
    // A chain that has room keeps it when later days are added.
    let (mut short, mut enough) = (0, LONGEST_EXTENSION);
    if !has_room(enough) {
        return None;
    }
    while enough - short > 1 {
        let middle = short + (enough - short) / 2;
        if has_room(middle) { enough = middle } else { short = middle }
    }
    Some(enough)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::calendar::days_between;
    use crate::input::instance::{CalendarRow, CalendarStatus, Origin};
    use crate::solver::{Options, Outcome, solve};
    use proptest::prelude::*;

    fn day(offset: u64) -> NaiveDate {
        days_after(NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day"), offset)
    }

    /// Whether the solver finds a programme with the report out on a day.
    fn is_planned(instance: &Instance, renewal: &Renewal, report: NaiveDate) -> bool {
        let renewal = Renewal { report_issued: Some(report), ..renewal.clone() };
        let instance = Instance { renewals: vec![renewal], ..instance.clone() };
        let problem = Problem::new(&instance).expect("a problem");
        let solved = solve(&problem, &Rules::all(), &Options::default()).expect("solved");
        matches!(solved, Outcome::Solved(_))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn the_solver_agrees_on_the_latest_report_and_on_the_extension(
            end in 40u64..80,
            closed in prop::collection::vec((20u64..80, 0u64..5), 0..4),
            policy in prop::sample::select(vec!["guideline", "one-week", "practice"]),
            late in 1u64..12,
        ) {
            let closed = closed.iter().map(|(from, days)| CalendarRow {
                from: day(*from),
                to: day(from + days),
                session: None,
                opens: None,
                closes: None,
                status: CalendarStatus::Closed,
                reason: "closed".to_owned(),
                origin: Origin::default(),
            });
            let renewal = Renewal {
                id: "UNDOF".to_owned(),
                mission: "UNDOF".to_owned(),
                mandate_expires: Some(day(end)),
                ..Renewal::default()
            };
            let instance = Instance {
                name: String::new(),
                renewals: vec![renewal.clone()],
                events: Vec::new(),
                calendar: closed.collect(),
                policy: Policy::named(policy).expect("built in"),
                programme: ProgrammeSettings::default(),
            };
            let latest = latest_report(&instance, &renewal, &instance.policy).expect("room");
            prop_assert!(is_planned(&instance, &renewal, latest));
            let calendar = instance.build_calendar();
            let mut after = days_between(days_after(latest, 1), days_after(latest, 30));
            let next = after.find(|day| calendar.is_working_day(*day)).expect("a working day");
            prop_assert!(!is_planned(&instance, &renewal, next));

            let from = days_after(latest, late);
            let mut later = days_between(from, days_after(from, 30));
            let report = later.find(|day| calendar.is_working_day(*day)).expect("a working day");
            let days = extension(&instance, &renewal, report).expect("enough");
            let extended = |days: u64| Renewal {
                mandate_expires: Some(days_after(day(end), days)),
                ..renewal.clone()
            };
            prop_assert!(is_planned(&instance, &extended(days), report));
            prop_assert!(!is_planned(&instance, &extended(days - 1), report));
        }
    }
}
