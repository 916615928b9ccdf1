//! What programmes of different policies are compared by.

use serde::Serialize;

use super::judge::Judged;

/// A number that every programme of an instance has, whichever policy it was drafted under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Points under the judging policy.
    Points,
    /// Points under the judging policy, but for those for missed leads.
    OtherPoints,
    /// Leads of the judging policy that are kept, in per cent.
    LeadsKept,
    /// Days of slack of the lead that has the least; negative where it is missed.
    TightestSlack,
    /// Days by which reports that are not out are asked for before they are due, or before the end of
    /// the mandate where no due date is set: the mean of the instance.
    ReportDays,
    /// Items of the Council on a day on which it meets: the mean of the instance.
    PerDay,
    /// Items of the Council on the day that has the most.
    Most,
    /// Fridays on which the Council meets.
    Fridays,
}

impl Measure {
    /// Every measure, in the order of the tables.
    pub const ALL: [Measure; 8] = [
        Measure::Points,
        Measure::OtherPoints,
        Measure::LeadsKept,
        Measure::TightestSlack,
        Measure::ReportDays,
        Measure::PerDay,
        Measure::Most,
        Measure::Fridays,
    ];

    /// The word that the files use.
    pub fn as_str(self) -> &'static str {
        match self {
            Measure::Points => "points",
            Measure::OtherPoints => "other_points",
            Measure::LeadsKept => "leads_kept",
            Measure::TightestSlack => "tightest_slack",
            Measure::ReportDays => "report_days",
            Measure::PerDay => "per_day",
            Measure::Most => "most",
            Measure::Fridays => "fridays",
        }
    }

    /// What it is, for the head of a row.
    pub fn in_words(self) -> &'static str {
        match self {
            Measure::Points => "points",
            Measure::OtherPoints => "points but for leads",
            Measure::LeadsKept => "leads kept, per cent",
            Measure::TightestSlack => "tightest slack, days",
            Measure::ReportDays => "reports earlier, days",
            Measure::PerDay => "meetings a day, mean",
            Measure::Most => "meetings a day, most",
            Measure::Fridays => "Fridays used",
        }
    }

    /// What a programme has of it; `None` where the question does not arise, as that for the leads of
    /// an instance that has none.
    pub fn of(self, judged: &Judged) -> Option<f64> {
        match self {
            Measure::Points => Some(judged.points as f64),
            Measure::OtherPoints => Some(judged.other_points() as f64),
            Measure::LeadsKept => judged.leads_kept().fraction().map(|share| share * 100.0),
            Measure::TightestSlack => {
                judged.leads.iter().map(|lead| lead.slack).min().map(|slack| slack as f64)
            }
            Measure::ReportDays => judged.report_days(),
            Measure::PerDay => judged.per_day(),
            Measure::Most => Some(judged.most as f64),
            Measure::Fridays => Some(judged.fridays as f64),
        }
    }
}
