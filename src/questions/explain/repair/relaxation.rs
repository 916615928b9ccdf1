//! The relaxations, the amounts tried, and the problem after each.

use chrono::NaiveDate;
use serde::Serialize;

use super::super::{days, subject_in_words};
use crate::base::calendar::{Session, days_after, days_before, long_date};
use crate::domain::problem::{Bound, BoundKind, Problem, pieces};
use crate::input::instance::policy::LeadRule;
use crate::input::instance::{CalendarRow, CalendarStatus};
use crate::questions::edit::Edit;

/// The greatest number of days by which anything is moved: about three months.
const LONGEST: i64 = 92;

/// A statement that can be relaxed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Relaxation {
    /// A lead is shortened.
    LeadShorter {
        /// The id of the earlier item.
        from: String,
        /// The id of the later item.
        to: String,
        /// The index of the lead.
        #[serde(skip)]
        lead: usize,
    },
    /// An issued report had come earlier.
    ReportEarlier {
        /// The id of the report.
        item: String,
    },
    /// A first or last day of a renewal is relaxed, other than the end of the mandate.
    ChainBound {
        /// The id of the renewal.
        renewal: String,
        /// The column or policy limit that sets the bound.
        bound: &'static str,
        /// The kind of bound.
        #[serde(skip)]
        which: BoundKind,
    },
    /// A meeting is held some days earlier or later than its row allows.
    MeetingMoved {
        /// The id of the event.
        item: String,
    },
    /// A weekend, a holiday or a closed day is opened.
    DayOpened {
        /// The day.
        date: NaiveDate,
    },
    /// The unchanged mandate is extended by a few days: a technical rollover.
    TechnicalRollover {
        /// The id of the renewal.
        renewal: String,
    },
    /// A meeting is dropped from the months covered.
    MeetingDropped {
        /// The id of the event.
        item: String,
    },
}

impl Relaxation {
    pub(super) fn lead_shorter(problem: &Problem, lead: usize) -> Relaxation {
        let id = |item: usize| problem.items[item].id.clone();
        let own = &problem.leads[lead];
        Relaxation::LeadShorter { from: id(own.from), to: id(own.to), lead }
    }

    pub(super) fn report_earlier(problem: &Problem, item: usize) -> Relaxation {
        Relaxation::ReportEarlier { item: problem.items[item].id.clone() }
    }

    pub(super) fn meeting_moved(problem: &Problem, item: usize) -> Relaxation {
        Relaxation::MeetingMoved { item: problem.items[item].id.clone() }
    }

    pub(super) fn meeting_dropped(problem: &Problem, item: usize) -> Relaxation {
        Relaxation::MeetingDropped { item: problem.items[item].id.clone() }
    }

    pub(super) fn day_opened(date: NaiveDate) -> Relaxation {
        Relaxation::DayOpened { date }
    }

    pub(super) fn bound(problem: &Problem, subject: usize, which: BoundKind) -> Relaxation {
        let renewal = problem.items[subject].renewal.clone().unwrap_or_default();
        let bound = match which {
            BoundKind::MandateExpires => return Relaxation::TechnicalRollover { renewal },
            BoundKind::ReportDue => "report_due",
            BoundKind::NotBefore => "not_before",
            BoundKind::CompleteBy => "complete_by",
            BoundKind::AsOf => "as_of",
            BoundKind::BeforeMission | BoundKind::AfterMission => "council_mission",
            BoundKind::ChangedOn => "changed_on",
            _ => "chain_days",
        };
        Relaxation::ChainBound { renewal, bound, which }
    }

    /// Returns whether the relaxation is counted in days.
    pub(super) fn is_counted(&self) -> bool {
        !matches!(self, Relaxation::DayOpened { .. } | Relaxation::MeetingDropped { .. })
    }

    /// Returns the greatest amount that is tried.
    pub(super) fn most(&self, problem: &Problem) -> i64 {
        match self {
            Relaxation::LeadShorter { lead, .. } => i64::from(problem.leads[*lead].days),
            // The Council cannot change the day of the re-planning.
            Relaxation::ChainBound { which: BoundKind::AsOf, .. } => 0,
            // A chain has at least one item: without its only meeting there is no renewal.
            Relaxation::MeetingDropped { item } | Relaxation::MeetingMoved { item } => {
                let event = problem.item(item).map(|item| problem.items[item].renewal.is_none());
                match (event, self.is_counted()) {
                    (Some(true), true) => LONGEST,
                    (Some(true), false) => 1,
                    _ => 0,
                }
            }
            Relaxation::DayOpened { .. } => 1,
            _ => LONGEST,
        }
    }

    /// Returns the policy's price for waiving this many days.
    pub(super) fn points(&self, problem: &Problem, days: i64) -> i64 {
        let prices = &problem.policy.waivers;
        let by_day = |price: u32| i64::from(price) * days;
        match self {
            Relaxation::LeadShorter { .. } => by_day(prices.lead.points),
            Relaxation::ReportEarlier { .. } => by_day(prices.report_due.points),
            Relaxation::ChainBound { which: BoundKind::ReportDue, .. } => {
                by_day(prices.report_due.points)
            }
            Relaxation::ChainBound { .. } => by_day(prices.chain_bound.points),
            Relaxation::MeetingMoved { .. } => {
                // Another session counts as one day.
                let points = i64::from(prices.meeting_moved.points) * days.max(1);
                points.min(i64::from(prices.meeting_dropped.points))
            }
            Relaxation::DayOpened { .. } => i64::from(prices.closed_day.points),
            Relaxation::TechnicalRollover { .. } => by_day(prices.rollover.points),
            Relaxation::MeetingDropped { .. } => i64::from(prices.meeting_dropped.points),
        }
    }

    /// Returns the problem with this many days relaxed; for an indivisible relaxation, with it
    /// applied.
    ///
    /// ```
    /// use horseshoe::questions::explain::explain;
    /// use horseshoe::{Outcome, solve};
    /// # use horseshoe::{Instance, Options, Problem, Rules};
    /// # let renewals: &[u8] = b"mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";
    /// # let instance = Instance::of_bytes("late", &[("renewals.csv", renewals)])?;
    /// # let problem = Problem::new(&instance)?;
    /// # let (rules, options) = (Rules::all(), Options::default());
    ///
    /// let explained = explain(&problem, &rules, &options)?;
    /// let repair = explained.repairs.first().ok_or("no repair")?;
    /// let repaired = repair.relaxation.applied(&problem, repair.days.unwrap_or(0));
    /// assert!(matches!(solve(&repaired, &rules, &options)?, Outcome::Solved(_)), "{}", repair.says);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn applied(&self, problem: &Problem, days: i64) -> Problem {
        let mut variant = problem.clone();
        let count = u64::try_from(days).unwrap_or(0);
        match self {
            Relaxation::LeadShorter { lead, .. } => {
                let lead = &mut variant.leads[*lead];
                lead.days = lead.days.saturating_sub(u32::try_from(days).unwrap_or(0));
            }
            Relaxation::ReportEarlier { item } => {
                if let Some(item) = problem.item(item) {
                    let item = &mut variant.items[item];
                    if let Some(issued) = item.fixed_date.take() {
                        let first = days_before(issued, count);
                        item.bounds = vec![
                            Bound { kind: BoundKind::NotBefore, date: first },
                            Bound { kind: BoundKind::ReportDue, date: issued },
                        ];
                    }
                }
            }
            Relaxation::ChainBound { renewal, which, .. } => {
                shift(&mut variant, renewal, *which, count);
            }
            Relaxation::TechnicalRollover { renewal } => {
                shift(&mut variant, renewal, BoundKind::MandateExpires, count);
            }
            Relaxation::MeetingMoved { item } => {
                if let Some(item) = problem.item(item) {
                    loosen(&mut variant, item, count);
                }
            }
            Relaxation::DayOpened { date } => variant.calendar.open(*date),
            Relaxation::MeetingDropped { item } => {
                variant = variant.without_items(|index| problem.items[index].id == *item);
            }
        }
        variant
    }

    /// Returns the changes of the instance that amount to this, if rows can say it.
    pub(super) fn edits(&self, problem: &Problem, days: i64) -> Option<Vec<Edit>> {
        let set = |target: &str, field: &str, value: String| Edit::Set {
            target: target.to_owned(),
            field: field.to_owned(),
            value,
        };
        let renewal_of = |item: &str| {
            let item = problem.item(item)?;
            problem.items[item].renewal.clone()
        };
        match self {
            Relaxation::LeadShorter { from, lead, .. } => {
                let (renewal, lead) = (renewal_of(from)?, problem.leads.get(*lead)?);
                let kinds = (problem.items[lead.from].kind, problem.items[lead.to].kind);
                let mut rules = problem.policy.leads_for(&renewal).into_iter();
                let (key, rule) = rules.find(|(key, _)| LeadRule::ends(key) == Some(kinds))?;
                let left = i64::from(lead.days) - days;
                // "More than" counts from the day before.
                let (bound, count) = match rule.more_than {
                    Some(_) => ("more_than", left - 1),
                    None => ("at_least", left),
                };
                let is_alone = rule.more_than.is_none() || rule.at_least.is_none();
                let field = format!("leads.\"{key}\".{bound}");
                (is_alone && count >= 0).then(|| vec![set(&renewal, &field, count.to_string())])
            }
            Relaxation::ReportEarlier { item } => {
                Some(vec![set(&renewal_of(item)?, "report_issued", format!("-{days}"))])
            }
            Relaxation::ChainBound { renewal, which, .. } => {
                let (field, sign) = match which {
                    BoundKind::ReportDue => ("report_due", '+'),
                    BoundKind::CompleteBy => ("complete_by", '+'),
                    BoundKind::NotBefore => ("not_before", '-'),
                    _ => return None,
                };
                Some(vec![set(renewal, field, format!("{sign}{days}"))])
            }
            Relaxation::TechnicalRollover { renewal } => {
                Some(vec![set(renewal, "mandate_expires", format!("+{days}"))])
            }
            Relaxation::DayOpened { date } => {
                let reason = String::new();
                Some(vec![Edit::Open { date: *date, session: None, reason }])
            }
            Relaxation::MeetingDropped { item } => {
                Some(vec![Edit::Remove { target: item.clone() }])
            }
            Relaxation::MeetingMoved { item } => {
                let own = &problem.items[problem.item(item)?];
                let count = u64::try_from(days).unwrap_or(0);
                let bound = |kind| own.bounds.iter().find(|bound| bound.kind == kind);
                let first = own.fixed_date.or(bound(BoundKind::Earliest).map(|bound| bound.date));
                let last = own.fixed_date.or(bound(BoundKind::Latest).map(|bound| bound.date));
                let text = |date: Option<NaiveDate>| date.map_or(String::new(), |d| d.to_string());
                let earliest =
                    first.map(|date| days_before(date, count).max(problem.first.min(date)));
                let latest = last.map(|date| days_after(date, count).min(problem.last.max(date)));
                Some(vec![
                    set(item, "date", String::new()),
                    set(item, "session", String::new()),
                    set(item, "start", String::new()),
                    set(item, "earliest", text(earliest)),
                    set(item, "latest", text(latest)),
                ])
            }
        }
    }

    /// Returns the change in words, beginning with what is relaxed.
    pub(super) fn in_words(&self, problem: &Problem, count: i64) -> String {
        let subject = |id: &str| {
            problem.item(id).map_or_else(|| id.to_owned(), |item| subject_in_words(problem, item))
        };
        let mission = |renewal: &str| {
            let found = problem.rows.renewals.iter().find(|own| own.id == *renewal);
            found.map_or_else(|| renewal.to_owned(), |own| own.mission.clone())
        };
        match self {
            Relaxation::LeadShorter { from, lead, .. } => {
                let lead = &problem.leads[*lead];
                let kind = |item: usize| problem.items[item].kind.in_words();
                format!(
                    "{}: {} {} instead of {} from the {} to the {}",
                    subject(from),
                    i64::from(lead.days) - count,
                    lead.unit.as_str(),
                    lead.days,
                    kind(lead.from),
                    kind(lead.to)
                )
            }
            Relaxation::ReportEarlier { item } => {
                let issued = problem.item(item).and_then(|item| problem.items[item].fixed_date);
                let day = issued.map(|day| days_before(day, u64::try_from(count).unwrap_or(0)));
                format!(
                    "{}: the report {} earlier, by {}",
                    subject(item),
                    days(count),
                    day.map_or_else(String::new, long_date)
                )
            }
            Relaxation::ChainBound { renewal, which, bound } => {
                format!("{}: {}", mission(renewal), beyond(*which, bound, count))
            }
            Relaxation::MeetingMoved { item } if count == 0 => {
                format!("{}: held in the other session", subject(item))
            }
            Relaxation::MeetingMoved { item } => {
                format!("{}: moved by {}", subject(item), days(count))
            }
            Relaxation::DayOpened { date } => {
                format!(
                    "The Council meets on {} ({})",
                    long_date(*date),
                    opening(problem, *date, None)
                )
            }
            Relaxation::TechnicalRollover { renewal } => {
                format!("{}: {}", mission(renewal), rollover(problem, renewal, count))
            }
            Relaxation::MeetingDropped { item } => {
                format!("{}: dropped from the programme", subject(item))
            }
        }
    }
}

/// Returns how far a chain goes beyond a first or last day, in words.
fn beyond(which: BoundKind, bound: &str, count: i64) -> String {
    let days = days(count);
    match which {
        BoundKind::ReportDue => format!("the report {days} after its due date"),
        BoundKind::CompleteBy => format!("complete {days} later than `complete_by`"),
        BoundKind::NotBefore => format!("started {days} earlier than `not_before`"),
        BoundKind::BeforeMission | BoundKind::AfterMission => {
            format!("the TCC meeting {days} beyond the mission of the Council")
        }
        BoundKind::ChangedOn => format!("the report {days} before the change"),
        _ => format!("the chain started {days} earlier than the policy's `{bound}` allows"),
    }
}

/// Returns the extension of a mandate by some days, in words.
fn rollover(problem: &Problem, renewal: &str, count: i64) -> String {
    let row = problem.rows.renewals.iter().find(|own| own.id == *renewal);
    let expires = row.and_then(|own| own.mandate_expires);
    let until = expires.map(|day| days_after(day, u64::try_from(count).unwrap_or(0)));
    let until = until.map_or_else(String::new, long_date);
    format!("a technical rollover of {}, to {until}", days(count))
}

/// Moves a bound of every item of a renewal outwards.
fn shift(problem: &mut Problem, renewal: &str, kind: BoundKind, count: u64) {
    let own = problem.items.iter_mut().filter(|item| item.renewal.as_deref() == Some(renewal));
    for bound in own.flat_map(|item| &mut item.bounds).filter(|bound| bound.kind == kind) {
        bound.date = match kind.is_last() {
            true => days_after(bound.date, count),
            false => days_before(bound.date, count),
        };
    }
}

/// Returns the change of calendar.csv by which the Council meets on a day: the row to add, or the row
/// that closes the day.
pub(in crate::questions::explain) fn opening(
    problem: &Problem,
    date: NaiveDate,
    session: Option<Session>,
) -> String {
    let closes = |row: &&CalendarRow| {
        row.status == CalendarStatus::Closed
            && (row.from..=row.to).contains(&date)
            && session.is_none_or(|session| row.sessions().contains(&session))
    };
    if let Some(row) = problem.rows.calendar.iter().find(closes) {
        let line = match row.origin.line {
            0 => String::new(),
            line => format!(", line {line},"),
        };
        return format!("calendar.csv{line} no longer closes it");
    }
    match session.filter(|session| !session.is_ordinary()) {
        Some(session) => {
            format!("calendar.csv: date,session,status,reason = {date},{session},open,...")
        }
        None => format!("calendar.csv: date,status,reason = {date},open,..."),
    }
}

/// Lets an event, with the items held together with it, be up to this many days before or after the
/// days that its row allows, within the months covered. A fixed session is relaxed too.
fn loosen(problem: &mut Problem, item: usize, count: u64) {
    let group = pieces(problem).into_iter().find(|group| group.contains(&item));
    let (first, last) = (problem.first, problem.last);
    for index in group.into_iter().flatten() {
        let own = &mut problem.items[index];
        if own.renewal.is_some() {
            continue;
        }
        if let Some(date) = own.fixed_date.take() {
            own.bounds.push(Bound { kind: BoundKind::Earliest, date });
            own.bounds.push(Bound { kind: BoundKind::Latest, date });
        }
        (own.fixed_session, own.fixed_start) = (None, None);
        for bound in &mut own.bounds {
            bound.date = match bound.kind.is_last() {
                true => days_after(bound.date, count).min(last).max(bound.date),
                false => days_before(bound.date, count).max(first).min(bound.date),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::research::generate::{Recipe, generate};

    #[test]
    fn nothing_given_is_the_same_problem_for_what_is_counted() {
        let problem = Problem::new(&generate(&Recipe::default())).expect("a problem");
        let renewal = problem.rows.renewals[0].id.clone();
        let relaxations = [
            Relaxation::lead_shorter(&problem, 0),
            Relaxation::TechnicalRollover { renewal: renewal.clone() },
            Relaxation::ChainBound { renewal, bound: "report_due", which: BoundKind::ReportDue },
        ];
        for relaxation in relaxations {
            let variant = relaxation.applied(&problem, 0);
            assert_eq!(
                (variant.items, variant.leads),
                (problem.items.clone(), problem.leads.clone())
            );
            assert!(relaxation.points(&problem, 2) == 2 * relaxation.points(&problem, 1));
        }
    }
}
