//! A repair as something to do, in the words of people who look at a month, not at its files.

use super::super::{days, subject_in_words};
use super::Relaxation;
use crate::base::calendar::{days_after, days_before, long_date};
use crate::domain::problem::{BoundKind, Problem};

impl Relaxation {
    /// Returns what to do for this many days: what gives, how far, and to which day.
    pub(super) fn action(&self, problem: &Problem, count: i64) -> String {
        let subject = |id: &str| {
            problem.item(id).map_or_else(|| id.to_owned(), |item| subject_in_words(problem, item))
        };
        let row = |renewal: &str| problem.rows.renewals.iter().find(|own| own.id == *renewal);
        let mission = |renewal: &str| {
            row(renewal).map_or_else(|| renewal.to_owned(), |own| own.mission.clone())
        };
        let steps = u64::try_from(count).unwrap_or(0);
        match self {
            Relaxation::LeadShorter { from, lead, .. } => {
                let Some(lead) = problem.leads.get(*lead) else { return subject(from) };
                let kind = |item: usize| {
                    problem.items.get(item).map_or("item", |item| item.kind.in_words())
                };
                format!(
                    "Shorten {}\u{2019}s lead from the {} to the {}: {} {} in place of {}",
                    subject(from),
                    kind(lead.from),
                    kind(lead.to),
                    i64::from(lead.days) - count,
                    lead.unit.as_str(),
                    lead.days,
                )
            }
            Relaxation::ReportEarlier { item } => {
                let issued = problem.item(item).and_then(|item| problem.items.get(item));
                let day = issued.and_then(|own| own.fixed_date).map(|day| days_before(day, steps));
                let by = day.map_or_else(String::new, |day| format!(", by {}", long_date(day)));
                format!("Have {}\u{2019}s report {} earlier{by}", subject(item), days(count))
            }
            Relaxation::ChainBound { renewal, which, .. } => {
                beyond(*which, &mission(renewal), count)
            }
            Relaxation::MeetingMoved { item } if count == 0 => {
                format!("Hold {} in the other half of its day", subject(item))
            }
            Relaxation::MeetingMoved { item } => {
                format!(
                    "Let {} stand up to {} from where its row has it",
                    subject(item),
                    days(count)
                )
            }
            Relaxation::DayOpened { date } => {
                format!("Let the Council meet on {}", long_date(*date))
            }
            Relaxation::TechnicalRollover { renewal } => {
                let expires = row(renewal).and_then(|own| own.mandate_expires);
                let until =
                    expires.map(|day| format!(", to {}", long_date(days_after(day, steps))));
                format!(
                    "Extend {}\u{2019}s mandate by {}{} (technical rollover)",
                    mission(renewal),
                    days(count),
                    until.unwrap_or_default()
                )
            }
            Relaxation::MeetingDropped { item } => {
                format!("Leave {} out of the programme", subject(item))
            }
        }
    }
}

/// Returns how far a chain may go beyond a first or last day, as something to do.
fn beyond(which: BoundKind, mission: &str, count: i64) -> String {
    let days = days(count);
    match which {
        BoundKind::ReportDue => format!("Take {mission}\u{2019}s report {days} after its due date"),
        BoundKind::CompleteBy => format!("Complete {mission} {days} later than asked"),
        BoundKind::NotBefore => format!("Start {mission} {days} earlier than asked"),
        BoundKind::BeforeMission | BoundKind::AfterMission => {
            format!(
                "Hold {mission}\u{2019}s TCC meeting {days} beyond the Council\u{2019}s mission"
            )
        }
        BoundKind::ChangedOn => format!("Have {mission}\u{2019}s report {days} before the change"),
        _ => format!("Start {mission} {days} earlier than the policy allows"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::research::generate::{Recipe, generate};

    #[test]
    fn an_action_names_neither_a_file_nor_a_column() {
        let problem = Problem::new(&generate(&Recipe::default())).expect("a problem");
        let renewal = problem.rows.renewals[0].id.clone();
        let report = format!("{renewal}/report");
        let bound =
            |which| Relaxation::ChainBound { renewal: renewal.clone(), bound: "x_y", which };
        let mut seen = 0;
        for relaxation in [
            Relaxation::lead_shorter(&problem, 0),
            Relaxation::ReportEarlier { item: report.clone() },
            bound(BoundKind::ReportDue),
            bound(BoundKind::CompleteBy),
            bound(BoundKind::NotBefore),
            bound(BoundKind::ChangedOn),
            bound(BoundKind::AfterMission),
            bound(BoundKind::AsOf),
            Relaxation::MeetingMoved { item: report.clone() },
            Relaxation::MeetingDropped { item: report },
            Relaxation::day_opened(problem.first),
            Relaxation::TechnicalRollover { renewal: renewal.clone() },
        ] {
            for count in [0, 1, 7] {
                let action = relaxation.action(&problem, count);
                let is_plain = !action.contains(".csv") && !action.contains(['`', '_']);
                assert!(is_plain && action.starts_with(char::is_uppercase), "{action}");
                seen += 1;
            }
        }
        assert_eq!(seen, 36);
    }
}
