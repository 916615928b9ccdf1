//! Initial multipliers: those of a similar problem.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::POINT;
use super::day::BlockSize;
use super::dual::LagrangianDual;
use super::path::NEVER;
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
        self.set_scaled(dual, windows, POINT);
    }

    /// The same for a problem in which a point is worth this much.
    pub(in crate::solver) fn set_scaled(
        &self,
        dual: &mut LagrangianDual,
        windows: &Windows,
        point: i64,
    ) {
        for day in &dual.days {
            let date = windows.grid.date_of_day(day.number as i64);
            for index in each(&day.cells) {
                let cell = &dual.cells[index];
                if let Some(price) = self.prices.get(&(date, cell.half, cell.size)) {
                    dual.price[index] = scaled(*price, point);
                }
            }
        }
    }
}

/// Returns a multiplier for a problem in which a point is worth this much.
pub(super) fn scaled(price: i64, point: i64) -> i64 {
    let price = i128::from(price) * i128::from(point) / i128::from(POINT);
    i64::try_from(price.clamp(i128::from(-NEVER), i128::from(NEVER))).unwrap_or(NEVER)
}
