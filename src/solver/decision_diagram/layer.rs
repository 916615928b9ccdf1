//! The states at the end of a day.

use std::hash::Hasher;
use std::sync::Arc;

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use rustc_hash::FxHasher;

use super::dominance::{self, Simulation};

/// The number of the cheapest states with which every other is compared.
const CHEAPEST: usize = 10;

/// The states at the end of a day, each with the least that its programmes spend above the bound.
#[derive(Debug, Default)]
pub(super) struct Layer {
    /// The number of chains whose class a state names.
    width: usize,
    /// The classes, state by state.
    keys: Vec<u16>,
    spent: Vec<i64>,
    /// The state of the day before that each came from.
    parents: Vec<u32>,
    table: HashTable<u32>,
}

impl Layer {
    /// Creates an empty layer whose states name this many chains.
    pub(super) fn new(width: usize) -> Layer {
        Layer { width, ..Layer::default() }
    }

    /// Returns the number of states.
    pub(super) fn len(&self) -> usize {
        self.spent.len()
    }

    /// Returns the classes of a state.
    pub(super) fn key(&self, state: usize) -> &[u16] {
        &self.keys[state * self.width..(state + 1) * self.width]
    }

    /// Returns what a state has spent.
    pub(super) fn spent(&self, state: usize) -> i64 {
        self.spent[state]
    }

    /// Returns the least that any state has spent.
    pub(super) fn least(&self) -> Option<i64> {
        self.spent.iter().copied().min()
    }

    /// Returns the state of the day before from which one came.
    pub(super) fn parent(&self, state: usize) -> usize {
        self.parents[state] as usize
    }

    /// Adds a state, or takes over what it has spent where that is less than is known.
    pub(super) fn add(&mut self, key: &[u16], spent: i64, parent: usize) {
        let Layer { width, keys, spent: costs, parents, table } = self;
        let at = |state: u32| {
            let state = state as usize;
            &keys[state * *width..(state + 1) * *width]
        };
        let parent = u32::try_from(parent).unwrap_or(u32::MAX);
        match table.entry(hash(key), |state| at(*state) == key, |state| hash(at(*state))) {
            Entry::Occupied(known) => {
                let known = *known.get() as usize;
                if spent < costs[known] {
                    costs[known] = spent;
                    parents[known] = parent;
                }
            }
            Entry::Vacant(new) => {
                new.insert(u32::try_from(costs.len()).unwrap_or(u32::MAX));
                keys.extend_from_slice(key);
                costs.push(spent);
                parents.push(parent);
            }
        }
    }

    /// Leaves out states that others dominate, and what only the search for equal states needs. A state is
    /// compared with the cheapest ones, and with those that differ from it in one chain alone. Returns the
    /// number of those looked for.
    pub(super) fn prune(&mut self, simulations: &[Arc<Simulation>]) -> usize {
        let mut lookups = 0;
        let mut order: Vec<usize> = (0..self.len()).collect();
        order.sort_by_key(|state| (self.spent[*state], *state));
        let mut kept: Vec<usize> = Vec::with_capacity(order.len());
        let mut key = Vec::with_capacity(self.width);
        for state in order {
            let is_dominated = kept.iter().take(CHEAPEST).any(|other| {
                let cost = dominance::cost(simulations, self.key(*other), self.key(state));
                cost + self.spent[*other] <= self.spent[state]
            });
            if !is_dominated && !self.is_dominated(state, simulations, &mut key, &mut lookups) {
                kept.push(state);
            }
        }
        kept.sort_unstable();
        self.keep(&kept);
        lookups
    }

    /// Leaves out all but some states, in their order, and what only the search for equal states needs.
    fn keep(&mut self, states: &[usize]) {
        let mut left = Layer::new(self.width);
        left.keys.reserve_exact(states.len() * self.width);
        left.spent.reserve_exact(states.len());
        left.parents.reserve_exact(states.len());
        for state in states {
            left.keys.extend_from_slice(self.key(*state));
            left.spent.push(self.spent[*state]);
            left.parents.push(self.parents[*state]);
        }
        *self = left;
    }

    /// Leaves out the states from which none of the next layer came.
    pub(super) fn keep_parents_of(&mut self, next: &mut Layer) {
        let mut kept: Vec<usize> = next.parents.iter().map(|parent| *parent as usize).collect();
        kept.sort_unstable();
        kept.dedup();
        for parent in &mut next.parents {
            let at = kept.partition_point(|state| *state < *parent as usize);
            *parent = u32::try_from(at).unwrap_or(u32::MAX);
        }
        self.keep(&kept);
    }

    /// Returns whether a state that differs from one in one chain alone dominates it. Of two states that
    /// dominate each other, which costs the same, the first of the order does.
    fn is_dominated(
        &self,
        state: usize,
        simulations: &[Arc<Simulation>],
        key: &mut Vec<u16>,
        lookups: &mut usize,
    ) -> bool {
        key.clear();
        key.extend_from_slice(self.key(state));
        let own = (self.spent[state], state);
        for (column, simulation) in simulations.iter().enumerate() {
            let class = key[column];
            for (other, cost) in simulation.simulating(class) {
                key[column] = *other;
                *lookups += 1;
                let Some(other) = self.state(key) else { continue };
                let sum = self.spent[other] + cost;
                if sum < own.0 || sum == own.0 && (self.spent[other], other) < own {
                    return true;
                }
            }
            key[column] = class;
        }
        false
    }

    /// Returns the state of some classes.
    fn state(&self, key: &[u16]) -> Option<usize> {
        let is_own = |state: &u32| self.key(*state as usize) == key;
        self.table.find(hash(key), is_own).map(|state| *state as usize)
    }
}

fn hash(key: &[u16]) -> u64 {
    let mut hasher = FxHasher::default();
    let mut words = key.chunks_exact(4);
    for word in &mut words {
        let word = word.iter().fold(0, |sum, class| sum << 16 | u64::from(*class));
        hasher.write_u64(word);
    }
    words.remainder().iter().for_each(|class| hasher.write_u16(*class));
    hasher.finish()
}
