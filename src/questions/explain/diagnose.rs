//! The tiers of an explanation: the arithmetic of single chains, overfull days, a minimal conflict.

use super::minimal::{Minimal, minimal_conflict};
use super::premise::{Premise, subjects};
use super::search::Search;
use super::{Conflict, overload, window};
use crate::domain::ids::RuleId;
use crate::domain::problem::{Problem, groups};
use crate::domain::rules::Rules;
use crate::solver::SolveError;

/// A conflict with the premises behind it.
#[derive(Clone, Debug)]
pub(super) struct Diagnosis {
    pub(super) conflict: Conflict,
    pub(super) premises: Vec<Premise>,
}

/// More items than this are not asked about once the time is up: that would take a time of its own.
const SOON_ASKED: usize = 2_000;

/// As [`plain_conflict`], of a problem so small that the answer takes no time to speak of.
pub fn quick_conflict(problem: &Problem, rules: &Rules) -> Option<Conflict> {
    (problem.items.len() <= SOON_ASKED).then(|| plain_conflict(problem, rules)).flatten()
}

/// The conflict that arithmetic over dates and minutes proves by itself, if there is one: no search
/// need have shown that there is no programme.
pub fn plain_conflict(problem: &Problem, rules: &Rules) -> Option<Conflict> {
    // What single chains and stretches of days have room for is asked before what slots hold.
    let apart = rules.clone().without(RuleId::OneMeeting);
    window::find(problem, &apart).or_else(|| match overload::tightest(problem, &apart) {
        Some(overload) if overload.minutes > overload.capacity => {
            Some(Conflict::Overload(overload))
        }
        _ => None,
    })
}

/// The first tier that applies, with nothing told that was not asked of the solver again.
pub(super) fn diagnose(search: &Search<'_>) -> Result<Diagnosis, SolveError> {
    let (problem, rules) = (search.problem, search.rules);
    if let Some(conflict) = plain_conflict(problem, rules)
        && let Some(diagnosis) = confirmed(search, conflict)?
    {
        return Ok(diagnosis);
    }
    let all = Premise::all(problem);
    Ok(match minimal_conflict(search, &all)? {
        Some(Minimal { premises, is_irreducible })
            if is_irreducible || premises.len() < all.len() =>
        {
            Diagnosis {
                conflict: Conflict::Rules {
                    members: premises.iter().map(|premise| premise.member(problem)).collect(),
                    is_irreducible,
                },
                premises,
            }
        }
        _ => {
            let apart = rules.clone().without(RuleId::OneMeeting);
            let tightest = overload::tightest(problem, &apart);
            Diagnosis { conflict: Conflict::Together { tightest }, premises: all }
        }
    })
}

/// A plain conflict, as far as what it names is in conflict for itself.
fn confirmed(search: &Search<'_>, conflict: Conflict) -> Result<Option<Diagnosis>, SolveError> {
    let mut premises = Vec::new();
    let mut confirm = |ids: &[String], slots: bool| -> Result<bool, SolveError> {
        let found = minimal_conflict(search, &about(search.problem, ids, slots))?;
        let is_conflict = found.is_some();
        // The repairs start from the first of several conflicts: each of them must give.
        if let (Some(found), true) = (found, premises.is_empty()) {
            premises = found.premises;
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
    Ok(Some(Diagnosis { conflict, premises }))
}

/// Every premise about some items, their chains, what is in one piece with them and the calendar.
fn about(problem: &Problem, ids: &[String], slots: bool) -> Vec<Premise> {
    let subjects = subjects(problem);
    let named = |item: &usize| ids.contains(&problem.items[*item].id);
    let mut concerned = vec![false; problem.items.len()];
    for group in groups(problem).into_iter().filter(|group| group.iter().any(named)) {
        for item in group {
            concerned[subjects[item]] = true;
        }
    }
    let all = Premise::all(problem).into_iter();
    all.filter(|premise| match premise.subject(problem, &subjects) {
        Some(subject) => concerned[subject],
        None => slots || *premise != Premise::OneMeeting,
    })
    .collect()
}
