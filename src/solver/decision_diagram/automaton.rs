//! A chain as an automaton over its days: what it may do on each of them, and at what expense.
//!
//! A *node* says which meeting of the chain comes next and where the last one stands. Documents take
//! no slot, so the cheapest date of each is folded into the arc between two meetings. Two nodes are
//! one *class* where they may do the same at the same expense on every later day (the partition
//! refinement of Moore 1956, from the last day backwards); a state of the search names classes.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::base::index::{IndexVec, each};
use crate::solver::lagrangian::{LagrangianDual, NEVER, Path, PlaceId};
use crate::solver::model::Windows;

/// What a chain does on one of its days.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Move {
    /// The rise of the chain's bound: what its cheapest dates cost more after this than before.
    pub(super) expense: i64,
    /// The class after the day.
    pub(super) to: u16,
    /// The places at which its meetings then stand.
    pub(super) places: Vec<PlaceId>,
}

/// What a chain may do, day by day.
#[derive(Debug)]
pub(super) struct Automaton {
    /// The days on which it can do anything, by number, ascending.
    pub(super) days: Vec<i64>,
    /// For each of these days, the moves of each class before it, the cheapest first. After the last
    /// day there is one class, which has nothing left to do.
    pub(super) moves: Vec<Vec<Vec<Move>>>,
    /// What its cheapest dates cost more than its part of the dual bound.
    pub(super) expense: i64,
}

impl Automaton {
    /// Returns the number of classes before the `stage`-th of its days.
    pub(super) fn classes(&self, stage: usize) -> usize {
        self.moves.get(stage).map_or(1, Vec::len)
    }

    /// Creates the automaton of a path, with the dates whose expense is at most `budget`.
    ///
    /// # Errors
    ///
    /// The shape of a path for which there is none.
    pub(super) fn new(
        path: &Path,
        dual: &LagrangianDual,
        windows: &Windows,
        costs: &IndexVec<PlaceId, i64>,
        least: i64,
        budget: i64,
    ) -> Result<Automaton, Shape> {
        let graph = Graph::new(path, dual, windows, costs, least, budget)?;
        let days = graph.days();
        let mut moves = Vec::with_capacity(days.len());
        let mut class_of: Vec<u16> = vec![0; graph.nodes.len()];
        for day in days.iter().rev() {
            let mut known: BTreeMap<Vec<Move>, u16> = BTreeMap::new();
            let mut next = vec![u16::MAX; graph.nodes.len()];
            let mut of_day = Vec::new();
            for (node, class) in next.iter_mut().enumerate() {
                if !graph.is_alive(node, *day) {
                    continue;
                }
                let own = graph.moves(node, *day, &class_of, budget);
                if own.is_empty() {
                    continue;
                }
                *class = match known.entry(own) {
                    Entry::Occupied(known) => *known.get(),
                    Entry::Vacant(new) => {
                        let number = u16::try_from(of_day.len()).map_err(|_| Shape::TooWide)?;
                        if number == u16::MAX {
                            return Err(Shape::TooWide);
                        }
                        of_day.push(new.key().clone());
                        *new.insert(number)
                    }
                };
            }
            moves.push(of_day);
            class_of = next;
        }
        moves.reverse();
        Ok(Automaton { days, moves, expense: graph.nodes[0].rest - least })
    }
}

/// Why a chain has no automaton.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// No dates of it are within the budget.
    NoDates,
    /// More classes than can be named.
    TooWide,
    /// A later meeting that may stand on an earlier day.
    Backwards,
}

/// A meeting that may come next, and where the last one stands.
#[derive(Debug)]
struct Node {
    /// The day of the last meeting; before every day at the start.
    day: i64,
    arcs: Vec<Arc>,
    /// For each arc, the least cost of everything that follows by it or by a later one.
    rests: Vec<i64>,
    /// The least cost of everything that follows.
    rest: i64,
}

#[derive(Clone, Debug)]
struct Arc {
    to: usize,
    day: i64,
    place: PlaceId,
    cost: i64,
}

/// The nodes of a chain, those of earlier meetings first. The first is the start.
#[derive(Debug)]
struct Graph {
    nodes: Vec<Node>,
    /// The first node at which the chain has ended.
    ended: usize,
}

/// A node while the graph is built.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Label {
    /// The index of the last meeting's place; 0 at the start.
    number: usize,
    /// For leads that skip a step: their number, and the first place of the later block that they
    /// allow.
    pending: Vec<(usize, usize)>,
}

impl Graph {
    fn new(
        path: &Path,
        dual: &LagrangianDual,
        windows: &Windows,
        costs: &IndexVec<PlaceId, i64>,
        least: i64,
        budget: i64,
    ) -> Result<Graph, Shape> {
        let steps = stations(path, dual);
        let most = least.saturating_add(budget);
        let mut nodes = vec![Node { day: i64::MIN, arcs: Vec::new(), rests: Vec::new(), rest: 0 }];
        let mut heads = vec![0];
        let mut layer = vec![(0, Label { number: 0, pending: Vec::new() })];
        let mut from = None;
        let mut rows = Rows::default();
        for step in steps.iter().copied() {
            let block = path.blocks()[step];
            let positions = &windows.positions[block];
            let first = path.places()[step].start;
            let mut next: BTreeMap<Label, usize> = BTreeMap::new();
            for (node, label) in &layer {
                let row = rows.between(path, costs, from.map(|from| (from, label.number)), step);
                let earliest =
                    label.pending.iter().filter(|(skip, _)| path.skips()[*skip].to == step);
                let earliest = earliest.map(|(_, first)| *first).max().unwrap_or(0);
                for (number, cost) in row.iter().copied().enumerate().skip(earliest) {
                    let head = heads[*node] + cost;
                    if head > most || head >= NEVER {
                        continue;
                    }
                    let day = windows.grid.day(positions[number]);
                    if day < nodes[*node].day {
                        return Err(Shape::Backwards);
                    }
                    let label = Label { number, pending: pending(path, label, step, number) };
                    let to = *next.entry(label).or_insert_with(|| {
                        nodes.push(Node { day, arcs: Vec::new(), rests: Vec::new(), rest: NEVER });
                        heads.push(NEVER);
                        nodes.len() - 1
                    });
                    heads[to] = heads[to].min(head);
                    nodes[*node].arcs.push(Arc { to, day, place: first + number, cost });
                }
            }
            if nodes.len() > MOST_NODES {
                return Err(Shape::TooWide);
            }
            layer = next.into_iter().map(|(label, node)| (node, label)).collect();
            from = Some(step);
        }
        let ended = layer.iter().map(|(node, _)| *node).min().ok_or(Shape::NoDates)?;
        for (node, label) in &layer {
            nodes[*node].rest = rows.after(path, costs, from.map(|from| (from, label.number)));
        }
        for node in (0..ended).rev() {
            let rest = |arc: &Arc| arc.cost + nodes[arc.to].rest;
            nodes[node].rest = nodes[node].arcs.iter().map(rest).min().unwrap_or(NEVER).min(NEVER);
        }
        for node in 0..ended {
            let mut arcs = std::mem::take(&mut nodes[node].arcs);
            arcs.retain(|arc| {
                let whole = heads[node] + arc.cost + nodes[arc.to].rest;
                whole <= most && whole < NEVER
            });
            arcs.sort_by_key(|arc| (arc.day, arc.place));
            let mut least = NEVER;
            let rests = arcs.iter().rev().map(|arc| {
                least = least.min(arc.cost + nodes[arc.to].rest);
                least
            });
            let mut rests: Vec<i64> = rests.collect();
            rests.reverse();
            nodes[node].rests = rests;
            nodes[node].arcs = arcs;
        }
        if nodes[0].rest > most {
            return Err(Shape::NoDates);
        }
        Ok(Graph { nodes, ended })
    }

    /// Returns the days on which the chain can do anything.
    fn days(&self) -> Vec<i64> {
        let days = self.nodes.iter().flat_map(|node| node.arcs.iter().map(|arc| arc.day));
        let mut days: Vec<i64> = days.collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Returns whether the chain can be at a node on the eve of a day.
    fn is_alive(&self, node: usize, day: i64) -> bool {
        let own = &self.nodes[node];
        own.day < day && (node >= self.ended || own.arcs.last().is_some_and(|arc| arc.day >= day))
    }

    /// Returns the least cost of everything that follows from a day on.
    fn rest_from(&self, node: usize, day: i64) -> i64 {
        let own = &self.nodes[node];
        if node >= self.ended {
            return own.rest;
        }
        let first = own.arcs.partition_point(|arc| arc.day < day);
        own.rests.get(first).copied().unwrap_or(NEVER)
    }

    /// Returns what the chain may do on a day, the cheapest first.
    fn moves(&self, node: usize, day: i64, class_of: &[u16], budget: i64) -> Vec<Move> {
        let mut moves = Vec::new();
        let before = self.rest_from(node, day);
        let mut at = vec![(node, 0, Vec::new())];
        while let Some((node, cost, places)) = at.pop() {
            // A node whose class is unknown has nothing within the budget from the next day on.
            let class = class_of[node];
            let after = self.rest_from(node, day + 1);
            let expense = cost + after - before;
            if after < NEVER && expense <= budget && class != u16::MAX {
                moves.push(Move { expense, to: class, places: places.clone() });
            }
            for arc in self.nodes[node].arcs.iter().filter(|arc| arc.day == day) {
                let mut places = places.clone();
                places.push(arc.place);
                at.push((arc.to, cost + arc.cost, places));
            }
        }
        moves.sort_unstable();
        // Of moves that are alike the cheapest is enough.
        let mut kept: Vec<Move> = Vec::with_capacity(moves.len());
        for one in moves {
            if !kept.iter().any(|other| other.to == one.to && other.places == one.places) {
                kept.push(one);
            }
        }
        kept
    }
}

/// The greatest number of nodes of a chain.
const MOST_NODES: usize = 20_000;

/// Returns the steps of a path that are decided on their day: the blocks that may take a slot, and
/// those between which a lead skips a step. The others are folded into the arcs.
fn stations(path: &Path, dual: &LagrangianDual) -> Vec<usize> {
    let is_station = |step: &usize| {
        let takes_slots = each(&path.places()[*step]).any(|place| dual.cell(place).is_some());
        takes_slots || path.skips().iter().any(|skip| skip.from == *step || skip.to == *step)
    };
    (0..path.blocks().len()).filter(is_station).collect()
}

/// Returns the leads that still wait for their later block after a step.
fn pending(path: &Path, label: &Label, step: usize, number: usize) -> Vec<(usize, usize)> {
    let skips = path.skips();
    let waiting = label.pending.iter().copied().filter(|(skip, _)| skips[*skip].to > step);
    let new = skips.iter().enumerate().filter(|(_, skip)| skip.from == step);
    let new = new.map(|(index, skip)| (index, skip.first[number]));
    waiting.chain(new.filter(|(_, first)| *first > 0)).collect()
}

/// The costs from one station to the next, with the documents between them at their cheapest.
#[derive(Debug, Default)]
struct Rows {
    row: Vec<i64>,
    next: Vec<i64>,
}

impl Rows {
    /// Returns the cost of each place of a step after a place of an earlier one, or from the start.
    fn between(
        &mut self,
        path: &Path,
        costs: &IndexVec<PlaceId, i64>,
        from: Option<(usize, usize)>,
        to: usize,
    ) -> &[i64] {
        let first = self.begin(path, costs, from);
        for step in first..to {
            self.step(path, costs, step);
        }
        &self.row
    }

    /// Returns the cost of the cheapest documents after the last station.
    fn after(
        &mut self,
        path: &Path,
        costs: &IndexVec<PlaceId, i64>,
        from: Option<(usize, usize)>,
    ) -> i64 {
        let last = path.blocks().len() - 1;
        if from.is_some_and(|(step, _)| step == last) {
            return 0;
        }
        self.between(path, costs, from, last).iter().copied().min().unwrap_or(NEVER)
    }

    /// Writes the costs of the first step after a place, or of the first of all; returns that step.
    fn begin(
        &mut self,
        path: &Path,
        costs: &IndexVec<PlaceId, i64>,
        from: Option<(usize, usize)>,
    ) -> usize {
        self.row.clear();
        let Some((step, number)) = from else {
            self.row.extend_from_slice(&costs[path.places()[0].clone()]);
            return 0;
        };
        let own = &costs[path.places()[step + 1].clone()];
        let arc = |(to, cost): (usize, &i64)| match path.arc(step, number, to) {
            Some(arc) => (cost + arc).min(NEVER),
            None => NEVER,
        };
        self.row.extend(own.iter().enumerate().map(arc));
        step + 1
    }

    /// Goes on from the costs of one step to those of the next.
    fn step(&mut self, path: &Path, costs: &IndexVec<PlaceId, i64>, step: usize) {
        let own = &costs[path.places()[step + 1].clone()];
        self.next.clear();
        self.next.resize(own.len(), NEVER);
        for (number, cost) in self.row.iter().enumerate().filter(|(_, cost)| **cost < NEVER) {
            for (to, next) in self.next.iter_mut().enumerate() {
                if let Some(arc) = path.arc(step, number, to) {
                    *next = (*next).min(cost + arc);
                }
            }
        }
        for (next, own) in self.next.iter_mut().zip(own) {
            *next = (*next + own).min(NEVER);
        }
        std::mem::swap(&mut self.row, &mut self.next);
    }
}
