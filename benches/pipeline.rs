//! Reading, windows, encoding and solving, by size, formulation and backend.
//!
//! `make bench` runs all of it; `cargo bench -- solve/month` a part. The instances are generated
//! from seed 1, so that every machine measures the same.

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use horseshoe::domain::problem::Problem;
use horseshoe::domain::rules::Rules;
use horseshoe::input::instance::{Instance, PolicyChoice};
use horseshoe::research::generate::{Recipe, generate, write};
use horseshoe::solver::model::{Formulation, Windows, encode};
use horseshoe::solver::{BackendKind, Options, Outcome, solve};

/// Name, months, renewals and events a month.
const SIZES: [(&str, u32, u32, u32); 5] = [
    ("month-4", 1, 4, 12),
    ("month-8", 1, 8, 12),
    ("month-16", 1, 16, 12),
    ("quarter", 3, 8, 12),
    ("year", 12, 8, 12),
];

fn instance((_, months, renewals, events): (&str, u32, u32, u32)) -> Instance {
    generate(&Recipe { months, renewals, events, ..Recipe::default() })
}

fn problem(size: (&str, u32, u32, u32)) -> Problem {
    Problem::new(&instance(size)).expect("a generated instance expands")
}

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read");
    for size in SIZES {
        let directory = tempfile::tempdir().expect("a temporary directory");
        write(&instance(size), &[], directory.path()).expect("the instance is written");
        group.bench_function(size.0, |bencher| {
            bencher.iter(|| {
                let read = Instance::load(directory.path(), &PolicyChoice::OfInstance);
                black_box(read.expect("a written instance reads"))
            });
        });
    }
}

fn windows(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("windows");
    let rules = Rules::all();
    for size in SIZES {
        let problem = problem(size);
        group.bench_function(size.0, |bencher| {
            bencher.iter(|| black_box(Windows::new(&problem, &rules)));
        });
    }
}

fn encoding(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("encode");
    let rules = Rules::all();
    for size in SIZES {
        let problem = problem(size);
        let windows = Windows::new(&problem, &rules).expect("a generated instance has windows");
        for formulation in Formulation::ALL {
            let id = BenchmarkId::new(size.0, formulation);
            group.bench_function(id, |bencher| {
                bencher.iter(|| black_box(encode(&problem, &windows, &rules, formulation)));
            });
        }
    }
}

/// Solves to proved optimality, or not at all: a figure for anything less would mislead.
fn solving(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("solve");
    group.sample_size(10).warm_up_time(Duration::from_millis(500));
    let highs = BackendKind::Highs;
    let microlp = BackendKind::Microlp;
    let built = BackendKind::of_this_build();
    for size in SIZES {
        let problem = problem(size);
        let mut runs: Vec<(BackendKind, Formulation, bool)> =
            Formulation::ALL.iter().map(|formulation| (highs, *formulation, true)).collect();
        // The plain program and microlp are measured where they end within seconds.
        match size.0 {
            "month-4" | "month-8" => {
                runs.extend(
                    Formulation::ALL.iter().map(|formulation| (highs, *formulation, false)),
                );
                runs.push((microlp, Formulation::Step, true));
                runs.push((microlp, Formulation::Disaggregated, true));
            }
            "month-16" | "quarter" => runs.push((highs, Formulation::Step, false)),
            _ => runs.retain(|(_, formulation, _)| *formulation != Formulation::Aggregated),
        }
        for (backend, formulation, reduce) in runs {
            if !built.contains(&backend) {
                continue;
            }
            let options = Options { backend, formulation, reduce, ..Options::default() };
            let way = if reduce { "cores" } else { "plain" };
            let id = BenchmarkId::new(size.0, format!("{}-{formulation}-{way}", backend.as_str()));
            group.bench_function(id, |bencher| {
                bencher.iter(|| {
                    let outcome = solve(&problem, &Rules::all(), &options);
                    assert!(
                        matches!(&outcome, Ok(Outcome::Solved(solved)) if solved.bound == solved.objective),
                        "a generated instance is proved"
                    );
                    black_box(outcome.is_ok())
                });
            });
        }
    }
}

/// The default way over seeds 1 to 10 of each size, and over the months in `data/`.
fn seeds(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("seeds");
    group.sample_size(10).warm_up_time(Duration::from_millis(300));
    group.measurement_time(Duration::from_secs(1));
    let mut prove = |name: String, problem: &Problem| {
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let outcome = solve(problem, &Rules::all(), &Options::default());
                assert!(
                    matches!(&outcome, Ok(Outcome::Solved(solved)) if solved.bound == solved.objective),
                    "every instance is proved"
                );
                black_box(outcome.is_ok())
            });
        });
    };
    for (size, months, renewals, events) in SIZES {
        for seed in 1..=10 {
            let recipe = Recipe { seed, months, renewals, events, ..Recipe::default() };
            let problem = Problem::new(&generate(&recipe)).expect("a generated instance expands");
            prove(format!("{size}/{seed}"), &problem);
        }
    }
    for month in ["2010-06", "2010-12", "2026-10", "2026-12", "2027-01"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(month);
        let instance = Instance::load(&path, &PolicyChoice::OfInstance).expect("a month of data/");
        prove(format!("data/{month}"), &Problem::new(&instance).expect("it expands"));
    }
}

criterion_group!(stages, reading, windows, encoding);
criterion_group!(searches, solving, seeds);
criterion_main!(stages, searches);
