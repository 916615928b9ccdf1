//! `horseshoe suggest`.

use std::path::PathBuf;

use clap::Args;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::rules::Rules;
use horseshoe::input::instance::{Origin, event_fields};
use horseshoe::questions::edit::{Edit, EditRow};
use horseshoe::questions::explain;
use horseshoe::questions::replan;
use horseshoe::solver::assemble;
use horseshoe::solver::{self, Outcome};

use super::console::Console;
use super::format::Printed;
use super::replan::Replan;
use super::solver::Solver;
use super::{Ending, Failure, Given, no_programme};

/// Where the rows of an event that is given in the call are said to stand.
const CALL: &str = "the call";

/// Finds the best slots for one more event: what each costs, and what it moves.
#[derive(Debug, Args)]
pub(super) struct Call {
    #[command(flatten)]
    given: Given,
    /// A file with the event, in the columns of events.csv, in place of the options below
    #[arg(long, value_name = "FILE.csv", conflicts_with_all = FIELDS)]
    row: Option<PathBuf>,
    #[command(flatten)]
    event: Event,
    /// How many slots
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..=500))]
    count: u16,
    #[command(flatten)]
    printed: Printed,
    #[command(flatten)]
    replan: Replan,
    #[command(flatten)]
    solver: Solver,
}

const FIELDS: [&str; 9] =
    ["id", "title", "kind", "minutes", "session", "earliest", "latest", "preferred", "after"];

/// The event, as events.csv would have it.
#[derive(Debug, Args)]
#[command(next_help_heading = "The event")]
struct Event {
    /// A name that no other item has
    #[arg(long, default_value = "new")]
    id: String,
    /// The title that the programme prints
    #[arg(long)]
    title: Option<String>,
    /// briefing, consultations, open_debate, adoption, private_meeting, tcc_meeting, subsidiary or
    /// other
    #[arg(long, required_unless_present = "row")]
    kind: Option<String>,
    /// Minutes of the Council's time; the policy's for the kind unless given
    #[arg(long)]
    minutes: Option<String>,
    /// morning or afternoon, where it has to be one of them
    #[arg(long)]
    session: Option<String>,
    /// The first day on which it may be held
    #[arg(long, value_name = "DATE")]
    earliest: Option<String>,
    /// The last day on which it may be held
    #[arg(long, value_name = "DATE")]
    latest: Option<String>,
    /// The day near which it should be held
    #[arg(long, value_name = "DATE")]
    preferred: Option<String>,
    /// The item that it directly follows
    #[arg(long, value_name = "ID")]
    after: Option<String>,
}

impl Call {
    /// The changes that add the event, and its id.
    fn edits(&self) -> Result<(Vec<EditRow>, String), Failure> {
        let (fields, id, origin) = match &self.row {
            Some(path) => {
                let (fields, origin) = event_fields(path)?;
                let id = fields.iter().find(|(column, _)| column == "id");
                let id = id.map_or_else(|| self.event.id.clone(), |(_, id)| id.clone());
                (fields, id, origin)
            }
            None => {
                let own = &self.event;
                let given = [
                    ("title", &own.title),
                    ("kind", &own.kind),
                    ("minutes", &own.minutes),
                    ("session", &own.session),
                    ("earliest", &own.earliest),
                    ("latest", &own.latest),
                    ("preferred", &own.preferred),
                    ("after", &own.after),
                ];
                let fields = given.into_iter().filter_map(|(column, value)| {
                    Some((column.to_owned(), value.as_ref()?.clone()))
                });
                let origin = Origin { file: CALL.to_owned(), line: 0 };
                (fields.collect(), own.id.clone(), origin)
            }
        };
        let add = |(field, value): (String, String)| EditRow {
            edit: Edit::Add { target: id.clone(), field, value },
            origin: origin.clone(),
        };
        let columns = fields.into_iter().filter(|(column, _)| column != "id");
        Ok((columns.map(add).collect(), id))
    }
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let instance = call.given.instance()?;
    let in_files =
        |faults: horseshoe::input::instance::Faults| faults.in_files_of(&call.given.instance);
    let (edits, id) = call.edits()?;
    let with = instance.edited(&edits).and_then(|edited| edited.problem());
    let mut with = with.map_err(|faults| match &call.row {
        Some(path) => faults.in_files_of(path),
        None => faults,
    })?;
    let mut without = Problem::new(&instance).map_err(in_files)?;
    call.replan.lay_over(&mut without, console)?;
    call.replan.lay_over(&mut with, console)?;
    let (rules, options) = (Rules::all(), call.solver.options());
    let waiting = console.waiting("solving");
    let outcome = solver::solve(&without, &rules, &options);
    waiting.finish_and_clear();
    let base = match outcome? {
        Outcome::Solved(solved) => assemble::programme(&without, *solved),
        Outcome::Infeasible => {
            let explained = explain::explain(&without, &rules, &options)?;
            return no_programme::print(
                &without,
                &explained,
                (call.printed.format(), false),
                console,
            );
        }
        Outcome::Stopped => return Ok(console.stopped()),
    };
    let item = with.item(&id).ok_or_else(|| Failure::unknown_item(&with, &id))?;
    let waiting = console.waiting("solving slot after slot");
    let count = usize::from(call.count);
    let found = replan::suggest(&with, &rules, &options, &base, item, count);
    waiting.finish_and_clear();
    let found = found?;
    if found.slots.is_empty() && found.is_proved {
        let explained = explain::explain(&with, &rules, &options)?;
        return no_programme::print(&with, &explained, (call.printed.format(), false), console);
    }
    console.print_document(&found.document(), call.printed)?;
    Ok(Ending::Done)
}
