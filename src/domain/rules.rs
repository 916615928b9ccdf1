//! The hard rules, one file each.
//!
//! Each rule has two independent statements that must be able to disagree: an encoding for the
//! integer program (`admits`, `precedences`, `rows`), and a check of a programme (`check`, written
//! from dates alone and from the guideline's words). No rule depends on another.

mod violation;

pub use violation::Violation;

use std::fmt;

use chrono::NaiveDate;

use crate::base::calendar::Moment;
use crate::domain::draft::Draft;
use crate::domain::encoder::Encoder;
use crate::domain::ids::ids;
use crate::domain::problem::{Item, Precedence, Problem, Schedule};

/// Makes of each line `file::Struct: "what it is"` the module, the rule's [`RuleId`] with the name of the file,
/// and its place in [`Rules::all`].
macro_rules! rules {
    ($($file:ident::$name:ident: $doc:literal,)*) => {
        $(mod $file;)*

        ids! {
            /// Which hard rule: what rows, precedences and violations carry.
            RuleId { $($name = stringify!($file) => $doc,)* }
        }

        const ALL: &[&dyn Rule] = &[$(&$file::$name),*];
    };
}

// The order is that of the violations.
rules! {
    complete::Complete: "Every item has its place, and nothing else has one.",
    // The rules on an item's own row come first: they settle most days cheaply.
    fixed_date::FixedDate: "What is fixed stays on its day.",
    bounds::Bounds: "The first and last days of an item's own row.",
    report_due::ReportDue: "A report comes no later than it is due.",
    mandate_expiry::MandateExpiry: "The vote is taken before the mandate ends.",
    working_day::WorkingDay: "Documents come out on working days.",
    council_sits::CouncilSits: "The Council meets only when it sits.",
    chain_order::ChainOrder: "The items of a chain in their order.",
    lead::Lead: "The policy's hard leads.",
    directly_follows::DirectlyFollows: "What directly follows is held in one piece.",
    one_meeting::OneMeeting: "One meeting at a time.",
    session_order::SessionOrder: "What comes first or last in its session is held there.",
    apart::Apart: "Programmes that are asked for differ from those known.",
}

/// A hard rule.
pub trait Rule: Sync {
    /// Which rule this is, as rows of the integer program and violations carry it. A rule of one's own
    /// has a name of its own, in [`RuleId::Own`].
    fn id(&self) -> RuleId;

    /// Returns the requirement as a sentence.
    fn in_words(&self) -> &'static str;

    /// Returns the source of the rule.
    fn source(&self) -> &'static str;

    /// Encoding: returns whether this rule alone admits an item at a moment.
    fn admits(&self, _problem: &Problem, _item: usize, _at: Moment) -> bool {
        true
    }

    /// Encoding: returns the first and last day of an item if this rule alone bounds them. The rule
    /// must admit the item on no day outside them.
    fn span(&self, _problem: &Problem, _item: usize) -> [Option<NaiveDate>; 2] {
        [None, None]
    }

    /// Encoding: returns the difference constraints of this rule.
    fn precedences(&self, _problem: &Problem) -> Vec<Precedence> {
        Vec::new()
    }

    /// Encoding: adds every other row of this rule.
    fn rows(&self, _problem: &Problem, _encoder: &mut dyn Encoder) {}

    /// Checks a programme against the rule, from its dates alone.
    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation>;
}

impl fmt::Debug for dyn Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rule({})", self.id())
    }
}

/// A set of hard rules, in a fixed order.
///
/// ```
/// use horseshoe::domain::ids::RuleId;
/// use horseshoe::domain::problem::{Problem, Schedule};
/// use horseshoe::domain::rules::{Rule, Rules, Violation};
///
/// assert!(Rules::all().contains(RuleId::Lead));
/// assert!(!Rules::all().without(RuleId::Lead).contains(RuleId::Lead));
///
/// /// No item stands on a Monday.
/// struct NoMondays;
///
/// impl Rule for NoMondays {
///     fn id(&self) -> RuleId {
///         RuleId::Own("no_mondays")
///     }
/// #   fn in_words(&self) -> &'static str {
/// #       "No item stands on a Monday."
/// #   }
/// #   fn source(&self) -> &'static str {
/// #       "the example"
/// #   }
///     // `in_words`, `source`, and `admits` for the solver ...
///     fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
///         // ... and what a programme breaks, from its dates alone.
/// #       let _ = (problem, schedule);
/// #       Vec::new()
///     }
/// }
///
/// let rules = Rules::all().with(&NoMondays);
/// assert!(rules.contains(RuleId::Own("no_mondays")));
/// assert!(!rules.without(RuleId::Own("no_mondays")).contains(RuleId::Own("no_mondays")));
/// ```
#[derive(Clone, Debug)]
pub struct Rules(Vec<&'static dyn Rule>);

impl Rules {
    /// Returns every rule.
    ///
    /// ```
    /// use horseshoe::Rules;
    ///
    /// // The rules with their sources, as a page of documentation could list them.
    /// let page: Vec<String> =
    ///     Rules::all().iter().map(|rule| format!("{} ({})", rule.in_words(), rule.source())).collect();
    /// assert_eq!(page.len(), horseshoe::domain::ids::RuleId::ALL.len());
    /// ```
    pub fn all() -> Rules {
        Rules(ALL.to_vec())
    }

    /// Returns the same rules without one.
    ///
    /// ```
    /// use horseshoe::domain::ids::RuleId;
    /// use horseshoe::Rules;
    ///
    /// let rules = Rules::all().without(RuleId::Lead);
    /// assert_eq!(rules.iter().count(), Rules::all().iter().count() - 1);
    /// assert!(rules.iter().all(|rule| rule.id() != RuleId::Lead));
    /// ```
    #[must_use]
    pub fn without(mut self, id: RuleId) -> Rules {
        self.0.retain(|rule| rule.id() != id);
        self
    }

    /// Returns the same rules and one more, which is checked last.
    ///
    /// A rule of your own needs no place in this crate: see `examples/own_rule.rs`.
    ///
    /// ```
    /// use horseshoe::domain::problem::{Problem, Schedule};
    /// use horseshoe::domain::ids::RuleId;
    /// use horseshoe::domain::rules::{Rule, Rules, Violation};
    ///
    /// struct Anything;
    ///
    /// impl Rule for Anything {
    ///     fn id(&self) -> RuleId {
    ///         RuleId::Own("anything")
    ///     }
    ///     fn in_words(&self) -> &'static str {
    ///         "Every programme is good enough."
    ///     }
    ///     fn source(&self) -> &'static str {
    ///         "This example"
    ///     }
    ///     fn check(&self, _: &Problem, _: &Schedule<'_>) -> Vec<Violation> {
    ///         Vec::new()
    ///     }
    /// }
    ///
    /// assert!(Rules::all().with(&Anything).contains(RuleId::Own("anything")));
    /// ```
    #[must_use]
    pub fn with(mut self, rule: &'static dyn Rule) -> Rules {
        self.0.push(rule);
        self
    }

    /// Iterates over the rules, in order.
    ///
    /// ```
    /// use horseshoe::domain::ids::RuleId;
    /// use horseshoe::Rules;
    ///
    /// let lead = Rules::all().iter().find(|rule| rule.id() == RuleId::Lead);
    /// assert!(lead.is_some_and(|rule| !rule.in_words().is_empty()));
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &'static dyn Rule> + '_ {
        self.0.iter().copied()
    }

    /// Returns whether a rule is included.
    ///
    /// ```
    /// use horseshoe::domain::ids::RuleId;
    /// use horseshoe::Rules;
    ///
    /// assert!(Rules::all().contains(RuleId::OneMeeting));
    /// assert!(!Rules::all().contains(RuleId::Own("no_mondays")));
    /// ```
    pub fn contains(&self, id: RuleId) -> bool {
        self.0.iter().any(|rule| rule.id() == id)
    }

    /// Returns every violation of a draft, in the order of the rules.
    ///
    /// ```
    /// use horseshoe::domain::ids::RuleId;
    /// use horseshoe::{Draft, Rules};
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// // New Year's Day, and nothing else of the month.
    /// let draft = Draft::of_bytes("a.csv", b"date,session,id\n2027-01-01,morning,libya\n".into())?;
    /// let found = Rules::all().check(&problem, &draft);
    /// assert!(found.iter().any(|violation| violation.rule == RuleId::Complete));
    /// assert!(found.iter().any(|violation| violation.message.contains("holiday")), "{found:?}");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn check(&self, problem: &Problem, draft: &Draft) -> Vec<Violation> {
        self.check_schedule(problem, &Schedule::new(problem, draft))
    }

    /// Returns every violation of a schedule, in the order of the rules. What facts alone break is no
    /// violation: see [`breaches`](Rules::breaches).
    ///
    /// ```
    /// use horseshoe::domain::problem::Schedule;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// # use horseshoe::{Options, Outcome, Rules, solve};
    /// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
    /// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
    ///
    /// let schedule = Schedule::of_entries(&problem, &solved.entries);
    /// assert_eq!(Rules::all().check_schedule(&problem, &schedule), []);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn check_schedule(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        let found = self.iter().flat_map(|rule| rule.check(problem, schedule));
        found.filter(|found| !is_noted(problem, schedule, found)).collect()
    }

    /// Returns the rules that facts have broken: what has been held, and reports that are out. They
    /// are noted, and keep nothing from being planned.
    ///
    /// ```
    /// use horseshoe::domain::problem::Schedule;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// # use horseshoe::{Options, Outcome, Rules, solve};
    /// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
    /// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
    ///
    /// let schedule = Schedule::of_entries(&problem, &solved.entries);
    /// assert_eq!(Rules::all().breaches(&problem, &schedule), [], "nothing has been held yet");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn breaches(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        if !problem.items.iter().any(Item::is_fact) {
            return Vec::new();
        }
        let stated = problem.as_stated();
        let found = self.iter().flat_map(|rule| rule.check(&stated, schedule));
        let is_held =
            |id: &String| problem.item(id).is_some_and(|item| problem.items[item].held().is_some());
        let is_breach = |found: &Violation| match found.rule {
            RuleId::FixedDate => found.items.iter().any(is_held),
            _ => is_noted(problem, schedule, found),
        };
        found.filter(is_breach).collect()
    }

    /// Returns the difference constraints of the rules, in their order, without those that facts have
    /// settled.
    pub(crate) fn precedences(&self, problem: &Problem) -> Vec<Precedence> {
        let all = self.iter().flat_map(|rule| rule.precedences(problem));
        all.filter(|precedence| problem.binds(precedence)).collect()
    }
}

/// Returns whether facts alone break a rule. An item that is not dated is no fact.
fn is_noted(problem: &Problem, schedule: &Schedule<'_>, found: &Violation) -> bool {
    let items: Option<Vec<usize>> = found.items.iter().map(|id| problem.item(id)).collect();
    let Some(items) = items else { return false };
    let is_stray =
        schedule.strays().iter().any(|stray| found.items.iter().any(|id| id == stray.id));
    let are_dated = items.iter().all(|item| schedule.when(*item).is_some());
    are_dated
        && !(is_stray && found.rule == RuleId::Complete)
        && problem.is_noted(found.rule, &items)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::calendar::{Session, days_between};
    use crate::research::generate::{Recipe, generate};

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
                problem.question.waivers.bounds = items.map(|item| (item, Vec::new())).collect();
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
                    assert!(!is_out || !admitted, "{} {date}", rule.id());
                    outside += usize::from(is_out);
                    inside += usize::from(admitted && (first.is_some() || last.is_some()));
                }
            }
        }
        assert!(outside > 1_000 && inside > 1_000, "{outside} outside, {inside} inside");
    }
}
