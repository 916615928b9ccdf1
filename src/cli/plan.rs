//! `horseshoe plan`.

mod alternatives;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use horseshoe::assemble;
use horseshoe::draft::Draft;
use horseshoe::explain::{self, Explanation};
use horseshoe::problem::Problem;
use horseshoe::programme::{Programme, ProofStatus};
use horseshoe::replan;
use horseshoe::report::{self, Format};
use horseshoe::rules::Rules;
use horseshoe::solve::{self, Outcome};

use super::console::Console;
use super::solver::Solver;
use super::{Ending, Failure, Given, no_programme};

/// Finds the best programme of an instance and proves it.
#[derive(Debug, Args)]
pub(super) struct Call {
    #[command(flatten)]
    given: Given,
    /// Write every format into this directory
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Print this format: text, csv, json, md, html or ics
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    format: Format,
    #[command(flatten)]
    replan: Replan,
    #[command(flatten)]
    other: Other,
    #[command(flatten)]
    solver: Solver,
}

/// What is to stay of a programme that was agreed.
#[derive(Debug, Args)]
#[command(next_help_heading = "Re-planning")]
struct Replan {
    /// Move as few items of this programme as possible, and those by as few days; rows with the
    /// status `fixed` stay
    #[arg(long, value_name = "PROGRAMME.csv")]
    keep: Option<PathBuf>,
    /// What the kept programme has before this day stays, and nothing else is dated before it
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,
}

/// Programmes other than the best one.
#[derive(Debug, Args)]
#[command(next_help_heading = "Other programmes")]
struct Other {
    /// Find so many programmes, each the best of those that differ enough from the ones before it
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u16).range(2..=50))]
    alternatives: Option<u16>,
    /// Items of another day or session by which any two of them differ
    #[arg(
        long, value_name = "ITEMS", default_value_t = 3, requires = "alternatives",
        value_parser = clap::value_parser!(u16).range(1..=1000)
    )]
    apart: u16,
    /// Where no programme keeps every rule, print the one with the cheapest set of waivers, marked
    /// as such
    #[arg(long, conflicts_with = "alternatives")]
    waive: bool,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    if let Some(directory) = &call.out {
        report::check_dir(directory)?;
    }
    let mut problem = call.given.problem()?;
    let agreed = call.replan.lay_over(&mut problem, console)?;
    if let Some(count) = call.other.alternatives {
        return alternatives::run(call, &problem, usize::from(count), console);
    }
    let (rules, options) = (Rules::all(), call.solver.options());
    let waiting = console.waiting("solving");
    let outcome = solve::solve(&problem, &rules, &options);
    waiting.finish_and_clear();
    let solved = match outcome? {
        Outcome::Solved(solved) => *solved,
        Outcome::Infeasible => return impossible(call, &problem, console),
        Outcome::Stopped => {
            // What the search had no time for may be plain.
            if let Some(conflict) = explain::plain_conflict(&problem, &rules) {
                let explained = Explanation::of(conflict);
                return no_programme::tell(
                    &problem,
                    &explained,
                    call.format == Format::Json,
                    console,
                );
            }
            return Ok(console.stopped());
        }
    };
    let mut programme = assemble::programme(&problem, solved);
    programme.changes = agreed.map(|agreed| replan::changes(&problem, &rules, &agreed, &programme));
    hand_out(call, &programme, console)?;
    Ok(Ending::Done)
}

impl Replan {
    /// Lays what was agreed over the problem and tells what in it breaks rules; hands it back.
    fn lay_over(&self, problem: &mut Problem, console: &Console) -> Result<Option<Draft>, Failure> {
        let agreed = self.keep.as_deref().map(Draft::read).transpose()?;
        if agreed.is_none() && self.as_of.is_none() {
            return Ok(None);
        }
        let draft = agreed.clone().unwrap_or_default();
        let kept = replan::keep(problem, &Rules::all(), &draft, self.as_of);
        if !kept.violations.is_empty() {
            let mut text = "What stays as it is breaks these rules:".to_owned();
            for violation in &kept.violations {
                let place = match violation.origin.line {
                    0 => String::new(),
                    line => format!(" ({}, line {line})", violation.origin.file),
                };
                text.push_str(&format!("\n  {}{place}.", violation.message));
            }
            console.fail(&text);
        }
        Ok(agreed)
    }
}

/// Prints a programme and writes its files.
fn hand_out(call: &Call, programme: &Programme, console: &Console) -> Result<(), Failure> {
    // Printed first: a call that fails leaves no files behind.
    console.print(&report::render(programme, call.format, &console.style())?)?;
    if let Some(directory) = &call.out {
        for path in report::write_all(programme, directory)? {
            console.note(&format!("wrote {}", path.display()));
        }
    }
    if programme.status != ProofStatus::Optimal {
        console.note(&format!(
            "not proved: a programme of {} points may exist, this one costs {}",
            programme.bound, programme.objective
        ));
    }
    Ok(())
}

/// No programme keeps every rule: tells why, or hands out the one with the cheapest waivers where
/// that was asked for. Either way the call ends with the word that there is no programme.
fn impossible(call: &Call, problem: &Problem, console: &Console) -> Result<Ending, Failure> {
    let (rules, options) = (Rules::all(), call.solver.options());
    let waiting = console.waiting("looking for what would have to give");
    if call.other.waive {
        let waived = explain::cheapest_waivers(problem, &rules, &options);
        waiting.finish_and_clear();
        if let Some(waived) = waived? {
            hand_out(call, &waived.programme, console)?;
            return Ok(Ending::No);
        }
        console.note("no set of waivers was found that is enough");
    }
    let explained = explain::explain(problem, &rules, &options);
    waiting.finish_and_clear();
    no_programme::tell(problem, &explained?, call.format == Format::Json, console)
}
