//! Why there is no programme, what would have to give, why an item is where it is and why not
//! elsewhere. Every answer is a typed value; turning it into sentences is a step of its own.

mod diagnose;
mod document;
mod elsewhere;
mod item;
mod member;
mod minimal;
mod overload;
mod premise;
mod quickxplain;
mod repair;
mod search;
mod waive;
mod window;
mod words;

pub use diagnose::{plain_conflict, quick_conflict};
pub use document::{there_is_none, there_is_one};
pub use elsewhere::{Answer, Elsewhere, elsewhere};
pub use item::{ItemExplanation, Slip, item};
pub use member::Member;
pub use overload::Overload;
pub use repair::{Lever, Repair};
pub use waive::Waived;
pub use window::{NoDay, Reason, Statement, Step, WindowConflict};

use serde::Serialize;

use crate::domain::problem::Problem;
use crate::domain::rules::Rules;
use crate::solver::{Options, SolveError};
use search::Search;

/// Why there is no programme, the simplest reason that applies. Each was asked of the solver once
/// more, with nothing but what it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Conflict {
    /// The dates of single chains leave them no room, whatever the others do.
    Windows {
        /// One for each chain and last day concerned, in the order of the files.
        conflicts: Vec<WindowConflict>,
    },
    /// Items have no day on which they could be, whatever the others do.
    NoDay {
        /// The items.
        items: Vec<NoDay>,
    },
    /// More minutes are asked of some days than they hold.
    Overload(Overload),
    /// Statements that cannot all hold.
    Rules {
        /// The statements.
        members: Vec<Member>,
        /// Whether each was shown to be needed: without it there is a programme of the others.
        is_irreducible: bool,
    },
    /// All that is known is that everything together does not fit: the time was up before less was.
    Together {
        /// The days with the least room to spare.
        tightest: Option<Overload>,
    },
}

/// Why there is no programme and what would have to give.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// Why there is none.
    pub conflict: Conflict,
    /// The statements behind it: without any one of them the others have a programme.
    pub rules: Vec<Member>,
    /// Single changes after which there is a programme, the cheapest first.
    pub repairs: Vec<Repair>,
    /// The cheapest set of waivers.
    pub waived: Option<Waived>,
    /// Whether everything was tried that was to be tried before the time was up.
    pub is_complete: bool,
}

impl Explanation {
    /// A conflict by itself, where nothing else was looked for.
    pub fn of(conflict: Conflict) -> Explanation {
        let (rules, repairs) = (Vec::new(), Vec::new());
        Explanation { conflict, rules, repairs, waived: None, is_complete: false }
    }
}

/// Finds why a problem has no programme. Call it only when a search has shown that it has none.
///
/// # Errors
///
/// Where the solver fails.
pub fn conflict(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
) -> Result<Conflict, SolveError> {
    Ok(diagnose::diagnose(&Search::new(problem, rules, options))?.conflict)
}

/// Finds why a problem has no programme and what would have to give. Call it only when a search has
/// shown that it has none.
///
/// All of it together takes no longer than the time limit of the options, or a minute where they
/// have none; what was not found by then is left out.
///
/// # Errors
///
/// Where the solver fails.
pub fn explain(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
) -> Result<Explanation, SolveError> {
    let search = Search::new(problem, rules, options);
    let found = diagnose::diagnose(&search)?;
    let rules = found.premises.iter().map(|premise| premise.member(problem)).collect();
    let waived = waive::cheapest(&search)?;
    let repairs = repair::repairs(&search, &found.premises)?;
    let is_complete = !search.is_over();
    Ok(Explanation { conflict: found.conflict, rules, repairs, waived, is_complete })
}

/// The problem, and the rules, with nothing but some of the statements behind a conflict, so that
/// anyone can check them: together they leave no programme, and without one of them there is one.
///
/// ```
/// use horseshoe::questions::explain::{explain, restricted};
/// use horseshoe::input::instance::{Instance, Policy, Renewal};
/// use horseshoe::domain::problem::Problem;
/// use horseshoe::domain::rules::Rules;
/// use horseshoe::solver::{Any, Options, any};
/// let day = |month, day| chrono::NaiveDate::from_ymd_opt(2010, month, day);
/// let renewal = Renewal {
///     id: "UNFICYP".into(),
///     mission: "UNFICYP".into(),
///     report_issued: day(12, 1),
///     mandate_expires: day(12, 15),
///     ..Renewal::default()
/// };
/// let instance = Instance {
///     name: "late".into(),
///     renewals: vec![renewal],
///     events: vec![],
///     calendar: vec![],
///     policy: Policy::guideline(),
/// };
/// let problem = Problem::new(&instance).unwrap();
/// let (rules, options) = (Rules::all(), Options::default());
/// let explained = explain(&problem, &rules, &options).unwrap();
/// assert_eq!(explained.rules.len(), 4, "the report, two leads, the end of the mandate");
/// let (some, fewer_rules) = restricted(&problem, &rules, &explained.rules[1..]);
/// assert!(matches!(any(&some, &fewer_rules, &options), Ok(Any::Programme(_))));
/// ```
pub fn restricted(problem: &Problem, rules: &Rules, members: &[Member]) -> (Problem, Rules) {
    let premises: Vec<_> = members.iter().filter_map(|member| member.premise).collect();
    premise::only(problem, rules, &premises)
}

/// Finds the cheapest set of waivers by the prices of the policy, and the programme that they make
/// possible. `None` where no set is enough, or the time was up.
///
/// # Errors
///
/// Where the solver fails.
pub fn cheapest_waivers(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
) -> Result<Option<Waived>, SolveError> {
    waive::cheapest(&Search::new(problem, rules, options))
}

/// The mission of an item's renewal, or the event's title.
fn subject_in_words(problem: &Problem, item: usize) -> String {
    let item = &problem.items[item];
    let renewal =
        problem.renewals.iter().find(|renewal| Some(&renewal.id) == item.renewal.as_ref());
    renewal.map_or_else(|| item.title.clone(), |renewal| renewal.mission.clone())
}

/// `count` days in words.
fn days(count: i64) -> String {
    if count == 1 { "1 day".to_owned() } else { format!("{count} days") }
}

/// `count` points in words.
fn points(count: i64) -> String {
    if count == 1 { "1 point".to_owned() } else { format!("{count} points") }
}
