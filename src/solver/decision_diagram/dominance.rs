//! Dominance between states: one that leads to nothing cheaper than another is left out.
//!
//! A class *simulates* another at a cost if it answers each move of the other by one that takes no
//! more of the day and leads to a class that again simulates the other's. The cost is the greatest
//! sum of what the answers spend more, over all that may follow (the simulation preorder of Milner
//! 1971, with costs). A state is dominated by another whose classes simulate its own, if the other,
//! with these costs, has spent no more.

use std::sync::Arc;

use super::day::{Choice, Choices, Day};
use crate::solver::lagrangian::NEVER;

/// The greatest number of classes of a chain between which simulation is computed.
const MOST_CLASSES: usize = 100;

/// The greatest number of classes that are tried in place of one.
const MOST_SIMULATING: usize = 12;

/// Which classes of a chain simulate which, and at what cost.
#[derive(Clone, Debug, Default)]
pub(super) struct Simulation {
    classes: usize,
    /// For each class and each other, the cost at which the first simulates the other; [`NEVER`] if
    /// it does not.
    costs: Vec<i64>,
    /// For each class, others that simulate it, with the cost, the least first.
    simulating: Vec<Vec<(u16, i64)>>,
}

impl Simulation {
    /// Creates the simulation of classes of which nothing is known: each simulates itself alone.
    pub(super) fn identity(classes: usize) -> Simulation {
        let classes = if classes > MOST_CLASSES { 0 } else { classes };
        let mut costs = vec![NEVER; classes * classes];
        (0..classes).for_each(|class| costs[class * classes + class] = 0);
        Simulation { classes, costs, simulating: vec![Vec::new(); classes] }
    }

    /// Creates the simulation of the classes before a day from that of the classes after it.
    pub(super) fn before(choices: &[Choices], after: &Simulation) -> Simulation {
        let mut before = Simulation::identity(choices.len());
        let classes = before.classes;
        for other in 0..classes {
            for class in (0..classes).filter(|class| *class != other) {
                let cost = answers(&choices[class].all, &choices[other].all, after);
                before.costs[class * classes + other] = cost;
                if let (Ok(class), true) = (u16::try_from(class), cost < NEVER) {
                    before.simulating[other].push((class, cost));
                }
            }
            before.simulating[other].sort_by_key(|(class, cost)| (*cost, *class));
            before.simulating[other].truncate(MOST_SIMULATING);
        }
        before
    }

    /// Returns the cost at which a class simulates another.
    fn cost(&self, class: u16, other: u16) -> i64 {
        let (at, other_at) = (usize::from(class), usize::from(other));
        match at.max(other_at) < self.classes {
            true => self.costs[at * self.classes + other_at],
            false if class == other => 0,
            false => NEVER,
        }
    }

    /// Returns other classes that simulate one, with the cost, the least first.
    pub(super) fn simulating(&self, class: u16) -> &[(u16, i64)] {
        self.simulating.get(usize::from(class)).map_or(&[], Vec::as_slice)
    }
}

/// Returns the cost at which some choices answer each of some others.
fn answers(own: &[Choice], others: &[Choice], after: &Simulation) -> i64 {
    let mut most = -NEVER;
    for other in others {
        for asked in &other.moves {
            let answer = |choice: &Choice| {
                let cost = after.cost(choice.to, other.to);
                let moves = choice.moves.iter().filter(|_| cost < NEVER);
                let more = moves.filter_map(|answer| answer.content.more_than(&asked.content));
                more.min().map(|more| more + cost)
            };
            let Some(least) = own.iter().filter_map(answer).min() else { return NEVER };
            most = most.max(least);
        }
    }
    most
}

/// Returns the cost at which the classes of a state simulate those of another.
pub(super) fn cost(simulations: &[Arc<Simulation>], own: &[u16], other: &[u16]) -> i64 {
    let mut sum = 0;
    for ((simulation, own), other) in simulations.iter().zip(own).zip(other) {
        if own != other {
            let cost = simulation.cost(*own, *other);
            if cost >= NEVER {
                return NEVER;
            }
            sum += cost;
        }
    }
    sum
}

/// Lists, for each day, the simulation of each chain that the states before it name; then those
/// after the last.
pub(super) fn simulations(
    days: &[Day],
    named: &[Vec<usize>],
    paths: usize,
) -> Vec<Vec<Arc<Simulation>>> {
    // Between two days of a chain its simulation is one.
    let last = Arc::new(Simulation::identity(1));
    let mut known: Vec<Arc<Simulation>> = (0..paths).map(|_| Arc::clone(&last)).collect();
    let mut simulations = vec![Vec::new(); named.len()];
    for (stage, day) in days.iter().enumerate().rev() {
        simulations[stage + 1] =
            named[stage + 1].iter().map(|path| Arc::clone(&known[*path])).collect();
        for actor in &day.actors {
            known[actor.path] = Arc::clone(&actor.simulation);
        }
    }
    simulations
}
