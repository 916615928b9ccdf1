//! Computes the days by which due dates must be earlier, from the distribution.

use serde::Serialize;

use super::draw::issued;
use super::{Delays, Subject};
use crate::base::stats::Share;

/// The shares of reports considered, in per cent.
pub const PERCENTS: [u64; 2] = [90, 95];

/// The greatest number of days by which a due date is moved.
const MOST_DAYS: i64 = 366;

/// The buffer that suffices for a share of all reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Buffer {
    /// The share of reports that must leave room for every lead, in per cent.
    pub percent: u64,
    /// The least number of days by which the due dates must be earlier; `None` if a year is not
    /// enough.
    pub days: Option<i64>,
    /// The share reached with these days, each delay weighted by its frequency.
    pub share: Share,
}

/// A report that may be late, with its delay.
#[derive(Clone, Copy)]
pub(super) struct Late<'a> {
    pub(super) subject: &'a Subject,
    pub(super) delays: &'a Delays,
}

/// Returns the buffers of some reports; empty without reports.
pub(super) fn buffers(reports: &[Late<'_>]) -> Vec<Buffer> {
    if reports.is_empty() {
        return Vec::new();
    }
    let buffer = |percent: u64| {
        // If a number of days is enough, so is any larger one.
        let enough = (0..=MOST_DAYS).map(|days| (days, compliance(reports, days)));
        let found = enough.into_iter().find(|(_, share)| {
            u128::from(share.count) * 100 >= u128::from(percent) * u128::from(share.of)
        });
        match found {
            Some((days, share)) => Buffer { percent, days: Some(days), share },
            None => Buffer { percent, days: None, share: compliance(reports, MOST_DAYS) },
        }
    };
    PERCENTS.map(buffer).to_vec()
}

/// Returns the share of reports that leave room for every lead with due dates this many days
/// earlier.
fn compliance(reports: &[Late<'_>], earlier: i64) -> Share {
    let of_report = |Late { subject, delays }: &Late<'_>| {
        let in_time = delays.days.counts().filter(|(delay, _)| {
            let day = issued(&subject.calendar, subject.due, delay - earlier);
            subject.latest.is_some_and(|latest| day <= latest)
        });
        Share { count: in_time.map(|(_, count)| count).sum(), of: delays.days.len() }
    };
    reports.iter().map(of_report).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::calendar::Calendar;
    use crate::base::stats::Distribution;
    use crate::input::instance::MandateKind;
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;

    fn subject(due: NaiveDate, room: i64) -> Subject {
        Subject {
            renewal: "UNDOF".to_owned(),
            kind: MandateKind::Peacekeeping,
            due,
            latest: Some(due + chrono::TimeDelta::days(room)),
            latest_before_rollover: None,
            leads: 2,
            calendar: Calendar::default(),
        }
    }

    proptest! {
        /// The buffer the other way round: what each delay needs by itself, and then the least number
        /// of days that is enough for that share of them.
        #[test]
        fn it_is_the_quantile_of_what_each_report_needs(
            delays in prop::collection::vec(-30i64..30, 1..40),
            renewals in prop::collection::vec((0u64..60, -9i64..20), 1..4),
        ) {
            let first = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
            let subjects: Vec<Subject> =
                renewals.iter().map(|(day, room)| subject(first + Days::new(*day), *room)).collect();
            let delays = Delays { source: String::new(), days: delays.into_iter().collect() };
            let late: Vec<Late<'_>> =
                subjects.iter().map(|subject| Late { subject, delays: &delays }).collect();
            let mut needs = Distribution::default();
            for subject in &subjects {
                for (delay, count) in delays.days.counts() {
                    let is_enough = |days: &i64| {
                        issued(&subject.calendar, subject.due, delay - days) <= subject.latest.expect("a day")
                    };
                    let need = (0..200).find(is_enough).expect("enough");
                    needs.add_times(need, count);
                }
            }
            for buffer in buffers(&late) {
                let least = needs.least_for(buffer.percent as f64 / 100.0);
                prop_assert_eq!(buffer.days, least);
                prop_assert_eq!(buffer.share, needs.share_at_most(least.expect("days")));
            }
        }
    }
}
