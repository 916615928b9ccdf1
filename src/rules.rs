//! The hard rules, one file each.
//!
//! A rule says two things that must be able to disagree: how the integer program keeps it
//! (`admits`, `precedences`, `rows`) and whether a programme keeps it (`check`, written from dates
//! alone and from the guideline's words). It knows nothing of other rules.

mod apart;
mod bounds;
mod chain_order;
mod complete;
mod council_sits;
mod directly_follows;
mod fixed_date;
mod lead;
mod mandate_expiry;
mod one_meeting;
mod report_due;
mod schedule;
mod working_day;

pub use schedule::{Schedule, When};

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use crate::calendar::Session;
use crate::draft::Draft;
use crate::instance::Origin;
use crate::model::Builder;
use crate::problem::Problem;

/// A day, and a session of it for items that take a slot: where an item could stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub date: NaiveDate,
    /// The session in which the item starts; `None` for work of the Secretariat.
    pub session: Option<Session>,
}

/// The least distance between the starts of two items, or between the end of one and the start of
/// the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// In a later session than the one in which the first item ends.
    LaterSession,
    /// At least this many calendar days later.
    CalendarDays(i64),
    /// At least this many working days later.
    WorkingDays(i64),
}

/// A difference constraint between two items, with the rule that asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Precedence {
    /// The rule that asks for it.
    pub rule: &'static str,
    /// Index of the earlier item.
    pub from: usize,
    /// Index of the later item.
    pub to: usize,
    /// The least distance.
    pub gap: Gap,
}

/// A rule that a programme breaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Violation {
    /// The rule's name.
    pub rule: &'static str,
    /// Ids of the items concerned.
    pub items: Vec<String>,
    /// What is wrong, in a sentence.
    pub message: String,
    /// The source of the rule.
    pub source: String,
    /// The row of the programme, where there is one.
    pub origin: Origin,
}

/// A hard rule.
pub trait Rule: Sync {
    /// The rule's name, as rows of the integer program and violations carry it.
    fn name(&self) -> &'static str;

    /// What the rule asks for, in a sentence.
    fn in_words(&self) -> &'static str;

    /// Where the rule comes from.
    fn source(&self) -> &'static str;

    /// Encoding: whether this rule alone lets an item stand at a moment.
    fn admits(&self, _problem: &Problem, _item: usize, _at: Moment) -> bool {
        true
    }

    /// Encoding: the first and the last day of an item, where this rule alone bounds them; it admits the
    /// item on no day outside of them.
    fn span(&self, _problem: &Problem, _item: usize) -> [Option<NaiveDate>; 2] {
        [None, None]
    }

    /// Encoding: the difference constraints of this rule.
    fn precedences(&self, _problem: &Problem) -> Vec<Precedence> {
        Vec::new()
    }

    /// Encoding: every other row of this rule.
    fn rows(&self, _builder: &mut Builder<'_>) {}

    /// Holds a programme against the rule, from its dates alone.
    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation>;
}

impl fmt::Debug for dyn Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rule({})", self.name())
    }
}

/// A set of hard rules, in a fixed order.
///
/// ```
/// use horseshoe::rules::Rules;
/// assert!(Rules::all().iter().any(|rule| rule.name() == "lead"));
/// assert!(Rules::all().without("lead").iter().all(|rule| rule.name() != "lead"));
/// ```
#[derive(Clone, Debug)]
pub struct Rules(Vec<&'static dyn Rule>);

impl Rules {
    /// Every rule.
    pub fn all() -> Rules {
        Rules(vec![
            &complete::Complete,
            // What an item's own row says is asked first: it settles most days at little cost.
            &fixed_date::FixedDate,
            &bounds::Bounds,
            &report_due::ReportDue,
            &mandate_expiry::MandateExpiry,
            &working_day::WorkingDay,
            &council_sits::CouncilSits,
            &chain_order::ChainOrder,
            &lead::HardLead,
            &directly_follows::DirectlyFollows,
            &one_meeting::OneMeeting,
            &apart::ApartFromKnown,
        ])
    }

    /// The same rules less the one of that name.
    #[must_use]
    pub fn without(mut self, name: &str) -> Rules {
        self.0.retain(|rule| rule.name() != name);
        self
    }

    /// The rules, in order.
    pub fn iter(&self) -> impl Iterator<Item = &'static dyn Rule> + '_ {
        self.0.iter().copied()
    }

    /// Whether a rule of that name is among them.
    pub fn contains(&self, name: &str) -> bool {
        self.0.iter().any(|rule| rule.name() == name)
    }

    /// Every violation of a draft, in the order of the rules.
    pub fn check(&self, problem: &Problem, draft: &Draft) -> Vec<Violation> {
        let schedule = Schedule::new(problem, draft);
        self.iter().flat_map(|rule| rule.check(problem, &schedule)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::days_between;
    use crate::generate::{Recipe, generate};

    #[test]
    fn no_rule_admits_an_item_on_a_day_outside_of_its_span() {
        let (mut outside, mut inside) = (0, 0);
        for (seed, is_waived) in (0..4).flat_map(|seed| [(seed, false), (seed, true)]) {
            let recipe = Recipe { seed, months: 2, ..Recipe::default() };
            let mut problem =
                Problem::new(&generate(&recipe)).expect("a generated instance expands");
            if is_waived {
                // Every other item, so that what a waiver lifts stands beside what it leaves.
                let items = (0..problem.items.len()).step_by(2);
                problem.waivers.bounds = items.map(|item| (item, Vec::new())).collect();
            }
            for date in days_between(problem.first, problem.last) {
                for (item, rule) in (0..problem.items.len()).flat_map(|item| {
                    Rules::all().iter().map(|rule| (item, rule)).collect::<Vec<_>>()
                }) {
                    let [first, last] = rule.span(&problem, item);
                    let is_out = first.is_some_and(|first| date < first)
                        || last.is_some_and(|last| date > last);
                    let sessions = [None, Some(Session::Morning), Some(Session::Afternoon)];
                    let admitted = sessions
                        .into_iter()
                        .any(|session| rule.admits(&problem, item, Moment { date, session }));
                    assert!(!is_out || !admitted, "{} {date}", rule.name());
                    outside += usize::from(is_out);
                    inside += usize::from(admitted && (first.is_some() || last.is_some()));
                }
            }
        }
        assert!(outside > 1_000 && inside > 1_000, "{outside} outside, {inside} inside");
    }
}
