//! QuickXplain finds a minimal conflict: a subset of statements that cannot all hold, each of which
//! is necessary (Junker 2004, "QUICKXPLAIN: Preferred explanations and relaxations for
//! over-constrained problems", AAAI).

/// Finds a minimal conflict among `statements`, which together must be in conflict.
///
/// `conflicts` returns whether some of them, in any order, cannot all hold. It must be monotone: a
/// conflict remains one with more statements. If it cannot decide, it may return false; the result
/// is then still a conflict, but not known to be minimal. Earlier statements are preferred.
///
/// # Errors
///
/// Any error of `conflicts`.
pub(super) fn minimal<S: Copy, E>(
    statements: &[S],
    conflicts: &mut impl FnMut(&[S]) -> Result<bool, E>,
) -> Result<Vec<S>, E> {
    if statements.is_empty() || conflicts(&[])? {
        return Ok(Vec::new());
    }
    search(&[], false, statements, conflicts)
}

/// Returns a minimal subset of `statements` that conflicts with `given`; `changed` says whether
/// `given` has grown since it was last known to hold.
fn search<S: Copy, E>(
    given: &[S],
    changed: bool,
    statements: &[S],
    conflicts: &mut impl FnMut(&[S]) -> Result<bool, E>,
) -> Result<Vec<S>, E> {
    if changed && conflicts(given)? {
        return Ok(Vec::new());
    }
    if statements.len() <= 1 {
        return Ok(statements.to_vec());
    }
    let (first, second) = statements.split_at(statements.len() / 2);
    let of_second = search(&[given, first].concat(), true, second, conflicts)?;
    let changed = !of_second.is_empty();
    let mut found = search(&[given, &of_second].concat(), changed, first, conflicts)?;
    found.extend(of_second);
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::minimal;
    use proptest::prelude::*;

    proptest! {
        /// Against a truth that is known: some sets of numbers that must not be together.
        #[test]
        fn the_conflict_found_is_one_and_each_of_its_statements_is_needed(
            forbidden in prop::collection::vec(prop::collection::btree_set(0..12_u8, 1..4), 1..5),
        ) {
            let all: Vec<u8> = (0..12).collect();
            let mut asked = 0;
            let mut conflicts = |some: &[u8]| {
                asked += 1;
                Ok::<bool, ()>(forbidden.iter().any(|set| set.iter().all(|n| some.contains(n))))
            };
            let found = minimal(&all, &mut conflicts).expect("it does not fail");
            prop_assert!(conflicts(&found).expect("it does not fail"));
            for out in &found {
                let rest: Vec<u8> = found.iter().copied().filter(|n| n != out).collect();
                prop_assert!(!conflicts(&rest).expect("it does not fail"));
            }
            prop_assert!(asked < 60, "{asked} questions");
        }
    }
}
