//! The states at the end of a day.

use std::hash::Hasher;

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use rustc_hash::FxHasher;

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

    /// Forgets what only the search for equal states needs.
    pub(super) fn seal(&mut self) {
        self.table = HashTable::new();
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
