//! `horseshoe sweep run`.

use std::io::{self, BufReader};
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use horseshoe::research::sweep::{self, Plan, Results, Run, Shard};

use crate::cli::console::Console;
use crate::cli::workers::workers;
use crate::cli::{Ending, Failure, interrupt};

#[derive(Debug, Args)]
pub(super) struct Call {
    /// The plan
    #[arg(required_unless_present = "stdin", conflicts_with = "stdin", value_name = "PLAN.jsonl")]
    plan: Option<PathBuf>,
    /// Answer this share of the plan alone, such as 2/8
    #[arg(long, default_value_t = Shard::WHOLE, value_name = "I/N", conflicts_with = "stdin")]
    shard: Shard,
    /// The file to which answers are appended; each run has one of its own
    #[arg(
        long,
        required_unless_present = "stdin",
        conflicts_with = "stdin",
        value_name = "RESULTS.jsonl"
    )]
    out: Option<PathBuf>,
    /// Take lines of a plan from the standard input and print each answer as it is found
    #[arg(long)]
    stdin: bool,
    /// Scenarios answered at a time; all cores unless given. Each takes one thread
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let pool = workers(call.threads)?;
    let (Some(plan), Some(out)) = (&call.plan, &call.out) else {
        let stop = interrupt::stop_at_interrupt();
        let run = sweep::stream(&pool, BufReader::new(io::stdin()), io::stdout(), stop);
        return Ok(ending(&run, console));
    };
    let plan = Plan::read(plan)?;
    let mut results = Results::open(out, &plan)?;
    if let Some(line) = results.torn() {
        console.note(&format!("line {line} of {} was torn and is written anew", out.display()));
    }
    if let Some(why) = results.unlocked() {
        let file = out.display();
        console
            .note(&format!("{file} cannot be locked ({why}): see that no other run writes to it"));
    }
    let stop = interrupt::stop_at_interrupt();
    let begun = Instant::now();
    let run = console
        .batch(stop, |batch| pool.install(|| sweep::run(&plan, call.shard, &mut results, batch)));
    console.note(&format!(
        "shard {} of {} scenarios: {} answered in {:.1} s, {} were answered before",
        call.shard,
        plan.lines.len(),
        run.answered,
        begun.elapsed().as_secs_f64(),
        run.before,
    ));
    Ok(ending(&run, console))
}

/// Reports what has no answer, and returns the exit code of all.
fn ending(run: &Run, console: &Console) -> Ending {
    for (why, count) in &run.failures {
        let scenarios = if *count == 1 { "scenario has" } else { "scenarios have" };
        console.fail(&format!("{count} {scenarios} no answer: {why}"));
    }
    if let Some(why) = &run.broken {
        console.fail(&format!("error: {why}"));
    }
    if !run.failures.is_empty() || run.broken.is_some() {
        return Ending::Wrong;
    }
    match (run.left, run.cut_short) {
        (0, false) => Ending::Done,
        (0, true) => {
            console.fail("interrupted before the standard input ended");
            Ending::Stopped
        }
        (left, true) => {
            console.fail(&format!(
                "interrupted before the standard input ended; of the lines that were read {left} \
                 have no answer"
            ));
            Ending::Stopped
        }
        (left, false) => {
            console.fail(&format!(
                "interrupted with {left} scenarios left; the same call goes on from here"
            ));
            Ending::Stopped
        }
    }
}
