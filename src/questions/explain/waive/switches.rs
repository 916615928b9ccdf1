//! Rules that are broken or kept as a whole, at one price each: the order of two items, an item straight
//! after another, a stated hour, a working day.
//!
//! They give only where no other waiver is enough: a vote before its consultations is no way round a
//! short lead. Each is a *switch*. With every switch off, a programme costs no more than any other does
//! for the remaining waivers. Branch and bound decides which switches to pay for: a programme that breaks
//! a switch nobody has paid for is compared with those that keep it, and with those that pay.

use std::collections::BTreeSet;

use super::super::search::Search;
use super::waived_points;
use crate::domain::ids::{PenaltyId, RuleId};
use crate::domain::problem::{Problem, Schedule};
use crate::domain::programme::{Charge, ProofStatus};
use crate::solver::{self, Outcome, SolveError, Solved};

/// The most programmes that are solved. More were never needed for a month of the record.
const MOST: usize = 200;

/// The most overlaps of stated hours of which every choice is tried.
const MOST_OVERLAPS: usize = 4;

/// The programme with the cheapest waivers.
pub(super) struct Least {
    pub(super) solved: Solved,
    /// Whether no set of waivers costs less.
    pub(super) is_proved: bool,
}

/// A rule that is waived as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Switch {
    /// Two items of a chain, the earlier one first.
    Order(usize, usize),
    /// An item that directly follows another.
    Apart(usize),
    /// A meeting with a stated hour.
    Start(usize),
    /// A document.
    AnyDay(usize),
}

/// The cost of a programme: of its waivers, then of everything.
type Cost = (i64, i64);

/// A set of decisions: switches that are kept, and switches that are paid for.
struct Node {
    kept: BTreeSet<Switch>,
    paid: BTreeSet<Switch>,
    /// The best programme that keeps what is kept, whatever else it breaks.
    solved: Solved,
}

/// Finds the programme of the least waivers. `waivable` has every other waiver already.
///
/// An overlap of stated hours is no switch: two meetings at once take less of their session than either
/// at another hour, so letting them overlap and letting them move are alternatives. Each choice of
/// overlaps to allow, the fewest first, has its own search, in which those meetings keep their hours.
pub(super) fn least(search: &Search<'_>, waivable: &Problem) -> Result<Option<Least>, SolveError> {
    let problem = search.problem;
    let standing = problem.overlaps.iter().copied().filter(|pair| problem.is_overlap(*pair));
    let pairs: Vec<(usize, usize)> = standing.collect();
    let price = i64::from(problem.policy.waivers.one_meeting.points);
    let (mut best, mut is_proved): (Option<Least>, bool) = (None, pairs.len() <= MOST_OVERLAPS);
    for allowed in choices(&pairs) {
        let own = price * i64::try_from(allowed.len()).unwrap_or(i64::MAX);
        if best.as_ref().is_some_and(|best| cost(&best.solved).0 <= own) {
            break;
        }
        let mut variant = waivable.clone();
        variant.question.waivers.overlaps.extend(allowed.iter().copied());
        let Some(found) = least_with(search, &variant, &allowed)? else {
            is_proved &= !search.is_over();
            continue;
        };
        let found = Least { solved: charged_overlaps(problem, found.solved, &allowed), ..found };
        is_proved &= found.is_proved;
        if best.as_ref().is_none_or(|best| cost(&found.solved) < cost(&best.solved)) {
            best = Some(found);
        }
    }
    Ok(best.map(|mut best| {
        best.is_proved = is_proved;
        if !is_proved {
            let solved = &mut best.solved;
            (solved.bound, solved.status) = (solved.bound.min(0), ProofStatus::Feasible);
        }
        best
    }))
}

/// Returns the sets of overlaps to try, the smallest first; of many overlaps, only none, each and all.
fn choices(pairs: &[(usize, usize)]) -> Vec<Vec<(usize, usize)>> {
    if pairs.len() > MOST_OVERLAPS {
        let each = pairs.iter().map(|pair| vec![*pair]);
        return std::iter::once(Vec::new()).chain(each).chain([pairs.to_vec()]).collect();
    }
    let chosen = |bits: u32| {
        let own = pairs.iter().enumerate().filter(move |(at, _)| bits >> at & 1 == 1);
        own.map(|(_, pair)| *pair).collect::<Vec<_>>()
    };
    let mut all: Vec<_> = (0..1_u32 << pairs.len()).map(chosen).collect();
    all.sort_by_key(Vec::len);
    all
}

/// Returns a programme with the charges of the overlaps that it was allowed.
fn charged_overlaps(problem: &Problem, mut solved: Solved, allowed: &[(usize, usize)]) -> Solved {
    let points = i64::from(problem.policy.waivers.one_meeting.points);
    for (_, item) in allowed.iter().filter(|_| points > 0) {
        let Some(item) = problem.items.get(*item) else { continue };
        let reason = "held under a waiver at the same time as another meeting".to_owned();
        let (term, item) = (PenaltyId::Waived, item.id.clone());
        solved.charges.push(Charge { term, item, points, reason });
        solved.objective += points;
        solved.bound += points;
    }
    solved
}

/// Finds the programme of the least waivers in which the meetings of the overlaps allowed keep their hours.
fn least_with(
    search: &Search<'_>,
    waivable: &Problem,
    allowed: &[(usize, usize)],
) -> Result<Option<Least>, SolveError> {
    let mut all = switches(search.problem);
    let keeps_hour = |item: usize| allowed.iter().any(|pair| pair.0 == item || pair.1 == item);
    all.retain(|switch| !matches!(switch, Switch::Start(item) if keeps_hour(*item)));
    let everything: BTreeSet<Switch> = all.iter().copied().collect();
    match solve(search, waivable, &all, &everything)? {
        Outcome::Solved(solved) => {
            let is_proved = is_optimal(&solved);
            return Ok(Some(Least { solved: *solved, is_proved }));
        }
        Outcome::Infeasible => {}
        Outcome::Stopped => return Ok(None),
    }
    least_of_branches(search, waivable, &all)
}

/// Finds the programme of the least waivers where no programme keeps every switch: every one breaks one
/// of them at least.
fn least_of_branches(
    search: &Search<'_>,
    waivable: &Problem,
    all: &[Switch],
) -> Result<Option<Least>, SolveError> {
    let (mut best, mut is_proved): (Option<Solved>, bool) = (None, true);
    let cheapest = all.iter().map(|switch| switch.price(search.problem)).min();
    let Some(cheapest) = cheapest.filter(|_| !search.is_over()) else { return Ok(None) };
    let root = match solve(search, waivable, all, &BTreeSet::new())? {
        Outcome::Solved(root) => *root,
        Outcome::Infeasible | Outcome::Stopped => return Ok(None),
    };
    let mut nodes = vec![Node { kept: BTreeSet::new(), paid: BTreeSet::new(), solved: root }];
    let mut count = 0;
    while let Some(node) = nodes.pop() {
        is_proved &= is_optimal(&node.solved);
        let price = |switches: &BTreeSet<Switch>| -> i64 {
            switches.iter().map(|switch| switch.price(search.problem)).sum()
        };
        let (own, objective) = cost(&node.solved);
        let more = if node.paid.is_empty() { cheapest } else { price(&node.paid) };
        let at_least = (own + more, objective + more);
        if best.as_ref().is_some_and(|best| cost(best) <= at_least) {
            continue;
        }
        let broken = broken(search.problem, all, &node.solved);
        let found = charged(search.problem, &node.solved, &broken);
        if best.as_ref().is_none_or(|best| cost(&found) < cost(best)) {
            best = Some(found);
        }
        let open = broken.difference(&node.paid).copied();
        let Some(next) = open.max_by_key(|switch| (switch.price(search.problem), *switch)) else {
            continue;
        };
        count += 1;
        if count > MOST || search.is_over() {
            is_proved = false;
            break;
        }
        let mut kept = node.kept.clone();
        kept.insert(next);
        let without = solve(search, waivable, all, &kept)?;
        is_proved &= !matches!(without, Outcome::Stopped);
        nodes.extend(children(node, next, kept, without));
    }
    let least = best.map(|mut solved| {
        if !is_proved {
            (solved.bound, solved.status) = (solved.bound.min(0), ProofStatus::Feasible);
        }
        Least { solved, is_proved }
    });
    Ok(least)
}

/// Returns the two nodes below a node: the one in which a switch is paid for, and the one in which its
/// rule is kept, if a programme keeps it.
fn children(
    node: Node,
    next: Switch,
    kept: BTreeSet<Switch>,
    without: Outcome,
) -> impl Iterator<Item = Node> {
    let mut paid = node.paid.clone();
    paid.insert(next);
    let without = match without {
        Outcome::Solved(solved) => Some(Node { kept, paid: node.paid, solved: *solved }),
        Outcome::Infeasible | Outcome::Stopped => None,
    };
    let with = Node { kept: node.kept, paid, solved: node.solved };
    std::iter::once(with).chain(without)
}

/// Lists the switches of a problem: those of the chains and groups of which something has its day. Any
/// other chain finds its days at the price of other waivers. What facts have settled needs none.
fn switches(problem: &Problem) -> Vec<Switch> {
    let waivers = &problem.question.waivers;
    let is_tied = |index: usize| {
        let own = problem.items.get(index).and_then(|item| item.renewal.as_ref());
        problem.items.iter().enumerate().any(|(other, item)| {
            let is_of_chain = own.is_some() && item.renewal.as_ref() == own;
            item.fixed_date.is_some() && (other == index || own.is_none() || is_of_chain)
        })
    };
    let binds = |(from, to): &&(usize, usize)| {
        !problem.is_settled(*from, *to) && !waivers.order.contains(&(*from, *to)) && is_tied(*from)
    };
    let order = problem.order.iter().filter(binds);
    let mut all: Vec<Switch> = order.map(|(from, to)| Switch::Order(*from, *to)).collect();
    for (index, item) in problem.items.iter().enumerate() {
        // What another month's programme takes is not this one's to give.
        if item.held().is_some() || item.is_taken() || !is_tied(index) {
            continue;
        }
        if problem.leader(index).is_some() {
            all.push(Switch::Apart(index));
        }
        if item.fixed_start.is_some() && item.is_council() {
            all.push(Switch::Start(index));
        }
        let is_document = !item.is_council() && !item.stands_beside() && !item.is_issued();
        if is_document && !waivers.any_day.contains(&index) {
            all.push(Switch::AnyDay(index));
        }
    }
    all
}

/// Solves the problem with some switches kept and all others off.
fn solve(
    search: &Search<'_>,
    waivable: &Problem,
    all: &[Switch],
    kept: &BTreeSet<Switch>,
) -> Result<Outcome, SolveError> {
    let mut variant = waivable.clone();
    for switch in all.iter().filter(|switch| !kept.contains(switch)) {
        switch.turn_off(&mut variant);
    }
    solver::solve(&variant, search.rules, &search.options())
}

fn is_optimal(solved: &Solved) -> bool {
    solved.bound == solved.objective
}

fn cost(solved: &Solved) -> Cost {
    (waived_points(solved), solved.objective)
}

/// Returns the switches that a programme breaks.
fn broken(problem: &Problem, all: &[Switch], solved: &Solved) -> BTreeSet<Switch> {
    let schedule = Schedule::of_entries(problem, &solved.entries);
    let rules = crate::domain::rules::Rules::all();
    let violations = rules.check_schedule(problem, &schedule);
    let breaks = |rule: RuleId, items: &[usize]| {
        violations.iter().any(|violation| {
            let own = violation.items.iter().map(|id| problem.item(id));
            violation.rule == rule && own.eq(items.iter().map(|item| Some(*item)))
        })
    };
    let is_broken = |switch: &&Switch| match **switch {
        Switch::Order(from, to) => breaks(RuleId::ChainOrder, &[from, to]),
        Switch::Apart(item) => problem
            .items
            .get(item)
            .and_then(|item| item.follows)
            .is_some_and(|leader| breaks(RuleId::DirectlyFollows, &[leader, item])),
        Switch::Start(item) => {
            let stated = problem.items.get(item).and_then(|item| item.fixed_start);
            let start = schedule.when(item).and_then(|when| when.start);
            stated.zip(start).is_some_and(|(stated, start)| stated != start)
        }
        Switch::AnyDay(item) => breaks(RuleId::WorkingDay, &[item]),
    };
    all.iter().filter(is_broken).copied().collect()
}

/// Returns a programme with the charges of the switches that it breaks.
fn charged(problem: &Problem, solved: &Solved, broken: &BTreeSet<Switch>) -> Solved {
    let mut solved = solved.clone();
    for switch in broken {
        let points = switch.price(problem);
        let Some(item) = problem.items.get(switch.item()).filter(|_| points > 0) else { continue };
        let reason = switch.in_words().to_owned();
        let (term, item) = (PenaltyId::Waived, item.id.clone());
        solved.charges.push(Charge { term, item, points, reason });
        solved.objective += points;
        solved.bound += points;
    }
    solved
}

impl Switch {
    /// Returns the item that is charged.
    fn item(self) -> usize {
        match self {
            Switch::Order(_, item)
            | Switch::Apart(item)
            | Switch::Start(item)
            | Switch::AnyDay(item) => item,
        }
    }

    fn price(self, problem: &Problem) -> i64 {
        let prices = &problem.policy.waivers;
        let price = match self {
            Switch::Order(..) => &prices.order,
            Switch::Apart(_) => &prices.directly_follows,
            Switch::Start(_) => &prices.start,
            Switch::AnyDay(_) => &prices.working_day,
        };
        i64::from(price.points)
    }

    fn in_words(self) -> &'static str {
        match self {
            Switch::Order(..) => "held under a waiver out of the order of its chain",
            Switch::Apart(_) => "not held straight after what it follows, under a waiver",
            Switch::Start(_) => "held under a waiver at another hour than its row states",
            Switch::AnyDay(_) => "dated under a waiver on no working day",
        }
    }

    fn turn_off(self, problem: &mut Problem) {
        let waivers = &mut problem.question.waivers;
        match self {
            Switch::Order(from, to) => {
                waivers.order.insert((from, to));
            }
            Switch::Apart(item) => {
                waivers.apart.insert(item);
            }
            Switch::AnyDay(item) => {
                waivers.any_day.insert(item);
            }
            Switch::Start(item) => {
                if let Some(item) = problem.items.get_mut(item) {
                    item.fixed_start = None;
                }
            }
        }
    }
}
