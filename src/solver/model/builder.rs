//! Builds the columns and rows over the windows; rules and penalties write the program through it.

use chrono::NaiveDate;

use super::block::Block;
use super::formulation::{Formulation, PlacesOnce, Wish};
use super::grid::{OVER_NOON, SLOTS_A_DAY};
use super::program::{Column, Program, Sense};
use super::windows::{Windows, moment};
use crate::base::calendar::{Moment, Session, Slot};
use crate::domain::encoder::{Encoder, Position};
use crate::domain::expr::Expr;
use crate::domain::ids::RuleId;
use crate::domain::penalties::{self, Penalty};
use crate::domain::problem::Problem;
use crate::domain::problem::Shortfall;
use crate::domain::rules::Rules;

/// The integer program of a problem, with the mapping from columns to positions.
#[derive(Clone, Debug)]
pub struct Encoding {
    /// The program.
    pub program: Program,
    /// The formulation.
    pub formulation: Formulation,
    /// For each block, the columns of its positions; see [`Encoding::decode`].
    columns: Vec<Vec<usize>>,
}

/// States a problem as an integer program: the rules, and every penalty in points.
///
/// The columns of a block come first, block by block in ascending position; then those of the
/// penalties. Every row carries the name of its rule or penalty.
///
/// ```
/// use horseshoe::solver::model::{Formulation, Windows, encode};
/// use horseshoe::Rules;
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let problem = Problem::new(&instance)?;
///
/// let rules = Rules::all();
/// let windows = Windows::new(&problem, &rules).map_err(|_| "an item has no day")?;
/// let encoding = encode(&problem, &windows, &rules, Formulation::default());
/// let capacity = encoding.program.rows.iter().filter(|row| row.rule == "one_meeting").count();
/// assert!(capacity > 0, "a row for every slot that could be too full");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn encode(
    problem: &Problem,
    windows: &Windows,
    rules: &Rules,
    formulation: Formulation,
) -> Encoding {
    encode_goal(
        problem,
        windows,
        rules,
        formulation,
        &Goal { settled: &[], least: &penalties::ALL },
    )
}

/// The objective of a program, given that its rules are kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Goal<'a> {
    /// Earlier objective levels: sets of penalties, each with a total that must not be exceeded.
    pub(crate) settled: &'a [(Penalties, i64)],
    /// The penalties to minimise; none requests any feasible programme.
    pub(crate) least: Penalties,
}

/// A set of penalties.
pub(crate) type Penalties = &'static [&'static dyn Penalty];

/// States a problem as an integer program with a goal.
pub(crate) fn encode_goal(
    problem: &Problem,
    windows: &Windows,
    rules: &Rules,
    formulation: Formulation,
    goal: &Goal<'_>,
) -> Encoding {
    let mut builder = Builder::new(problem, windows, formulation);
    for precedence in &windows.precedences {
        formulation.pairs().precedence(&mut builder, precedence);
    }
    for rule in rules.iter() {
        rule.rows(problem, &mut builder);
    }
    for (penalties, total) in goal.settled {
        builder.charge(penalties);
        builder.program.cap_objective(*total);
    }
    builder.charge(goal.least);
    Encoding { program: builder.program, formulation, columns: builder.columns }
}

impl Encoding {
    /// Returns the position of each block for a vector of nearly integral column values, or `None`
    /// if the vector does not place every block exactly once.
    ///
    /// ```
    /// use horseshoe::solver::model::{Formulation, Windows, encode};
    /// use horseshoe::Rules;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let rules = Rules::all();
    /// let windows = Windows::new(&problem, &rules).map_err(|_| "an item has no day")?;
    /// let encoding = encode(&problem, &windows, &rules, Formulation::default());
    /// let nothing = vec![0.0; encoding.program.columns.len()];
    /// assert_eq!(encoding.decode(&windows, &nothing), None, "no block has a position");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn decode(&self, windows: &Windows, values: &[f64]) -> Option<Vec<Position>> {
        self.places(windows, |column| values.get(column).copied().unwrap_or(0.0).round() == 1.0)
    }

    /// The same as [`decode`](Encoding::decode), for integral values.
    pub(crate) fn decode_whole(&self, windows: &Windows, values: &[i64]) -> Option<Vec<Position>> {
        self.places(windows, |column| values.get(column) == Some(&1))
    }

    fn places(&self, windows: &Windows, is_one: impl Fn(usize) -> bool) -> Option<Vec<Position>> {
        let form = self.formulation.columns();
        let places = self.columns.iter().zip(&windows.positions).map(|(columns, positions)| {
            form.decode(columns, &is_one).map(|place| positions[place])
        });
        places.collect()
    }

    /// Returns the values of the columns for blocks at positions, with the least values of the
    /// other columns. `None` if they break a row.
    pub(crate) fn values(&self, windows: &Windows, positions: &[Position]) -> Option<Vec<i64>> {
        let mut values = vec![0; self.program.columns.len()];
        let mut is_placed = vec![false; self.program.columns.len()];
        for (block, columns) in self.columns.iter().enumerate() {
            columns.iter().for_each(|column| is_placed[*column] = true);
            let place = windows.positions[block].binary_search(&positions[block]).ok()?;
            self.formulation.columns().set(columns, place, &mut values);
        }
        for row in self.program.rows.iter().filter(|row| row.sense == Sense::AtMost) {
            // A penalty column takes the amount by which its row is missed.
            let counted = row.terms.iter().find(|(column, by)| !is_placed[*column] && *by < 0);
            if let Some((column, by)) = counted {
                let others = row.terms.iter().filter(|(other, _)| other != column);
                let taken: i64 = others.map(|(other, by)| by * values[*other]).sum();
                values[*column] = values[*column].max(ceiling(taken - row.rhs, -by));
            }
        }
        self.program.broken(&values).is_none().then_some(values)
    }

    /// Returns the weight of each column if a block at a position weighs `weight`, up to a
    /// constant.
    pub(crate) fn weights(
        &self,
        windows: &Windows,
        weight: impl Fn(usize, Position) -> i64,
    ) -> Vec<i64> {
        let form = self.formulation.columns();
        let mut weights = vec![0; self.program.columns.len()];
        for (block, columns) in self.columns.iter().enumerate() {
            for (place, position) in windows.positions[block].iter().enumerate() {
                let weight = weight(block, *position);
                form.weigh(columns, place, weight, &mut weights);
            }
        }
        weights
    }
}

/// The encoder with which rules and penalties state their rows.
#[derive(Debug)]
pub struct Builder<'a> {
    problem: &'a Problem,
    pub(super) windows: &'a Windows,
    formulation: Formulation,
    pub(super) program: Program,
    columns: Vec<Vec<usize>>,
    /// For each slot, the blocks that can be there.
    standing: Vec<Vec<usize>>,
}

impl<'a> Builder<'a> {
    fn new(problem: &'a Problem, windows: &'a Windows, formulation: Formulation) -> Builder<'a> {
        let mut builder = Builder {
            problem,
            windows,
            formulation,
            program: Program::default(),
            columns: Vec::new(),
            standing: windows.standing(),
        };
        for block in 0..windows.blocks.len() {
            builder.add_block(block);
        }
        builder
    }

    /// Adds the cost of some penalties to the objective.
    fn charge(&mut self, penalties: Penalties) {
        if penalties.is_empty() {
            return;
        }
        let (problem, windows) = (self.problem, self.windows);
        for block in 0..windows.blocks.len() {
            for position in &windows.positions[block] {
                let points = cost(penalties, problem, windows, block, *position);
                if points != 0 {
                    let placed = self.placed(block, *position);
                    self.program.add_cost(&placed, points);
                }
            }
        }
        for penalty in penalties {
            for shortfall in penalty.shortfalls(problem) {
                self.shortfall(&shortfall);
            }
            penalty.rows(problem, self);
        }
    }

    /// Adds the columns of a block, and the rows that place it exactly once.
    fn add_block(&mut self, block: usize) {
        let windows = self.windows;
        let positions = &windows.positions[block];
        let head = &self.problem.items[windows.blocks[block].items[0]].id;
        let form = self.formulation.columns();
        let count = form.count(positions.len());
        let columns: Vec<usize> = positions[..count]
            .iter()
            .map(|position| {
                let name = format!("{head} {} {}", form.word(), self.slot_name(*position));
                self.program.add_column(Column { name, lower: 0, upper: 1, cost: 0 })
            })
            .collect();
        for PlacesOnce { word, row, sense, rhs } in form.places_once(&columns) {
            let rule = RuleId::Complete.as_str();
            self.program.add_row(rule, format!("{head} {word}"), &row, sense, rhs);
        }
        self.columns.push(columns);
    }

    /// Returns the blocks that can be at one of some positions, in order.
    fn standing_at(&self, positions: &[Position]) -> Vec<usize> {
        let all = positions.iter().flat_map(|position| self.standing(*position));
        let mut blocks: Vec<usize> = all.copied().collect();
        blocks.sort_unstable();
        blocks.dedup();
        blocks
    }

    /// Returns whether a block can be at a position.
    pub(crate) fn can_stand(&self, block: usize, position: Position) -> bool {
        self.windows.positions[block].binary_search(&position).is_ok()
    }

    /// Returns 1 if the block is at the position or earlier, else 0, as an expression.
    pub(crate) fn by(&self, block: usize, position: Position) -> Expr {
        let reached = self.windows.positions[block].partition_point(|own| *own <= position);
        self.reached(block, reached)
    }

    /// Returns 1 if the block is at one of its first `count` positions, else 0, as an expression.
    pub(super) fn reached(&self, block: usize, count: usize) -> Expr {
        self.formulation.columns().reached(&self.columns[block], count)
    }

    /// Charges a pair of items for each day by which they are closer than desired, if they can be.
    fn shortfall(&mut self, shortfall: &Shortfall) {
        if shortfall.points == 0 {
            return;
        }
        let windows = self.windows;
        let (from, to) = (windows.block_of[shortfall.from], windows.block_of[shortfall.to]);
        let (own_from, own_to) = (&windows.positions[from], &windows.positions[to]);
        let latest_from = windows.grid.count(shortfall.unit, own_from[own_from.len() - 1]);
        let earliest_to = windows.grid.count(shortfall.unit, own_to[0]);
        if latest_from + shortfall.days - earliest_to <= 0 {
            return;
        }
        let name = self.pair_name(shortfall.from, shortfall.to);
        let wish = Wish { shortfall, from, to, name, earliest_to, latest_from };
        self.formulation.pairs().shortfall(self, &wish);
    }

    /// Returns the names of two items, for the names of rows.
    pub(super) fn pair_name(&self, from: usize, to: usize) -> String {
        format!("{} -> {}", self.problem.items[from].id, self.problem.items[to].id)
    }
}

impl Encoder for Builder<'_> {
    fn slots(&self) -> std::ops::Range<Position> {
        0..self.windows.grid.dropped()
    }

    fn days(&self) -> Vec<NaiveDate> {
        (0..self.windows.grid.days()).map(|day| self.windows.grid.date_of_day(day)).collect()
    }

    fn capacity(&self, position: Position) -> u32 {
        u32::try_from(self.windows.rooms().at(position)).unwrap_or(0)
    }

    fn slot_name(&self, position: Position) -> String {
        let grid = &self.windows.grid;
        if position == grid.dropped() {
            return "never".to_owned();
        }
        format!("{} {}", grid.date(position), grid.session(position))
    }

    fn standing(&self, position: Position) -> &[usize] {
        let slot = usize::try_from(position).ok().and_then(|slot| self.standing.get(slot));
        slot.map_or(&[], Vec::as_slice)
    }

    fn standing_on(&self, date: NaiveDate) -> Vec<usize> {
        let morning = self.windows.grid.morning(date);
        self.standing_at(&[morning, morning + 1, morning + OVER_NOON, morning + 3])
    }

    fn takers(&self, position: Position) -> Vec<usize> {
        let grid = &self.windows.grid;
        match grid.session(position) {
            Session::Afternoon => self.standing_at(&[position - OVER_NOON, position]),
            // A block that spans noon may keep others from lunch.
            Session::Lunch if !self.standing(position).is_empty() => {
                self.standing_at(&[position - 1, position])
            }
            _ => self.standing(position).to_vec(),
        }
    }

    fn loads(&self, block: usize, position: Position) -> Vec<(Position, i64)> {
        let (own, rooms) = (&self.windows.blocks[block], self.windows.rooms());
        let starts = [position, position - OVER_NOON, position - 1];
        let able = starts.into_iter().filter(|starts| self.can_stand(block, *starts));
        let loads = able.filter_map(|starts| {
            let load = rooms.taken(own, starts).find(|(slot, _)| *slot == position);
            load.map(|(_, load)| (starts, load))
        });
        loads.collect()
    }

    fn is_council(&self, block: usize) -> bool {
        self.windows.blocks[block].council
    }

    fn item_count(&self, block: usize) -> i64 {
        self.windows.blocks[block].counted as i64
    }

    fn reaches_over_noon(&self, block: usize) -> bool {
        self.windows.blocks[block].reaches_over_noon()
    }

    fn placed(&self, block: usize, position: Position) -> Expr {
        let Ok(place) = self.windows.positions[block].binary_search(&position) else {
            return Expr::default();
        };
        self.formulation.columns().placed(&self.columns[block], place)
    }

    fn placed_on(&self, block: usize, date: NaiveDate) -> Expr {
        let morning = self.windows.grid.morning(date);
        let positions = &self.windows.positions[block];
        let before = positions.partition_point(|own| *own < morning);
        let through = positions.partition_point(|own| *own < morning + SLOTS_A_DAY);
        // A block whose last day this is cannot be on an earlier one.
        let is_last = through == positions.len();
        self.formulation.columns().between(&self.columns[block], before, through, is_last)
    }

    fn item_at(&self, item: usize, at: Moment) -> Expr {
        let block = self.windows.block_of[item];
        let own = &self.windows.blocks[block];
        let offset = own.place(item).map_or(0, |place| own.starts[place]);
        let session = at.session.unwrap_or(Session::Morning);
        self.placed(block, self.windows.grid.slot(Slot { date: at.date, session }) - offset)
    }

    fn at_most(&mut self, rule: &'static str, name: String, expr: Expr, rhs: i64) {
        self.program.add_row(rule, format!("{rule} {name}"), &expr, Sense::AtMost, rhs);
    }

    fn at_most_in(&mut self, rule: &'static str, slot: Position, expr: Expr, rhs: i64) {
        self.at_most(rule, self.slot_name(slot), expr, rhs);
    }

    fn at_most_on(&mut self, rule: &'static str, date: NaiveDate, expr: Expr, rhs: i64) {
        self.at_most(rule, date.to_string(), expr, rhs);
    }

    fn whole_column(&mut self, rule: &'static str, name: String, upper: i64, points: i64) -> Expr {
        let name = format!("{rule} {name}");
        Expr::column(self.program.add_column(Column { name, lower: 0, upper, cost: points }))
    }
}

/// Returns the quotient, rounded up; the divisor is positive.
fn ceiling(number: i64, by: i64) -> i64 {
    number.div_euclid(by) + i64::from(number.rem_euclid(by) != 0)
}

/// Returns the charge of a block at a position under some penalties, independent of other blocks.
pub(crate) fn cost(
    penalties: &[&dyn Penalty],
    problem: &Problem,
    windows: &Windows,
    block: usize,
    position: Position,
) -> i64 {
    let own: &Block = &windows.blocks[block];
    if position == windows.grid.dropped() {
        let of = |item: &usize| -> i64 {
            penalties.iter().map(|penalty| penalty.cost_of_dropping(problem, *item)).sum()
        };
        return own.items.iter().map(of).sum();
    }
    let items = own.items.iter().zip(&own.starts);
    items
        .map(|(item, offset)| {
            let at = moment(&windows.grid, own, position + offset);
            penalties.iter().map(|penalty| penalty.cost(problem, *item, at)).sum::<i64>()
        })
        .sum()
}
