//! The program over a core, decomposed by segments.

use super::UNIT;
use super::linking::LinkingResources;
use crate::solver::lagrangian::{POINT, SlotPrices};
use crate::solver::model::{Encoding, Program, Row, Sense, Windows};

/// The owner of a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Unknown,
    Of(usize),
    /// Penalty columns of several segments are left out, which only lowers the bound.
    Several,
}

/// A decomposed program: each segment has the columns of its blocks, and multipliers for what it
/// shares.
pub(super) struct Subproblems<'a> {
    encoding: &'a Encoding,
    /// For each column, its segment and its index among that segment's columns.
    place: Vec<Option<(usize, usize)>>,
    /// For each segment, its columns.
    columns: Vec<Vec<usize>>,
    /// For each segment, the rows that contain its columns.
    rows: Vec<Vec<usize>>,
    /// For each column, the multipliers that its block pays for slots and days that its segment
    /// shares, in parts.
    price: Vec<i64>,
    /// For each segment, the points that it always pays.
    always: Vec<i64>,
}

impl<'a> Subproblems<'a> {
    pub(super) fn new(
        core: &Windows,
        encoding: &'a Encoding,
        owners: &LinkingResources,
        prices: &SlotPrices,
        segments: usize,
    ) -> Subproblems<'a> {
        let whole = &encoding.program;
        let mut whose = vec![Whose::Unknown; whole.columns.len()];
        let mut price = vec![0; whole.columns.len()];
        for (index, block) in core.blocks.iter().enumerate() {
            for (position, column) in core.positions[index].iter().zip(encoding.columns(index)) {
                whose[*column] = Whose::Of(owners.of_block(index));
                price[*column] = owners.pays_others(prices, (index, block), *position);
            }
        }
        tell_penalties(encoding, owners, &mut whose);
        let mut always = vec![0; segments];
        for (block, points) in &encoding.always {
            always[owners.of_block(*block)] += points;
        }
        let mut place = vec![None; whose.len()];
        let mut columns = vec![Vec::new(); segments];
        for (column, whose) in whose.into_iter().enumerate() {
            if let Whose::Of(segment) = whose {
                place[column] = Some((segment, columns[segment].len()));
                columns[segment].push(column);
            }
        }
        let mut rows = vec![Vec::new(); segments];
        for (index, row) in whole.rows.iter().enumerate() {
            let of = row.terms.iter().filter_map(|(column, _)| Some(place[*column]?.0));
            let mut of: Vec<usize> = of.collect();
            of.sort_unstable();
            of.dedup();
            of.into_iter().for_each(|segment| rows[segment].push(index));
        }
        Subproblems { encoding, place, columns, rows, price, always }
    }

    /// Returns the program of a segment, in units: the rows between its own columns, its use of the
    /// common slots, and the multipliers of what it shares.
    pub(super) fn program(&self, segment: usize) -> Program {
        let whole = &self.encoding.program;
        let mut program = Program::default();
        for index in &self.columns[segment] {
            let mut own = whole.columns[*index].clone();
            own.cost = own.cost * (POINT / UNIT) + self.price[*index].div_euclid(UNIT);
            program.add_column(own);
        }
        for index in &self.rows[segment] {
            let row = &whole.rows[*index];
            let place = |column: usize| self.place[column].filter(|(own, _)| *own == segment);
            let own = row.terms.iter().filter_map(|(column, by)| Some((place(*column)?.1, *by)));
            let terms: Vec<(usize, i64)> = own.collect();
            // A slot holds no more for one segment than for all. A row in which other segments
            // could free capacity is left out.
            let mut others = row.terms.iter().filter(|(column, _)| place(*column).is_none());
            let takes = |(column, by): &(usize, i64)| *by >= 0 && whole.columns[*column].lower >= 0;
            let is_whole = terms.len() == row.terms.len();
            if is_whole || row.sense == Sense::AtMost && others.all(takes) {
                program.rows.push(Row { terms, ..row.clone() });
            }
        }
        program.constant = self.always[segment] * (POINT / UNIT);
        program
    }
}

/// Assigns the columns that count penalties: on a day, to its sole user; elsewhere, to the segment
/// of the row.
fn tell_penalties(encoding: &Encoding, owners: &LinkingResources, whose: &mut [Whose]) {
    let is_placed: Vec<bool> = whose.iter().map(|whose| *whose != Whose::Unknown).collect();
    let mut days = encoding.day_rows.iter().peekable();
    for (index, row) in encoding.program.rows.iter().enumerate() {
        while days.next_if(|(day_row, _)| *day_row < index).is_some() {}
        let on_day = days.peek().filter(|(day_row, _)| *day_row == index);
        let user = match on_day {
            Some((_, day)) => {
                let owner = usize::try_from(*day).ok().and_then(|day| owners.of_day(day));
                owner.map_or(Whose::Several, Whose::Of)
            }
            None => {
                let placed = row.terms.iter().filter(|(column, _)| is_placed[*column]);
                placed.fold(Whose::Unknown, |user, (column, _)| joined(user, whose[*column]))
            }
        };
        for (column, _) in row.terms.iter().filter(|(column, _)| !is_placed[*column]) {
            whose[*column] = joined(whose[*column], user);
        }
    }
}

fn joined(one: Whose, other: Whose) -> Whose {
    match (one, other) {
        (Whose::Unknown, known) | (known, Whose::Unknown) => known,
        (one, other) if one == other => one,
        _ => Whose::Several,
    }
}
