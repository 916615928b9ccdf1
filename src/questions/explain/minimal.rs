//! Finds a minimal conflict over named rules: no programme keeps them all, and without any one of
//! them a programme exists.

use std::collections::BTreeMap;

use super::premise::{Premise, subjects};
use super::quickxplain::minimal;
use super::search::Search;
use crate::solver::SolveError;

/// A set of premises in conflict.
#[derive(Clone, Debug)]
pub(super) struct Minimal {
    pub(super) premises: Vec<Premise>,
    /// Whether each premise is proved necessary: without it the others admit a programme.
    pub(super) is_irreducible: bool,
}

/// Finds a minimal conflict among some premises. `None` if they are not known to be in conflict.
///
/// Whole subjects are removed first, then single statements of the remaining ones. The result
/// depends on the order, and a smaller conflict reads better, so both directions through the files
/// are tried. The result is verified as a whole and without each of its members.
pub(super) fn minimal_conflict(
    search: &Search<'_>,
    premises: &[Premise],
) -> Result<Option<Minimal>, SolveError> {
    if !search.conflicts(premises)? {
        return Ok(None);
    }
    let mut subjects = by_subject(search, premises);
    let one_way = narrow(search, &subjects)?;
    // Premises about the Council as a whole come first, because the others collide with them.
    let general = subjects.iter().take_while(|of| is_general(of)).count();
    subjects[general..].reverse();
    let other_way = narrow(search, &subjects)?;
    let shorter = if other_way.len() < one_way.len() { other_way } else { one_way };

    if !search.conflicts(&shorter)? {
        // After a timeout, the known conflict is the whole set.
        return Ok(Some(Minimal { premises: premises.to_vec(), is_irreducible: false }));
    }
    let mut is_irreducible = true;
    for out in &shorter {
        if search.is_over() {
            is_irreducible = false;
            break;
        }
        let rest: Vec<Premise> = shorter.iter().copied().filter(|premise| premise != out).collect();
        is_irreducible &= !search.conflicts(&rest)?;
    }
    let mut premises = shorter;
    premises.sort_by_cached_key(|premise| search.place(*premise));
    Ok(Some(Minimal { premises, is_irreducible: is_irreducible && !search.is_over() }))
}

fn narrow(search: &Search<'_>, subjects: &[Vec<Premise>]) -> Result<Vec<Premise>, SolveError> {
    let places: Vec<usize> = (0..subjects.len()).collect();
    let of = |places: &[usize]| -> Vec<Premise> {
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

fn is_general(premises: &[Premise]) -> bool {
    premises.iter().all(|p| matches!(p, Premise::OneMeeting | Premise::Closed { .. }))
}

/// Groups the premises: the general ones one by one, then those of each subject together.
fn by_subject(search: &Search<'_>, premises: &[Premise]) -> Vec<Vec<Premise>> {
    let subjects = subjects(search.problem);
    let mut general = Vec::new();
    let mut groups: BTreeMap<usize, Vec<Premise>> = BTreeMap::new();
    for premise in premises {
        match premise.subject(search.problem, &subjects) {
            None => general.push(vec![*premise]),
            Some(subject) => groups.entry(subject).or_default().push(*premise),
        }
    }
    general.into_iter().chain(groups.into_values()).collect()
}
