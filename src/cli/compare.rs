//! `horseshoe compare`.

use std::path::PathBuf;

use clap::Args;
use horseshoe::base::files::check_dir;
use horseshoe::base::stats::Bootstrap;
use horseshoe::domain::conclusion::Conclusion;
use horseshoe::input::instance::PolicyChoice;
use horseshoe::research::compare::{self, Case, Comparison, Method, Question, Status};

use super::console::Console;
use super::format::Printed;
use super::interrupt::stop_at_interrupt;
use super::solver::Solver;
use super::workers::workers;
use super::{Ending, Failure};

/// Drafts the same instances under several policies and compares what comes of it.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit codes: 0 done, whether or not the instances have programmes; 2 the input or \
    the call is wrong, or the solver failed; 3 the time limit came before an instance had an answer, or \
    the comparison was interrupted."
)]
pub(super) struct Call {
    /// Instances: directories, or a renewals.csv each
    #[arg(required = true, value_name = "INSTANCE")]
    instances: Vec<PathBuf>,
    /// What is compared, the others with the first: policies by name or file, `own` for each instance's
    /// own policy, and the drafters as-late-as-possible, as-early-as-possible and
    /// first-come-first-served, which keep the order of the chains, or the leads of a policy too:
    /// DRAFTER@POLICY. The four built-in policies unless given
    #[arg(long, value_name = "A,B,...", value_delimiter = ',')]
    policies: Vec<Method>,
    /// The policy by which all programmes are scored alike
    #[arg(long, alias = "judge", value_name = "NAME|FILE", default_value = "preferred")]
    score_by: String,
    /// The seed of the bootstrap intervals
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many times each sample of differences is drawn again
    #[arg(
        long, value_name = "COUNT", default_value_t = 9_999,
        value_parser = clap::value_parser!(u32).range(99..=1_000_000)
    )]
    resamples: u32,
    /// Write the tables and the figures into this directory
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    printed: Printed,
    /// Programmes drafted at a time; all cores unless given. Each takes one solver thread
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    #[command(flatten)]
    solver: Solver,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    if let Some(directory) = &call.out {
        check_dir(directory)?;
    }
    let question = question(call)?;
    let cases = cases(call, &question, console)?;
    let stop = stop_at_interrupt();

    let pool = workers(call.jobs)?;
    let comparison =
        console.batch(stop, |batch| pool.install(|| compare::compare(&cases, &question, batch)))?;
    let document = compare::document(&comparison, call.printed.format(), &console.style());
    console.print_document(&document, call.printed)?;
    if let Some(directory) = &call.out {
        console.wrote(&compare::write_all(&comparison, directory)?);
        console.note_figures();
    }
    Ok(ending(&comparison, stop.is_cancelled(), console))
}

fn question(call: &Call) -> Result<Question, Failure> {
    let columns = match call.policies.as_slice() {
        [] => Method::built_in(),
        given => given.to_vec(),
    };
    for (place, column) in columns.iter().enumerate() {
        if columns[..place].iter().any(|before| before.name == column.name) {
            return Err(Failure::Call(format!("`{}` is compared twice", column.name)));
        }
    }
    let Ok(judge) = call.score_by.parse::<PolicyChoice>();
    judge.load()?;
    Ok(Question {
        columns,
        judge,
        bootstrap: Bootstrap { seed: call.seed, resamples: call.resamples, ..Bootstrap::default() },
        options: call.solver.neutral_options(),
    })
}

/// Reads every instance under every policy, before anything is solved.
fn cases(call: &Call, question: &Question, console: &Console) -> Result<Vec<Case>, Failure> {
    let columns = question.columns.iter().map(|column| column.policy.clone());
    let mut policies: Vec<PolicyChoice> = Vec::new();
    for policy in columns.chain([question.judge.clone()]) {
        if !policies.contains(&policy) {
            policies.push(policy);
        }
    }
    // A policy that cannot be read is reported once, not with every instance.
    for policy in &policies {
        policy.load()?;
    }
    let mut cases = Vec::new();
    let mut refused = 0;
    for path in &call.instances {
        match Case::read(path, &policies) {
            Ok(case) => cases.push(case),
            Err(faults) => {
                refused += 1;
                console.show(&faults);
            }
        }
    }
    if refused > 0 {
        let count = call.instances.len();
        return Err(Failure::Call(format!("{refused} of {count} instances cannot be read")));
    }
    name_apart(&mut cases, &call.instances);
    let unread = cases.iter().filter(|case| case.has_own_policy()).count();
    if unread > 0 && !policies.contains(&PolicyChoice::OfInstance) {
        console.note(&format!(
            "note: {unread} of the instances have a policy.toml of their own, which takes no part; add \
             `own` to --policies to compare it"
        ));
    }
    Ok(cases)
}

/// Gives instances of the same name the names of their paths.
fn name_apart(cases: &mut [Case], paths: &[PathBuf]) {
    let names: Vec<String> = cases.iter().map(|case| case.name.clone()).collect();
    for (place, case) in cases.iter_mut().enumerate() {
        if names.iter().filter(|name| **name == names[place]).count() > 1 {
            case.name = paths[place].display().to_string();
        }
    }
}

/// Reports what was not answered, and returns the exit code of all.
fn ending(comparison: &Comparison, interrupted: bool, console: &Console) -> Ending {
    let count = |conclusion: Conclusion| {
        let status = Status::Asked(conclusion);
        comparison.cells().filter(|(_, _, cell)| cell.status == status).count()
    };
    if interrupted && count(Conclusion::NotRun) > 0 {
        console.fail("interrupted: what had ended is listed, the rest was not run");
        return Ending::Stopped;
    }
    for (compared, column, cell) in comparison.cells() {
        if cell.status == Status::Asked(Conclusion::Failed) {
            console.fail(&format!("{} under {column}: {}", compared.instance, cell.reason));
        }
    }
    match (count(Conclusion::Failed), count(Conclusion::Stopped)) {
        (0, 0) => Ending::Done,
        (0, stopped) => {
            console.fail(&format!(
                "the time limit came before {stopped} programmes were found; give more time with \
                 --time-limit"
            ));
            Ending::Stopped
        }
        _ => Ending::Wrong,
    }
}
