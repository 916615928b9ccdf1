//! The most that meetings still to be placed on a day can pay for it.

use std::sync::atomic::{AtomicI64, Ordering::Relaxed};

use crate::solver::lagrangian::SlotClass;

/// The most that more meetings pay for a day, whatever chains they are of: a knapsack for each half of
/// the day, by the time that is left and the number of items.
#[derive(Debug, Default)]
pub(super) struct Rest {
    /// The minutes of a unit of time.
    unit: i64,
    /// For each half, time in units and number of items, the most that meetings pay which take no
    /// more.
    halves: [Vec<Vec<i64>>; 2],
    /// The meetings that take the whole day: their time in both halves, items and price.
    whole: Vec<([usize; 2], usize, i64)>,
    /// What the meetings that the halves do not count pay at most.
    besides: i64,
    /// What is known for each time left in both halves and number of items on the day; [`UNKNOWN`] where
    /// nothing is.
    known: Vec<AtomicI64>,
    /// The numbers of items that `known` covers.
    items: usize,
}

/// What no meetings pay.
const NONE: i64 = i64::MIN / 4;

/// A value that was not computed yet.
const UNKNOWN: i64 = i64::MIN;

impl Rest {
    /// Computes it for a day from the minutes of a unit, the units of both halves, and its cells, each with the
    /// most that none, one, two and more of its blocks pay together.
    pub(super) fn new(
        (unit, capacity): (i64, [usize; 2]),
        cells: &[(SlotClass, Vec<i64>)],
    ) -> Rest {
        let mut rest = Rest { unit, ..Rest::default() };
        for (half, capacity) in capacity.into_iter().enumerate() {
            let mut best = vec![vec![0]; capacity + 1];
            for (cell, sums) in cells {
                let pays = sums.last().is_some_and(|sum| *sum > 0);
                if cell.half() == half && !cell.size.takes_day() && pays {
                    add(&mut best, cell, sums);
                }
            }
            rest.halves[half] = best;
        }
        for (cell, sums) in cells {
            let of = |count: usize| sums.get(count).copied().unwrap_or(0);
            if cell.size.takes_day() && of(1) > 0 {
                rest.whole.push((cell.size.loads(), cell.size.items(), of(1)));
            } else if cell.half() > 1 {
                rest.besides += sums.last().copied().unwrap_or(0);
            }
        }
        rest.items =
            1 + rest.halves.iter().map(|half| half.last().map_or(1, Vec::len)).sum::<usize>();
        let entries = (capacity[0] + 1) * (capacity[1] + 1) * rest.items;
        rest.known = (0..entries).map(|_| AtomicI64::new(UNKNOWN)).collect();
        rest
    }

    /// Returns the most that more meetings pay in what is left of a day, less what the crowd then costs.
    pub(super) fn most(
        &self,
        left: [i64; 2],
        is_whole_free: bool,
        held: usize,
        crowd: impl Fn(usize) -> i64,
    ) -> i64 {
        let units = left.map(|minutes| usize::try_from(minutes / self.unit.max(1)).unwrap_or(0));
        let [one, other] = [0, 1].map(|half| units[half].min(self.halves[half].len().max(1) - 1));
        let entry = (one * self.halves[1].len() + other) * self.items + held;
        let known = self.known.get(entry).filter(|_| held < self.items && self.whole.is_empty());
        if let Some(known) = known.map(|own| own.load(Relaxed)).filter(|known| *known != UNKNOWN) {
            return known;
        }
        let mut most = self.halves_most(units, 0, &crowd);
        if is_whole_free {
            for (loads, items, price) in &self.whole {
                if let (Some(one), Some(other)) =
                    (units[0].checked_sub(loads[0]), units[1].checked_sub(loads[1]))
                {
                    most = most.max(price + self.halves_most([one, other], *items, &crowd));
                }
            }
        }
        if let Some(known) = known {
            known.store(most + self.besides, Relaxed);
        }
        most + self.besides
    }

    fn halves_most(&self, units: [usize; 2], items: usize, crowd: &impl Fn(usize) -> i64) -> i64 {
        let row = |half: usize| {
            let rows = &self.halves[half];
            rows.get(units[half].min(rows.len().saturating_sub(1))).map_or(&[0][..], Vec::as_slice)
        };
        let (morning, afternoon) = (row(0), row(1));
        let mut most = NONE;
        for (one, own) in morning.iter().enumerate() {
            for (other, beside) in afternoon.iter().enumerate() {
                most = most.max(own + beside - crowd(items + one + other));
            }
        }
        most
    }
}

/// Adds the blocks of one cell to the knapsacks of its half.
fn add(best: &mut [Vec<i64>], cell: &SlotClass, sums: &[i64]) {
    let (load, items) = (cell.size.loads()[0], cell.size.items());
    let before: Vec<Vec<i64>> = best.to_vec();
    for (time, row) in best.iter_mut().enumerate() {
        for (count, price) in sums.iter().enumerate().skip(1) {
            let Some(left) = time.checked_sub(count * load) else { break };
            for (known, worth) in before[left].iter().enumerate() {
                let all = known + count * items;
                if row.len() <= all {
                    row.resize(all + 1, NONE);
                }
                row[all] = row[all].max(worth + price);
            }
        }
    }
}
