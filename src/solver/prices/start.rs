//! Prices to begin with: those of a problem that differs little from this one.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::day::Size;
use super::market::Market;
use crate::solver::model::Windows;

/// The prices of a solved problem, by date, for another one to begin with. Any prices give a bound, so
/// they need not be those of the same problem; the nearer it is, the fewer rounds are left to do.
#[derive(Clone, Debug)]
pub struct Prices {
    /// By date, half of the day and size, where they are not 0. Thousands of problems may begin with them.
    prices: Arc<BTreeMap<(NaiveDate, usize, Size), i64>>,
}

impl Prices {
    pub(in crate::solver) fn of(market: &Market, windows: &Windows) -> Prices {
        let mut prices = BTreeMap::new();
        for day in &market.days {
            let date = windows.grid.date(2 * day.number as i64);
            for index in day.cells.clone().filter(|index| market.price[*index] > 0) {
                let cell = &market.cells[index];
                prices.insert((date, cell.half, cell.size), market.price[index]);
            }
        }
        Prices { prices: Arc::new(prices) }
    }

    /// Takes these prices over for the days and sizes that both problems have.
    pub(in crate::solver) fn set(&self, market: &mut Market, windows: &Windows) {
        for day in &market.days {
            let date = windows.grid.date(2 * day.number as i64);
            for index in day.cells.clone() {
                let cell = &market.cells[index];
                if let Some(price) = self.prices.get(&(date, cell.half, cell.size)) {
                    market.price[index] = *price;
                }
            }
        }
    }
}
