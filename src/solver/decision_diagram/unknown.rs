//! What chains may do of which only the day is known on which a search begins.
//!
//! A search for a bound on what is still to come begins in the midst of chains. Each of them may be in
//! any of its classes, and stays unknown until its first move. That move costs the least that it costs
//! from one of these classes, with what the class has spent on having stayed until then. No meeting is
//! skipped thereby: a class that is reached by a move alone is none of those in which the chain may be.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::day::{Actor, Choices, Content, Day, Move};
use crate::solver::lagrangian::NEVER;

/// Returns, for each of some days, the choices of each of its actors whose class may be unknown. Those may
/// be that are named before the first day, each with the number of its classes. The days end with the last on
/// which one may be.
pub(super) fn unknown_choices(
    days: &[Day],
    named: impl Iterator<Item = (usize, usize)>,
) -> Vec<Vec<Option<Choices>>> {
    let mut spent: BTreeMap<usize, Vec<i64>> =
        named.map(|(path, classes)| (path, vec![0; classes])).collect();
    let of_day = |day: &Day| {
        if spent.is_empty() {
            return None;
        }
        let of_actor = |actor: &Arc<Actor>| {
            let before = spent.remove(&actor.path)?;
            let (unknown, after) = of_actor(actor, &before);
            if actor.classes_after > 1 {
                spent.insert(actor.path, after);
            }
            Some(unknown)
        };
        Some(day.actors.iter().map(of_actor).collect())
    };
    days.iter().map_while(of_day).collect()
}

/// Returns the choices of a chain on a day from what each class has spent on having stayed, beyond the least
/// of them, and what each class after the day then has.
fn of_actor(actor: &Actor, before: &[i64]) -> (Choices, Vec<i64>) {
    let mut after = vec![NEVER; actor.classes_after];
    let mut moves: Vec<(u16, Move)> = Vec::new();
    for (spent, choices) in before.iter().zip(&actor.choices).filter(|(spent, _)| **spent < NEVER) {
        for choice in &choices.all {
            for own in &choice.moves {
                let expense = spent + own.content.expense;
                if own.places.is_empty() {
                    let known = &mut after[usize::from(choice.to)];
                    *known = expense.min(*known);
                } else {
                    // Nobody asks where the meetings of a bound stand.
                    let content = own.content.at(expense);
                    moves.push((choice.to, Move { content, places: Vec::new() }));
                }
            }
        }
    }
    let least = after.iter().copied().min().unwrap_or(NEVER);
    if least < NEVER {
        // While the chain does nothing, nothing becomes known.
        let unknown = if actor.classes_after > 1 { actor.classes_after } else { 0 };
        let to = u16::try_from(unknown).unwrap_or(u16::MAX);
        moves.push((to, Move { content: Content::empty(least), places: Vec::new() }));
        after.iter_mut().filter(|spent| **spent < NEVER).for_each(|spent| *spent -= least);
    }
    (Choices::new(moves), after)
}
