//! A minimal conflict over named rules: no programme keeps them all, and without any one of them
//! there is one.

use std::collections::BTreeMap;

use super::premise::{Premise, subjects};
use super::quickxplain::minimal;
use super::search::Search;
use crate::solver::SolveError;

/// Premises that are in conflict.
#[derive(Clone, Debug)]
pub(super) struct Minimal {
    pub(super) premises: Vec<Premise>,
    /// Whether each was shown to be needed: without it the others have a programme.
    pub(super) is_irreducible: bool,
}

/// Finds a minimal conflict among some premises. `None` where they are not known to be in conflict.
///
/// Whole subjects are left out first, then single statements of those that remain. Both ways
/// through the files are tried, since a smaller conflict reads better, and which one is found depends
/// on the order. What is found is checked once more, all of it and without each of its members.
pub(super) fn minimal_conflict(
    search: &Search<'_>,
    premises: &[Premise],
) -> Result<Option<Minimal>, SolveError> {
    if !search.conflicts(premises)? {
        return Ok(None);
    }
    let mut subjects = by_subject(search, premises);
    let one_way = narrow(search, &subjects)?;
    // What concerns the Council as a whole stays in front: it is what the others collide on.
    let general = subjects.iter().take_while(|of| is_general(of)).count();
    subjects[general..].reverse();
    let other_way = narrow(search, &subjects)?;
    let shorter = if other_way.len() < one_way.len() { other_way } else { one_way };

    if !search.conflicts(&shorter)? {
        // Only where the time ran out: what is known to be in conflict is the whole.
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

/// The premises in groups: the general ones one by one, then each subject's together.
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
