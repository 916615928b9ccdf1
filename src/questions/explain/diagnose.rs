//! The levels of an explanation: the arithmetic of single chains, overfull days, a minimal
//! conflict.

use std::collections::BTreeSet;

use super::assumption::{Assumption, subjects};
use super::minimal::{Minimal, minimal_conflict};
use super::search::Search;
use super::{Conflict, overload, window};
use crate::domain::ids::RuleId;
use crate::domain::problem::{Problem, pieces};
use crate::domain::rules::Rules;
use crate::solver::SolveError;

/// A conflict with the assumptions behind it.
#[derive(Clone, Debug)]
pub(super) struct Diagnosis {
    pub(super) conflict: Conflict,
    pub(super) assumptions: Vec<Assumption>,
}

/// The number of items above which the arithmetic is skipped once the time is up, because it would
/// take too long.
const SOON_ASKED: usize = 2_000;

/// Returns the conflict that dates and days alone show, without a search, for a problem small enough to
/// answer in negligible time.
///
/// ```
/// use horseshoe::questions::explain::quick_conflict;
/// # use horseshoe::{Instance, Options, Problem, Rules};
/// # let renewals: &[u8] = b"mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";
/// # let instance = Instance::of_bytes("late", &[("renewals.csv", renewals)])?;
/// # let problem = Problem::new(&instance)?;
/// # let (rules, options) = (Rules::all(), Options::default());
///
/// assert!(quick_conflict(&problem, &rules).is_some(), "the chain's own dates leave it no room");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn quick_conflict(problem: &Problem, rules: &Rules) -> Option<Conflict> {
    (problem.items.len() <= SOON_ASKED).then(|| plain_conflict(problem, rules)).flatten()
}

/// Finds the conflict that arithmetic over dates and minutes proves by itself, if there is one. It
/// does not require a proof of infeasibility by a search.
pub(crate) fn plain_conflict(problem: &Problem, rules: &Rules) -> Option<Conflict> {
    // Single chains and ranges of days are checked before the capacity of slots.
    let apart = rules.clone().without(RuleId::OneMeeting);
    window::find(problem, &apart).or_else(|| match overload::tightest(problem, &apart) {
        Some(overload) if overload.minutes > overload.capacity => {
            Some(Conflict::Overload(overload))
        }
        _ => None,
    })
}

/// Returns the first level that applies, after re-solving everything that it names.
pub(super) fn diagnose(search: &Search<'_>) -> Result<Diagnosis, SolveError> {
    let (problem, rules) = (search.problem, search.rules);
    let all = Assumption::all(problem);
    if let Some(conflict) = plain_conflict(problem, rules) {
        if let Some(diagnosis) = confirmed(search, conflict.clone())? {
            return Ok(diagnosis);
        }
        if search.is_over() {
            // Dates and minutes prove it, and there is no time to ask the solver as well.
            return Ok(Diagnosis { conflict, assumptions: all });
        }
    }
    Ok(match minimal_conflict(search, &all)? {
        Some(Minimal { assumptions, is_irreducible })
            if is_irreducible || assumptions.len() < all.len() =>
        {
            Diagnosis {
                conflict: Conflict::Rules {
                    members: assumptions
                        .iter()
                        .map(|assumption| assumption.member(problem))
                        .collect(),
                    is_irreducible,
                },
                assumptions,
            }
        }
        _ => {
            let apart = rules.clone().without(RuleId::OneMeeting);
            let tightest = overload::tightest(problem, &apart);
            Diagnosis { conflict: Conflict::Together { tightest }, assumptions: all }
        }
    })
}

/// Returns the part of a plain conflict that is in conflict by itself.
fn confirmed(search: &Search<'_>, conflict: Conflict) -> Result<Option<Diagnosis>, SolveError> {
    let mut assumptions = Vec::new();
    let mut confirm = |ids: &[String], slots: bool| -> Result<bool, SolveError> {
        let found = minimal_conflict(search, &about(search.problem, ids, slots))?;
        let is_conflict = found.is_some();
        // The repairs start from the first of several conflicts, because every one of them must be
        // resolved.
        if let (Some(found), true) = (found, assumptions.is_empty()) {
            assumptions = found.assumptions;
        }
        Ok(is_conflict)
    };
    let conflict = match conflict {
        Conflict::Windows { conflicts } => {
            let mut kept = Vec::new();
            for conflict in conflicts {
                let ids: Vec<String> =
                    conflict.steps.iter().map(|step| step.item.clone()).collect();
                if confirm(&ids, false)? {
                    kept.push(conflict);
                }
            }
            if kept.is_empty() {
                return Ok(None);
            }
            Conflict::Windows { conflicts: kept }
        }
        Conflict::NoDay { items } => {
            let ids: Vec<String> = items.iter().map(|item| item.item.clone()).collect();
            if !confirm(&ids, false)? {
                return Ok(None);
            }
            Conflict::NoDay { items }
        }
        Conflict::Overload(overload) => {
            if !confirm(&overload.items, true)? {
                return Ok(None);
            }
            Conflict::Overload(overload)
        }
        other => other,
    };
    Ok(Some(Diagnosis { conflict, assumptions }))
}

/// Returns every assumption about some items, their chains, the items held together with them and the
/// calendar.
fn about(problem: &Problem, ids: &[String], slots: bool) -> Vec<Assumption> {
    let subjects = subjects(problem);
    // Over thousands of items a list of names would take seconds to look through.
    let ids: BTreeSet<&String> = ids.iter().collect();
    let named = |item: &usize| ids.contains(&problem.items[*item].id);
    let mut concerned = vec![false; problem.items.len()];
    for group in pieces(problem).into_iter().filter(|group| group.iter().any(named)) {
        for item in group {
            concerned[subjects[item]] = true;
        }
    }
    let all = Assumption::all(problem).into_iter();
    all.filter(|assumption| match assumption.subject(problem, &subjects) {
        Some(subject) => concerned[subject],
        None => slots || *assumption != Assumption::OneMeeting,
    })
    .collect()
}
