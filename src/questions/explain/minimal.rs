//! Finds a minimal conflict over named rules: no programme keeps them all, and without any one of
//! them a programme exists.

use std::collections::BTreeMap;

use super::assumption::{Assumption, subjects};
use super::quickxplain::minimal;
use super::search::Search;
use crate::solver::SolveError;

/// A set of assumptions in conflict.
#[derive(Clone, Debug)]
pub(super) struct Minimal {
    pub(super) assumptions: Vec<Assumption>,
    /// Whether each assumption is proved necessary: without it the others admit a programme.
    pub(super) is_irreducible: bool,
}

/// Finds a minimal conflict among some assumptions. `None` if they are not known to be in conflict.
///
/// Whole subjects are removed first, then single statements of the remaining ones. The result
/// depends on the order, and a smaller conflict reads better, so both directions through the files
/// are tried. The result is verified as a whole and without each of its members.
pub(super) fn minimal_conflict(
    search: &Search<'_>,
    assumptions: &[Assumption],
) -> Result<Option<Minimal>, SolveError> {
    if !search.conflicts(assumptions)? {
        return Ok(None);
    }
    let mut subjects = by_subject(search, assumptions);
    let one_way = narrow(search, &subjects)?;
    // Premises about the Council as a whole come first, because the others collide with them.
    let general = subjects.iter().take_while(|of| is_general(of)).count();
    subjects[general..].reverse();
    let other_way = narrow(search, &subjects)?;
    let shorter = if other_way.len() < one_way.len() { other_way } else { one_way };

    if !search.conflicts(&shorter)? {
        // After a timeout, the known conflict is the whole set.
        return Ok(Some(Minimal { assumptions: assumptions.to_vec(), is_irreducible: false }));
    }
    let mut is_irreducible = true;
    for out in &shorter {
        if search.is_over() {
            is_irreducible = false;
            break;
        }
        let rest: Vec<Assumption> =
            shorter.iter().copied().filter(|assumption| assumption != out).collect();
        is_irreducible &= !search.conflicts(&rest)?;
    }
    let mut assumptions = shorter;
    assumptions.sort_by_cached_key(|assumption| search.place(*assumption));
    Ok(Some(Minimal { assumptions, is_irreducible: is_irreducible && !search.is_over() }))
}

fn narrow(
    search: &Search<'_>,
    subjects: &[Vec<Assumption>],
) -> Result<Vec<Assumption>, SolveError> {
    let places: Vec<usize> = (0..subjects.len()).collect();
    let of = |places: &[usize]| -> Vec<Assumption> {
        places.iter().flat_map(|place| subjects[*place].iter().copied()).collect()
    };
    // Past the time no answer narrows anything, and over thousands of subjects even the questions would
    // take seconds to put.
    let needed = minimal(&places, &mut |some| {
        if search.is_over() { Ok(false) } else { search.conflicts(&of(some)) }
    })?;
    if search.is_over() {
        return Ok(of(&places));
    }
    minimal(&of(&needed), &mut |some| search.conflicts(some))
}

fn is_general(assumptions: &[Assumption]) -> bool {
    assumptions.iter().all(|p| matches!(p, Assumption::OneMeeting | Assumption::Closed { .. }))
}

/// Groups the assumptions: the general ones one by one, then those of each subject together.
fn by_subject(search: &Search<'_>, assumptions: &[Assumption]) -> Vec<Vec<Assumption>> {
    let subjects = subjects(search.problem);
    let mut general = Vec::new();
    let mut groups: BTreeMap<usize, Vec<Assumption>> = BTreeMap::new();
    for assumption in assumptions {
        match assumption.subject(search.problem, &subjects) {
            None => general.push(vec![*assumption]),
            Some(subject) => groups.entry(subject).or_default().push(*assumption),
        }
    }
    general.into_iter().chain(groups.into_values()).collect()
}
