//! What became of a scenario, in figures.

use serde::{Deserialize, Serialize};

use super::Verdict;
use crate::domain::changes::ChangeKind;
use crate::domain::programme::ProofStatus;
use crate::input::instance::table::Field;

/// What became of a scenario, in figures; those that only a programme has are `None` without one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// `optimal`, `feasible`, `infeasible`, `faulty`, `stopped`, `failed` or `not_run`.
    pub status: String,
    /// What the programme costs, in points.
    pub objective: Option<i64>,
    /// Points more than the instance as it is.
    pub more: Option<i64>,
    /// Items that have another day or session than in the instance's own programme.
    pub moved: Option<usize>,
    /// Calendar days by which those are moved, all together.
    pub days_moved: Option<i64>,
    /// Items that the instance's own programme does not have.
    pub new: Option<usize>,
    /// Items that it alone has.
    pub dropped: Option<usize>,
    /// Days of slack of the hard lead that has the least.
    pub worst_slack: Option<i64>,
    /// The items that this lead joins, as `FROM -> TO`.
    pub worst_lead: Option<String>,
    /// Why there is no programme; else empty.
    pub reason: String,
}

impl Figures {
    /// The names of the figures, in the order of [`Figures::cells`].
    pub(crate) const COLUMNS: [&str; 10] = [
        "status",
        "objective",
        "more",
        "moved",
        "days_moved",
        "new",
        "dropped",
        "worst_slack",
        "worst_lead",
        "reason",
    ];

    /// The figures of a verdict.
    pub fn of(verdict: &Verdict) -> Figures {
        let without = |status: &str, reason: String| Figures {
            status: status.to_owned(),
            reason,
            ..Figures::default()
        };
        match verdict {
            Verdict::Feasible(found) => Figures {
                status: found.programme.status.as_str().to_owned(),
                objective: Some(found.programme.objective),
                more: found.more,
                moved: Some(found.moved()),
                days_moved: Some(found.changes.days_moved()),
                new: Some(found.changes.count(ChangeKind::New)),
                dropped: Some(found.changes.count(ChangeKind::Dropped)),
                worst_slack: found.worst.as_ref().map(|lead| lead.slack),
                worst_lead: found
                    .worst
                    .as_ref()
                    .map(|lead| format!("{} -> {}", lead.from, lead.to)),
                reason: String::new(),
            },
            Verdict::Infeasible { reason } => {
                without(ProofStatus::Infeasible.as_str(), reason.clone())
            }
            Verdict::Faulty(faults) => {
                let first = faults.iter().next();
                let first = first.map_or(String::new(), |fault| format!("{fault:#}"));
                let more = match faults.count() {
                    0 | 1 => String::new(),
                    count => format!(" (and {} more)", count - 1),
                };
                without("faulty", format!("{first}{more}"))
            }
            Verdict::Stopped => {
                let reason = "the time limit came before any programme was found";
                without("stopped", reason.to_owned())
            }
            Verdict::Failed { message } => without("failed", message.clone()),
            Verdict::NotRun => without("not_run", String::new()),
        }
    }

    /// The figures as the cells of a table; blank where there is none.
    pub(crate) fn cells(&self) -> [Field; 10] {
        [
            (&self.status).into(),
            self.objective.into(),
            self.more.into(),
            self.moved.into(),
            self.days_moved.into(),
            self.new.into(),
            self.dropped.into(),
            self.worst_slack.into(),
            self.worst_lead.as_ref().into(),
            (&self.reason).into(),
        ]
    }
}
