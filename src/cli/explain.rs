//! `horseshoe explain`.

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use horseshoe::base::calendar::Session;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::programme::Programme;
use horseshoe::domain::rules::Rules;
use horseshoe::questions::explain;
use horseshoe::solver::assemble;
use horseshoe::solver::{self, Outcome};
use serde::Serialize;

use super::console::Console;
use super::solver::Solver;
use super::{Ending, Failure, Given, no_programme};

/// Tells why there is no programme and what would have to give; or, of an item, why it is where it
/// is and why not elsewhere.
#[derive(Debug, Args)]
pub(super) struct Call {
    #[command(flatten)]
    given: Given,
    /// The item to explain, such as UNDOF/tcc_meeting or the id of an event
    #[arg(long, value_name = "ID")]
    item: Option<String>,
    /// Why the item is not on this day, such as 2026-12-10 or 2026-12-10/afternoon
    #[arg(long, value_name = "DATE[/SESSION]", requires = "item", value_parser = moment)]
    on: Option<On>,
    /// How the answer is printed
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    solver: Solver,
}

/// A day and perhaps a session of it.
#[derive(Clone, Copy, Debug)]
struct On(NaiveDate, Option<Session>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a person
    #[default]
    Text,
    /// For a program
    Json,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let problem = call.given.problem()?;
    if let Some(id) = &call.item {
        let item = problem.item(id).ok_or_else(|| Failure::unknown_item(&problem, id))?;
        let item = &problem.items[item];
        if let (Some(On(_, Some(session))), false) = (call.on, item.is_council()) {
            return Err(Failure::Call(format!(
                "{} takes no session of the Council: ask for the day alone, without /{session}",
                item.title
            )));
        }
    }
    let (rules, options) = (Rules::all(), call.solver.options());
    let as_json = call.format == Format::Json;
    let waiting = console.waiting("solving");
    let outcome = solver::solve(&problem, &rules, &options);
    waiting.finish_and_clear();
    let programme = match outcome? {
        Outcome::Solved(solved) => assemble::programme(&problem, *solved),
        Outcome::Infeasible => {
            let waiting = console.waiting("looking for what would have to give");
            let explained = explain::explain(&problem, &rules, &options);
            waiting.finish_and_clear();
            return no_programme::tell(&problem, &explained?, as_json, console);
        }
        Outcome::Stopped => return Ok(console.stopped()),
    };
    match (&call.item, call.on) {
        (Some(id), Some(On(date, session))) => {
            let waiting = console.waiting("solving with the item there");
            let at = (date, session);
            let found = explain::elsewhere(&problem, &rules, &options, &programme, id, at);
            waiting.finish_and_clear();
            answer(call, console, found?.ok_or_else(|| Failure::unknown_item(&problem, id))?)
        }
        (Some(id), None) => {
            let found = explain::item(&problem, &rules, &programme, id);
            answer(call, console, found.ok_or_else(|| Failure::unknown_item(&problem, id))?)
        }
        (None, _) => there_is_one(&problem, &programme, as_json, console),
    }
}

fn answer<T>(call: &Call, console: &Console, found: T) -> Result<Ending, Failure>
where
    T: Serialize + std::fmt::Display,
{
    if call.format == Format::Json {
        console.print_json(&found)?;
    } else {
        console.print_wrapped(&found.to_string())?;
    }
    Ok(Ending::Done)
}

fn there_is_one(
    problem: &Problem,
    programme: &Programme,
    as_json: bool,
    console: &Console,
) -> Result<Ending, Failure> {
    if as_json {
        let (status, objective) = (programme.status, programme.objective);
        let name = &problem.name;
        console.print_json(
            &serde_json::json!({ "instance": name, "status": status, "objective": objective }),
        )?;
    } else {
        console.print_wrapped(&format!(
            "There is a programme of work for `{}` under the policy `{}`, at {} points: `plan` prints \
             it.\nAsk why an item is where it is with --item ID, and why it is not on another day \
             with --on DATE.\n",
            problem.name, problem.policy.name, programme.objective
        ))?;
    }
    Ok(Ending::Done)
}

fn moment(text: &str) -> Result<On, String> {
    let (date, session) = match text.split_once('/') {
        Some((date, session)) => (date, Some(session)),
        None => (text, None),
    };
    let expected = || {
        format!(
            "`{text}` is not a day such as 2026-12-10, nor a session such as 2026-12-10/morning"
        )
    };
    let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").map_err(|_| expected())?;
    let session = session.map(|word| word.parse::<Session>().map_err(|()| expected()));
    Ok(On(date, session.transpose()?))
}
