//! All multipliers of a dual, to be carried to another one of the same problem.

use super::dual::LagrangianDual;
use super::floor::{Floor, FloorPrice};
use super::shifts::Shifts;
use super::start::Prices;
use crate::domain::problem::Problem;
use crate::solver::model::Windows;

/// The multipliers of a dual in which a point is worth [`POINT`](super::POINT) parts.
#[derive(Clone, Debug)]
pub(in crate::solver) struct Multipliers {
    /// Those of the cells.
    pub(in crate::solver) prices: Prices,
    /// What each block pays beyond them, if blocks pay for themselves.
    shifts: Option<Shifts>,
    floor: Option<FloorPrice>,
}

impl Multipliers {
    /// Returns those of a dual over some windows.
    pub(in crate::solver) fn of(dual: &LagrangianDual, windows: &Windows) -> Multipliers {
        Multipliers {
            prices: Prices::of(dual, windows),
            shifts: Shifts::of(dual, windows),
            floor: dual.floor.as_ref().map(Floor::price),
        }
    }

    /// Sets them in a dual over narrower windows, in which a point is worth this much.
    pub(in crate::solver) fn set(
        &self,
        dual: &mut LagrangianDual,
        problem: &Problem,
        windows: &Windows,
        point: i64,
    ) {
        self.prices.set_scaled(dual, windows, point);
        if let Some(shifts) = &self.shifts {
            shifts.set_scaled(dual, windows, point);
        }
        if let Some(floor) = &self.floor {
            floor.set(dual, problem, windows, point);
        }
    }
}
