//! The measures by which programmes of different policies are compared.

use serde::Serialize;

use super::judge::Evaluation;

/// A number that every programme of an instance has, whichever policy it was drafted under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Points under the judging policy.
    Points,
    /// Points under the judging policy, except those for missed leads.
    OtherPoints,
    /// Leads of the judging policy that are kept, in per cent.
    LeadsKept,
    /// Days of slack of the tightest lead; negative if it is missed.
    TightestSlack,
    /// Days by which reports not yet issued are needed before they are due, or before the end of
    /// the mandate if no due date is set: the mean of the instance.
    ReportDays,
    /// Items of the Council on a day on which it meets: the mean of the instance.
    PerDay,
    /// Items of the Council on the fullest day.
    Most,
    /// Fridays on which the Council meets.
    Fridays,
}

crate::base::words::worded! {
    /// Every measure, in the order of the tables.
    Measure::ALL,
    /// The word that the files use.
    as_str {
        Points = "points",
        OtherPoints = "other_points",
        LeadsKept = "leads_kept",
        TightestSlack = "tightest_slack",
        ReportDays = "report_days",
        PerDay = "per_day",
        Most = "most",
        Fridays = "fridays",
    }
}

impl Measure {
    /// Returns the name of the measure, for the head of a row.
    ///
    /// ```
    /// use horseshoe::research::compare::Measure;
    ///
    /// assert!(!Measure::Fridays.in_words().is_empty());
    /// ```
    pub fn in_words(self) -> &'static str {
        match self {
            Measure::Points => "points",
            Measure::OtherPoints => "points except missed leads",
            Measure::LeadsKept => "leads kept, per cent",
            Measure::TightestSlack => "tightest slack, days",
            Measure::ReportDays => "reports earlier, days",
            Measure::PerDay => "meetings a day, mean",
            Measure::Most => "meetings a day, most",
            Measure::Fridays => "Fridays used",
        }
    }

    /// Returns the value of the measure; `None` if it does not apply, such as that for leads in an
    /// instance without any.
    ///
    /// ```
    /// use horseshoe::research::compare::Measure;
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::base::stats::Bootstrap;
    /// # use horseshoe::research::compare::{Case, Question, compare};
    /// # use horseshoe::research::generate::{Recipe, generate};
    /// # use horseshoe::{Options, PolicyChoice};
    /// # let case = Case::of(generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() }));
    /// # let question = Question {
    /// #     columns: vec!["guideline".parse()?, "as-late-as-possible".parse()?],
    /// #     judge: PolicyChoice::Named("preferred".into()),
    /// #     bootstrap: Bootstrap::default(),
    /// #     options: Options::default(),
    /// # };
    /// # let compared = compare(&[case], &question, &Batch::unwatched())?;
    ///
    /// let judged = compared.instances[0].cells[0].programme().ok_or("no programme")?;
    /// assert_eq!(Measure::Points.of(judged), Some(judged.points as f64));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(self, judged: &Evaluation) -> Option<f64> {
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
