//! Initial multipliers: those of a similar problem.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::day::BlockSize;
use super::dual::LagrangianDual;
use crate::base::index::each;
use crate::solver::model::Windows;

/// The multipliers of a solved problem, by date, from which another can start. Any multipliers give
/// a bound, so they need not come from the same problem; the more similar it is, the fewer
/// iterations remain.
#[derive(Clone, Debug)]
pub struct Prices {
    /// The non-zero multipliers by date, half of the day and size. Thousands of problems may start
    /// from them.
    prices: Arc<BTreeMap<(NaiveDate, usize, BlockSize), i64>>,
}

impl Prices {
    pub(in crate::solver) fn of(dual: &LagrangianDual, windows: &Windows) -> Prices {
        let mut prices = BTreeMap::new();
        for day in &dual.days {
            let date = windows.grid.date_of_day(day.number as i64);
            for index in each(&day.cells).filter(|index| dual.price[*index] > 0) {
                let cell = &dual.cells[index];
                prices.insert((date, cell.half, cell.size), dual.price[index]);
            }
        }
        Prices { prices: Arc::new(prices) }
    }

    /// Copies these multipliers to the days and sizes that both problems have.
    pub(in crate::solver) fn set(&self, dual: &mut LagrangianDual, windows: &Windows) {
        for day in &dual.days {
            let date = windows.grid.date_of_day(day.number as i64);
            for index in each(&day.cells) {
                let cell = &dual.cells[index];
                if let Some(price) = self.prices.get(&(date, cell.half, cell.size)) {
                    dual.price[index] = *price;
                }
            }
        }
    }
}
