//! The answer to a scenario, in figures.

use serde::{Deserialize, Serialize};

use super::Verdict;
use crate::domain::changes::ChangeKind;
use crate::input::instance::table::Field;

/// The answer to a scenario, in figures; those that need a programme are `None` without one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// The word of a [`Conclusion`](crate::domain::conclusion::Conclusion).
    pub status: String,
    /// The cost of the programme, in points.
    pub objective: Option<i64>,
    /// The extra points over the unchanged instance.
    pub more: Option<i64>,
    /// The number of items with another day or session than in the instance's own programme.
    pub moved: Option<usize>,
    /// The total calendar days of those moves.
    pub days_moved: Option<i64>,
    /// The number of items that the instance's own programme does not have.
    pub new: Option<usize>,
    /// The number of items that only the instance's own programme has.
    pub dropped: Option<usize>,
    /// The slack in days of the hard lead with the least slack.
    pub worst_slack: Option<i64>,
    /// The items of this lead, as `FROM -> TO`.
    pub worst_lead: Option<String>,
    /// The reason why there is no programme; else empty.
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

    /// Returns the figures of a verdict.
    ///
    /// ```
    /// use horseshoe::questions::whatif::Figures;
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::questions::whatif::{of_bytes, sweep};
    /// # use horseshoe::{Instance, Options, Problem};
    /// # let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-12-31\n";
    /// # let instance = Instance::of_bytes("december", &[("renewals.csv", renewals)])?;
    /// # let problem = Problem::new(&instance)?;
    /// # let rows = "scenario,change,target,field,value\n\
    /// #     in time,set,UNDOF,report_issued,2026-12-01\nlate,set,UNDOF,report_issued,2026-12-21\n";
    /// # let scenarios = of_bytes("scenarios.csv", rows.into())?;
    /// # let options = Options::default();
    /// # let mut answers = sweep(&instance, &problem, &scenarios, &options, &Batch::unwatched())?;
    ///
    /// let figures = Figures::of(&answers.answers[1].verdict);
    /// assert_eq!((figures.status.as_str(), figures.objective), ("infeasible", None));
    /// assert!(!figures.reason.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(verdict: &Verdict) -> Figures {
        let status = verdict.conclusion().as_str().to_owned();
        let without =
            |reason: String| Figures { status: status.clone(), reason, ..Figures::default() };
        match verdict {
            Verdict::Feasible(found) => Figures {
                status,
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
            Verdict::Infeasible { reason } => without(reason.clone()),
            Verdict::Faulty(faults) => {
                let first = faults.iter().next();
                let first = first.map_or(String::new(), |fault| format!("{fault:#}"));
                let more = match faults.count() {
                    0 | 1 => String::new(),
                    count => format!(" (and {} more)", count - 1),
                };
                without(format!("{first}{more}"))
            }
            Verdict::Stopped => {
                let reason = "the time limit was reached before any programme was found";
                without(reason.to_owned())
            }
            Verdict::Failed { message } => without(message.clone()),
            Verdict::NotRun => without(String::new()),
        }
    }

    /// Returns the figures as table cells, blank for missing ones.
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
