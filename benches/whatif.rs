//! Scenarios a second: one `whatif` against as many processes of `plan`, in turn.
//!
//! `make bench-whatif` runs 1,000 scenarios three times; `cargo bench --bench whatif -- COUNT ROUNDS`
//! any other number. Criterion would repeat each run ten times, so the times are taken by hand.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use horseshoe::questions::whatif::Scenario;
use horseshoe::research::generate::{Recipe, generate, scenarios, write};
use rayon::prelude::*;

fn main() {
    let numbers: Vec<usize> = std::env::args().filter_map(|arg| arg.parse().ok()).collect();
    let count = numbers.first().copied().unwrap_or(100);
    let rounds = numbers.get(1).copied().unwrap_or(1);

    let top = tempfile::tempdir().expect("a temporary directory");
    let month = top.path().join("month");
    let instances = prepare(count, &month);
    println!("{count} scenarios of a month of 8 renewals and 12 events, seed 1");
    for round in 1..=rounds {
        let figures = [
            ("whatif, one at a time", sweep(&month, 1)),
            ("whatif, two at a time", sweep(&month, 2)),
            ("plan, one process after the other", processes(&instances, 1)),
            ("plan, two processes at a time", processes(&instances, 2)),
        ];
        for (what, seconds) in figures {
            let rate = count as f64 / seconds;
            println!("round {round}: {what:<36} {seconds:>7.2} s {rate:>7.1} a second");
        }
    }
}

/// Writes the month with its scenarios, and each scenario as an instance of its own.
fn prepare(count: usize, month: &Path) -> Vec<PathBuf> {
    let instance = generate(&Recipe::default());
    // Some draws contradict what is fixed and are no instances: they are left out for both.
    let drawn = scenarios(&instance, 1, u32::try_from(2 * count).expect("not that many"));
    let sound = |scenario: &Scenario| {
        let edited = instance.edited(scenario.edits.as_ref().ok()?).ok()?;
        edited.problem().ok()?;
        Some(edited.instance)
    };
    let mut kept = Vec::new();
    let mut instances = Vec::new();
    for scenario in drawn {
        let Some(edited) = sound(&scenario) else { continue };
        let own = month.join("instances").join(&scenario.name);
        std::fs::create_dir_all(&own).expect("a directory");
        for (name, text) in edited.to_files() {
            std::fs::write(own.join(name), text).expect("written");
        }
        kept.push(scenario);
        instances.push(own);
        if kept.len() == count {
            break;
        }
    }
    write(&instance, &kept, month).expect("written");
    instances
}

fn horseshoe() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_horseshoe"));
    command.arg("--quiet").stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn sweep(month: &Path, jobs: usize) -> f64 {
    let begun = Instant::now();
    let mut command = horseshoe();
    command.arg("whatif").arg(month).arg(month.join("scenarios.csv"));
    let status = command.args(["--format", "csv", "--jobs", &jobs.to_string()]).status();
    assert!(status.expect("it runs").success(), "every scenario is sound");
    begun.elapsed().as_secs_f64()
}

fn processes(instances: &[PathBuf], at_a_time: usize) -> f64 {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(at_a_time).build().expect("threads");
    let begun = Instant::now();
    pool.install(|| {
        instances.par_iter().for_each(|instance| {
            let status = horseshoe().arg("plan").arg(instance).args(["--format", "csv"]).status();
            // Some scenarios have no programme.
            assert!(matches!(status.expect("it runs").code(), Some(0 | 1)));
        });
    });
    begun.elapsed().as_secs_f64()
}
