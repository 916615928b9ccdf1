//! The expanded scheduling problem as JSON; `docs/problem-json.md` describes every field.

use chrono::NaiveDate;
use serde::Serialize;

use crate::base::calendar::Session;
use crate::domain::penalties;
use crate::domain::problem::Problem;
use crate::input::instance::policy::Unit;
use crate::solver::model::{Position, SLOTS_A_DAY, Takes, Windows, cost};

#[derive(Serialize)]
struct Export<'a> {
    format: &'static str,
    version: u32,
    instance: &'a str,
    policy: &'a str,
    first_day: NaiveDate,
    capacity: [u32; 4],
    exceptions: Vec<Exception>,
    working_days: Vec<i64>,
    blocks: Vec<BlockOut<'a>>,
    precedences: Vec<PrecedenceOut<'a>>,
    shortfalls: Vec<ShortfallOut>,
    crowded_day: Crowded,
}

#[derive(Serialize)]
struct BlockOut<'a> {
    items: Vec<&'a str>,
    takes_slots: bool,
    minutes: [i64; 2],
    reaches_over_noon: bool,
    takes: &'static str,
    positions: &'a [Position],
    costs: Vec<i64>,
}

#[derive(Serialize)]
struct Exception {
    position: Position,
    capacity: i64,
}

#[derive(Serialize)]
struct PrecedenceOut<'a> {
    rule: &'a str,
    from: usize,
    to: usize,
    earliest: Vec<Position>,
}

#[derive(Serialize)]
struct ShortfallOut {
    term: &'static str,
    from: usize,
    to: usize,
    days: i64,
    unit: Unit,
    points: i64,
}

#[derive(Default, Serialize)]
struct Crowded {
    above: usize,
    points: i64,
}

/// Returns the expanded problem as pretty-printed JSON: blocks with their positions and costs, and
/// all constraints between them. Another solver can reach the same optimum from it.
///
/// ```
/// use horseshoe::solver::export::to_json;
/// use horseshoe::solver::model::Windows;
/// use horseshoe::Rules;
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let problem = Problem::new(&instance)?;
///
/// let windows = Windows::new(&problem, &Rules::all()).map_err(|_| "an item has no day")?;
/// let json: serde_json::Value = serde_json::from_str(&to_json(&problem, &windows))?;
/// assert_eq!(json["blocks"].as_array().map(Vec::len), Some(windows.blocks.len()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn to_json(problem: &Problem, windows: &Windows) -> String {
    let blocks = windows.blocks.iter().enumerate().map(|(index, block)| BlockOut {
        items: block.items.iter().map(|item| problem.items[*item].id.as_str()).collect(),
        takes_slots: block.council,
        minutes: block.loads,
        reaches_over_noon: block.reaches_over_noon(),
        takes: takes_in_words(block.takes),
        positions: &windows.positions[index],
        costs: windows.positions[index]
            .iter()
            .map(|position| cost(&penalties::ALL, problem, windows, index, *position))
            .collect(),
    });
    let precedences = windows.precedences.iter().map(|precedence| {
        let from = windows.block_of[precedence.from];
        PrecedenceOut {
            rule: precedence.rule.as_str(),
            from,
            to: windows.block_of[precedence.to],
            earliest: windows.positions[from]
                .iter()
                .map(|position| windows.earliest_after(precedence, *position))
                .collect(),
        }
    });
    let shortfalls = penalties::ALL.iter().flat_map(|penalty| penalty.shortfalls(problem));
    let crowding = penalties::ALL.iter().find_map(|penalty| penalty.crowding(problem));
    let export = Export {
        format: "horseshoe-problem",
        version: 2,
        instance: &problem.name,
        policy: &problem.policy.name,
        first_day: windows.grid.date(0),
        capacity: Session::ALL.map(|session| problem.capacity(session)),
        exceptions: windows
            .rooms()
            .exceptions()
            .map(|(position, capacity)| Exception { position, capacity })
            .collect(),
        working_days: (0..windows.grid.days())
            .map(|day| windows.grid.working(SLOTS_A_DAY * day))
            .collect(),
        blocks: blocks.collect(),
        precedences: precedences.collect(),
        shortfalls: shortfalls
            .map(|shortfall| ShortfallOut {
                term: shortfall.term.as_str(),
                from: windows.block_of[shortfall.from],
                to: windows.block_of[shortfall.to],
                days: shortfall.days,
                unit: shortfall.unit,
                points: shortfall.points,
            })
            .collect(),
        crowded_day: crowding.map_or_else(Crowded::default, |crowding| Crowded {
            above: crowding.above,
            points: crowding.points,
        }),
    };
    // Plain numbers and strings always serialise.
    let mut text = serde_json::to_string_pretty(&export).unwrap_or_default();
    text.push('\n');
    text
}

fn takes_in_words(takes: Takes) -> &'static str {
    match takes {
        Takes::Minutes => "minutes",
        Takes::Session { .. } => "session",
        Takes::Day { .. } => "day",
        Takes::Nothing => "nothing",
    }
}
