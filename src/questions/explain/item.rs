//! Explains why an item is where it is: its possible days and what limits them, its charges there,
//! and its slack in days.

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

use super::Member;
use super::assumption::{Assumption, only};
use crate::base::calendar::Moment;
use crate::base::calendar::{Session, long_date};
use crate::domain::draft::Draft;
use crate::domain::ids::RuleId;
use crate::domain::problem::Problem;
use crate::domain::programme::{Charge, Lead, Programme};
use crate::domain::rules::Rules;
use crate::questions::replan::with_item_at;
use crate::solver::model::Windows;

/// The greatest number of days by which an item is moved to measure its slack.
const FARTHEST: i64 = 366;

/// Why an item is where it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemExplanation {
    /// The id of the item.
    pub item: String,
    /// The title of the item.
    pub title: String,
    /// The item's day in the programme.
    pub date: NaiveDate,
    /// The session, for items that take a slot.
    pub session: Option<Session>,
    /// The first possible day.
    pub first: NaiveDate,
    /// The last possible day.
    pub last: NaiveDate,
    /// The number of possible days from the first to the last, as limited by its own chain, the
    /// calendar and fixed items.
    pub days: usize,
    /// The statements that each keep the item from being earlier than the first day.
    pub not_earlier: Vec<Member>,
    /// The statements that each keep the item from being later than the last day.
    pub not_later: Vec<Member>,
    /// The charges of the programme for the item.
    pub charges: Vec<Charge>,
    /// The leads of the item, with their slack.
    pub leads: Vec<Lead>,
    /// The slack towards later days while everything else stays.
    pub later: Slack,
    /// The slack towards earlier days while everything else stays.
    pub earlier: Slack,
}

/// The slack of an item in one direction while everything else stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Slack {
    /// Calendar days.
    pub days: i64,
    /// The rule broken on the next possible day, in words; empty if there is no such day.
    pub then: String,
}

/// Explains an item of a programme. `None` if the problem or the programme has no such item, or the
/// problem has no programme.
pub fn item(
    problem: &Problem,
    rules: &Rules,
    programme: &Programme,
    id: &str,
) -> Option<ItemExplanation> {
    let index = problem.item(id)?;
    let entry = programme.items.iter().find(|entry| entry.id == id)?;
    let windows = Windows::new(problem, rules).ok()?;
    let (first, last, days) = window(&windows, index);
    let (not_earlier, not_later) = cuts(problem, rules, index, (first, last));
    let draft = Draft::of_entries(&programme.items);
    let slack = |step: i64| slack(problem, rules, &draft, &windows, index, entry.date, step);
    Some(ItemExplanation {
        item: id.to_owned(),
        title: entry.title.clone(),
        date: entry.date,
        session: entry.session,
        first,
        last,
        days,
        not_earlier,
        not_later,
        charges: programme.penalties.iter().filter(|charge| charge.item == id).cloned().collect(),
        leads: programme.leads.iter().filter(|l| l.from == id || l.to == id).cloned().collect(),
        later: slack(1),
        earlier: slack(-1),
    })
}

/// Returns the first and last day of an item's window, and the number of its days.
fn window(windows: &Windows, item: usize) -> (NaiveDate, NaiveDate, usize) {
    let block = windows.block_of[item];
    let positions = &windows.positions[block];
    let mut days: Vec<i64> = positions.iter().map(|at| windows.grid.day(*at)).collect();
    days.dedup();
    let date = |day: i64| windows.grid.date_of_day(day);
    (date(days[0]), date(days[days.len() - 1]), days.len())
}

/// Returns the assumptions that limit an item's window: without one of them it would begin earlier or
/// end later.
fn cuts(
    problem: &Problem,
    rules: &Rules,
    item: usize,
    (first, last): (NaiveDate, NaiveDate),
) -> (Vec<Member>, Vec<Member>) {
    let all = Assumption::all(problem);
    let (mut not_earlier, mut not_later) = (Vec::new(), Vec::new());
    for assumption in &all {
        let others: Vec<Assumption> =
            all.iter().copied().filter(|other| other != assumption).collect();
        let (without, rules) = only(problem, rules, &others);
        // Items without a first or last day are left out of the reduced problem.
        let found = without.item(&problem.items[item].id);
        let (before, after) = match found {
            None => match assumption {
                Assumption::Bound { kind, .. } => (!kind.is_last(), kind.is_last()),
                _ => (true, true),
            },
            Some(index) => match Windows::new(&without, &rules) {
                Ok(windows) => {
                    let (begins, ends, _) = window(&windows, index);
                    (begins < first, ends > last)
                }
                Err(_) => (false, false),
            },
        };
        if before {
            not_earlier.push(assumption.member_for(problem, Some(item)));
        }
        if after {
            not_later.push(assumption.member_for(problem, Some(item)));
        }
    }
    (not_earlier, not_later)
}

/// Moves an item day by day until it breaks a rule on a possible day.
fn slack(
    problem: &Problem,
    rules: &Rules,
    draft: &Draft,
    windows: &Windows,
    item: usize,
    from: NaiveDate,
    step: i64,
) -> Slack {
    let is_council = problem.items[item].is_council();
    let sessions: &[Option<Session>] = match is_council {
        true => &Session::ALL.map(Some),
        false => &[None],
    };
    let mut days = 0;
    for distance in 1..=FARTHEST {
        let Some(date) = from.checked_add_signed(TimeDelta::days(step * distance)) else { break };
        let tries = sessions.iter().map(|session| {
            with_item_at(problem, rules, draft, item, Moment { date, session: *session })
        });
        let tries: Vec<_> = tries.collect();
        if tries.iter().any(Vec::is_empty) {
            days = distance;
            continue;
        }
        // Weekends and closed days do not count: the next possible day is reported.
        let closed = |rule: RuleId| matches!(rule, RuleId::WorkingDay | RuleId::CouncilSits);
        let only_closed =
            tries.iter().all(|broken| broken.iter().any(|violation| closed(violation.rule)));
        if only_closed && windows_reach(windows, item, date, step) {
            continue;
        }
        let first = tries.iter().flatten().find(|violation| !closed(violation.rule));
        let first = first.or_else(|| tries.iter().flatten().next());
        let then = first.map_or_else(String::new, |violation| violation.message.clone());
        return Slack { days, then };
    }
    Slack { days, then: String::new() }
}

/// Returns whether an item's window extends beyond a day.
fn windows_reach(windows: &Windows, item: usize, date: NaiveDate, step: i64) -> bool {
    let (first, last, _) = window(windows, item);
    if step > 0 { date < last } else { date > first }
}

impl std::fmt::Display for ItemExplanation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let session = self.session.map_or(String::new(), |session| format!(", {session}"));
        writeln!(f, "{} (`{}`)", self.title, self.item)?;
        writeln!(f, "The programme has it on {}{session}.", long_date(self.date))?;
        writeln!(f)?;
        if self.first == self.last {
            writeln!(f, "It could only be on {}.", long_date(self.first))?;
        } else {
            writeln!(
                f,
                "It could be on {} days from {} to {}.",
                self.days,
                long_date(self.first),
                long_date(self.last)
            )?;
        }
        members(f, "Not earlier", &self.not_earlier)?;
        members(f, "Not later", &self.not_later)?;
        writeln!(f)?;
        slack_in_words(f, "later", &self.later)?;
        slack_in_words(f, "earlier", &self.earlier)?;
        if !self.leads.is_empty() {
            writeln!(f, "\nIts leads:")?;
        }
        for lead in &self.leads {
            writeln!(
                f,
                "  - {} to {}: {} {}, {} to spare",
                lead.from,
                lead.to,
                lead.actual,
                lead.unit.as_str(),
                lead.slack
            )?;
        }
        if self.charges.is_empty() {
            return writeln!(f, "\nIt costs nothing where it is.");
        }
        writeln!(f, "\nWhat it costs where it is:")?;
        for charge in &self.charges {
            writeln!(f, "  - {}: {}", super::points(charge.points), charge.reason)?;
        }
        Ok(())
    }
}

fn members(f: &mut std::fmt::Formatter<'_>, side: &str, members: &[Member]) -> std::fmt::Result {
    match members {
        [] => Ok(()),
        members => {
            writeln!(f, "{side}, for each of these reasons:")?;
            members.iter().try_for_each(|member| writeln!(f, "  - {member}"))
        }
    }
}

fn slack_in_words(f: &mut std::fmt::Formatter<'_>, side: &str, slack: &Slack) -> std::fmt::Result {
    match slack.days {
        0 => write!(f, "It cannot go {side} while everything else stays")?,
        days => write!(f, "It can go {} {side} while everything else stays", super::days(days))?,
    }
    match slack.then.as_str() {
        "" => writeln!(f, "."),
        then => writeln!(f, ". Beyond that, {then}."),
    }
}
