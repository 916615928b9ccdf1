//! Disaggregated rows: one for each position of the earlier block, and one for each missing day.

use super::{Pairs, Wish};
use crate::domain::encoder::Encoder;
use crate::domain::expr::Expr;
use crate::domain::problem::Precedence;
use crate::solver::model::builder::Builder;

/// Each row compares two sums of columns whose coefficients are 1, so that the relaxation is tight.
#[derive(Debug)]
pub(super) struct Disaggregated;

impl Pairs for Disaggregated {
    /// If the earlier block is at this position or later, the later block starts no earlier than
    /// the first position allowed. Among positions with the same one, the first gives the strongest
    /// row.
    fn precedence(&self, builder: &mut Builder<'_>, precedence: &Precedence) {
        let windows = builder.windows;
        let (from, to) = (windows.block_of[precedence.from], windows.block_of[precedence.to]);
        let name = builder.pair_name(precedence.from, precedence.to);
        let mut said = None;
        for position in &windows.positions[from] {
            let earliest = windows.earliest_after(precedence, *position);
            let begun = windows.positions[to].partition_point(|own| *own < earliest);
            if said == Some(begun) {
                continue;
            }
            said = Some(begun);
            let mut row = builder.reached(to, begun);
            row.add(&builder.by(from, position - 1), -1);
            let name = format!("{name} from {}", builder.slot_name(*position));
            builder.at_most(precedence.rule.as_str(), name, row, 0);
        }
    }

    /// Let F be the count of days of an item. The shortfall `max(0, F(from) + n - F(to))` is the
    /// number of values w with `F(to) <= w < F(from) + n`. For each w this is a difference of two
    /// steps, so the relaxation without capacities has integral vertices.
    fn shortfall(&self, builder: &mut Builder<'_>, wish: &Wish<'_>) {
        let Wish { shortfall, from, to, name, earliest_to, latest_from } = wish;
        let (from, to, windows) = (*from, *to, builder.windows);
        let count = |position| windows.grid.count(shortfall.unit, position);
        let (own_from, own_to) = (&windows.positions[from], &windows.positions[to]);
        for value in *earliest_to..latest_from + shortfall.days {
            let reached_to = own_to.partition_point(|p| count(*p) <= value);
            let reached_from = own_from.partition_point(|p| count(*p) <= value - shortfall.days);
            let mut row = builder.reached(to, reached_to);
            row.add(&builder.reached(from, reached_from), -1);
            if row.is_constant() {
                let always = row.offset().max(0);
                builder.program.add_cost(&Expr::constant(always), shortfall.points);
                continue;
            }
            let name = format!("{name} day {value}");
            let term = shortfall.term.as_str();
            let column = builder.whole_column(term, name.clone(), 1, shortfall.points);
            row.add(&column, -1);
            builder.at_most(term, name, row, 0);
        }
    }
}
