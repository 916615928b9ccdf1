//! The verbs, one file each; what they share is here and in `console`.

mod backtest;
mod calendar;
mod check;
mod compare;
mod completions;
mod console;
mod diff;
mod drafted;
mod explain;
mod export;
mod failure;
mod faults;
mod format;
mod generate;
mod interrupt;
mod languages;
mod man;
mod new;
mod no_programme;
mod paper;
mod plan;
mod policy;
mod replan;
#[cfg(feature = "serve")]
mod serve;
mod simulate;
mod solver;
mod suggest;
mod sweep;
mod verbs;
mod whatif;
mod workers;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use horseshoe::base::calendar::{Months, long_date};
use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::Problem;
use horseshoe::input::instance::{Instance, PolicyChoice, TakenTime};

use console::Console;
use failure::Failure;

/// How a verb ends when nothing went wrong with the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// Done.
    Done,
    /// No programme exists, or `check` found a violation.
    No,
    /// Stopped at the time limit without any programme, or before all was done.
    Stopped,
    /// All was done but for what was wrong with the input.
    Wrong,
}

/// Drafts the monthly programme of work of the United Nations Security Council.
#[derive(Debug, Parser)]
#[command(name = "horseshoe", version, max_term_width = 100)]
#[command(after_help = "Exit codes: 0 done; 1 no programme exists, or check found a violation; \
    2 the input or the call is wrong; 3 stopped at the time limit without any programme.")]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
    /// Print the result alone: no progress, no notes
    #[arg(long, short, global = true)]
    quiet: bool,
    /// Also report on standard error how the solution goes: each stage as it ends, with its seconds
    /// and the best points and the bound so far
    #[arg(long, short, global = true, conflicts_with = "quiet")]
    verbose: bool,
    /// When to colour the output
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    color: Color,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Color {
    /// Where the terminal wants it, and NO_COLOR is not set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Write next month's instance, ready to edit
    New(new::Call),
    /// Find the best programme of work, proved, and print it
    Plan(plan::Call),
    /// Print a paper of the programme: forecast, list, daily programme, cycles, covering note
    Paper(paper::Call),
    /// Make calendars to which delegations subscribe
    Calendar(Box<calendar::Call>),
    /// Draft the month on a page in the browser
    #[cfg(feature = "serve")]
    Serve(serve::Call),
    /// Hold a programme against every rule, without the solver
    Check(check::Call),
    /// List what changes from one programme to another
    Diff(diff::Call),
    /// Explain why there is no programme, or why an item is where it is
    Explain(explain::Call),
    /// Find the best slots for one more event
    Suggest(Box<suggest::Call>),
    /// Solve many scenarios and compare them with the instance as it is
    Whatif(whatif::Call),
    /// Draft the same instances under several policies and compare them
    Compare(Box<compare::Call>),
    /// Hold the record of what the Council did against a policy
    Backtest(Box<backtest::Call>),
    /// Let reports come late by chance, and count what planning again takes
    Simulate(simulate::Call),
    /// Plan, run and merge scenarios by the thousand, on one machine or many
    Sweep(sweep::Call),
    /// Print the problem for another solver
    Export(export::Call),
    /// Write a synthetic instance from a seed
    Generate(generate::Call),
    /// Show the built-in policies
    Policy(policy::Call),
    /// List the codes of faults, or explain one
    Faults(faults::Call),
    /// List the terms of the documents in six languages, with their sources
    Languages(languages::Call),
    /// Print completions for a shell
    Completions(completions::Call),
    /// Print or write the manual pages
    Man(man::Call),
}

/// Which instance, under which policy.
#[derive(Debug, Args)]
struct Given {
    /// A directory with renewals.csv and, if wanted, events.csv, calendar.csv, policy.toml and
    /// programme.toml;
    /// a workbook (.xlsx) with sheets of these names;
    /// or a renewals.csv by itself
    instance: PathBuf,
    /// A built-in policy or a TOML file, in place of the instance's own policy.toml
    #[arg(long, value_name = "NAME|FILE")]
    policy: Option<PolicyChoice>,
    /// The month whose programme this is, such as 2026-12 or 2026-12..2027-02, in place of that of
    /// programme.toml
    #[arg(long, value_name = "MONTH")]
    month: Option<Months>,
    /// Another month's programme.csv, or the folder that holds it, as it stands: its meetings take their time of the Council, and
    /// are not printed. May be repeated
    #[arg(long, value_name = "NEIGHBOUR.csv|DIR")]
    with: Vec<PathBuf>,
}

impl Given {
    /// Reads the instance, with the month that the call asks for.
    fn instance(&self) -> Result<Instance, Failure> {
        let policy = self.policy.clone().unwrap_or_default();
        let mut instance = Instance::load(&self.instance, &policy)?;
        instance.programme.month = self.month.or(instance.programme.month);
        for path in &self.with {
            // A folder that `plan --out` wrote holds the programme under its usual name.
            let file = if path.is_dir() { path.join("programme.csv") } else { path.clone() };
            let taken = Draft::read(&file)?.taken_times(&name_of(&file));
            instance.programme.neighbours.extend(taken);
        }
        Ok(instance)
    }

    /// Reads the instance and expands it.
    fn problem(&self) -> Result<Problem, Failure> {
        let instance = self.instance()?;
        Ok(Problem::new(&instance).map_err(|faults| faults.in_files_of(&self.instance))?)
    }

    /// Reads the instance and expands it for a verb that reports or waives broken rules: stated hours
    /// which overlap are one of those, and no fault.
    fn problem_with_overlaps(&self) -> Result<Problem, Failure> {
        let instance = self.instance()?;
        let problem = Problem::with_overlaps(&instance);
        Ok(problem.map_err(|faults| faults.in_files_of(&self.instance))?)
    }

    /// Reads the instance and expands it to be planned, and notes the meetings that a neighbour has too.
    fn problem_to_plan(&self, may_overlap: bool, console: &Console) -> Result<Problem, Failure> {
        let instance = self.instance()?;
        let problem = match may_overlap {
            true => Problem::with_overlaps(&instance),
            false => Problem::new(&instance),
        };
        let problem = problem.map_err(|faults| faults.in_files_of(&self.instance))?;
        note_in_both(&problem, &instance.programme.neighbours, console);
        Ok(problem)
    }
}

/// Notes the meetings of chains that another month's programme has too: one of the two months has to drop
/// them.
fn note_in_both(problem: &Problem, neighbours: &[TakenTime], console: &Console) {
    let shared = problem.in_both(neighbours);
    if shared.is_empty() {
        return;
    }
    let (mut text, count) = (String::new(), shared.len());
    for (item, there) in shared {
        let own = &problem.items[item];
        let time = match own.id == there.id {
            true => "its time there is free here",
            false => "its time there is taken",
        };
        text.push_str(&format!(
            "\n  {} (`{}`) is in {} on {} as `{}`; {time}.",
            own.title,
            own.id,
            there.programme,
            long_date(there.date),
            there.id
        ));
    }
    let (noun, verb) = if count == 1 { ("meeting", "is") } else { ("meetings", "are") };
    console.note(&format!(
        "note: {count} {noun} of the same mission {verb} in both months, and {verb} planned here; leave \
         {} out of one of them:{text}",
        if count == 1 { "it" } else { "them" }
    ));
}

/// Returns the name of a neighbour's programme: that of its file, or of its folder if the file has the
/// name that `plan` gives every programme.
fn name_of(path: &Path) -> String {
    let of_file = path.file_stem().filter(|stem| *stem != "programme");
    let of_folder = path.parent().and_then(Path::file_name);
    let name = of_file.or(of_folder).unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// Runs the command line of this process.
pub(crate) fn run() -> ExitCode {
    let cli = verbs::parse();
    let console = Console::new(cli.quiet, cli.verbose, cli.color);
    interrupt::mind_signals();
    let ending = match &cli.verb {
        Verb::New(call) => new::run(call, &console),
        Verb::Plan(call) => plan::run(call, &console),
        Verb::Paper(call) => paper::run(call, &console),
        Verb::Calendar(call) => calendar::run(call, &console),
        #[cfg(feature = "serve")]
        Verb::Serve(call) => serve::run(call, &console),
        Verb::Check(call) => check::run(call, &console),
        Verb::Diff(call) => diff::run(call, &console),
        Verb::Explain(call) => explain::run(call, &console),
        Verb::Suggest(call) => suggest::run(call, &console),
        Verb::Whatif(call) => whatif::run(call, &console),
        Verb::Compare(call) => compare::run(call, &console),
        Verb::Backtest(call) => backtest::run(call, &console),
        Verb::Simulate(call) => simulate::run(call, &console),
        Verb::Sweep(call) => sweep::run(call, &console),
        Verb::Export(call) => export::run(call, &console),
        Verb::Generate(call) => generate::run(call, &console),
        Verb::Policy(call) => policy::run(call, &console),
        Verb::Faults(call) => faults::run(call, &console),
        Verb::Languages(call) => languages::run(call, &console),
        Verb::Completions(call) => completions::run(call, &console),
        Verb::Man(call) => man::run(call, &console),
    };
    interrupt::give_way();
    match ending {
        Ok(Ending::Done) => ExitCode::SUCCESS,
        Ok(Ending::No) => ExitCode::from(1),
        Ok(Ending::Stopped) => ExitCode::from(3),
        Ok(Ending::Wrong) => ExitCode::from(2),
        Err(failure) => {
            failure.report(&console);
            ExitCode::from(2)
        }
    }
}
