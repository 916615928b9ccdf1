//! A floor: the least that every programme is charged by a penalty, as one more row of the dual.
//!
//! Days and chains may each be content with half of an item before the month, where every programme has
//! a whole one. The dual of that penalty alone then bounds its charges by one and a half; a programme's are a
//! whole number, so two is a bound as well. As a row with a multiplier of its own it lifts the dual of all
//! points (a rounded bound as a cut, Gomory 1958; with a multiplier of its own, Lucena 2005).

use super::dual::{LagrangianDual, divisor, moved};
use super::path::NEVER;
use super::{PlaceId, Places, round_up};
use crate::domain::problem::Problem;
use crate::solver::model::{Penalties, Windows, cost};

/// What a penalty charges for the blocks of some windows, by place.
#[derive(Clone, Debug)]
pub(in crate::solver) struct Charged {
    penalties: Penalties,
    /// The greatest common divisor of all its charges, in points.
    pub(in crate::solver) unit: i64,
    /// The block, the number and the charge in units of each place that is charged.
    places: Vec<(usize, usize, i64)>,
}

impl Charged {
    /// Lists the places that a penalty charges. `None` if there are none.
    pub(in crate::solver) fn of(
        penalties: Penalties,
        problem: &Problem,
        windows: &Windows,
    ) -> Option<Charged> {
        let mut places = Vec::new();
        for (block, positions) in windows.positions.iter().enumerate() {
            for (number, position) in positions.iter().enumerate() {
                let points = cost(penalties, problem, windows, block, *position);
                if points > 0 {
                    places.push((block, number, points));
                }
            }
        }
        let unit = places.iter().fold(0, |unit, (_, _, points)| divisor(unit, *points));
        if unit == 0 {
            return None;
        }
        places.iter_mut().for_each(|(_, _, points)| *points /= unit);
        Some(Charged { penalties, unit, places })
    }

    /// Returns what dates are charged, in units, by the index of each block's position.
    pub(in crate::solver) fn count(&self, chosen: &[usize]) -> i64 {
        let charged = self.places.iter().filter(|(block, number, _)| chosen[*block] == *number);
        charged.map(|(_, _, units)| units).sum()
    }
}

/// The row of a floor, with its multiplier.
#[derive(Clone, Debug)]
pub(in crate::solver) struct Floor {
    charged: Charged,
    /// The units that every programme is charged at least.
    least: i64,
    /// The multiplier of a unit, in parts of a point.
    price: i64,
    /// The greatest multiplier: what a unit costs.
    most: i64,
}

/// A floor without the windows that it was stated for.
#[derive(Clone, Copy, Debug)]
pub(super) struct FloorPrice {
    penalties: Penalties,
    unit: i64,
    least: i64,
    /// The share of what a unit costs that is its multiplier, in parts of [`SHARE`].
    share: i64,
}

/// The whole of what a unit costs.
const SHARE: i64 = 1 << 20;

impl Floor {
    /// States that every programme is charged at least `least` units, of which each costs `point` for every
    /// point.
    pub(in crate::solver) fn new(charged: Charged, least: i64, point: i64) -> Option<Floor> {
        let most = charged.unit.checked_mul(point).filter(|most| *most < NEVER)?;
        Some(Floor { charged, least, price: 0, most })
    }

    /// Returns it without the windows.
    pub(super) fn price(&self) -> FloorPrice {
        let share = i128::from(self.price) * i128::from(SHARE) / i128::from(self.most.max(1));
        FloorPrice {
            penalties: self.charged.penalties,
            unit: self.charged.unit,
            least: self.least,
            share: i64::try_from(share).unwrap_or(0),
        }
    }

    /// Returns the units that every programme is charged at least.
    pub(in crate::solver) fn least(&self) -> i64 {
        self.least
    }

    /// Returns the multiplier of a unit, in parts.
    pub(super) fn multiplier(&self) -> i64 {
        self.price
    }

    /// Sets that multiplier.
    pub(super) fn set(&mut self, price: i64) {
        self.price = price;
    }

    /// Moves the multiplier; returns whether it could.
    pub(super) fn adjust(&mut self, by: f64) -> bool {
        moved(&mut self.price, by, 0..=self.most)
    }

    /// Returns the units by which dates fall short of the floor; less than 0 if they exceed it.
    pub(super) fn excess(&self, chosen: &[usize]) -> i64 {
        self.least - self.charged.count(chosen)
    }

    /// Returns what the row takes from the cost of dates.
    pub(super) fn discount(&self, chosen: &[usize]) -> i64 {
        self.price * self.charged.count(chosen)
    }

    /// Returns what the row adds to the bound beside what it takes from the places.
    pub(super) fn gain(&self) -> i64 {
        self.price * self.least
    }

    /// Lists what the row takes from the cost of places.
    pub(super) fn discounts<'a>(
        &'a self,
        places: &'a Places,
    ) -> impl Iterator<Item = (PlaceId, i64)> + 'a {
        let charged = self.charged.places.iter();
        charged.map(|(block, number, units)| (places.place(*block, *number), units * self.price))
    }
}

impl FloorPrice {
    /// States the floor over narrower windows of the same problem.
    pub(super) fn set(
        &self,
        dual: &mut LagrangianDual,
        problem: &Problem,
        windows: &Windows,
        point: i64,
    ) {
        let charged = Charged::of(self.penalties, problem, windows);
        // Over narrower windows the charges may have a greater divisor.
        let Some(charged) = charged.filter(|own| own.unit % self.unit == 0) else { return };
        let times = charged.unit / self.unit;
        let least = round_up(self.least, times);
        let Some(mut floor) = Floor::new(charged, least, point) else { return };
        let price = i128::from(floor.most) * i128::from(self.share) / i128::from(SHARE);
        floor.price = i64::try_from(price).unwrap_or(0);
        dual.floor = Some(floor);
    }
}
