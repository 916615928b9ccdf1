//! Working off a plan, or the lines that somebody hands out.

use std::collections::BTreeMap;
use std::io::{BufRead, Write};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::ThreadPool;
use rayon::prelude::*;

use super::line::{PlanLine, ResultLine};
use super::lines::read_value;
use super::plan::{LINE, Plan};
use super::results::Results;
use super::shard::Shard;
use super::worker::Worker;

/// How a run went.
#[derive(Debug, Default)]
pub struct Run {
    /// Lines that were answered before it began.
    pub before: usize,
    /// Lines that it answered.
    pub answered: usize,
    /// Lines that it did not come to, because it was stopped.
    pub left: usize,
    /// Why lines have no answer, each reason with the number of lines that have it.
    pub failures: BTreeMap<String, usize>,
    /// Why answers could not be written any more.
    pub broken: Option<String>,
}

impl Run {
    /// Whether every line has its answer.
    pub fn is_complete(&self) -> bool {
        self.left == 0 && self.failures.is_empty() && self.broken.is_none()
    }
}

/// What the threads of a run tell each other.
struct Shared<'a, W> {
    worker: Worker,
    write: Mutex<W>,
    stop: &'a AtomicBool,
    answered: AtomicUsize,
    left: AtomicUsize,
    failures: Mutex<BTreeMap<String, usize>>,
    broken: Mutex<Option<String>>,
}

impl<'a, W: FnMut(&ResultLine) -> Result<(), String> + Send> Shared<'a, W> {
    fn new(stop: &'a AtomicBool, write: W) -> Shared<'a, W> {
        Shared {
            worker: Worker::default(),
            write: Mutex::new(write),
            stop,
            answered: AtomicUsize::new(0),
            left: AtomicUsize::new(0),
            failures: Mutex::default(),
            broken: Mutex::default(),
        }
    }

    fn is_over(&self) -> bool {
        self.stop.load(Ordering::Relaxed) || held(&self.broken).is_some()
    }

    /// Answers a line, unless the run is over.
    fn take(&self, line: &PlanLine) {
        if self.is_over() {
            self.left.fetch_add(1, Ordering::Relaxed);
            return;
        }
        match self.worker.answer(line) {
            Ok(result) => {
                let mut write = held(&self.write);
                // After half a line nothing more may follow.
                match held(&self.broken).is_none().then(|| write(&result)) {
                    Some(Ok(())) => drop(self.answered.fetch_add(1, Ordering::Relaxed)),
                    Some(Err(why)) => *held(&self.broken) = Some(why),
                    None => drop(self.left.fetch_add(1, Ordering::Relaxed)),
                }
            }
            Err(error) => self.fail(error.to_string()),
        }
    }

    fn fail(&self, why: String) {
        *held(&self.failures).entry(why).or_default() += 1;
    }

    fn end(self, before: usize) -> Run {
        let own = |mutex: Mutex<_>| mutex.into_inner().unwrap_or_else(PoisonError::into_inner);
        Run {
            before,
            answered: self.answered.into_inner(),
            left: self.left.into_inner(),
            failures: own(self.failures),
            broken: self.broken.into_inner().unwrap_or_else(PoisonError::into_inner),
        }
    }
}

fn held<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Answers the lines of a shard that have no answer yet, on the threads of the current rayon pool,
/// and appends each answer as it is found.
///
/// `done` is called as each line ends. Once `stop` is set no line is begun any more.
pub fn run(
    plan: &Plan,
    shard: Shard,
    results: &mut Results,
    stop: &AtomicBool,
    done: impl Fn() + Sync,
) -> Run {
    let own = plan.lines.iter().filter(|line| shard.holds(&line.id));
    let (before, open): (Vec<&PlanLine>, Vec<&PlanLine>) =
        own.partition(|line| results.has(&line.id));
    let shared = Shared::new(stop, |result: &ResultLine| results.append(result));
    open.par_iter().with_max_len(1).for_each(|line| {
        shared.take(line);
        done();
    });
    shared.end(before.len())
}

/// Answers lines as they come in, on the threads of a pool, and hands each answer out as it is found,
/// in no particular order.
pub fn stream(
    pool: &ThreadPool,
    input: impl BufRead,
    output: impl Write + Send,
    stop: &AtomicBool,
) -> Run {
    let mut output = output;
    let shared = Shared::new(stop, move |result: &ResultLine| {
        let line = result.to_json() + "\n";
        let written = output.write_all(line.as_bytes()).and_then(|()| output.flush());
        written.map_err(|error| format!("cannot write to the standard output: {error}"))
    });
    // The lines are read outside of the pool: a pool of one thread has to be free to answer.
    pool.in_place_scope_fifo(|scope| {
        for (number, text) in (1_u64..).zip(input.lines()) {
            let text = match text {
                Ok(text) if text.trim().is_empty() => continue,
                Ok(text) => text,
                Err(error) => {
                    let why = format!("cannot read the standard input: {error}");
                    *held(&shared.broken) = Some(why);
                    break;
                }
            };
            if shared.is_over() {
                shared.left.fetch_add(1, Ordering::Relaxed);
                break;
            }
            match read_value::<PlanLine>(&text, LINE) {
                Ok(line) => {
                    let shared = &shared;
                    scope.spawn_fifo(move |_| shared.take(&line));
                }
                Err(why) => shared.fail(format!("line {number} of the standard input: {why}")),
            }
        }
    });
    shared.end(0)
}
