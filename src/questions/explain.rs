//! Explains why there is no programme, which changes would repair that, why an item is where it is,
//! and why not elsewhere. Every answer is a typed value; a separate step puts it into sentences.

mod assumption;
mod diagnose;
mod document;
mod elsewhere;
mod everywhere;
mod grouped;
mod item;
mod member;
mod minimal;
mod overload;
mod quickxplain;
mod repair;
mod search;
mod waive;
mod window;
mod words;

pub use diagnose::quick_conflict;
pub use document::{there_is_none, there_is_one};
pub use elsewhere::{Answer, Elsewhere, elsewhere};
pub use everywhere::{Everywhere, PricedSlot, SlotPrice, everywhere};
pub use item::{ItemExplanation, Slack, item};
pub use member::Member;
pub use overload::Overload;
pub use repair::{Relaxation, Repair};
pub use waive::Waived;
pub use window::{NoDay, Reason, Statement, Step, WindowConflict};

use serde::Serialize;

use crate::domain::problem::Problem;
use crate::domain::rules::Rules;
use crate::solver::{Options, SolveError};
use search::Search;

/// The simplest reason why there is no programme. Each conflict is verified by re-solving with only
/// the statements it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Conflict {
    /// The dates of single chains leave them no room, independent of everything else.
    Windows {
        /// One conflict for each chain and last day concerned, in file order.
        conflicts: Vec<WindowConflict>,
    },
    /// Some items have no possible day, independent of everything else.
    NoDay {
        /// The items.
        items: Vec<NoDay>,
    },
    /// Some days hold fewer minutes than their items require.
    Overload(Overload),
    /// Some statements cannot all hold.
    Rules {
        /// The statements.
        members: Vec<Member>,
        /// Whether each statement is proved necessary: without it the others admit a programme.
        is_irreducible: bool,
    },
    /// Only that everything together is infeasible is known: the time limit was reached before more
    /// was.
    Together {
        /// The days with the least room to spare.
        tightest: Option<Overload>,
    },
}

/// The conflict behind an infeasible problem, with its repairs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// The conflict.
    pub conflict: Conflict,
    /// The underlying statements: without any one of them, the others admit a programme.
    pub rules: Vec<Member>,
    /// Single changes that make a programme possible, the cheapest first.
    pub repairs: Vec<Repair>,
    /// The cheapest set of waivers.
    pub waived: Option<Waived>,
    /// Whether everything was tried within the time limit.
    pub is_complete: bool,
}

impl Explanation {
    /// Creates an explanation that consists only of a conflict.
    ///
    /// ```
    /// use horseshoe::questions::explain::{Explanation, quick_conflict};
    /// # use horseshoe::{Instance, Options, Problem, Rules};
    /// # let renewals: &[u8] = b"mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";
    /// # let instance = Instance::of_bytes("late", &[("renewals.csv", renewals)])?;
    /// # let problem = Problem::new(&instance)?;
    /// # let (rules, options) = (Rules::all(), Options::default());
    ///
    /// let conflict = quick_conflict(&problem, &rules).ok_or("no conflict")?;
    /// let explained = Explanation::of(conflict);
    /// assert!(explained.repairs.is_empty() && !explained.to_string().is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(conflict: Conflict) -> Explanation {
        let (rules, repairs) = (Vec::new(), Vec::new());
        Explanation { conflict, rules, repairs, waived: None, is_complete: false }
    }
}

/// Finds a conflict in a problem that a search has proved infeasible.
///
/// # Errors
///
/// The solver fails.
///
/// ```
/// use horseshoe::questions::explain::{Conflict, conflict};
/// # use horseshoe::{Instance, Options, Problem, Rules};
/// # let renewals: &[u8] = b"mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";
/// # let instance = Instance::of_bytes("late", &[("renewals.csv", renewals)])?;
/// # let problem = Problem::new(&instance)?;
/// # let (rules, options) = (Rules::all(), Options::default());
///
/// let found = conflict(&problem, &rules, &options)?;
/// assert!(!matches!(found, Conflict::Together { .. }), "{found}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn conflict(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
) -> Result<Conflict, SolveError> {
    Ok(diagnose::diagnose(&Search::new(problem, rules, options))?.conflict)
}

/// Finds the conflict and the repairs of a problem that a search has proved infeasible.
///
/// The whole takes no longer than the time limit of the options, or one minute if they have none;
/// what is not found by then is omitted.
///
/// # Errors
///
/// The solver fails.
///
/// ```
/// use horseshoe::questions::explain::explain;
/// # use horseshoe::{Instance, Options, Problem, Rules};
/// # let renewals: &[u8] = b"mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";
/// # let instance = Instance::of_bytes("late", &[("renewals.csv", renewals)])?;
/// # let problem = Problem::new(&instance)?;
/// # let (rules, options) = (Rules::all(), Options::default());
///
/// let explained = explain(&problem, &rules, &options)?;
/// assert!(explained.is_complete);
/// let points: Vec<i64> = explained.repairs.iter().map(|repair| repair.points).collect();
/// assert!(!points.is_empty() && points.is_sorted(), "the cheapest first");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn explain(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
) -> Result<Explanation, SolveError> {
    let search = Search::new(problem, rules, options);
    let found = diagnose::diagnose(&search)?;
    repaired(&search, of_diagnosis(problem, found), &|_| {})
}

/// A part of an explanation, handed out as soon as it is proved.
#[derive(Clone, Copy, Debug)]
pub enum Found<'a> {
    /// A single change that makes a programme possible.
    Repair(&'a Repair),
    /// The cheapest set of waivers.
    Waived(&'a Waived),
}

/// Finds the conflict behind an infeasible problem, with its statements, and no repairs:
/// [`repair_each`] finds those.
///
/// # Errors
///
/// The solver fails.
///
/// ```
/// use horseshoe::questions::explain::diagnosis;
/// # use horseshoe::{Instance, Options, Problem, Rules};
/// # let renewals: &[u8] = b"mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";
/// # let instance = Instance::of_bytes("late", &[("renewals.csv", renewals)])?;
/// # let problem = Problem::new(&instance)?;
/// # let (rules, options) = (Rules::all(), Options::default());
///
/// let found = diagnosis(&problem, &rules, &options)?;
/// assert!(found.repairs.is_empty() && !found.rules.is_empty() && !found.is_complete);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn diagnosis(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
) -> Result<Explanation, SolveError> {
    let found = diagnose::diagnose(&Search::new(problem, rules, options))?;
    Ok(of_diagnosis(problem, found))
}

/// Finds the repairs and the cheapest waivers of a problem whose conflict is known, and hands each out
/// as soon as it is proved: in the order of the finding, from any thread. The explanation that is
/// returned has all of them, the cheapest first.
///
/// # Errors
///
/// The solver fails.
///
/// ```
/// use horseshoe::questions::explain::{Found, diagnosis, repair_each};
/// # use std::sync::Mutex;
/// # use horseshoe::{Instance, Options, Problem, Rules};
/// # let renewals: &[u8] = b"mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";
/// # let instance = Instance::of_bytes("late", &[("renewals.csv", renewals)])?;
/// # let problem = Problem::new(&instance)?;
/// # let (rules, options) = (Rules::all(), Options::default());
///
/// let conflict = diagnosis(&problem, &rules, &options)?;
/// let said = Mutex::new(Vec::new());
/// let each = |found: Found<'_>| {
///     if let Found::Repair(repair) = found {
///         said.lock().unwrap().push(repair.says.clone());
///     }
/// };
/// let explained = repair_each(&problem, &rules, &options, conflict, &each)?;
/// assert_eq!(said.into_inner().unwrap().len(), explained.repairs.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn repair_each(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
    conflict: Explanation,
    found: &(dyn Fn(Found<'_>) + Sync),
) -> Result<Explanation, SolveError> {
    repaired(&Search::new(problem, rules, options), conflict, found)
}

fn of_diagnosis(problem: &Problem, found: diagnose::Diagnosis) -> Explanation {
    let rules = found.assumptions.iter().map(|assumption| assumption.member(problem)).collect();
    Explanation { rules, ..Explanation::of(found.conflict) }
}

/// Completes an explanation: repairs and waivers are looked for at the same time.
fn repaired(
    search: &Search<'_>,
    explained: Explanation,
    found: &(dyn Fn(Found<'_>) + Sync),
) -> Result<Explanation, SolveError> {
    let assumptions: Vec<_> =
        explained.rules.iter().filter_map(|member| member.assumption).collect();
    let (waived, repairs) = rayon::join(
        || {
            let waived = waive::cheapest(search);
            if let Ok(Some(waived)) = &waived {
                found(Found::Waived(waived));
            }
            waived
        },
        || repair::repairs(search, &assumptions, found),
    );
    let (waived, repairs) = (waived?, repairs?);
    Ok(Explanation { repairs, waived, is_complete: !search.is_over(), ..explained })
}

/// Returns the problem and the rules with only some of the statements behind a conflict, so that
/// anyone can verify them: together they are infeasible, and without any one of them a programme
/// exists.
///
/// ```
/// use horseshoe::questions::explain::{explain, restricted};
/// use horseshoe::input::instance::{Instance, Policy, Renewal};
/// use horseshoe::domain::problem::Problem;
/// use horseshoe::domain::rules::Rules;
/// use horseshoe::solver::{Feasibility, Options, any};
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
///     programme: Default::default(),
/// };
/// let problem = Problem::new(&instance).unwrap();
/// let (rules, options) = (Rules::all(), Options::default());
/// let explained = explain(&problem, &rules, &options).unwrap();
/// assert_eq!(explained.rules.len(), 4, "the report, two leads, the end of the mandate");
/// let (some, fewer_rules) = restricted(&problem, &rules, &explained.rules[1..]);
/// assert!(matches!(any(&some, &fewer_rules, &options), Ok(Feasibility::Programme(_))));
/// ```
pub fn restricted(problem: &Problem, rules: &Rules, members: &[Member]) -> (Problem, Rules) {
    let assumptions: Vec<_> = members.iter().filter_map(|member| member.assumption).collect();
    assumption::only(problem, rules, &assumptions)
}

/// Finds the cheapest set of waivers at the policy's prices, with the programme that they make
/// possible. `None` if no set suffices or the time is up.
///
/// # Errors
///
/// The solver fails.
///
/// ```
/// use horseshoe::questions::explain::cheapest_waivers;
/// # use horseshoe::{Instance, Options, Problem, Rules};
/// # let renewals: &[u8] = b"mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";
/// # let instance = Instance::of_bytes("late", &[("renewals.csv", renewals)])?;
/// # let problem = Problem::new(&instance)?;
/// # let (rules, options) = (Rules::all(), Options::default());
///
/// let waived = cheapest_waivers(&problem, &rules, &options)?.ok_or("nothing suffices")?;
/// assert!(waived.is_proved && waived.points > 0);
/// assert!(!waived.waivers.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn cheapest_waivers(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
) -> Result<Option<Waived>, SolveError> {
    waive::cheapest(&Search::new(problem, rules, options))
}

/// Returns the mission of an item's renewal, or the event's title.
fn subject_in_words(problem: &Problem, item: usize) -> String {
    let item = &problem.items[item];
    let renewal =
        problem.rows.renewals.iter().find(|renewal| Some(&renewal.id) == item.renewal.as_ref());
    renewal.map_or_else(|| item.title.clone(), |renewal| renewal.mission.clone())
}

/// Formats `count` days in words.
fn days(count: i64) -> String {
    if count == 1 { "1 day".to_owned() } else { format!("{count} days") }
}

/// Formats `count` points in words.
fn points(count: i64) -> String {
    if count == 1 { "1 point".to_owned() } else { format!("{count} points") }
}
