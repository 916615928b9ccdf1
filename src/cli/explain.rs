//! `horseshoe explain`.

use chrono::NaiveDate;
use clap::Args;
use horseshoe::base::calendar::Session;
use horseshoe::domain::rules::Rules;
use horseshoe::questions::explain;
use horseshoe::solver::assemble;
use horseshoe::solver::{self, Options, Outcome};

use super::console::Console;
use super::format::Printed;
use super::solver::Solver;
use super::{Ending, Failure, Given, no_programme};

/// Explains why there is no programme and what would have to give; or, of an item, why it is where it
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
    /// What every slot of the item's window would cost and move, exactly
    #[arg(long, requires = "item", conflicts_with = "on")]
    everywhere: bool,
    /// List every statement and every repair, each on a line of its own
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    printed: Printed,
    #[command(flatten)]
    solver: Solver,
}

/// A day and perhaps a session of it.
#[derive(Clone, Copy, Debug)]
struct On(NaiveDate, Option<Session>);

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let problem = call.given.problem_with_overlaps()?;
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
    let waiting = console.waiting("solving");
    let outcome = solver::solve(&problem, &rules, &options);
    waiting.finish_and_clear();
    let (programme, start) = match outcome? {
        Outcome::Solved(solved) => {
            let start = solved.prices.clone();
            (assemble::programme(&problem, *solved), start)
        }
        Outcome::Infeasible => {
            let waiting = console.waiting("looking for what would have to give");
            let explained = explain::explain(&problem, &rules, &options);
            waiting.finish_and_clear();
            return no_programme::report(
                &problem,
                &explained?,
                (call.printed.format(), call.all),
                console,
            );
        }
        Outcome::Stopped => return Ok(console.stopped()),
    };
    match (&call.item, call.on) {
        (Some(id), Some(On(date, session))) => {
            let waiting = console.waiting("solving with the item there");
            let at = (date, session);
            let found = explain::elsewhere(&problem, &rules, &options, &programme, id, at);
            waiting.finish_and_clear();
            let found = found?.ok_or_else(|| Failure::unknown_item(&problem, id))?;
            console.print_document(&found.document(call.all), call.printed)?;
        }
        (Some(id), None) if call.everywhere => {
            let waiting = console.waiting("pricing every slot");
            let options = Options { start, ..options };
            let found = explain::everywhere(&problem, &rules, &options, &programme, id);
            waiting.finish_and_clear();
            let found = found?.ok_or_else(|| Failure::unknown_item(&problem, id))?;
            console.print_document(&found.document(), call.printed)?;
        }
        (Some(id), None) => {
            let found = explain::item(&problem, &rules, &programme, id);
            let found = found.ok_or_else(|| Failure::unknown_item(&problem, id))?;
            console.print_document(&found.document(), call.printed)?;
        }
        (None, _) => {
            console.print_document(&explain::there_is_one(&problem, &programme), call.printed)?;
        }
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
